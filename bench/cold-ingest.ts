/**
 * Cold ingest of the two bundled pages, process start to end, beside a Node process that does nothing: as it is from the
 * second command on, when Node keeps the compiled code, and as on the first.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Used } from './process/measure.ts';

const RUNS = 5;
const bin = fileURLToPath(new URL('../bin/compact-graph.js', import.meta.url));

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function repeat(args: () => readonly string[], cacheOf: () => string): Used {
  const runs = Array.from({ length: RUNS }, () => measure(args(), { XDG_CACHE_HOME: cacheOf() }));
  return { cpu: median(runs.map((run) => run.cpu)), megabytes: median(runs.map((run) => run.megabytes)) };
}

const folder = mkdtempSync(join(tmpdir(), 'compact-graph-bench-'));
try {
  let made = 0;
  const fresh = () => {
    const cache = join(folder, `cache-${made++}`);
    mkdirSync(cache);
    return cache;
  };
  const kept = fresh();
  const load = () => [bin, 'ingest', '--store', `sqlite:${join(folder, `${made++}.db`)}`];
  const nothing = repeat(
    () => ['-e', '0'],
    () => kept,
  );
  measure(load(), { XDG_CACHE_HOME: kept });
  const ingest = repeat(load, () => kept);
  const first = repeat(load, fresh);
  console.log(`median of ${RUNS} runs     CPU s   peak MB`);
  for (const [name, { cpu, megabytes }] of [
    ['node, nothing', nothing],
    ['cold ingest', ingest],
    ['first on a machine', first],
  ] as const) {
    console.log(`${name.padEnd(18)} ${cpu.toFixed(2).padStart(8)} ${megabytes.toFixed(0).padStart(9)}`);
  }
  console.log(
    `ratio              ${(ingest.cpu / nothing.cpu).toFixed(1).padStart(8)} ${(ingest.megabytes / nothing.megabytes).toFixed(1).padStart(9)}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
