/**
 * Conventions and Recommendations of the International Labour Organization by their numbers alone, "ILO Conventions Nos. 97
 * and 143", and by a title in the form of the Organization, "Convention concerning …, 1975 (No. 143)".
 */
import type { Mention } from './citation.ts';
import { allMatches } from './pattern.ts';
import { countBefore } from './places.ts';
import { mayHold } from './words.ts';

/** The instrument by its noun, its number and, where it is told, its year. */
export type ByNumber = (noun: string, number: string, year?: string) => string | undefined;

const NUMBERED = /\b(Convention|Recommendation)(s?),?\sNos?\.\s(\d{1,3})(?!\d)/g;
const NEXT = /,?\s(?:and\s|or\s)?(No\.\s)?(\d{1,3})(?!\d)/y;
const OWNER = /(?:the\s)?((?:International Labour Organi[sz]ation(?:\s\(ILO\))?|ILO)(?:[’']s?)?,?\s(?:\p{Ll}+\s)?)$/u;
/** Other bodies number their conventions too. */
const NAMED_BEFORE =
  /\bILO\b|International Labour (?:Organi[sz]ation|Conference|Office)|Council of Europe|Hague Conference/g;

const DATED = /,?\s((?:19|20)\d\d)\s\(No\.\s(\d{1,3})\)/g;
const TITLE = /\b(Convention|Recommendation)(?=\s(?:concerning|on|for)\s)[^;]{1,200}$/;
/** In characters. */
const LONGEST_TITLE = 220;

const mayHoldNumber = mayHold('No', 'Nos');

export function createLabourFinder(find: ByNumber): (text: string) => Mention[] {
  return (text) =>
    mayHoldNumber(text) && (text.includes('No. ') || text.includes('Nos. '))
      ? [...byNumbers(text, find), ...byTitles(text, find)]
      : [];
}

function byNumbers(text: string, find: ByNumber): Mention[] {
  const named = allMatches(NAMED_BEFORE, text).map(({ 0: body, index: start }) => ({ start, body }));
  return allMatches(NUMBERED, text).flatMap(({ 0: words, 1: noun = '', 2: several, 3: number = '', index }) => {
    const last = named[countBefore(named, index) - 1]?.body;
    if (last === undefined || !/Labour|ILO/.test(last)) return [];
    const owner = OWNER.exec(text.slice(Math.max(0, index - 60), index))?.[1] ?? '';
    const end = index + words.length;
    const first = mention(text, index - owner.length, end, find(noun, number));
    return several === '' ? [first] : [first, ...further(text, noun, end, find)];
  });
}

function further(text: string, noun: string, from: number, find: ByNumber): Mention[] {
  const found: Mention[] = [];
  NEXT.lastIndex = from;
  for (let next = NEXT.exec(text); next; next = NEXT.exec(text)) {
    const [words, no = '', number = ''] = next;
    const instrument = find(noun, number);
    // "Conventions Nos. 87 and 98, 12 States": a number alone is one of the list where there is such an instrument.
    if (instrument === undefined && no === '') break;
    const end = next.index + words.length;
    found.push(mention(text, end - no.length - number.length, end, instrument));
    NEXT.lastIndex = end;
  }
  return found;
}

/** "Convention concerning Migrations in Abusive Conditions and the Promotion of Equality …, 1975 (No. 143)". */
function byTitles(text: string, find: ByNumber): Mention[] {
  let from = 0;
  return allMatches(DATED, text).flatMap(({ 0: words, 1: year, 2: number = '', index }) => {
    const open = Math.max(from, index - LONGEST_TITLE);
    from = index + words.length;
    const before = text.slice(open, index);
    const noun = Math.max(before.lastIndexOf('Convention '), before.lastIndexOf('Recommendation '));
    const title = noun < 0 ? null : TITLE.exec(before.slice(noun));
    const instrument = title === null ? undefined : find(title[1] ?? '', number, year);
    return instrument === undefined ? [] : [mention(text, open + noun, from, instrument)];
  });
}

function mention(text: string, start: number, end: number, instrument: string | undefined): Mention {
  const quote = text.slice(start, end);
  return instrument === undefined
    ? { start, end, quote, form: 'FULL', rule: 'instrument-number', candidates: [] }
    : { start, end, quote, form: 'FULL', rule: 'registry-number', candidates: [instrument] };
}
