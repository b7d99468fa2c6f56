/**
 * Notes that stand amid the text, as people paste them after the paragraph that calls them, or above it: each begins with a
 * number that the text calls and with words that begin notes, or below a rule, and goes down to the end of a sentence.
 */
import { leadsOperative, leadsPreamble } from '../blocks/lead-words.ts';
import { ENDED, OPENS_NOTE } from '../notes/notes.ts';
import type { Line } from './lines.ts';
import { findCalls } from './note-calls.ts';

export interface AmidNotes {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const NUMBER = /^(\d{1,3})(?: (?=[\p{Lu}“"])|$)/u;
const ALONE = /^\d{1,3}$/;
/** A paragraph's number or an item's letter. */
const MARKER = /^(?:\d{1,3}\. |\([a-z]{1,4}\) )/;

/** Whether a line begins a paragraph or an item, as none of a note does; one without a number, below the end of a clause. */
export function isOfText(line: string, above: string | undefined): boolean {
  return MARKER.test(line) || ((leadsPreamble(line) || leadsOperative(line)) && /[.,;:]$/.test(above ?? ''));
}

/**
 * @param isRule whether a line is a rule above notes
 * @param taken numbers of notes that are found already
 */
export function takeNotesAmid(
  lines: readonly Line[],
  isRule: (text: string) => boolean,
  taken: readonly number[] = [],
): AmidNotes {
  const texts = lines.map(({ text }) => text.text);
  const body: Line[] = [];
  const notes: Line[] = [];
  const calls = findCalls(texts);
  const found = new Set(taken);
  let next = Math.max(...taken) + 1;
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const text = texts[at] ?? '';
    const isBelowRule = at > 0 && isRule(texts[at - 1] ?? '');
    const number = numberAt(texts, at, isBelowRule, next);
    const isNew =
      number !== undefined &&
      (isBelowRule || mayEndAt(texts[at - 1])) &&
      !found.has(number) &&
      calls.isCalledBeside(number, at);
    if (isNew) {
      found.add(number);
      next = Math.max(next, number + 1);
      isOpen = true;
      notes.push(line);
    } else if (isOpen && goesOn(texts[at - 1] ?? '', text)) notes.push(line);
    else {
      isOpen = false;
      if (!isRule(text)) body.push(line);
    }
  }
  return { body, notes };
}

/**
 * Whether text follows below the notes that stand below a rule: what begins it does not stand in a sentence of a note. No list
 * of the text begins there, so that one with an item (a) is a note's; and none below notes in the order of columns, whose
 * numbers stand above all their texts, as "Financing for …".
 */
export function hasTextBelow(lines: readonly Line[]): boolean {
  const texts = lines.map(({ text }) => text.text);
  if (texts.some((text, at) => ALONE.test(text) && ALONE.test(texts[at + 1] ?? ''))) return false;
  const first = texts.findIndex((text) => NUMBER.test(text));
  const isItem = texts.some((text) => text.startsWith('(a) ')) ? (text: string) => text.startsWith('(') : () => false;
  const text = texts.findIndex((line, at) => at > first && isOfText(line, texts[at - 1]) && !isItem(line));
  return first >= 0 && text >= 0 && isEnded(texts[text - 1]);
}

function numberAt(texts: readonly string[], at: number, isSure: boolean, next: number): number | undefined {
  const [whole = '', digits] = NUMBER.exec(texts[at] ?? '') ?? [];
  if (digits === undefined) return undefined;
  const words = (texts[at] ?? '').slice(whole.length) || (texts[at + 1] ?? '');
  return isSure || OPENS_NOTE.test(words) || Number(digits) === next ? Number(digits) : undefined;
}

/** A line that ends with a word goes on, with a number if it must; a heading is short. */
function mayEndAt(above: string | undefined): boolean {
  return above === undefined || above.length < SHORT || !/\p{L}$/u.test(above);
}

const SHORT = 50;

/** A note goes on until a line ends with a full stop, and with a sentence that begins like a note. */
function goesOn(above: string, text: string): boolean {
  return !isOfText(text, above) && (!isEnded(above) || OPENS_NOTE.test(text));
}

function isEnded(text: string | undefined): boolean {
  return ENDED.test(text ?? '') && !/[;:]$/.test(text ?? '');
}
