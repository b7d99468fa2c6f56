/** A page's text as lines. Some extractors write a page as one line; it is cut where the genre begins a new one. */
import type { PageLayout } from '../pages/page.ts';
import { applyEdits, foldSpace, type MappedText, slice, unplaced } from './mapped-text.ts';

export interface Line {
  readonly text: MappedText;
  /** The line break after it as `\n`, at its place on the page. */
  readonly end: MappedText;
  /** From 1, in the page as read. */
  readonly number: number;
  /** What the eye sees of it; absent where the source is plain text. */
  readonly look?: Look;
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

/** A page this long with hardly a line break in it was flattened. */
const FLAT_LENGTH = 400;
/** Within so many characters, and the title's own, the running head of a flattened page stands. */
const FLAT_HEAD = 60;

/**
 * Where a new line began before a page was flattened: at an objective's heading, the sentence that opens a list of
 * actions, a paragraph's number, a letter in brackets after the end of the item before it, the rule above the notes.
 */
const FLAT_BREAKS: readonly RegExp[] = [
  /(?<=\s)(?=Objective \d{1,2}: )/g,
  /(?<=[.;:] )(?=To realize this commitment)/g,
  /(?<=[.;:] )(?=\([a-z]{1,4}\) )/g,
  /(?<=[^\d] )(?=\d{1,3}\. [A-Z])/g,
  /(?<!_)(?=_{5})/g,
  /(?<=_{5}) /g,
  /(?<=\s)(?=\d{1,3}\/\d{1,3}(?:\s{1,4}\d{2}-\d{5})?\s{0,4}$)/g,
  /(?<=\s)(?=\d{2}-\d{5}\b)/g,
  /(?<=\d{2}-\d{5}) /g,
];

/** The lines that hold something, with their white space folded. `title` is the running title, where it is known. */
export function splitLines(page: MappedText, title?: string, layout?: PageLayout): Line[] {
  const flat =
    page.text.length > FLAT_LENGTH &&
    page.text.split('\n').every((line) => line.length > FLAT_LENGTH || line.length < 2);
  const breaks = flat
    ? breaksOfFlatPage(page.text, title)
    : [...page.text.matchAll(/\n/g)].map((match) => match.index + 1);
  const look = layout && lookAt(layout);
  const lines: Line[] = [];
  let start = 0;
  for (const [index, end] of [...breaks, page.text.length].entries()) {
    if (page.text.slice(start, end).trim() !== '') {
      const text = foldSpace(slice(page, start, end));
      const seen = look && { look: look(text.offsets[0] ?? 0) };
      lines.push({ text, end: lineEnd(page, start, end), number: flat ? 1 : index + 1, ...seen });
    }
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

function breaksOfFlatPage(text: string, title: string | undefined): number[] {
  const breaks = new Set(
    FLAT_BREAKS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index + match[0].length)),
  );
  const head = text.slice(0, FLAT_HEAD + (title?.length ?? 0));
  const symbol = /A\/RES\/\S+/.exec(head);
  for (const [at, length] of [
    [symbol?.index ?? -1, symbol?.[0].length ?? 0],
    [title === undefined ? -1 : head.indexOf(title), title?.length ?? 0],
  ] as const) {
    if (at >= 0) breaks.add(at).add(at + length);
  }
  return [...breaks].sort((a, b) => a - b);
}
