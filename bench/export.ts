/** How fast and in how much memory a stored graph is exported: `node bench/export.ts sqlite-file`. */
import { fork } from 'node:child_process';
import { argv } from 'node:process';
import { FORMATS, findFormat, openSource } from '../src/export/formats.ts';
import { openSqliteStore } from '../src/store/sqlite/store.ts';

const [, script = '', path, name] = argv;
if (path === undefined) {
  console.error('give the SQLite file of a graph: node bench/export.ts .compact-graph/graph.db');
  process.exitCode = 2;
} else if (name === undefined) {
  // Each in a process of its own, so that its peak of memory is its own.
  for (const format of FORMATS) await measureApart(path, format.name);
} else await measure(path, name);

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
