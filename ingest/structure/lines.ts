/** A page's text as lines. Some extractors write a page as one line; it is cut where the genre begins a new one. */
import { applyEdits, foldSpace, type MappedText, slice, unplaced } from './mapped-text.ts';

export interface Line {
  readonly text: MappedText;
  /** The line break after it as `\n`, at its place on the page. */
  readonly end: MappedText;
  /** From 1, in the page as read. */
  readonly number: number;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** A page this long with hardly a line break in it was flattened. */
const FLAT_LENGTH = 400;
/** Within so many characters, and the title's own, the running head of a flattened page stands. */
const FLAT_HEAD = 60;

/**
 * Where a new line began before a page was flattened: at an objective's heading, the sentence that opens a list of
 * actions, a paragraph's number, a letter in brackets after the end of the item before it, the rule above the notes.
 */
const FLAT_BREAK =
  /(?<=\s)(?=Objective \d{1,2}: )|(?<=[.;:] )(?=To realize this commitment)|(?<=[.;:] )(?=\([a-z]{1,4}\) )|(?<=[^\d] )(?=\d{1,3}\. [A-Z][a-z]*\s)|(?<!_)(?=_{5,})|(?<=_{5,}) |(?<=\s)(?=\d{1,3}\/\d{1,3}(?:\s+\d{2}-\d{5})?\s*$)|(?<=\s)(?=\d{2}-\d{5}\b)|(?<=\d{2}-\d{5}) /g;

/** The lines that hold something, with their white space folded. `title` is the running title, where it is known. */
export function splitLines(page: MappedText, title?: string): Line[] {
  const flat = page.text.length > FLAT_LENGTH && page.text.split('\n').every((line) => line.length > FLAT_LENGTH || line.length < 2);
  const breaks = flat ? breaksOfFlatPage(page.text, title) : [...page.text.matchAll(/\n|\f/g)].map((match) => match.index + 1);
  const lines: Line[] = [];
  let start = 0;
  let blankBefore = false;
  for (const [index, end] of [...breaks, page.text.length].entries()) {
    const text = foldSpace(slice(page, start, end));
    if (text.text !== '') lines.push({ text, end: lineEnd(page, start, end), number: flat ? 1 : index + 1, afterBlank: blankBefore });
    blankBefore = text.text === '';
    start = end;
  }
  return lines;
}

function lineEnd(page: MappedText, start: number, end: number): MappedText {
  const last = slice(page, Math.max(start, end - 1), end);
  return /^\s$/.test(last.text) ? applyEdits(last, [{ start: 0, end: 1, replacement: '\n' }]) : unplaced('\n');
}

function breaksOfFlatPage(text: string, title: string | undefined): number[] {
  const breaks = new Set([...text.matchAll(FLAT_BREAK)].map((match) => match.index + match[0].length));
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
