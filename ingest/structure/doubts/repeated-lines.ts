/** Lines that stand twice, one copy right below the other: no text repeats itself so, and which copy is right is not ours to say. */
import type { Line } from '../page/lines.ts';

export interface Repetition {
  /** The first line of the second copy. */
  readonly line: Line;
  readonly count: number;
}

/** Shorter ones, such as entries of a table or a list, may be the same. */
const FEWEST_LETTERS = 30;
/** A note with its number stands once, however short it is. */
const NUMBERED = /^\[?\d{1,3}\]? \p{Lu}\p{Ll}{3}/u;
/** No paragraph has more lines on a page. */
const MOST_LINES = 60;

export function findRepeated(lines: readonly Line[]): Repetition[] {
  const texts = lines.map(({ text }) => text.text);
  const lastAt = new Map<string, number>();
  const found: Repetition[] = [];
  let from = 0;
  for (const [at, text] of texts.entries()) {
    const count = at - (lastAt.get(text) ?? Number.NEGATIVE_INFINITY);
    lastAt.set(text, at);
    const line = lines[at];
    if (line === undefined || at < from || count > MOST_LINES || !isRun(texts, at, count)) continue;
    found.push({ line, count });
    from = at + count;
  }
  return found;
}

/** Whether the lines from `at` on are those before it. */
function isRun(texts: readonly string[], at: number, count: number): boolean {
  const copy = texts.slice(at, at + count);
  return (
    copy.length === count &&
    (copy.join('').length >= FEWEST_LETTERS || NUMBERED.test(copy[0] ?? '')) &&
    copy.every((text, ahead) => text === texts[at - count + ahead])
  );
}
