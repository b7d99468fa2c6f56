/** Numbers of notes that stand level with their words, as "3." does before those that many programs set. */
import { ANY_MONTH } from '../../months.ts';
import type { PdfLine } from './gather-lines.ts';

/** "3. Resolution 70/1.", "3 Resolution 70/1.", "3 A/75/L.4.", "3 2010 Review Conference"; not "3 May". */
const LEVEL_NUMBER = new RegExp(String.raw`^(\d{1,3})(?:[.)] ?| )(?=\S)(?!(?:${ANY_MONTH})\b)`, 'u');
/** What seldom goes on a line above, as "4 of 20 July" does. */
const BEGINS_NOTE = /^\d{1,3}(?:[.)]| [“"]?\p{Lu}[\p{L}\d/-])/u;

interface Numbered {
  readonly line: PdfLine;
  readonly number: number;
  /** Of the number's digits. */
  readonly length: number;
  /** Whether the line begins as notes do, and as a line that goes on hardly does. */
  readonly isPlain: boolean;
}

/**
 * The lines of a page, with such numbers of small lines marked as raised ones are: those that marks in the text call, and
 * those that count up to them. Where the numbers of notes are raised, no other number is one.
 */
export function markLevelNumbers(lines: readonly PdfLine[], isSmall: (line: PdfLine) => boolean): readonly PdfLine[] {
  const small = lines.filter(isSmall);
  if (small.some((line) => line.raised[0]?.start === 0)) return lines;
  const called = new Set(lines.flatMap((line) => (isSmall(line) ? [] : numbersRaisedIn(line))));
  const all = small.flatMap(readNumber);
  const plain = new Set(all.flatMap(({ number, isPlain }) => (isPlain ? [number] : [])));
  const numbered = all.filter(({ number, isPlain }) => isPlain || (called.has(number) && !plain.has(number)));
  const notes = new Map(countUp(numbered, called).map(({ line, length }) => [line, length]));
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
  if (digits === undefined) return [];
  return [{ line, number: Number(digits), length: digits.length, isPlain: BEGINS_NOTE.test(line.text) }];
}

function countUp(numbered: readonly Numbered[], called: ReadonlySet<number>): readonly Numbered[] {
  const lastAt = new Map(numbered.map(({ number }, at) => [number, at]));
  let counted: Numbered[] = [];
  let isCalled = false;
  for (const [at, own] of numbered.entries()) {
    const last = counted.at(-1)?.number ?? 0;
    const isNext = own.number === last + 1;
    // "as from⏎7 February" begins no note where the next one stands further down.
    const mayFollow = called.has(own.number) && own.number > last && (lastAt.get(last + 1) ?? 0) < at;
    if (isCalled && !isNext && !mayFollow) continue;
    if (!isNext && !isCalled) counted = [];
    counted.push(own);
    isCalled ||= called.has(own.number);
  }
  return isCalled ? counted : [];
}
