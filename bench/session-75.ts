/**
 * Resolutions in Akoma Ntoso into a fresh SQLite store: how the cost grows, beside a process that parses the XML alone,
 * and what several threads change. `node bench/session-75.ts [folder] [--ten]`; with `--ten` also the whole set ten times,
 * nine of them under other symbols.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './process/measure.ts';
import { repeatDocuments } from './process/repeat-documents.ts';

const TIMES = 10;
const bin = fileURLToPath(new URL('../bin/compact-graph.js', import.meta.url));
const parser = new URL('../ingest/pages/akn/parse-xml.ts', import.meta.url).href;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { ten: { type: 'boolean' } } });
const folder = positionals[0] ?? fileURLToPath(new URL('../../shared/data/akn-session-75', import.meta.url));

/** Starts Node, reads every file and makes a tree of each, one after the other, keeping none. */
const PARSE = `
const { readXml } = await import('${parser}');
const { readdirSync, readFileSync, statSync } = await import('node:fs');
for (const path of process.argv.slice(1)) {
  const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => path + '/' + name) : [path];
  for (const name of names) readXml(readFileSync(name), name);
}`;

if (!existsSync(folder)) {
  console.log(`${folder} is not there; give a folder of resolutions in Akoma Ntoso`);
  process.exit(0);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .sort()
  .map((name) => join(folder, name));
const scratch = mkdtempSync(join(tmpdir(), 'compact-graph-bench-'));
try {
  // As from the second command on: the compiled code of both processes is kept.
  const cache = join(scratch, 'cache');
  const env = { XDG_CACHE_HOME: scratch, NODE_COMPILE_CACHE: cache };
  mkdirSync(cache);
  measure(['--input-type=module', '-e', PARSE, ...files.slice(0, 1)], env);
  measure([bin, 'ingest', ...files.slice(0, 1), '--store', `sqlite:${join(scratch, 'first.db')}`], env);
  console.log('files   threads   parse CPU s   ingest CPU s   ratio   ms a file   seconds   peak MB   again CPU s');
  for (const count of [...[100, 200].filter((count) => count < files.length), files.length])
    print(count, files.slice(0, count), env);
  print(files.length, files, env, 2);
  if (values.ten) {
    const copies = join(scratch, 'copies');
    mkdirSync(copies);
    repeatDocuments(files, TIMES, copies);
    print(files.length * TIMES, [...files, copies], env);
    print(files.length * TIMES, [...files, copies], env, 1);
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** @param workers as many as the command chooses, if not said */
function print(count: number, paths: readonly string[], env: NodeJS.ProcessEnv, workers?: number): void {
  const threads = workers === undefined ? [] : ['--workers', String(workers)];
  const load = [bin, 'ingest', ...paths, ...threads, '--store', `sqlite:${join(scratch, `${count}-${workers}.db`)}`];
  const parse = measure(['--input-type=module', '-e', PARSE, ...paths], env);
  const ingest = measure(load, env);
  const again = measure(load, env);
  const cells = [
    (workers === undefined ? 'chosen' : String(workers)).padStart(7),
    parse.cpu.toFixed(2).padStart(11),
    ingest.cpu.toFixed(2).padStart(12),
    (ingest.cpu / parse.cpu).toFixed(1).padStart(5),
    ((1000 * ingest.cpu) / count).toFixed(1).padStart(9),
    ingest.seconds.toFixed(2).padStart(7),
    ingest.megabytes.toFixed(0).padStart(7),
    again.cpu.toFixed(2).padStart(11),
  ];
  console.log(`${String(count).padStart(5)}   ${cells.join('   ')}`);
}
