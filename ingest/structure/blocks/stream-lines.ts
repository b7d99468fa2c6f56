/** The running text as lines, each with what it looks like on its page. */
import { applyEdits, foldSpace, type MappedText, slice } from '../mapped-text.ts';
import { MARK } from '../notes/notes.ts';
import { BEGINS, GAP, STYLED } from './signs.ts';

export interface StreamLine {
  readonly text: MappedText;
  /** The line's text without the marks that call notes: what patterns look at. */
  readonly words: string;
  /** The blank that joins it to the line before: that line's break, at its place on the page. */
  readonly join: MappedText;
  readonly isGap: boolean;
  readonly begins: boolean;
  readonly styled: boolean;
  /** Whether the next line's first word would have had room on it, so that something ends here. */
  readonly endsEarly: boolean;
  /** The number that the next line after it begins with that begins with one; `undefined` after the last. */
  readonly nextNumber: number | undefined;
  /** Whether a quoted draft has ended before it. */
  readonly isAfterDraft?: boolean;
}

const SIGNS = new RegExp(`^[${BEGINS}${STYLED}]*`);

/** Characters of a page's full lines, by the page's index; none of a page whose lines are cut elsewhere or seen. */
export type Widths = ReadonlyMap<number, number>;

/** The length that one line in seven exceeds. */
export function fullLength(lengths: readonly number[]): number {
  return lengths.toSorted((a, b) => b - a)[Math.floor(lengths.length / 7)] ?? 0;
}

export function streamLines(stream: MappedText, widths: Widths): StreamLine[] {
  const lines = splitStream(stream);
  const numbers = nextNumbers(lines);
  return lines.map((line, at) => ({
    ...line,
    endsEarly: endsEarly(line, lines[at + 1], widths),
    nextNumber: numbers[at],
  }));
}

/** "12." at the start of a line. */
export const PARAGRAPH = /^(\d{1,3})\.(?: |$)/;

function nextNumbers(lines: readonly SplitLine[]): readonly (number | undefined)[] {
  let next: number | undefined;
  return lines
    .toReversed()
    .map(({ words }) => {
      const after = next;
      const number = PARAGRAPH.exec(words)?.[1];
      next = number === undefined ? next : Number(number);
      return after;
    })
    .reverse();
}

/** Lines of one width differ by so much, since letters do. */
const SURELY = 0.85;

function endsEarly({ text, words }: SplitLine, next: SplitLine | undefined, widths: Widths): boolean {
  const width = widths.get(text.pages[0] ?? -1) ?? 0;
  const word = next === undefined || next.isGap ? '' : /^\S*/.exec(next.words)?.[0];
  const hasRoom = word !== undefined && word !== '' && words.length + 1 + word.length < SURELY * width;
  return hasRoom && !GOES_ON.test(words);
}

/** Nothing ends with such a word, however short the line is. */
const GOES_ON = /\b(?:and|or|of|the|an?|in|to|for|by|with|on|from|at|as|that|its|their)$/;

type SplitLine = Omit<StreamLine, 'endsEarly' | 'nextNumber'>;

function splitStream(stream: MappedText): SplitLine[] {
  const lines: SplitLine[] = [];
  let start = 0;
  let join = slice(stream, 0, 0);
  for (const match of stream.text.matchAll(/\n|$/g)) {
    const signs = SIGNS.exec(stream.text.slice(start, Math.min(match.index, start + 2)))?.[0] ?? '';
    const text = foldSpace(slice(stream, start + signs.length, match.index));
    if (text.text !== '') {
      lines.push({
        text,
        words: wordsOnly(text.text),
        join,
        isGap: text.text === GAP,
        begins: signs.includes(BEGINS),
        styled: signs.includes(STYLED),
      });
    }
    join = applyEdits(slice(stream, match.index, match.index + 1), [{ start: 0, end: 1, replacement: ' ' }]);
    start = match.index + 1;
  }
  return lines;
}

/** Without the marks that call notes. */
export function wordsOnly(text: string): string {
  return text.replaceAll(MARK, '').trimEnd();
}
