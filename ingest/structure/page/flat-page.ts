/**
 * A page that an extractor wrote as one line, cut where the genre may begin a new one. A cut too many does no harm, since
 * lines of a page end anywhere; what begins something is told later, from the lines.
 */

import { leadsOperative, leadsPreamble, mayBeOfTitle } from '../blocks/lead-words.ts';
import { LONE_SYMBOL, symbolIn } from '../symbol.ts';
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';
import { ORGANS } from './masthead.ts';

/** A page of several lines is flat if each is so long; one of a single line, if it is no mere heading. */
const LONG_LINE = 400;
const LONG_PAGE = 40;
/** Within so many characters the running head of a page stands. */
const HEAD = 600;
/** Of a first page, the masthead. */
const MASTHEAD = 1_500;

export function isFlat(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 1 ? text.length > LONG_PAGE : lines.every((line) => line.length > LONG_LINE);
}

/** What a flat page says at its top: "A/RES/68/146 The girl child …" or "The girl child A/RES/68/146 …". */
export interface FlatHead {
  readonly symbol: string;
  /** The running title, if the symbol stands after it or a masthead says it; there perhaps with the mark of a note. */
  readonly titles: readonly string[];
  /** What comes after a symbol that stands first: the title, and the text. */
  readonly rest: string | undefined;
}

export function flatHead(text: string): FlatHead | undefined {
  const [match] = text.slice(0, HEAD).matchAll(LONE_SYMBOL);
  if (match === undefined) return undefined;
  const symbol = symbolIn(match[0]);
  const above = text.slice(0, match.index).trim();
  const rest = text.slice(match.index + match[0].length).trimStart();
  const masthead = readMasthead(text);
  if (masthead) return { symbol, titles: masthead.titles, rest: undefined };
  return above === '' ? { symbol, titles: [], rest } : { symbol, titles: [above], rest: undefined };
}

/** The title that flat pages of one document share, as far as they begin with the same words. */
export function sharedTitle(rests: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(rests.map((rest) => rest.slice(0, HEAD)))].map((rest) => rest.split(' '));
  if (first === undefined || others.length === 0) return undefined;
  const shared = others.reduce((count, words) => Math.min(count, sameWords(first, words)), first.length);
  return first.slice(0, shared).join(' ') || undefined;
}

function sameWords(a: readonly string[], b: readonly string[]): number {
  const other = a.findIndex((word, at) => word !== b[at]);
  return other < 0 ? a.length : other;
}

/**
 * Where a line may begin, as offsets.
 * @param titles running titles that the page may bear, the longest first
 * @param headings within the text
 */
export function cutFlatPage(text: string, titles: readonly string[], headings: readonly string[]): number[] {
  const notesFrom = lastRule(text);
  const head = cutHead(text, titles);
  const cuts = [
    ...head,
    ...(readMasthead(text)?.cuts ?? []),
    ...cutAnnexes(
      text,
      head.reduce((last, at) => Math.max(last, at), 0),
      titles,
    ),
    ...endsOf(COMMA, text.slice(0, notesFrom)).filter((at) => leads(text.slice(at, at + LONGEST_LEAD))),
    ...cutAfter(text, headings),
    ...BEGINNINGS.flatMap((pattern) => endsOf(pattern, text.slice(0, notesFrom))),
    ...ALONE.flatMap((pattern) => sidesOf(pattern, text)),
    ...cutNotes(text, notesFrom),
    ...endsOf(BROKEN_WORD, text),
    ...endsOf(PAGE_AT_END, text),
  ];
  const [titleFrom = 0, titleTo = 0] = head;
  const isInTitle = (at: number) => at > titleFrom && at < titleTo;
  const isAfterNumber = (at: number) =>
    at < notesFrom && ENDS_WITH_NUMBER.test(text.slice(Math.max(0, at - 6), at)) && !/^\d/.test(text.slice(at, at + 1));
  const kept = [...new Set(cuts)].filter((at) => !isInTitle(at) && !isAfterNumber(at));
  return wrap(
    text,
    kept.sort((a, b) => a - b),
  );
}

/** "48. ", which stands before its paragraph's words. */
const ENDS_WITH_NUMBER = /(?:^|\s)\d{1,3}\. $/;

/** As wide as lines are, so that headings of several lines look as they do elsewhere. */
const WIDTH = 76;

/** Begins nothing, and is no piece of a split word. */
const SMALL_WORD = / (?=(?:and|by|for|from|in|of|that|the|to|with) )/g;

/** Cuts what is longer than a line before small words. */
function wrap(text: string, cuts: readonly number[]): number[] {
  const all: number[] = [];
  for (const [at, cut] of [...cuts, text.length].entries()) {
    let from = cuts[at - 1] ?? 0;
    for (const { index } of text.slice(from, cut).matchAll(SMALL_WORD)) {
      const next = (cuts[at - 1] ?? 0) + index + 1;
      if (next - from < WIDTH) continue;
      all.push(next);
      from = next;
    }
    if (cut < text.length) all.push(cut);
  }
  return all;
}

/** Each ends where a line may begin; the lookahead says with what. */
const BEGINNINGS: readonly RegExp[] = [
  // The end of a clause, and the mark of a note after it.
  /[.;:][”"’')]?(?: ?\d{1,3})? (?=[\p{Lu}“\d])/gu,
  / (?=“?\d{1,3}\. [\p{Lu}“])/gu,
  / (?=“?\([a-z]{1,4}\) ?[\p{Lu}“])/gu,
  / (?=Objective \d{1,2}: )/g,
  / (?=We, (?:the |as )?[A-Z])/g,
  // Above a draft that is set out.
  new RegExp(` (?=“?The (?:${ORGANS.join('|')}), “?[A-Z])`, 'g'),
];

/** At the end of what was a line. */
const BROKEN_WORD = /\p{Ll}- (?=\p{Ll})/gu;

/** In the preamble a paragraph ends with one. */
const COMMA = /,[”"’')]?(?: ?\d{1,3})? (?=“?[A-Z])/g;
/** Characters of "Expressing its deep appreciation to the Government" that tell what it is. */
const LONGEST_LEAD = 60;

/** In a draft that is set out in quotation marks, each paragraph begins with one. */
function leads(line: string): boolean {
  const words = line.replace(/^“/, '');
  return (leadsPreamble(words) || leadsOperative(words)) && !mayBeOfTitle(words);
}

/** The ends of headings. */
function cutAfter(text: string, headings: readonly string[]): number[] {
  const letters = lettersIn(text);
  return headings
    .flatMap((heading) => placesOf(heading, letters))
    .map(([, end]) => end)
    .filter((end) => /^ (?:[\p{Lu}\d]|$)/u.test(text.slice(end, end + 2)));
}

interface Letters {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** A text without blanks and hyphens, of which extraction loses some and adds others. */
function lettersIn(text: string): Letters {
  const found = [...text.matchAll(/[^\s-]/g)];
  return { text: found.map(([letter]) => letter).join(''), offsets: found.map(({ index }) => index) };
}

/** Where known words stand, from their first letter to after their last. */
function placesOf(words: string, { text, offsets }: Letters): [number, number][] {
  const sought = words.replace(/[\s-]+/g, '');
  const places: [number, number][] = [];
  for (let at = text.indexOf(sought); at >= 0 && sought !== ''; at = text.indexOf(sought, at + 1))
    places.push([offsets[at] ?? 0, (offsets[at + sought.length - 1] ?? 0) + 1]);
  return places;
}

/** What stands on a line of its own: the meeting, its date, and on first pages what stands at the foot. */
const ALONE: readonly RegExp[] = [
  /^\d{1,3}\/\d{1,3}(?= )/g,
  /(?<= )\d{1,3}(?:st|nd|rd|th) (?:\([a-z]{1,20}\) )?(?:plenary )?meeting(?= \d{1,2} [A-Z])/g,
  /(?<=meeting )\d{1,2} [A-Z][a-z]{2,8} \d{4}(?=\s|$)/g,
  /(?<=[^(] )\d{2}-\d{5}(?: \([A-Z]\))?(?: \d{6})?(?=\s|$)/g,
  /(?<= )(?:\d{6} )?\*\d{5,8}\*(?=\s|$)/g,
  /(?<= )Please recycle(?=\s|$)/g,
];

const PAGE_AT_END = /\s(?=\d{1,3}\/\d{1,3}(?:\s\d{2}-\d{5})?\s{0,4}$)/g;

function endsOf(pattern: RegExp, text: string): number[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);
}

function sidesOf(pattern: RegExp, text: string): number[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => [index, index + found.length]);
}

/** Both sides of the running title, and of the symbol beside it. */
function cutHead(text: string, titles: readonly string[]): number[] {
  const symbols = sidesOf(LONE_SYMBOL, text);
  const letters = lettersIn(text.slice(0, HEAD));
  const title = titles
    .flatMap((known) => placesOf(known, letters))
    .find(([at]) => at < 2 || symbols.some((end) => Math.abs(at - end) < 2));
  return [...(title ?? [0, 0]), ...symbols];
}

/** "Annex" after the end of a sentence or the date of adoption, or below the running head; and the title after it. */
function cutAnnexes(text: string, headEnd: number, titles: readonly string[]): number[] {
  return [...text.matchAll(ANNEX)].flatMap(({ index, 0: found }) => {
    if (index > headEnd + 1 && !/[.;:”)\]\d] $/.test(text.slice(index - 2, index))) return [];
    const end = index + found.length;
    const title = titles.find((known) => text.startsWith(known, end + 1));
    return [index, end, ...(title ? [end + 1 + title.length] : [])];
  });
}

const ANNEX = /\bAnnex(?: [IVX]{1,5})?(?= [\p{Lu}“])/gu;

interface FlatMasthead {
  readonly titles: readonly string[];
  readonly cuts: readonly number[];
}

const ADOPTED = /\b(?:Resolution|Decision) adopted by the [A-Z]/;
const OPENING = new RegExp(`(?<= )The (?:${ORGANS.join('|')}),? `);
const NUMBER = /(?<= )(?:[A-Z]{1,2}-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?:[-–][A-Z])?)?\. (?=[\p{Lu}“\d])/u;

/** From "Resolution adopted by" to "The General Assembly,", part by part. */
function readMasthead(text: string): FlatMasthead | undefined {
  const head = text.slice(0, MASTHEAD);
  const adopted = head.search(ADOPTED);
  if (adopted < 0) return undefined;
  const opening = afterwards(head, OPENING, adopted);
  if (opening === undefined) return { titles: [], cuts: [adopted] };
  const above = head.slice(0, opening.start);
  const number = afterwards(above, NUMBER, adopted);
  const bracket = afterwards(above, /(?<= )\[[^\]]{1,400}\] /, adopted);
  const title = above.slice(number?.end ?? bracket?.end ?? opening.start).trimEnd();
  return {
    titles: title === '' ? [] : [title, title.replace(/ ?[*\d]{1,2}$/, '')],
    cuts: [adopted, bracket?.start, bracket?.end, number?.start, opening.start].filter((at) => at !== undefined),
  };
}

function afterwards(text: string, pattern: RegExp, from: number): { start: number; end: number } | undefined {
  const match = pattern.exec(text.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : undefined;
}

/** Below the rule: numbers in a row, each alone, where an extractor wrote them apart from their notes; then note by note. */
function cutNotes(text: string, from: number): number[] {
  const notes = text.slice(from);
  const [lead = '', rule = '', numbers = '', page = ''] = APART.exec(notes) ?? [];
  const isApart = page !== '' || /^\d{1,3} \d/.test(numbers) || /^\d{2}-\d{5}/.test(notes.slice(lead.length));
  const alone = isApart ? [...endsOf(/ /g, numbers), numbers.length + page.length].map((at) => rule.length + at) : [];
  return [0, rule.length, ...alone, ...endsOf(NOTE_BEGINS, notes)].map((at) => from + at);
}

/** The rule, numbers, and the page's number where it comes before the notes. */
const APART = /^(_{5,100} ?)((?:\d{1,3} )*)(\d{1,3}\/\d{1,3} )?/;
/** After the end of a sentence, of which "No." and "chap." are none, nor the "v." between the parties of a case. */
const NOTE_BEGINS = new RegExp(
  String.raw`${NOT_ABBREVIATED}(?<!\bv)[.)”] (?=(?:\d{1,3} )?(?:(?:\d{4} )?[\p{Lu}“]|https?:|www\.)|\d{1,3} \d{2}-\d{5})`,
  'gu',
);

/** The last rule, where notes begin; the end of the text where there is none. */
function lastRule(text: string): number {
  const end = text.lastIndexOf('_____');
  if (end < 0) return text.length;
  let start = end;
  while (text[start - 1] === '_') start--;
  return start;
}
