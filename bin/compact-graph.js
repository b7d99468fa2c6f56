#!/usr/bin/env node
// Checks the Node version before anything is imported: what follows needs node:sqlite and, in the repository, type stripping.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `compact-graph needs Node 24 or newer; this is ${process.version}. Install it from nodejs.org, or run: npx -p node@24 -p compact-graph compact-graph`,
  );
  process.exit(1);
}
const [{ existsSync, mkdirSync }, { enableCompileCache }, { isAbsolute, join }, { setFlagsFromString }] =
  await Promise.all([import('node:fs'), import('node:module'), import('node:path'), import('node:v8')]);
// Compiled code is kept for the next run, a quarter of what a short command costs: in the user's own folder, since whoever
// could write to it could give us code to run. Where it cannot be kept, the command goes on without.
const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
const caches = XDG_CACHE_HOME || (HOME && join(HOME, '.cache')) || LOCALAPPDATA || '';
try {
  const ours = join(caches, 'compact-graph');
  // One by one: Node makes a path of several in vain for ever where there can be none, as in /proc.
  for (const folder of [caches, ours]) if (isAbsolute(folder) && !existsSync(folder)) mkdirSync(folder);
  if (isAbsolute(ours)) enableCompileCache(ours);
} catch {}
// The repository has the sources and perhaps an old build; the packed package has the build alone.
const source = new URL('../src/cli/main.ts', import.meta.url);
const fromSource = existsSync(source);
// Threads that strip types at the same time can crash the process (decision 11); this many calls are never made.
if (fromSource) setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000');
const { main } = await import(fromSource ? source.href : new URL('../dist/src/cli/main.js', import.meta.url).href);
process.exitCode = await main(process.argv.slice(2));
