/** What is usual in a document: the size, font and left edge of its text, and the distance between its lines. */
import { gatherLines, type PdfLine } from './gather-lines.ts';
import type { Run } from './run.ts';

/** In points. */
export interface Measures {
  readonly size: number;
  readonly font: string;
  readonly margin: number;
  readonly leading: number;
  /** Left edges, in whole points, at which most lines go on from the line above: those of items set in as a block. */
  readonly continued: ReadonlySet<number>;
}

/** More space than this above a line, in usual distances, begins a paragraph. */
export const WIDE = 1.25;

/** By how many characters have it, so that a page of notes or headings does not decide. */
export function usualSize(runs: readonly Run[]): number {
  return mostCommon(runs.map((run) => [round(run.size), run.text.length])) ?? 10;
}

/** @param pages each as bands that are read one after the other */
export function measureDocument(pages: readonly (readonly (readonly Run[])[])[]): Measures {
  const bands = pages.flat();
  const runs = bands.flat();
  const size = usualSize(runs);
  const isText = (run: Run) => round(run.size) === size;
  const byPage = bands.map((band) => gatherLines(band.filter(isText)));
  const lines = byPage.flat();
  const leading = mostCommon(gaps(lines).map((gap) => [Math.round(gap * 2) / 2, 1])) ?? size * 1.2;
  return {
    size,
    font: usualFont(runs, size) ?? '',
    margin: leftEdge(lines),
    leading,
    continued: continuedEdges(byPage, leading),
  };
}

/** Some producers embed each page's part of a font as a font of its own; then the text of a page has another name. */
export function fontOfPage(runs: readonly Run[], { font, size }: Measures): string {
  return runs.some((run) => run.font === font) ? font : (usualFont(runs, size) ?? font);
}

function usualFont(runs: readonly Run[], size: number): string | undefined {
  return mostCommon(runs.filter((run) => round(run.size) === size).map((run) => [run.font, run.text.length]));
}

/** Points: the leftmost edge that many lines share; first lines of paragraphs stand further in. */
function leftEdge(lines: readonly PdfLine[]): number {
  const byEdge = Map.groupBy(lines, (line) => Math.round(line.x));
  const shared = [...byEdge].filter(([, own]) => own.length > lines.length * SHARED).map(([edge]) => edge);
  return shared.length === 0 ? 0 : Math.min(...shared);
}

/** Part of all lines that makes an edge one of the text's own. */
const SHARED = 0.1;

function continuedEdges(pages: readonly (readonly PdfLine[])[], leading: number): Set<number> {
  const counts = new Map<number, { all: number; continued: number }>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (before === undefined) continue;
      const edge = Math.round(line.x);
      const { all, continued } = counts.get(edge) ?? { all: 0, continued: 0 };
      const goesOn = line.y - before.y <= WIDE * leading ? 1 : 0;
      counts.set(edge, { all: all + 1, continued: continued + goesOn });
    }
  }
  return new Set([...counts].flatMap(([edge, { all, continued }]) => (continued * 2 > all ? [edge] : [])));
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}

function gaps(lines: readonly PdfLine[]): number[] {
  return lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .filter((gap) => gap > 1);
}

function mostCommon<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: T | undefined;
  for (const [value, sum] of sums) if (best === undefined || sum > (sums.get(best) ?? 0)) best = value;
  return best;
}
