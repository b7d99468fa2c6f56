/** Runs → lines in reading order: what stands on one baseline, with raised numerals at their place in it. */
import type { TextRange } from '../page.ts';
import type { Run } from './run.ts';

export interface PdfLine {
  readonly text: string;
  /** Left edge and baseline, in points from the top left corner. */
  readonly x: number;
  readonly y: number;
  /** Of its largest font. */
  readonly size: number;
  /** Those of its words, raised numerals aside. */
  readonly fonts: ReadonlySet<string>;
  /** Small raised numerals, as places in `text`. */
  readonly raised: readonly TextRange[];
}

/** A run belongs to a line whose baseline is nearer than this part of the line's size. */
const SAME_LINE = 0.45;
/** A numeral is raised if it is this much smaller than its line, and this much above its baseline. */
const SMALLER = 0.9;
const ABOVE = 0.15;
/** Two runs have a blank between them if they are further apart than this part of their size. */
const BLANK = 0.15;
/** Further apart than this many sizes they are no words of one line: the two ends of a running head. */
const APART = 4;

interface Baseline {
  readonly y: number;
  readonly size: number;
  readonly runs: Run[];
}

export function gatherLines(runs: readonly Run[]): PdfLine[] {
  return baselinesOf(runs)
    .sort((a, b) => a.y - b.y)
    .flatMap(({ runs: own, y, size }) =>
      splitApart(
        own.sort((a, b) => a.x - b.x),
        size,
      ).map((part) => writeLine(part, y, size)),
    )
    .filter((line) => line.text !== '');
}

/** Large runs first, so that a raised numeral finds its line there. */
function baselinesOf(runs: readonly Run[]): Baseline[] {
  const byHeight = new Map<number, Baseline[]>();
  const all: Baseline[] = [];
  for (const run of runs
    .filter(({ text }) => text.trim() !== '')
    .concat(runs.filter(({ text }) => text.trim() === ''))
    .sort((a, b) => b.size - a.size)) {
    const home = nearby(byHeight, run.y).find(({ y, size }) => Math.abs(y - run.y) <= SAME_LINE * size);
    if (home) home.runs.push(run);
    else if (run.text.trim() !== '') {
      const line = { y: run.y, size: run.size, runs: [run] };
      all.push(line);
      const bucket = byHeight.get(bucketOf(run.y));
      if (bucket) bucket.push(line);
      else byHeight.set(bucketOf(run.y), [line]);
    }
  }
  return all;
}

/** Points; more than `SAME_LINE` of any size that text is set in. */
const BUCKET = 16;

function bucketOf(y: number): number {
  return Math.floor(y / BUCKET);
}

function nearby(byHeight: ReadonlyMap<number, Baseline[]>, y: number): Baseline[] {
  const at = bucketOf(y);
  return [at - 1, at, at + 1].flatMap((bucket) => byHeight.get(bucket) ?? []);
}

function splitApart(runs: readonly Run[], size: number): Run[][] {
  const parts: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (run.text.trim() === '') {
      parts.at(-1)?.push(run);
      continue;
    }
    if (run.x - right > APART * size) parts.push([run]);
    else parts.at(-1)?.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return parts;
}

function writeLine(runs: readonly Run[], y: number, size: number): PdfLine {
  let text = '';
  let right = runs[0]?.x ?? 0;
  const raised: TextRange[] = [];
  const fonts = new Set<string>();
  for (const run of runs) {
    const words = run.text.replace(/\s+/g, ' ');
    const isBlank = words === ' ';
    // A note's number stands apart from its words, however near.
    const isAfterNumber = raised.length === 1 && raised[0]?.start === 0 && raised[0].end === text.length;
    if (isBlank || isAfterNumber || run.x - right > BLANK * size) text = withBlank(text);
    if (isBlank) continue;
    const start = text.length;
    text += start === 0 || text.endsWith(' ') ? words.trimStart() : words;
    if (isRaised(run, y, size)) raised.push({ start, end: text.trimEnd().length });
    else fonts.add(run.font);
    right = run.x + run.width;
  }
  return { text: text.trimEnd(), x: runs[0]?.x ?? 0, y, size, fonts, raised };
}

function withBlank(text: string): string {
  return text === '' || text.endsWith(' ') ? text : `${text} `;
}

function isRaised(run: Run, y: number, size: number): boolean {
  return run.size < SMALLER * size && y - run.y > ABOVE * size && /^\d{1,3}$/.test(run.text.trim());
}
