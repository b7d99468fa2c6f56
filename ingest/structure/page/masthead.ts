/** The first page's opening: when, how and under which title a resolution was adopted, down to "The General Assembly,". */

import { MONTHS } from '../../months.ts';
import { concatenate, type MappedText, slice, unplaced } from '../mapped-text.ts';
import type { Metadata } from '../tree.ts';
import type { Vocabulary } from '../words/lexicon.ts';
import { type Condition, mend } from '../words/mend.ts';
import type { Repair } from '../words/repair.ts';
import { adoptedAbove, adoptedBy, DATE, LONGEST_TITLE, MEETING, SERIES } from './adoption.ts';
import type { Line } from './lines.ts';

export interface Masthead {
  readonly title: string | null;
  /** Of the first of several resolutions under one number, below their letter. */
  readonly partTitle: string | null;
  readonly metadata: Omit<Metadata, 'keywords'>;
  /** How it came before the organ, in square brackets: the words that cite a draft or a committee's report. */
  readonly origin: MappedText | null;
  /** Whether a quotation mark opens what follows, below "decided to adopt the text below:". */
  readonly isQuoted: boolean;
  /** Whether what follows is a decision's text, which no preamble opens. */
  readonly isDecision: boolean;
  /** What follows it. */
  readonly body: readonly Line[];
}

/** Lines within which a masthead says what it is. */
const REACH = 40;
const ISSUED = new RegExp(
  `^(?:Distr\\.|.{0,40} Distr\\.:|${['Resolution adopted by', 'Decision adopted by', 'Adopted by the Security Council'].map(withBlanks).join('|')})`,
  'i',
);
/** Whose resolutions are read. */
export const ORGANS = ['General Assembly', 'Security Council', 'Economic and Social Council', 'Human Rights Council'];
/** The organ that speaks; the sentence goes on in the preamble. */
export const OPENING = new RegExp(`^“?(?:${ORGANS.map((organ) => withBlanks(`The ${organ}`)).join('|')}),? ?`);

/** Words that extraction may have split anywhere. */
function withBlanks(words: string): string {
  return [...words.replaceAll(' ', '')].join(' ?');
}
const TITLE =
  /^(?:(?:Resolution|Decision) )?(?:(?:[A-Z]{1,2}-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?:[-–][A-Z])?)?|\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVXLC]{1,8}\))\.(?: |$)/;
const ADOPTED =
  /[Aa]dopted by the ([A-Z][A-Za-z ]{1,60}?)(?: at its (\d{1,5}(?:st|nd|rd|th) meeting),)? on (\d{1,2} [A-Z][a-z]{2,8} \d{4})/;
/** "At its 39th meeting, on 13 March 2020, the Human Rights Council decided to adopt the text below:" stands below the title. */
const AT_MEETING = /^At its (\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting)\b/;
const COMMITTEE = /^\[on the report of the ([^([\]]{1,120}?) ?[([\]]/;

/** "Resolution adopted by the General Assembly", and above the title "80/7.": `A/RES/80/7`, where no line holds the symbol. */
export function symbolOfMasthead(lines: readonly Line[]): string | undefined {
  const head = lines.slice(0, REACH).map((line) => line.text.text);
  const words = head.join(' ');
  const resolutions = SERIES.get(ADOPTED.exec(words)?.[1] ?? '');
  const series = /Decision ?adopted/i.test(words) ? resolutions?.replace('RES', 'DEC') : resolutions;
  const number = head.map((text) => TITLE.exec(text)?.[0]).find((found) => found !== undefined);
  return symbolOf(series, number);
}

/**
 * Of a decision where its number says so. A part's letter stands before the session in a title and after it in a symbol:
 * "3211 B (XXIX)." is `3211(XXIX)B`.
 */
function symbolOf(series: string | undefined, number: string | undefined): string | undefined {
  if (series === undefined || number === undefined) return undefined;
  const own = number.startsWith('Decision') ? series.replace('RES', 'DEC') : series;
  const written = number.replace(/^(?:Resolution|Decision) |[. ]/g, '');
  return `${own}${written.replace(/^(\d+)([A-Z])(\([^)]+\))$/, '$1$3$2')}`;
}

/** "1325 (2000)" above the text of the Security Council, which gives its resolutions no titles. */
const NUMBER_ALONE = /^Resolution (\d{1,4} \((?:19|20)\d\d\))$/i;

/**
 * Of a text copied without its running heads: "1904 (XVIII). Title" above "The General Assembly," is `A/RES/1904(XVIII)`,
 * "2004/27. Title" above "The Economic and Social Council," `E/RES/2004/27`.
 */
export function symbolOfHeading(lines: readonly Line[]): string | undefined {
  const head = lines.slice(0, REACH).map((line) => line.text.text);
  const opening = head.findIndex((text) => OPENING.test(text));
  const copied = adoptionAbove(lines);
  return headingAbove(head, opening)?.symbol ?? symbolOf(SERIES.get(copied?.organ ?? ''), copied?.number);
}

/** What a copy says, above the words in which the organ speaks, of the resolution that adopted it. */
export function adoptionAbove(lines: readonly Line[]): ReturnType<typeof adoptedBy> {
  const head = lines.slice(0, REACH).map((line) => line.text.text);
  const opening = head.findIndex((text) => OPENING.test(text));
  return adoptedBy(head.slice(0, Math.max(0, opening)));
}

/** Of each resolution that begins within the lines, its symbol and the line with its number. */
export function headingsWithin(lines: readonly Line[]): { readonly symbol: string; readonly line: Line }[] {
  const texts = lines.map((line) => line.text.text);
  return texts.flatMap((text, opening) => {
    const heading = OPENING.test(text) ? headingAbove(texts, opening) : undefined;
    const line = heading && lines[heading.at];
    return line ? [{ symbol: heading.symbol, line }] : [];
  });
}

/** @param opening the line in which the organ speaks */
function headingAbove(texts: readonly string[], opening: number): { symbol: string; at: number } | undefined {
  const organ = ORGANS.find((name) => withoutBlanks(texts[opening] ?? '').startsWith(withoutBlanks(`The ${name}`)));
  const isCouncil = organ === 'Security Council';
  const from = Math.max(0, opening - LONGEST_TITLE - 1);
  const above = texts.slice(from, Math.max(0, opening));
  const at = above.findLastIndex((text) => (isCouncil ? NUMBER_ALONE : TITLE).test(text));
  const number = above[at] ?? '';
  const own = NUMBER_ALONE.exec(number)?.[1];
  const symbol = isCouncil
    ? own && `S/RES/${withoutBlanks(own)}`
    : symbolOf(SERIES.get(organ ?? ''), TITLE.exec(number)?.[0]);
  return symbol === undefined ? undefined : { symbol, at: from + at };
}

/** How many resolutions begin on a page. */
export function countOpenings(lines: readonly Line[]): number {
  return lines.filter(({ text }) => OPENING.test(text.text)).length;
}

function withoutBlanks(words: string): string {
  return words.replaceAll(' ', '');
}

/** First pages say when they were issued, or by whom the resolution was adopted; what was copied of them, its title. */
export function isFirstPage(lines: readonly Line[]): boolean {
  const head = lines.slice(0, REACH).map((line) => line.text.text);
  const title = head.findIndex((text) => TITLE.test(text));
  const below = title < 0 ? [] : head.slice(title + 1, title + 1 + LONGEST_TITLE);
  const adopted = adoptedAbove(head);
  const belowDate = adopted < 0 ? [] : head.slice(adopted + 1, adopted + 1 + LONGEST_TITLE);
  return (
    head.some((text) => ISSUED.test(text)) ||
    [...below, ...belowDate].some((text) => OPENING.test(text)) ||
    adoptionAbove(lines) !== undefined ||
    decisionFrom(head) >= 0
  );
}

/** `null` where the page is no first page. */
export function readMasthead(lines: readonly Line[]): Masthead | null {
  if (!isFirstPage(lines)) return null;
  const head = lines.slice(0, REACH).map((line) => line.text.text);
  const issued = head.findIndex((text) => /adoptedby/i.test(text.replaceAll(' ', '')));
  const speaks = (from: number) => head.findIndex((text, at) => at > from && OPENING.test(text));
  const below = speaks(issued);
  const spoken = below < 0 ? speaks(-1) : below;
  const decided = spoken < 0 ? decisionFrom(head) : -1;
  const opening = Math.max(spoken, decided);
  if (opening < 0) return null;
  const above = lines.slice(0, opening);
  const origin = readOrigin(above);
  const atMeeting = head.findIndex(
    (text, at) => at > issued && (at < opening || at === decided) && AT_MEETING.test(text),
  );
  const own = AT_MEETING.exec(head[atMeeting] ?? '')?.[1];
  const [, , meeting = own, adopted] = ADOPTED.exec(head.slice(0, opening).join(' ')) ?? [];
  const committee = COMMITTEE.exec(origin?.text ?? '')?.[1];
  const isCopy = !above.some((line) => ISSUED.test(line.text.text));
  const alone = (pattern: RegExp) => (isCopy ? head.slice(0, opening).find((text) => pattern.test(text)) : undefined);
  const dated = adoptedAbove(head.slice(0, opening));
  const date = adopted ?? adoptionAbove(lines)?.date ?? head[dated] ?? alone(DATE);
  const sitting = meeting ?? head[dated - 1] ?? alone(MEETING);
  const adoptedOn = date === undefined ? undefined : readDate(date);
  return {
    ...readTitles(head.slice(0, atMeeting < 0 ? opening : atMeeting)),
    metadata: {
      ...(adoptedOn !== undefined && { adoptedOn }),
      ...(committee !== undefined && { committee }),
      ...(sitting !== undefined && { meeting: sitting }),
    },
    origin,
    isQuoted: head[opening]?.startsWith('“') ?? false,
    isDecision: decided >= 0,
    body: decided < 0 ? afterOpening(lines, opening) : lines.slice(decided),
  };
}

/** Where a decision's text begins, below its number and title: "At its 52nd plenary meeting, …, the General Assembly decided". */
function decisionFrom(head: readonly string[]): number {
  const title = head.findIndex((text) => TITLE.test(text));
  const isDecision = title >= 0 && head.slice(0, title).some((text) => OF_DECISION.test(text));
  return isDecision ? head.findIndex((text, at) => at > title && AT_MEETING.test(text)) : -1;
}

const OF_DECISION = /^(?:Decision ?adopted by |[AE]\/(?:HRC\/)?DEC\/)/;

/** Its titles and origin with their words mended; the repairs of titles have no place. */
export function mendMasthead(
  masthead: Masthead,
  vocabulary: Vocabulary,
  condition: Condition,
): { masthead: Masthead; repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  const mended = (text: MappedText | null) => {
    if (text === null) return null;
    const { text: whole, repairs: own } = mend(text, vocabulary, condition);
    for (const repair of own) repairs.push(repair);
    return whole;
  };
  const mendTitle = (title: string | null) => mended(title === null ? null : unplaced(title))?.text ?? null;
  return {
    masthead: {
      ...masthead,
      title: mendTitle(masthead.title),
      partTitle: mendTitle(masthead.partTitle),
      origin: mended(masthead.origin),
    },
    repairs,
  };
}

/** The organ's name goes; what follows it on its line, in a page without line breaks, stays. */
function afterOpening(lines: readonly Line[], opening: number): Line[] {
  const line = lines[opening];
  const rest = line && slice(line.text, OPENING.exec(line.text.text)?.[0].length ?? 0);
  const below = lines.slice(opening + 1);
  return line && rest && rest.text !== '' ? [{ ...line, text: rest }, ...below] : below;
}

/** "Harbour lights", and after a line with nothing but "A" the first part's own title; above it a symbol may begin so, large. */
function readTitles(head: readonly string[]): Pick<Masthead, 'title' | 'partTitle'> {
  const letter = head.findLastIndex((text, at) => at > titleStart(head) && /^[A-Z]$/.test(text));
  if (letter < 0) return { title: readTitle(head), partTitle: null };
  return { title: readTitle(head.slice(0, letter)), partTitle: head.slice(letter + 1).join(' ') || null };
}

function readTitle(head: readonly string[]): string | null {
  const first = titleStart(head);
  const title =
    first < 0
      ? head.slice(0, adoptedBy(head)?.at ?? 0).join(' ')
      : head.slice(first).join(' ').replace(TITLE, '').trim();
  return title === '' ? null : title;
}

/** Some extractors lose the number: the title then stands below how the resolution came before the organ, or when it was adopted. */
function titleStart(head: readonly string[]): number {
  const numbered = head.findLastIndex((text) => TITLE.test(text));
  const origin = head.findLastIndex((text) => text.endsWith(']'));
  const above = origin < 0 ? adoptedAbove(head) : origin;
  return numbered >= 0 || above < 0 ? numbered : above + 1;
}

/** From the line that opens a square bracket to the one that closes it. */
function readOrigin(lines: readonly Line[]): MappedText | null {
  const first = lines.findIndex((line) => line.text.text.startsWith('['));
  if (first < 0) return null;
  const last = lines.findIndex((line, at) => at >= first && line.text.text.endsWith(']'));
  if (last < 0) return null;
  return concatenate(
    lines.slice(first, last + 1).flatMap((line, at) => (at === 0 ? [line.text] : [unplaced(' '), line.text])),
  );
}

/** `29 October 2018` → `2018-10-29`; `undefined` for what is no date. */
export function readDate(text: string): string | undefined {
  const [day = '', month = '', year = ''] = text.replace(/\.$/, '').split(' ');
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 || !/^\d{4}$/.test(year)
    ? undefined
    : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
