/** Footnotes: pairs the numbers and texts below the rule, and finds the marks that call them in the text above it. */

import { ANY_MONTH } from '../../months.ts';
import { concatenate, type MappedText, slice, unplaced } from '../mapped-text.ts';
import type { Line } from '../page/lines.ts';
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';

interface PageNote {
  readonly number: number;
  readonly text: MappedText;
}

export interface PairedNotes {
  readonly notes: readonly PageNote[];
  /** What comes before the page's first number: the rest of a note that began on the page before. */
  readonly continued: MappedText | null;
  /** What is to be said of numbers and texts that found no partner. */
  readonly unpaired: readonly string[];
}

/** Stands in the running text where a mark was, so that its place survives further cleaning. A private character. */
export const MARK = '\ue000';

/** "22" alone, or before the note's words or symbol, perhaps without a blank; "[22]", "22." and "22 ↑" are seen too. */
const NUMBERED = /^[[(]?(\d{1,3})[\])]?(?:[ .)]{1,3}(?:[–—↑] (?=\p{Lu}))?(?=\S)|(?=\p{Lu}(?:\p{Ll}|\p{Lu}{0,7}\/))|$)/u;
/** How a note ends, unless it is "Supplement No." with the number on the next line. */
export const ENDED = new RegExp(String.raw`${NOT_ABBREVIATED}\.$|[;:)”"]$`, 'i');
/** No note begins in small letters or with a bracket, but for an address. */
const GOES_ON = /^(?!https?:|www\.)[\p{Ll}(]/u;
/** A day's number, and not a note's, stands before it. */
const MONTH = new RegExp(String.raw`^(?:${ANY_MONTH})\b`);

export function pairNotes(lines: readonly Line[]): PairedNotes {
  if (lines.some((line) => line.look)) return readPlacedNotes(lines);
  const isAlone = ({ text }: Line) => NUMBERED.exec(text.text)?.[0] === text.text;
  return lines.some(isAlone) ? pairByOrder(lines) : readNumberedNotes(lines);
}

/** A note's lines, or those of a text without a number. */
type Pieces = MappedText[];

/** Where positions are known a note begins with a raised numeral, and only there. */
function readPlacedNotes(lines: readonly Line[]): PairedNotes {
  const notes: { number: number; pieces: Pieces }[] = [];
  const continued: Pieces = [];
  for (const { text, look } of lines) {
    const numbered = look?.numbered ? NUMBERED.exec(text.text) : null;
    if (numbered) notes.push({ number: Number(numbered[1]), pieces: [slice(text, numbered[0].length)] });
    else (notes.at(-1)?.pieces ?? continued).push(text);
  }
  return {
    notes: notes.map(({ number, pieces }) => ({ number, text: joinLines(pieces) })),
    continued: continued.length === 0 ? null : joinLines(continued),
    unpaired: [],
  };
}

/** The texts of notes whose numbers are not on the page, as far as the ends of their lines tell them apart. */
export function bareTexts(lines: readonly Line[]): MappedText[] {
  return textsInOrder(lines).texts.map(joinLines);
}

/** Where each number stands before its words, a line that begins with another number goes on with the note above it. */
function readNumberedNotes(lines: readonly Line[]): PairedNotes {
  const notes: { number: number; pieces: Pieces }[] = [];
  const continued: Pieces = [];
  for (const { text } of lines) {
    const above = (notes.at(-1)?.pieces ?? continued).at(-1)?.text;
    const numbered = numberOfNote(
      text.text,
      above,
      notes.map(({ number }) => number),
    );
    if (numbered) notes.push({ number: numbered.number, pieces: [slice(text, numbered.length)] });
    else (notes.at(-1)?.pieces ?? continued).push(text);
  }
  return {
    notes: notes.map(({ number, pieces }) => ({ number, text: joinLines(pieces) })).sort((a, b) => a.number - b.number),
    continued: continued.length === 0 ? null : joinLines(continued),
    unpaired: [],
  };
}

/** @param above the line before it, which in doubt must have ended */
function numberOfNote(
  line: string,
  above: string | undefined,
  numbers: readonly number[],
): { number: number; length: number } | undefined {
  const [whole, digits] = NUMBERED.exec(line) ?? [];
  if (whole === undefined || !isNext(Number(digits), numbers)) return undefined;
  const words = line.slice(whole.length);
  const isNew =
    above === undefined ||
    ENDED.test(above) ||
    (Number(digits) === (numbers.at(-1) ?? 0) + 1 && /^[“"‘]?\p{Lu}/u.test(words) && !MONTH.test(words));
  return isNew ? { number: Number(digits), length: whole.length } : undefined;
}

/** In the order of each, since extractors write "22", the job number and "Resolution 64/293." in any order. */
function pairByOrder(lines: readonly Line[]): PairedNotes {
  const { numbers, texts } = textsInOrder(lines);
  return matchUp(
    numbers.sort((a, b) => a - b),
    texts,
    !NUMBERED.test(lines[0]?.text.text ?? '1'),
  );
}

function textsInOrder(lines: readonly Line[]): { numbers: number[]; texts: Pieces[] } {
  const numbers: number[] = [];
  const texts: Pieces[] = [];
  let open = false;
  for (const { text } of lines) {
    const numbered = NUMBERED.exec(text.text);
    const last = texts.at(-1);
    const isOpen = open && !ENDED.test(last?.at(-1)?.text ?? '.');
    // "Supplement No." above "3 (A/75/3)" goes on; a number alone does not.
    const isNumber = numbered && !(isOpen && numbered[0] !== text.text);
    if (isNumber && isNext(Number(numbered[1]), numbers)) {
      numbers.push(Number(numbered[1]));
      const rest = slice(text, numbered[0].length);
      if (rest.text !== '') texts.push([rest]);
      open = rest.text !== '';
    } else if (last && (isOpen || (open && GOES_ON.test(text.text)))) {
      last.push(text);
    } else {
      texts.push([text]);
      open = true;
    }
  }
  return { numbers, texts };
}

/** @param leading whether a text comes before the first number */
function matchUp(numbers: readonly number[], texts: readonly Pieces[], leading: boolean): PairedNotes {
  // One text more than numbers, and it comes first: the rest of the note before.
  const isContinued = leading && texts.length > numbers.length;
  const own = fitTo(isContinued ? texts.slice(1) : texts, numbers.length);
  const paired = Math.min(numbers.length, own.length);
  const rest = own.slice(paired);
  const notes = numbers.slice(0, paired).map((number, at) => ({
    number,
    text: joinLines([...(own[at] ?? []), ...(at === paired - 1 ? rest.flat() : [])]),
  }));
  return {
    notes,
    continued: isContinued ? joinLines(texts[0] ?? []) : null,
    unpaired: [
      ...numbers.slice(own.length).map((number) => `note ${number} has no text`),
      ...(paired > 0 ? [] : rest.map((pieces) => `no number for “${oneLine(joinLines(pieces).text)}”`)),
      ...(paired > 1 && rest.length > 0
        ? [
            `${numbers.length} notes from ${numbers[0]} on have ${own.length} texts, and nothing tells which of them are one note; the last has what is left over`,
          ]
        : []),
    ],
  };
}

/** How notes begin; what begins otherwise may be a second sentence. */
export const OPENS_NOTE =
  /^(?:See|Ibid|Resolutions?|Decisions?|United Nations|League of Nations|Official Records|[A-Z]{1,8}\/|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Reports? of|Proceedings|https?:|www\.)/;

/**
 * Where numbers and texts do not match, sentences that do not begin like a note go on with the note above, and lines that
 * do, below a note that no stop ends, are notes of their own: if that makes them match.
 */
function fitTo(texts: readonly Pieces[], notes: number): readonly Pieces[] {
  if (notes < 2 || texts.length === notes) return texts;
  const fitted = texts.length > notes ? joinSentences(texts) : splitUnended(texts);
  return fitted.length === notes ? fitted : texts;
}

function joinSentences(texts: readonly Pieces[]): Pieces[] {
  const joined: Pieces[] = [];
  for (const pieces of texts) {
    const above = joined.at(-1);
    if (above && !OPENS_NOTE.test(pieces[0]?.text ?? '')) for (const piece of pieces) above.push(piece);
    else joined.push([...pieces]);
  }
  return joined;
}

function splitUnended(texts: readonly Pieces[]): Pieces[] {
  return texts.flatMap((pieces) => {
    const notes: Pieces[] = [];
    for (const piece of pieces) {
      const above = notes.at(-1);
      if (above === undefined || OPENS_NOTE.test(piece.text)) notes.push([piece]);
      else above.push(piece);
    }
    return notes;
  });
}

/** For what is said of a note. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** One text of its lines, whose breaks stay until words are mended. */
export function joinLines(lines: readonly MappedText[]): MappedText {
  return concatenate(lines.flatMap((line, at) => (at === 0 ? [line] : [BREAK, line])));
}

const BREAK = unplaced('\n');

/** Extractors leave a number out or read a line that begins with a year; a page's notes count on. */
function isNext(number: number, numbers: readonly number[]): boolean {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    numbers.length === 0 || (number >= least - numbers.length - 3 && number <= most + 3 && !numbers.includes(number))
  );
}
