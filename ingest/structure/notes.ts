/** Footnotes: pairs the numbers and texts below the rule, and finds the marks that call them in the text above it. */
import type { Line } from './lines.ts';
import { applyEdits, concatenate, EMPTY_TEXT, type MappedText, slice, unplaced } from './mapped-text.ts';

export interface PageNote {
  readonly number: number;
  readonly text: MappedText;
}

/** Stands in the running text where a mark was, so that its place survives further cleaning. A private character. */
export const MARK = '\ue000';

/** "22" alone, or before the note's words. */
const NUMBERED = /^(\d{1,3})(?:[ .)]+(?=\S)|$)/;
/** What a note begins with when it stands on a line of its own: a capital, a symbol, a quotation. */
const ENDED = /[.;:)”"]$/;

/**
 * Pairs numbers and texts in the order of each, since extractors write "22", the job number and "Resolution 64/293." in
 * any order.
 */
export function pairNotes(lines: readonly Line[]): { notes: PageNote[]; unpaired: string[] } {
  const numbers: number[] = [];
  const texts: MappedText[] = [];
  let open = false;
  for (const { text } of lines) {
    const numbered = NUMBERED.exec(text.text);
    if (numbered && isNext(Number(numbered[1]), numbers)) {
      numbers.push(Number(numbered[1]));
      const rest = slice(text, numbered[0].length);
      if (rest.text !== '') texts.push(rest);
      open = rest.text !== '';
    } else if (open && !ENDED.test(texts.at(-1)?.text ?? '.')) {
      texts.push(concatenate([texts.pop() ?? EMPTY_TEXT, unplaced(' '), text]));
    } else {
      texts.push(text);
      open = true;
    }
  }
  numbers.sort((a, b) => a - b);
  const notes = numbers.slice(0, texts.length).map((number, i) => ({ number, text: texts[i] ?? EMPTY_TEXT }));
  const rest = texts.slice(notes.length);
  const last = notes.at(-1);
  // More texts than numbers: sentences of the last note, which goes on.
  if (last && rest.length > 0) {
    notes[notes.length - 1] = { number: last.number, text: concatenate([last.text, ...rest.flatMap((part) => [unplaced(' '), part])]) };
  }
  return {
    notes,
    unpaired: [...numbers.slice(texts.length).map((number) => `note ${number} has no text`), ...(last ? [] : rest.map((text) => `no number for “${text.text}”`))],
  };
}

function isNext(number: number, numbers: readonly number[]): boolean {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.length === 0 || (number >= least - numbers.length - 3 && number <= most + 3 && !numbers.includes(number));
}

/** Words before a number that is a number, not a mark: "article 22", "No. 22", "22 May". */
const COUNTED_BEFORE =
  /(?:\b(?:articles?|paragraphs?|paras?|objectives?|resolutions?|decisions?|chapters?|chap|sections?|sect|annex|No|Nos|vol|goals?|targets?|rules?|of|the|and|to|than|from|by|in|within|on|at|for|over|under|about|[A-Z]\/\S*)\.?|[\d/.-])\s?$/i;
const COUNTED_AFTER = /^ ?(?:[/%–-]|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|years?|days?|months?|States|countries|million|billion)\b)/;

/**
 * Replaces the marks of the notes by `MARK`, with the blank before each, and says which were found, in order. Of several
 * places where a number could be a mark, one glued to a word or its punctuation is likelier than one between blanks.
 */
export function markCalls(body: MappedText, notes: readonly PageNote[]): { text: MappedText; called: number[]; missing: number[] } {
  const called: number[] = [];
  const missing: number[] = [];
  const edits = [];
  let from = 0;
  for (const { number } of [...notes].sort((a, b) => a.number - b.number)) {
    const place = findCall(body.text, number, from);
    if (!place) {
      missing.push(number);
      continue;
    }
    called.push(number);
    edits.push({ ...place, replacement: MARK });
    from = place.end;
  }
  return { text: applyEdits(body, edits), called, missing };
}

function findCall(text: string, number: number, from: number): { start: number; end: number } | undefined {
  const places = [...text.slice(from).matchAll(new RegExp(`(?<![\\d/.-])(\\s?)[\\[(]?${number}[\\])]?(?=[\\s,.;:)’”]|$)(?!\\.\\d)`, 'g'))]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, glued: match[1] === '' }))
    .filter(({ start, end }) => isMark(text, start, end));
  return places.find((place) => place.glued) ?? places[0];
}

function isMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (!/[\p{L}\p{P}]$/u.test(before) || /\n$/.test(before)) return false;
  return !COUNTED_BEFORE.test(before) && !COUNTED_AFTER.test(text.slice(end, end + 16));
}
