/**
 * A PDF of 36 pages into a fresh SQLite store, beside a process that does nothing and beside the two bundled text pages.
 * No such PDF is at hand, so one is written: the words of UN PDFs, at their places and in their sizes, page after page and
 * again from the first, with feet that count to 36. Its fonts are not embedded, as they are in the United Nations' own; so
 * those are measured too, as they are. `node bench/pdf.ts [folder of PDFs]`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractRuns } from '../ingest/pages/pdf/extract-runs.ts';
import type { Run } from '../ingest/pages/pdf/run.ts';
import { type Word, writePdf } from '../tests/pages/pdf-writer.ts';
import { measure, type Used } from './process/measure.ts';

const PAGES = 36;
const RUNS = 3;
/** Points from the lower to the upper edge. */
const HEIGHT = 792;
const bin = fileURLToPath(new URL('../bin/compact-graph.js', import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/un-pdf', import.meta.url));

if (!existsSync(folder)) {
  console.log(`${folder} is not there; give a folder of resolutions as PDF`);
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), 'compact-graph-bench-'));
try {
  const given = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
  const read = await Promise.all(given.map(async (path) => extractRuns(new Uint8Array(readFileSync(path)))));
  const written = join(scratch, 'written.pdf');
  writeFileSync(
    written,
    writePdf(countedPages(read.flatMap((pages, at) => pages.slice(at === 0 ? 0 : 1, -1).map(({ runs }) => runs)))),
  );
  let made = 0;
  const ingest = (...paths: readonly string[]) =>
    least(() => [bin, 'ingest', ...paths, '--store', `sqlite:${join(scratch, `${made++}.db`)}`]);
  const nothing = least(() => ['-e', '0']);
  const start = ingest();
  console.log(
    `least of ${RUNS} runs                            CPU s   beyond Node's start   beyond two text pages   peak MB`,
  );
  print('two bundled text pages', start, nothing, start);
  print(`${PAGES} pages, written from UN PDFs`, ingest(written), nothing, start);
  for (const [at, path] of given.entries())
    print(`${read[at]?.length} pages, ${basename(path)}`, ingest(path), nothing, start);
} finally {
  rmSync(scratch, { recursive: true });
}

/** As many pages as are wanted, all of the first one's document. */
function countedPages(pages: readonly (readonly Run[])[]): Word[][] {
  const symbol = pages[0]?.find(({ text }) => /^A\/RES\/\d+\/\d+$/.test(text))?.text ?? 'A/RES/73/3';
  return Array.from({ length: PAGES }, (_, at) => {
    // The first page alone has a masthead.
    const page = pages[at === 0 ? 0 : 1 + ((at - 1) % (pages.length - 1))] ?? [];
    return page.map(({ text, x, y, size }) => ({ text: renamed(text, symbol, at + 1), x, y: HEIGHT - y, size }));
  });
}

function renamed(text: string, symbol: string, number: number): string {
  if (/^\d+\/\d+$/.test(text)) return `${number}/${PAGES}`;
  // What the written file's encoding lacks.
  return text.replace(/^A\/RES\/\d+\/\d+$/, symbol).replace(/[^\0-\u00ff’]/g, '-');
}

function least(args: () => readonly string[]): Used {
  const runs = Array.from({ length: RUNS }, () => measure(args(), { XDG_CACHE_HOME: scratch }));
  return { cpu: Math.min(...runs.map(({ cpu }) => cpu)), megabytes: Math.min(...runs.map((run) => run.megabytes)) };
}

function print(what: string, cost: Used, nothing: Used, start: Used): void {
  const cells = [
    cost.cpu.toFixed(2).padStart(8),
    (cost.cpu - nothing.cpu).toFixed(2).padStart(21),
    (cost.cpu - start.cpu).toFixed(2).padStart(23),
    cost.megabytes.toFixed(0).padStart(9),
  ];
  console.log(`${what.padEnd(40)} ${cells.join(' ')}`);
}
