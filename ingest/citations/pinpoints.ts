/** The part of an instrument that the words before or after its name point at: "article 6, paragraph 1 (a), of the Protocol". */
import { allMatches } from './pattern.ts';

export interface Pinpoint {
  /** As lawyers write it: `art. 6, para. 1 (a)`. */
  readonly words: string;
  /** The single article, paragraph or item, `6 (1) (a)`; `null` where it is none or several. */
  readonly article: string | null;
  /** The highest article number named; 0 where it names no article. */
  readonly highestArticle: number;
  readonly start: number;
  readonly end: number;
}

const UNIT_WORDS =
  'articles?|arts?\\.|paragraphs?|paras?\\.?|subparagraphs?|sections?|sects?\\.|chapters?|chaps?\\.|parts?|annex(?:es)?|principles?|rules?|targets?|goals?|objectives?|guidelines?';
const UNITS = new RegExp(`\\b(?:${UNIT_WORDS})(?=\\s)`, 'gi');
const UNIT = new RegExp(`(?:${UNIT_WORDS}|enclosure|appendix)(?![\\p{L}\\p{N}])`, 'iuy');
const NUMBER = /\s?(?:\d{1,3}|[IVXL]{1,6}|[A-Z])(?:\.[A-Z\d]{1,3})?(?![\p{L}\p{N}/])/uy;
/** "Article 73 e of the Charter" has its letter in italics alone. */
const BELOW = /\s(?:bis|ter)\b|\s?\((?:[a-z]{1,4}|\d{1,2})\)|\s[b-z](?=\sof\s|,\sof\s)/y;
/** "(a)–(c)", "(a) and (c)": a part of the same number. */
const BESIDE = /(?:\s?[–-]\s?|,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)(?=\((?:[a-z]{1,4}|\d{1,2})\))/y;
const SEPARATOR = /,\s(?:and\s|or\s)?|\sand\s|\sor\s|\sto\s|\s?[–−-]\s?/y;
const NEXT_UNIT = new RegExp(
  `(?:,\\s(?:and\\s|or\\s|as\\swell\\sas\\s)?|\\sand\\s|\\sor\\s|\\sas\\swell\\sas\\s|,?\\sof\\s(?:the\\s)?)(?=(?:${UNIT_WORDS})\\s)`,
  'iy',
);
/** "the third preambular paragraph of" */
const COUNTED =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|penultimate) (?:preambular|operative) paragraph\b/gi;
/** "article 3 common to the four", "paragraph 158 of “"; "art. 7 ICCPR" has nothing between. */
const OF = /,?\s(?:common\s)?(?:of|to|in)\s(?:(?:the|its|that|this)\s(?:four\s)?)?“?/y;
/** Also after the brackets in which a symbol stands, and after a year. */
const COMMA = /(?:\s\((?:19|20)\d\d\))?\)?,\s/y;

/** All pinpoints that stand before something; which name they belong to, their end tells. */
export function findPinpointsBefore(text: string): Pinpoint[] {
  // Few texts have one, and to look for the word alone is quicker.
  const counted = /(?:ular|tive) paragraph\b/.test(text) ? allMatches(COUNTED, text) : [];
  const found = counted.flatMap(({ 0: words, index: start }) => {
    const parts = start + words.length;
    const end = skip(OF, text, parts);
    return end === parts ? [] : [pinpointOf(words, start, end)];
  });
  let done = 0;
  for (const { index: start } of allMatches(UNITS, text)) {
    if (start < done) continue;
    const parts = readParts(text, start);
    const end = isBesideAcronym(text, parts) ? parts + 1 : skip(OF, text, parts);
    if (end === parts || parts === start) continue;
    found.push(pinpointOf(text.slice(start, parts), start, end));
    done = end;
  }
  return found;
}

function isBesideAcronym(text: string, at: number): boolean {
  return /^\s[A-Z]{2}/.test(text.slice(at, at + 3));
}

/** The pinpoint that follows a name that ends at `at`: ", annex II, para. 5". */
export function pinpointAfter(text: string, at: number): Pinpoint | undefined {
  const start = skip(COMMA, text, at);
  if (start === at) return undefined;
  let end = readRecords(text, start);
  for (let next = skip(COMMA, text, end); next > end && readRecords(text, next) > next; next = skip(COMMA, text, end))
    end = readRecords(text, next);
  return end === start ? undefined : pinpointOf(text.slice(start, end), at, end);
}

/** Records of a conference hold its acts: "chap. I, resolution 1, annex", "decision 1/CP.21". */
const ACT = /(?:resolution\s\d{1,2}|decision\s\d{1,3}\/(?:CP|CMP|CMA|COP)\.\d{1,2})(?=[,.;)]|$)/y;

function readRecords(text: string, from: number): number {
  const act = skip(ACT, text, from);
  return act > from ? act : readParts(text, from);
}

/**
 * "…, in particular its article 11", "… and articles 1 and 2 thereof", "…, art. 16 (1)": a pinpoint after a name that is not
 * another name's.
 */
export function pinpointOfIt(text: string, at: number): Pinpoint | undefined {
  OF_IT.lastIndex = at;
  const [lead = '', comma, and, its] = OF_IT.exec(text) ?? [];
  const start = at + lead.length;
  const end = lead === '' ? start : readParts(text, start);
  if (end === start) return undefined;
  const isBeside = its !== undefined || (comma !== undefined && and === undefined);
  const isIts = isBeside ? skip(ANOTHERS, text, end) === end : skip(THEREOF, text, end) > end;
  return isIts ? pinpointOf(text.slice(start, end), at, end) : undefined;
}

const OF_IT =
  /(?:\s\([^()]{1,60}\))?(,)?\s(?:(and)\s)?(?:(?:in particular|especially|notably|specifically|including)\s)?(?:(its)\s|the\s)?/y;
const THEREOF = /\sthereof\b/y;
/** "article 12 of the Covenant", "paragraph 3 above". */
const ANOTHERS = /,?\sof\s(?!which\b)|\s(?:common\sto|above|below|hereof)\b/y;

/** @returns where the units and numbers end that begin at `from`; `from` where none do */
function readParts(text: string, from: number): number {
  let at = from;
  for (let next = from; ; next = skip(NEXT_UNIT, text, at)) {
    if (next === at && at !== from) return at;
    const unit = skip(UNIT, text, next);
    const end = readNumbers(text, unit);
    // Only an annex and the like may stand without a number.
    const isWhole = end > unit || /(?:annex|enclosure|appendix)$/i.test(text.slice(next, unit));
    if (unit === next || !isWhole) return at;
    at = end;
  }
}

function readNumbers(text: string, from: number): number {
  let at = readNumber(text, from);
  for (let next = skip(SEPARATOR, text, at); at > from && next > at; next = skip(SEPARATOR, text, at)) {
    const end = readNumber(text, next);
    if (end === next) break;
    at = end;
  }
  return at;
}

function readNumber(text: string, from: number): number {
  // "subparagraph (a)" has no number but its letter.
  let at = skip(NUMBER, text, from);
  if (at === from) at = skip(BELOW, text, from);
  if (at === from) return from;
  for (let next = skip(BELOW, text, at); next > at; next = readBelow(text, at)) at = next;
  return at;
}

function readBelow(text: string, at: number): number {
  const below = skip(BELOW, text, at);
  return below > at ? below : skip(BELOW, text, skip(BESIDE, text, at));
}

function skip(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}

const ARTICLES = /\bart(?:icle|\.)s?\s([^a-z]*)(?:and\s([^a-z]*))?/gi;

function pinpointOf(words: string, start: number, end: number): Pinpoint {
  const articles = allMatches(ARTICLES, words).flatMap(
    ([, one = '', other = '']) => `${one} ${other}`.replace(/\([^()]*\)/g, '').match(/\d+/g) ?? [],
  );
  return {
    words: abbreviate(words),
    article: singleArticle(words),
    highestArticle: articles.reduce((highest, article) => Math.max(highest, Number(article)), 0),
    start,
    end,
  };
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\barticles\b/gi, 'arts.'],
  [/\barticle\b/gi, 'art.'],
  [/,?\s?\bsubparagraphs?\s/gi, ' '],
  [/\b(?:paragraphs|paras(?!\.))\b/gi, 'paras.'],
  [/\b(?:paragraph|para(?!\.))\b/gi, 'para.'],
  [/\bsections\b/gi, 'sects.'],
  [/\bsection\b/gi, 'sect.'],
  [/\bchapters\b/gi, 'chaps.'],
  [/\bchapter\b/gi, 'chap.'],
];

function abbreviate(words: string): string {
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), words.replace(/\s+/g, ' ')).trim();
}

/** "article 6, paragraph 1 (a)" → `6 (1) (a)`, as article ids are made. */
function singleArticle(words: string): string | null {
  const [, article = '', ownParts = '', paragraph = '', itemParts = '', item = ''] =
    /^art(?:icle|\.)\s(\d+)((?:\s?\([a-z0-9]+\))*)(?:,\spara(?:graph|\.)\s(\d+)((?:\s?\([a-z0-9]+\))*))?(?:,\ssubparagraph\s(\([a-z]+\)))?$/i.exec(
      words,
    ) ?? [];
  if (article === '') return null;
  const parts =
    `${ownParts}${paragraph === '' ? '' : `(${paragraph})`}${itemParts}${item}`.match(/\([a-z0-9]+\)/gi) ?? [];
  return [article, ...parts].join(' ');
}
