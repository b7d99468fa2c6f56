/** Runs of a page → bands that are read one after the other: of two columns the left, then the right. */
import type { Doubt } from '../page.ts';
import type { Run } from './run.ts';

export interface Banded {
  readonly bands: readonly (readonly Run[])[];
  readonly doubts: readonly Doubt[];
}

/** Words of one line with no wider gap in them than those of one text have. */
interface Chunk {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly runs: readonly Run[];
}

/** Notes and heads are this much smaller. */
const SMALL = 0.93;
/** Parts of a size: columns are further apart, words mostly are not. */
const GUTTER = 1;
/** Lines that either column has at least. */
const FEWEST = 6;
/** Rows that a table has at least, its heads among them. */
const FEWEST_CELLS = 3;
/** Sizes: a narrower column is one of a table. */
const NARROW = 12;
/** Part of its column's width that a line fills, and part of a column's lines that do. */
const FILLED = 0.75;
const MOSTLY = 0.6;
/** Points within which edges and baselines are one. */
const NEAR = 1.5;
/** Usual distances: more between two lines stands between paragraphs, or rows. */
const APART = 1.25;

/** @param size of the text, in points; what is smaller, as notes are, stands in no column */
export function splitColumns(runs: readonly Run[], size: number): Banded {
  const isText = (run: Run) => run.size >= SMALL * size && run.text.trim() !== '';
  const rows = rowsOf(runs.filter(isText), size);
  const edge = commonEdge(rows);
  const region = edge === undefined ? [] : longestRegion(rows, edge);
  const left = region.flat().filter((chunk) => edge !== undefined && chunk.right < edge);
  const right = region.flat().filter((chunk) => edge !== undefined && chunk.left >= edge - NEAR);
  if (edge === undefined) return { bands: [runs], doubts: [] };
  const areFew = left.length < FEWEST || right.length < FEWEST;
  if (areFew || !isColumn(left, size) || !isColumn(right, size) || haveRows(left, right))
    return { bands: [runs], doubts: tellTable(region) };
  const [top, bottom] = [region[0]?.[0]?.y ?? 0, region.at(-1)?.[0]?.y ?? 0];
  const isWithin = (run: Run) => run.y >= top - size && run.y <= bottom + size / 2;
  return {
    bands: [
      runs.filter((run) => run.y < top - size),
      runs.filter((run) => isWithin(run) && run.x < edge - NEAR),
      runs.filter((run) => isWithin(run) && run.x >= edge - NEAR),
      runs.filter((run) => run.y > bottom + size / 2),
    ],
    doubts: [
      {
        code: 'COLUMNS_READ',
        message: `${left.length} and ${right.length} lines stand in two columns, from “${wordsOf(left[0])}” and “${wordsOf(right[0])}” on; the left is read before the right`,
      },
    ],
  };
}

/** Baselines from the top, each as chunks from the left. */
function rowsOf(runs: readonly Run[], size: number): Chunk[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && run.y - (row[0]?.y ?? 0) <= NEAR) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) =>
    chunksOf(
      row.sort((a, b) => a.x - b.x),
      size,
    ),
  );
}

function chunksOf(row: readonly Run[], size: number): Chunk[] {
  const chunks: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    if (run.x - right < GUTTER * size) chunks.at(-1)?.push(run);
    else chunks.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  return chunks.map((runs) => ({
    left: runs[0]?.x ?? 0,
    right: runs.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    y: runs[0]?.y ?? 0,
    runs,
  }));
}

/** The left edge of most chunks that stand right of others. */
function commonEdge(rows: readonly (readonly Chunk[])[]): number | undefined {
  const seconds = rows.flatMap((row) => row.slice(1).filter((_, at) => !isMarker(row[at])));
  const [most] = [...Map.groupBy(seconds, ({ left }) => Math.round(left)).values()].sort((a, b) => b.length - a.length);
  return most && most.length >= FEWEST / 2 ? Math.min(...most.map(({ left }) => left)) : undefined;
}

/** "(a)", "12." and bullets, which stand apart from their words. */
function isMarker(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && wordsOf(chunk).length <= 6;
}

/** The most rows below each other none of which crosses the edge. */
function longestRegion(rows: readonly (readonly Chunk[])[], edge: number): (readonly Chunk[])[] {
  let best: (readonly Chunk[])[] = [];
  let own: (readonly Chunk[])[] = [];
  for (const row of rows) {
    if (row.some(({ left, right }) => left < edge - NEAR && right > edge - NEAR)) own = [];
    else own.push(row);
    if (own.length > best.length) best = own;
  }
  return best;
}

function isColumn(chunks: readonly Chunk[], size: number): boolean {
  const left = Math.min(...chunks.map((chunk) => chunk.left));
  const width = Math.max(...chunks.map((chunk) => chunk.right)) - left;
  const filled = chunks.filter((chunk) => chunk.right - left >= FILLED * width);
  return width >= NARROW * size && filled.length >= MOSTLY * chunks.length;
}

/** Whether most of the wider spaces on the left stand at the height of one on the right, as those between a table's rows do. */
function haveRows(left: readonly Chunk[], right: readonly Chunk[]): boolean {
  const [ofLeft, ofRight] = [left, right].map(spacesOf);
  const shared = ofLeft?.filter((y) => ofRight?.some((other) => Math.abs(y - other) <= NEAR)) ?? [];
  return shared.length > 1 && shared.length * 2 > Math.min(ofLeft?.length ?? 0, ofRight?.length ?? 0);
}

/** Heights of the lines that stand further below the one above than most. */
function spacesOf(chunks: readonly Chunk[]): number[] {
  const gaps = chunks.slice(1).map((chunk, at) => chunk.y - (chunks[at]?.y ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return chunks.slice(1).flatMap(({ y }, at) => ((gaps[at] ?? 0) > APART * usual ? [y] : []));
}

/** Beside the organ's name and its session. */
const OF_MASTHEAD = /^(?:Distr\b|Original: )/;

function tellTable(region: readonly (readonly Chunk[])[]): Doubt[] {
  const masthead = region.findLastIndex((row) => row.some((chunk) => OF_MASTHEAD.test(wordsOf(chunk))));
  const cells = region.slice(masthead + 1).filter((row) => row.length > 1 && !isMarker(row[0]));
  return cells.length < FEWEST_CELLS
    ? []
    : [
        {
          code: 'TABLE_LIKE',
          message: `${cells.length} lines from “${wordsOf(cells[0]?.[0])}” on stand side by side, as in a table or in columns; they are read across, line by line`,
        },
      ];
}

function wordsOf(chunk: Chunk | undefined): string {
  return (chunk?.runs ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim()
    .slice(0, 40);
}
