/** Numbers of notes that stand level with their words, as "3." does before those that many programs set. */
import type { PdfLine } from './gather-lines.ts';

/** "3. Resolution 70/1." or "3 Resolution 70/1." */
const LEVEL_NUMBER = /^(\d{1,3})(?:[.)] ?(?=\S)| (?=[“"]?\p{Lu}\p{Ll}))/u;

interface Numbered {
  readonly line: PdfLine;
  readonly number: number;
  /** Of the number's digits. */
  readonly length: number;
}

/**
 * The lines of a page, with such numbers of small lines marked as raised ones are: those that marks in the text call, and
 * those that count up to them. Where the numbers of notes are raised, no other number is one.
 */
export function markLevelNumbers(lines: readonly PdfLine[], isSmall: (line: PdfLine) => boolean): readonly PdfLine[] {
  const small = lines.filter(isSmall);
  if (small.some((line) => line.raised[0]?.start === 0)) return lines;
  const called = new Set(lines.flatMap((line) => (isSmall(line) ? [] : numbersRaisedIn(line))));
  const notes = new Map(countUp(small.flatMap(readNumber), called).map(({ line, length }) => [line, length]));
  return lines.map((line) => {
    const end = notes.get(line);
    return end === undefined ? line : { ...line, raised: [{ start: 0, end }, ...line.raised] };
  });
}

function numbersRaisedIn({ text, raised }: PdfLine): number[] {
  return raised.map(({ start, end }) => Number(text.slice(start, end)));
}

function readNumber(line: PdfLine): Numbered[] {
  const digits = LEVEL_NUMBER.exec(line.text)?.[1];
  return digits === undefined ? [] : [{ line, number: Number(digits), length: digits.length }];
}

function countUp(numbered: readonly Numbered[], called: ReadonlySet<number>): readonly Numbered[] {
  let counted: Numbered[] = [];
  let isCalled = false;
  for (const own of numbered) {
    const last = counted.at(-1)?.number ?? 0;
    const isNext = own.number === last + 1;
    if (isCalled && !isNext && !(called.has(own.number) && own.number > last)) continue;
    if (!isNext && !isCalled) counted = [];
    counted.push(own);
    isCalled ||= called.has(own.number);
  }
  return isCalled ? counted : [];
}
