/** Finds the marks that call notes: raised numerals where positions are known, else numbers that can be nothing else. */
import type { TextRange } from '../pages/page.ts';
import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';
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
    if (known.has(number)) places.push({ start, end: at + length, number, likelihood: 1 });
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
    readPlaces(body.text, new Set([...notes.own, ...notes.earlier])),
    (place) => place.number,
  );
  const places: Place[] = [];
  let from = 0;
  for (const number of [...notes.own].sort((a, b) => a - b)) {
    const possible = (candidates.get(number) ?? []).filter((place) => place.start >= from);
    const most = possible.reduce((best, { likelihood }) => Math.max(best, likelihood), 0);
    const place = possible.find(({ likelihood }) => likelihood === most);
    if (place === undefined) continue;
    places.push(place);
    from = place.end;
  }
  const taken = new Set(places);
  const again = [...candidates.values()].flat().filter((place) => !taken.has(place) && isCalledAgain(body.text, place));
  return replaceMarks(
    body,
    [...places, ...again].sort((a, b) => a.start - b.start),
    notes,
  );
}

function replaceMarks(body: MappedText, places: readonly Place[], { own }: Callable): MarkedText {
  const edits = places.map(({ start, end }): Edit => ({ start, end, replacement: MARK }));
  const called = places.map(({ number }) => number);
  const found = new Set(called);
  return { text: applyEdits(body, edits), called, missing: own.filter((number) => !found.has(number)) };
}

const NUMERAL = /(?<![\d/\-–]|\d\.)(\s?)[[(]?(\d{1,3})[\])]?(?=[\s,.;:)’”]|$)(?!\.\d)/g;

function readPlaces(text: string, numbers: ReadonlySet<number>): Place[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: whole, 1: blank, 2: digits, index }): Place[] => {
    const [number, end] = [Number(digits), index + whole.length];
    // After a year the blank before the number is not part of the match.
    const isAfterYear =
      AFTER_YEAR.test(text.slice(Math.max(0, index - 6), index)) && FOLLOWING.test(text.slice(end, end + 12));
    if (!numbers.has(number) || !(isAfterYear || isMark(text, index, end))) return [];
    const start = isAfterYear ? index - 1 : index;
    return [{ start, end, number, likelihood: likelihoodOf(text, start, end, blank === '' && !isAfterYear) }];
  });
}

/** "February 2013 9 in which": a mark after a year is no number of the text if the sentence goes on after it. */
const AFTER_YEAR = /\b(?:19|20)\d\d\s$/;
/** How a sentence goes on after a mark: with a stop, or a word that no number counts. */
const FOLLOWING =
  /^(?:[,.;:)”]|\s?$|\s(?:and|or|nor|but|in|of|to|for|which|that|who|as|by|with|on|at|from|is|are|was|were|has|have|had|should|shall|will|including|adopted|held|through|whereby)\b)/;
const CAPITALS = /(?:^|[^\p{L}])\p{Lu}{1,5}$/u;

function likelihoodOf(text: string, start: number, end: number, isGlued: boolean): number {
  const before = text.slice(Math.max(0, start - 40), start);
  const stands = /[,;:.)”’]$/.test(before) || /(?:^|\s)\p{Lu}\p{L}{1,30}$/u.test(before);
  // "G20" and "CO2" are names; "States,2" is none.
  const attached = isGlued && !CAPITALS.test(before);
  return (attached ? 4 : 0) + (stands ? 2 : 0) + (FOLLOWING.test(text.slice(end, end + 12)) ? 1 : 0);
}

/** Words before a number that is a number, not a mark: "article 22", "No. 22", "22 May". */
const COUNTED_BEFORE =
  /(?:\b(?:articles?|arts?|paragraphs?|paras?|objectives?|resolutions?|decisions?|chapters?|chap|sections?|sect|annex|No|Nos|vol|pp?|goals?|targets?|rules?|items?|parts?|pages?|of|the|and|to|than|from|by|in|within|on|at|for|over|under|about|its|all|or|some|[A-Z]\/\S{0,20})\.?|[\d/\-–]|\d\.)\s?$/i;
const COUNTED_AFTER =
  /^ ?(?:[/%–-]|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|years?|days?|months?|States|countries|million|billion|hours?|members?)\b)/;

function isMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (!/[\p{L}\p{P}]$/u.test(before)) return false;
  // "8." at the start of a line is a paragraph's number.
  if (text[start] === '\n' && text[end] === '.') return false;
  return !COUNTED_BEFORE.test(before) && !COUNTED_AFTER.test(text.slice(end, end + 16));
}

/** A mark that calls a note for the second time has no order to follow, so it must stand as only marks do. */
function isCalledAgain(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 3);
  const isGlued = !/\s/.test(text[start] ?? '');
  const stands = isGlued ? /[\p{Ll}”’),;]$/u.test(before) : /[\p{Ll}”’)][,;]$/u.test(before);
  return stands && /^(?:[,.;:]|\s\p{Ll}|\s*$)/u.test(after);
}
