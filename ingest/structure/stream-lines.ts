/** The running text as lines, each with what it looks like on its page. */
import { applyEdits, foldSpace, type MappedText, slice } from './mapped-text.ts';
import { MARK } from './notes.ts';
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
  /** Whether a quoted draft has ended before it. */
  readonly isAfterDraft?: boolean;
}

const SIGNS = new RegExp(`^[${BEGINS}${STYLED}]*`);

export function streamLines(stream: MappedText): StreamLine[] {
  const lines: StreamLine[] = [];
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
