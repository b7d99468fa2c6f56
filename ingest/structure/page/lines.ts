/** A page's text as lines. Some extractors write a page as one line; it is cut where a new one may begin. */
import type { PageLayout } from '../../pages/page.ts';
import { applyEdits, foldSpace, type MappedText, slice, unplaced } from '../mapped-text.ts';
import { cutFlatPage, isFlat } from './flat-page.ts';
import { cutJoinedLines } from './joined-lines.ts';
import { cutJoinedNotes } from './joined-notes.ts';

export interface Line {
  readonly text: MappedText;
  /** The line break after it as `\n`, at its place on the page. */
  readonly end: MappedText;
  /** From 1, in the page as read. */
  readonly number: number;
  /** What the eye sees of it; absent where the source is plain text. */
  readonly look?: Look;
}

/** Lines from the top within which the running head stands. */
export const HEAD_LINES = 5;

export function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.text ?? '';
}

interface Look {
  /** Whether it begins a paragraph. */
  readonly begins: boolean;
  /** Whether it is set throughout in another font than the text, as headings are. */
  readonly styled: boolean;
  /** Whether it is part of the running head. */
  readonly isHead: boolean;
  /** Whether it stands below the text, with the notes. */
  readonly isNote: boolean;
  /** Whether it begins with a raised numeral, as a note does. */
  readonly numbered: boolean;
}

export interface KnownHeadings {
  /** Running titles, the longest first. */
  readonly running: readonly string[];
  readonly within: readonly string[];
}

/**
 * The lines that hold something, with their white space folded.
 * @param headings those that a page without line breaks may bear
 */
export function splitLines(read: MappedText, headings: KnownHeadings, layout?: PageLayout): Line[] {
  const flat = layout === undefined && isFlat(read.text);
  const page = flat ? foldSpace(read) : read;
  const breaks = flat
    ? cutFlatPage(page.text, headings.running, headings.within)
    : [...page.text.matchAll(/\n/g)]
        .map((match) => match.index + 1)
        .concat(layout ? [] : [...cutJoinedNotes(page.text), ...cutJoinedLines(page.text)])
        .sort((a, b) => a - b);
  const look = layout && lookAt(layout);
  const lines: Line[] = [];
  let [start, number] = [0, 1];
  for (const end of [...breaks, page.text.length]) {
    if (page.text.slice(start, end).trim() !== '') {
      const text = foldSpace(slice(page, start, end));
      const seen = look && { look: look(text.offsets[0] ?? 0) };
      lines.push({ text, end: lineEnd(page, start, end), number, ...seen });
    }
    if (!flat && page.text[end - 1] === '\n') number++;
    start = end;
  }
  return lines;
}

function lookAt({ starts, styled, head, raised, notesFrom }: PageLayout): (offset: number) => Look {
  const [begin, style, heads, numerals] = [
    new Set(starts),
    new Set(styled),
    new Set(head.map((range) => range.start)),
    new Set(raised.map((range) => range.start)),
  ];
  return (offset) => ({
    begins: begin.has(offset),
    styled: style.has(offset),
    isHead: heads.has(offset),
    isNote: notesFrom !== null && offset >= notesFrom,
    numbered: numerals.has(offset),
  });
}

function lineEnd(page: MappedText, start: number, end: number): MappedText {
  const last = slice(page, Math.max(start, end - 1), end);
  return /^\s$/.test(last.text) ? applyEdits(last, [{ start: 0, end: 1, replacement: '\n' }]) : unplaced('\n');
}
