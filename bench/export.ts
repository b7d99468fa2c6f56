/** How fast and in how much memory a graph is exported: that of a store file if one is given, else of session 75. */
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { FORMATS, findFormat, openSource } from '../src/export/formats.ts';
import { openSqliteStore } from '../src/store/sqlite/store.ts';

const [, script = '', path, name] = argv;
if (path !== undefined && name !== undefined) await measure(path, name);
else if (path !== undefined) await measureAll(path);
else await withSession75(measureAll);

/** Each in a process of its own, so that its peak of memory is its own. */
async function measureAll(file: string): Promise<void> {
  for (const format of FORMATS) await measureApart(file, format.name);
}

async function withSession75(use: (file: string) => Promise<void>): Promise<void> {
  const sources = fileURLToPath(new URL('../../shared/data/akn-session-75', import.meta.url));
  if (!existsSync(sources)) return console.log(`${sources} is not there; give the SQLite file of a graph`);
  const scratch = mkdtempSync(join(tmpdir(), 'compact-graph-bench-'));
  try {
    const file = join(scratch, 'graph.db');
    const bin = fileURLToPath(new URL('../bin/compact-graph.js', import.meta.url));
    spawnSync(process.execPath, [bin, 'ingest', sources, '--store', `sqlite:${file}`]);
    await use(file);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function measureApart(file: string, format: string): Promise<void> {
  const child = fork(script, [file, format]);
  await new Promise((resolve) => child.on('exit', resolve));
}

async function measure(file: string, formatName: string): Promise<void> {
  const format = findFormat(formatName);
  if (!format) throw new Error(`there is no format ${formatName}`);
  const store = openSqliteStore({ path: file, readOnly: true, timeoutMilliseconds: 60_000 });
  const source = await openSource(store);
  const begin = performance.now();
  const before = process.cpuUsage();
  let bytes = 0;
  for await (const { content } of format.files(source)) {
    for await (const chunk of content) bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
  }
  const seconds = (performance.now() - begin) / 1000;
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${formatName.padEnd(12)} ${(bytes / 1e6).toFixed(1)} MB  ${(bytes / 1e6 / seconds).toFixed(1)} MB/s  ${(bytes / 1e6 / cpu).toFixed(1)} MB/CPU s  peak ${peak.toFixed(0)} MB`,
  );
  await store.close();
}
