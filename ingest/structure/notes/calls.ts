/** Finds the marks that call notes: raised numerals where positions are known, else numbers that can be nothing else. */
import type { TextRange } from '../../pages/page.ts';
import { leadsOperative, leadsPreamble } from '../blocks/lead-words.ts';
import { applyEdits, type Edit, type MappedText } from '../mapped-text.ts';
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';
import { COUNTED_AFTER, COUNTED_BY_WORD, isCounted } from './counted.ts';
import { MARK } from './notes.ts';

export interface MarkedText {
  /** The text with `MARK` in the place of each mark, and of the blank before it. */
  readonly text: MappedText;
  /** The notes called, in the order of their marks. */
  readonly called: readonly number[];
  readonly missing: readonly number[];
}

/** The notes that a page's text may call: its own, each at least once, and those of the pages before. */
export interface Callable {
  readonly own: readonly number[];
  readonly earlier: ReadonlySet<number>;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** How much the place looks like a mark's; of several, the likeliest is the mark. */
  readonly likelihood: number;
  /** Whether it stands right after a word or a stop, without a blank. */
  readonly isGlued: boolean;
  /** Whether the sentence goes on after it as it does after a mark. */
  readonly goesOn: boolean;
}

/** Marks by position. A raised numeral that no note has ("m2") stays text. */
export function markRaised(body: MappedText, raised: readonly TextRange[], notes: Callable): MarkedText {
  const known = new Set([...notes.own, ...notes.earlier]);
  const starts = new Map(raised.map((range) => [range.start, range.end - range.start]));
  const places: Place[] = [];
  for (let at = 0; at < body.text.length; at++) {
    const length = starts.get(body.offsets[at] ?? -1);
    if (length === undefined) continue;
    const number = Number(body.text.slice(at, at + length));
    const start = /\s/.test(body.text[at - 1] ?? '') ? at - 1 : at;
    if (known.has(number)) places.push({ start, end: at + length, number, likelihood: 1, isGlued: true, goesOn: true });
    at += length - 1;
  }
  return replaceMarks(body, places, notes);
}

/**
 * Marks by their surroundings. Of several places where a number could be a mark the likeliest is taken, and the first of
 * equals; marks come in the order of their numbers.
 */
export function markCalls(body: MappedText, notes: Callable): MarkedText {
  const candidates = Map.groupBy(
    [
      ...readPlaces(body.text, new Set([...notes.own, ...notes.earlier])),
      ...placesInNumbers(body.text, new Set(notes.own)),
    ],
    (place) => place.number,
  );
  const places: Place[] = [];
  let from = 0;
  for (const number of [...notes.own].sort((a, b) => a - b)) {
    const possible = (candidates.get(number) ?? []).filter((place) => place.start >= from);
    const most = possible.reduce((best, { likelihood }) => Math.max(best, likelihood), LEAST);
    const place = possible.find(({ likelihood }) => likelihood === most);
    if (place === undefined) continue;
    places.push(place);
    from = place.end;
  }
  // Where marks stand without a blank before them, a number after a blank is one of the text: "nodules, 7 contractors".
  const areGlued = places.some(({ isGlued, likelihood }) => isGlued && likelihood > LEAST);
  const sure = places.filter(({ isGlued, goesOn }) => !areGlued || isGlued || goesOn);
  const chosen = [...sure, ...lastResort(body.text, sure, notes.own)];
  const haveBlanks = chosen.some(({ isGlued }) => !isGlued);
  const taken = new Set(chosen);
  const again = [...candidates.values()]
    .flat()
    .filter(
      (place) =>
        place.likelihood > LEAST &&
        (haveBlanks || place.isGlued) &&
        !taken.has(place) &&
        isCalledAgain(body.text, place),
    );
  return replaceMarks(
    body,
    [...chosen, ...again].sort((a, b) => a.start - b.start),
    notes,
  );
}

/** Each note is called on its page: where only one number between the marks around it can call it, that one does. */
function lastResort(text: string, sure: readonly Place[], own: readonly number[]): Place[] {
  const startOf = new Map(sure.toReversed().map(({ number, start }) => [number, start]));
  const missing = own.filter((number) => !startOf.has(number));
  if (missing.length === 0) return [];
  const candidates = Map.groupBy([...numbersApart(text), ...endsOfSymbols(text)], ({ number }) => number);
  return missing.flatMap((number): Place[] => {
    const from = Math.max(0, ...[...startOf].flatMap(([other, start]) => (other < number ? start : [])));
    const to = Math.min(text.length, ...[...startOf].flatMap(([other, start]) => (other > number ? start : [])));
    const [only, ...others] = candidates.get(number)?.filter(({ start }) => start > from && start < to) ?? [];
    return only === undefined || others.length > 0
      ? []
      : [{ ...only, likelihood: LEAST, isGlued: false, goesOn: true }];
  });
}

export type Candidate = Pick<Place, 'start' | 'end' | 'number'>;

/** With blanks around it, or a stop after it. */
const APART = /\s(\d{1,3})(?=[\s,.;:)’”]|$)(?![.,]\d)/g;

function numbersApart(text: string): Candidate[] {
  return [...text.matchAll(APART)].flatMap(({ 0: { length }, 1: digits, index: start }) => {
    const end = start + length;
    const before = text.slice(Math.max(0, start - 32), start + 1);
    const after = text.slice(end, end + 16);
    const isParagraph = before.endsWith('\n') && after.startsWith('.');
    const isCounted = COUNTED_BY_WORD.test(before) || (COUNTED_AFTER.test(after) && !/,\s$/.test(before));
    return isParagraph || isCounted ? [] : [{ start, end, number: Number(digits) }];
  });
}

/** "1/CP.2125": a document symbol with a mark at its end. */
const SYMBOL_END = /(?<=[A-Z]{1,8}[./])\d{2,6}(?=[\s,;:)’”]|\.(?!\d)|$)/g;

function endsOfSymbols(text: string): Candidate[] {
  return [...text.matchAll(SYMBOL_END)].flatMap(({ 0: digits, index }) =>
    [1, 2, 3]
      .filter((length) => length < digits.length && digits.at(-length) !== '0')
      .map((length) => {
        const end = index + digits.length;
        return { start: end - length, end, number: Number(digits.slice(-length)) };
      }),
  );
}

function replaceMarks(body: MappedText, places: readonly Place[], { own }: Callable): MarkedText {
  const edits = places.map(({ start, end }): Edit => ({ start, end, replacement: MARK }));
  const called = places.map(({ number }) => number);
  const found = new Set(called);
  return { text: applyEdits(body, edits), called, missing: own.filter((number) => !found.has(number)) };
}

const NUMERAL = /(?<![\d/\-–]|\d\.)(\s?)[[(]?(\d{1,3})[\])]?(?=[\s,.;:)’”]|$)(?![.,]\d)/g;

function readPlaces(text: string, numbers: ReadonlySet<number>): Place[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: whole, 1: blank, 2: digits, index }): Place[] => {
    const [number, end] = [Number(digits), index + whole.length];
    // After a year the blank before the number is not part of the match.
    const before = text.slice(Math.max(0, index - 9), index);
    const isAfterYear =
      (AFTER_YEAR.test(before) && FOLLOWING.test(text.slice(end, end + 12))) ||
      (ENDED_BY_YEAR.test(before) && /^(?:\n|$)/.test(text.slice(end, end + 1)));
    if (!numbers.has(number)) return [];
    const start = isAfterYear ? index - 1 : index;
    if (isAfterYear || isMark(text, index, end))
      return [{ start, end, number, ...looksOf(text, start, end, blank === '' && !isAfterYear) }];
    return isPerhapsMark(text, index, end)
      ? [{ start, end, number, likelihood: LEAST, isGlued: false, goesOn: true }]
      : [];
  });
}

/** Of a place that is a mark's only if its note is called nowhere else. */
const LEAST = -1;
/** "1949", "Agenda 21" or "74/167" with a mark at its end, so that there can be no such thing: "19492", "2021.9", "74/1673". */
const WITH_MARK =
  /(?<![\d/.-])(?:((?:19|20)\d\d\.?|(?<=Agenda )21)(\d{1,3})|(\d{1,3}\/)(\d{4,6}))(?=[\s,;:)’”]|\.(?!\d)|$)/g;

/** Marks without a blank after a number, which nothing but their note tells from it. */
function placesInNumbers(text: string, own: ReadonlySet<number>): Place[] {
  return [...text.matchAll(WITH_MARK)].flatMap(
    ({ 0: whole, 1: year, 2: mark = '', 4: digits = '', index }): Place[] => {
      const end = index + whole.length;
      const marks = year === undefined ? [1, 2, 3].filter((length) => digits.length - length <= 3) : [mark.length];
      return marks.flatMap((length): Place[] => {
        const number = whole.at(-length) === '0' ? Number.NaN : Number(whole.slice(-length));
        return own.has(number)
          ? [{ start: end - length, end, number, likelihood: LEAST, isGlued: true, goesOn: true }]
          : [];
      });
    },
  );
}

/** "February 2013 9 in which", "59/300 8 and": a mark after such a number is none of the text's if the sentence goes on. */
const AFTER_YEAR = /\b(?:(?:19|20)\d\d|\d{1,3}\/\d{1,3})\s$/;
/** The end of a sentence, and on its line only the mark. */
const ENDED_BY_YEAR = /\b(?:19|20)\d\d\.\s$/;
/** How a sentence goes on after a mark: with a stop, or a word that no number counts. */
const FOLLOWING =
  /^(?:[,.;:)”]|\s?$|\s(?:and|or|nor|but|in|of|to|for|which|that|who|as|by|with|on|at|from|is|are|was|were|has|have|had|should|shall|will|including|adopted|held|through|whereby)\b)/;
/** Whether words begin a paragraph or an item, or the notes. */
function begins(words: string): boolean {
  return /^(?:\d{1,3}\. |\([a-z]{1,4}\) )/.test(words) || leadsPreamble(words) || leadsOperative(words);
}

const CAPITALS = /(?:^|[^\p{L}])\p{Lu}{1,5}$/u;

function looksOf(
  text: string,
  start: number,
  end: number,
  hasNoBlank: boolean,
): Pick<Place, 'likelihood' | 'isGlued' | 'goesOn'> {
  const before = text.slice(Math.max(0, start - 40), start);
  const stands = /[,;:.)”’]$/.test(before) || /(?:^|\s)\p{Lu}\p{L}{1,30}$/u.test(before);
  // "G20" and "CO2" are names; "States,2" is none.
  const isGlued = hasNoBlank && !CAPITALS.test(before);
  const goesOn =
    FOLLOWING.test(text.slice(end, end + 12)) || (text[end] === '\n' && begins(text.slice(end + 1, end + 60)));
  return { likelihood: (isGlued ? 4 : 0) + (stands ? 2 : 0) + (goesOn ? 1 : 0), isGlued, goesOn };
}

/** Names that end with a number: "Agenda 21 and", "Protocol 12 to". */
const NAMED_BY_NUMBER =
  /\b(?:Agenda|Protocol|Convention|Vision|Phase|Type|Category|Level|Tier|Pillar|Cluster|Area|Region|Zone|Committee)\s?$/;

/**
 * Numbers that stand as only marks do, of a note that is not among those known and is due after them: without a blank after
 * a word or a comma, or after a name and before words that go on with the sentence.
 */
export function marksWithoutNotes({ text }: MappedText, known: ReadonlySet<number>): Candidate[] {
  const last = Math.max(0, ...known);
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: whole, 1: blank, 2: digits, index }): Candidate[] => {
    const [number, end] = [Number(digits), index + whole.length];
    const before = text.slice(Math.max(0, index - 24), index);
    const isDue = !known.has(number) && number > 0 && (known.size === 0 || number <= last + 1);
    const isSure = blank === '' ? /\p{Ll}{2}[,;]?$/u.test(before) : /\p{Ll}\s\p{Lu}\p{Ll}{1,20}$/u.test(before);
    const goesOn =
      FOLLOWING.test(text.slice(end, end + 12)) ||
      (blank === '' && text[end] === '\n' && begins(text.slice(end + 1, end + 60)));
    return isDue && isSure && goesOn && !NAMED_BY_NUMBER.test(before) && isMark(text, index, end)
      ? [{ start: index, end, number }]
      : [];
  });
}

/** "recommendation (2019)1". */
const NUMBERED_BY_YEAR = /(?:recommendations?|resolutions?|decisions?)\s\((?:19|20)\d\d\)$/i;
const YEAR_AND_COMMA = /(?<![\d,])(?:19|20)\d\d,$/;
function isMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 16);
  if (!/[\p{L}\p{P}]$/u.test(before) || NUMBERED_BY_YEAR.test(before)) return false;
  // "8." at the start of a line is a paragraph's number.
  if (text[start] === '\n' && text[end] === '.') return false;
  // "targets 9, 11, 16" is a list.
  if (/\d,$/.test(before) && /^, \d/.test(after)) return false;
  if (/\bAgenda$/.test(before) && text.slice(start, end) === ' 21') return false;
  if (/\s/.test(text[start] ?? '')) return !isCounted(before, after);
  // Without a blank before it: of "resolution38" and "2003,22 States" nothing is counted; "74,000" is one number.
  if (/\p{Ll}$/u.test(before)) return !lastWord(before).includes('/') && !/^[/%–-]/.test(after);
  if (/[,;:)”’]$/.test(before))
    return !/^[/%–-]/.test(after) && !(/\d,$/.test(before) && end - start === 3 && !YEAR_AND_COMMA.test(before));
  // "resolution XIII.1".
  if (/\p{Lu}\.$/u.test(before)) return false;
  return !isCounted(before, after);
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1);
}

/** "Goals 12 and in line with": where a note is called nowhere else, a number after a plural calls it. */
function isPerhapsMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  return (
    /\b(?:goals?|targets?|resolutions?|decisions?|all)$/i.test(before) && FOLLOWING.test(text.slice(end, end + 12))
  );
}

const ENDS_CLAUSE = new RegExp(String.raw`(?:[,;]|\p{Ll}{2}${NOT_ABBREVIATED}\.)$`, 'u');

/** A mark that calls a note for the second time has no order to follow, so it must stand as only marks do. */
function isCalledAgain(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\s/.test(text[start] ?? ''))
    return /[\p{Ll}”’)][,;]$/u.test(before) && FOLLOWING.test(text.slice(end, end + 12));
  if (/[\p{Ll}”’),;]$/u.test(before) && /^(?:[,.;:]|\s\p{Ll}|\s*$)/u.test(text.slice(end, end + 3))) return true;
  return ENDS_CLAUSE.test(before) && text[end] === '\n' && begins(text.slice(end + 1, end + 60));
}
