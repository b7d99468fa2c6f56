#!/usr/bin/env node
// Checks the Node version before anything is imported: what follows needs node:sqlite and, in the repository, type stripping.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `compact-graph needs Node 24 or newer; this is ${process.version}. Install it from nodejs.org, or run: npx -p node@24 -p compact-graph compact-graph`,
  );
  process.exit(1);
}
const { existsSync } = await import('node:fs');
// The repository has the sources and perhaps an old build; the packed package has the build alone.
const source = new URL('../src/cli/main.ts', import.meta.url);
const { main } = await import(
  existsSync(source) ? source.href : new URL('../dist/src/cli/main.js', import.meta.url).href
);
process.exitCode = await main(process.argv.slice(2));
