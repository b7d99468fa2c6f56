/**
 * Notes that stand amid the text, as people paste them after the paragraph that calls them, or above it: each begins with a
 * number that the text calls and with words that begin notes, or below a rule, and goes down to the end of a sentence.
 */
import { leadsOperative, leadsPreamble } from '../blocks/lead-words.ts';
import { ENDED, OPENS_NOTE } from '../notes/notes.ts';
import type { Line } from './lines.ts';

export interface AmidNotes {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const NUMBER = /^(\d{1,3})(?: (?=[\p{Lu}“"])|$)/u;
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
  const found = new Set(taken);
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const text = texts[at] ?? '';
    const isBelowRule = at > 0 && isRule(texts[at - 1] ?? '');
    const number = numberAt(texts, at, isBelowRule, Math.max(...found) + 1);
    const isNew = number !== undefined && !found.has(number) && isCalled(number, texts, at);
    if (isNew) {
      found.add(number);
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

/** Whether text follows below the notes that stand below a rule: what begins it does not stand in a sentence of a note. */
export function hasTextBelow(lines: readonly Line[]): boolean {
  const texts = lines.map(({ text }) => text.text);
  const first = texts.findIndex((text) => NUMBER.test(text));
  const text = texts.findIndex((line, at) => at > first && isOfText(line, texts[at - 1]));
  return first >= 0 && text >= 0 && isEnded(texts[text - 1]);
}

function numberAt(texts: readonly string[], at: number, isSure: boolean, next: number): number | undefined {
  const [whole = '', digits] = NUMBER.exec(texts[at] ?? '') ?? [];
  if (digits === undefined) return undefined;
  const words = (texts[at] ?? '').slice(whole.length) || (texts[at + 1] ?? '');
  return isSure || OPENS_NOTE.test(words) || Number(digits) === next ? Number(digits) : undefined;
}

function isCalled(number: number, texts: readonly string[], at: number): boolean {
  const call = new RegExp(`(?:[\\p{L}\\p{P}]|(?:19|20)\\d\\d) ?\\[?${number}\\]?(?: |$|[,.;:])`, 'u');
  return texts.some((text, other) => other !== at && call.test(text));
}

/** A note goes on until a line ends with a full stop, and with a sentence that begins like a note. */
function goesOn(above: string, text: string): boolean {
  return !isOfText(text, above) && (!isEnded(above) || OPENS_NOTE.test(text));
}

function isEnded(text: string | undefined): boolean {
  return ENDED.test(text ?? '') && !/[;:]$/.test(text ?? '');
}
