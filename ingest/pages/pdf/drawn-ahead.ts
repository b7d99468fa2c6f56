/** Browsers draw raised numbers of a page's first line at the end of the page before as well, cut off so that nobody sees them. */
import type { Run } from './run.ts';

/** Points within which places are one. */
const NEAR = 1;

/** @returns each page without numbers at its end that stand again, at the same place of the line, where the next page begins */
export function dropDrawnAhead(pages: readonly (readonly Run[])[]): (readonly Run[])[] {
  return pages.map((runs, at) => {
    const [last, first] = [outermost(runs, Math.max), outermost(pages[at + 1] ?? [], Math.min)];
    const isAgain = (run: Run) => /^\d{1,3}$/.test(run.text) && first.some((own) => isTwin(own, run));
    return last.length > 0 && last.every(isAgain) ? runs.filter((run) => !last.includes(run)) : runs;
  });
}

/** What stands at the lowest or highest baseline of a page. */
function outermost(runs: readonly Run[], choose: (a: number, b: number) => number): Run[] {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const edge = shown.reduce<number | undefined>((y, run) => (y === undefined ? run.y : choose(y, run.y)), undefined);
  return edge === undefined ? [] : shown.filter(({ y }) => Math.abs(y - edge) < NEAR);
}

function isTwin(one: Run, other: Run): boolean {
  return (
    one.text === other.text && one.font === other.font && one.size === other.size && Math.abs(one.x - other.x) < NEAR
  );
}
