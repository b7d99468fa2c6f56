/**
 * Resolutions and decisions in running text: "resolutions 55/25 of 15 November 2000 and 64/293". The word opens a list that goes on to
 * the next such word or the end of the sentence; each number in it that a comma, "and" or the like brings in belongs to it.
 */
import { ANY_MONTH } from '../../months.ts';
import { allMatches, dropTails } from '../pattern.ts';
import { countBefore, placesIn } from '../places.ts';
import { mayHold } from '../words.ts';
import { createBodyFinder, type NamedBody, symbolOf, yearOf } from './issuer.ts';
import type { Act, IssuingBody, SymbolKnowledge } from './knowledge.ts';
import { NUMBERS, type ResolutionNumber, readNumber } from './number.ts';

export interface SpokenSymbol {
  readonly act: Act;
  readonly start: number;
  readonly end: number;
  /** `null`: of a body that gives what it numbers no symbol, or of one that the text does not tell. */
  readonly symbol: string | null;
}

const WORD = /\b(?:resolutions?|decisions?|UNSCRs?)\b/gi;
const mayHoldWord = mayHold('resolution', 'resolutions', 'decision', 'decisions', 'UNSCR', 'UNSCRs');
const SENTENCE_END = /(?<!\b(?:sects?|paras?|Nos?|vols?|chaps?|arts?|suppl|Mr|Ms|cf|ed))\.\s(?=\p{Lu})/gu;
const JOINED =
  /(?:[,;(–-]|(?:^|\s)(?:and|or|to|through|also|both|as well as|most recently|in particular|including|inter alia|notably|especially))\s*$/;
/** "the relevant resolutions of the Security Council, including 242 (1967)": the numbers of some that were spoken of. */
const INSTANCES = /,?\s(?:including|in particular|inter alia|most recently|notably|especially|such as|namely)\b/;
const INSTANCE_WORDS =
  /^(?:,?\s(?:including|in particular|inter alia|most recently|notably|especially|such as|namely|its|the|also))+,?$/;
const LONGEST_INSTANCES = 140;
const DATE = new RegExp(String.raw`\s+(?:of|adopted on|dated)\s+(?:\d{1,2}\s+)?(?:${ANY_MONTH})\s+(\d{4})`, 'y');

const LONGEST_JOINER = 24;
/** How far around a word its body is looked for, in characters. */
const NEIGHBOURHOOD = 2000;

interface Listed extends ResolutionNumber {
  /** Whether the list was opened by "including": then its first number stands alone as the others do. */
  readonly isInstance: boolean;
  readonly dateEnd: number;
  readonly year: number | undefined;
}

/** What the reading of one list rests on. */
interface Place {
  readonly text: string;
  readonly act: Act;
  /** Where the word "resolution" or "decision" stands. */
  readonly word: number;
  readonly bodies: readonly NamedBody[];
  readonly document: DocumentBody;
  readonly knowledge: SymbolKnowledge;
  /** Nouns of bodies, at the end of a text. */
  readonly nouns: RegExp;
}

/** The body whose document this is, and the year after which the document cannot know of anything. */
interface DocumentBody {
  readonly body: IssuingBody | undefined;
  readonly latest: number | undefined;
}

/** @returns a function of a text and of the symbol of the document that holds it: "its resolution" is that body's */
export function createResolutionFinder(knowledge: SymbolKnowledge): (text: string, document: string) => SpokenSymbol[] {
  const findBodies = createBodyFinder(knowledge);
  const nouns = new RegExp(`(?:${knowledge.bodyNouns.join('|')})$`);
  return (text, symbol) => {
    const words = mayHoldWord(text) ? allMatches(WORD, text) : [];
    const numbers = words.length === 0 ? [] : allMatches(NUMBERS, text).map(readNumber);
    if (numbers.length === 0) return [];
    const bodies = findBodies(text);
    const document = documentBody(knowledge, symbol);
    const sentences = allMatches(SENTENCE_END, text).map(({ index: start }) => ({ start }));
    return words.flatMap((word, at) => {
      const act = /^d/i.test(word[0]) ? 'decision' : 'resolution';
      const open = word.index + word[0].length;
      const sentenceEnd = sentences[countBefore(sentences, open)]?.start ?? text.length;
      const items = listItems(
        text,
        open,
        placesIn(numbers, open, Math.min(words[at + 1]?.index ?? text.length, sentenceEnd)),
      );
      return items.length === 0
        ? []
        : readList({ text, act, word: word.index, bodies, document, knowledge, nouns }, items);
    });
  };
}

function documentBody({ bodies }: SymbolKnowledge, symbol: string): DocumentBody {
  const body = bodies.find(
    ({ resolutionPrefix }) => resolutionPrefix !== undefined && symbol.startsWith(resolutionPrefix),
  );
  const session = Number(/^\d+/.exec(symbol.slice(body?.resolutionPrefix?.length))?.[0] ?? Number.NaN);
  const latest =
    body?.sessions && session >= body.sessions.first ? yearOf(body.sessions, session) + body.sessions.late : undefined;
  return { body, latest };
}

/** Of the numbers after the word, those that belong to its list. */
function listItems(text: string, from: number, numbers: readonly ResolutionNumber[]): Listed[] {
  const items: Listed[] = [];
  for (const number of numbers) {
    const last = items.at(-1);
    const between = text.slice(Math.max(last?.dateEnd ?? from, number.start - LONGEST_JOINER), number.start);
    if (last === undefined && !opensList(text, from, number.start)) break;
    if (last !== undefined && !JOINED.test(between)) continue;
    DATE.lastIndex = number.end;
    const date = DATE.exec(text);
    const dateEnd = number.end + (date?.[0].length ?? 0);
    const isInstance = last?.isInstance ?? !isRightAfter(text.slice(from, number.start));
    items.push({ ...number, isInstance, dateEnd, year: date ? Number(date[1]) : undefined });
  }
  return items;
}

/** Whether a number right after the word opens its list, or one after "including", where the word stands for several. */
function opensList(text: string, from: number, start: number): boolean {
  if (start - from > LONGEST_INSTANCES) return false;
  const between = text.slice(from, start).trimEnd();
  if (isRightAfter(between)) return true;
  const opening = INSTANCES.exec(between)?.index ?? -1;
  return (
    opening >= 0 &&
    /s$/i.test(text.slice(from - 1, from)) &&
    !/[,;:()]/.test(between.slice(0, opening)) &&
    INSTANCE_WORDS.test(between.slice(opening))
  );
}

function isRightAfter(between: string): boolean {
  return /^(?:No\.)?$/.test(between.trim());
}

/** Each number goes to the first body that can have issued it; the body of the one before it is asked first. */
function readList(place: Place, items: readonly Listed[]): SpokenSymbol[] {
  const claims = claimsOf(place);
  const years = sharedYears(items);
  let before: IssuingBody | undefined;
  return items.flatMap((item, index) => {
    const start = index === 0 && !item.isInstance ? (claims.named?.start ?? place.word) : item.start;
    const found = resolveNumber(place, claims, before, item, years[index]);
    before = found?.body;
    // Two years in a row, "2019/20", are a season unless the list is one of resolutions numbered by year.
    if (found === undefined && isSeason(item)) return [];
    return [{ act: place.act, start, end: item.dateEnd, symbol: found?.symbol ?? null }];
  });
}

/** For each number its own year, or the next that is told. */
function sharedYears(items: readonly Listed[]): (number | undefined)[] {
  let year: number | undefined;
  return items
    .toReversed()
    .map((item) => (year = item.year ?? year))
    .toReversed();
}

function isSeason({ shape, session, item }: ResolutionNumber): boolean {
  return shape === 'CALENDAR' && (item === (session + 1) % 100 || item === session + 1);
}

interface Claims {
  /** The name right before the word, if any. */
  readonly named: NamedBody | undefined;
  /** The bodies that may have issued it, the likeliest first. */
  readonly issuers: readonly IssuingBody[];
  /** Whether the words name the issuer, so that no other may be thought of. */
  readonly isStated: boolean;
}

function claimsOf(place: Place): Claims {
  const { text, word, bodies, document } = place;
  const near = placesIn(bodies, word - NEIGHBOURHOOD, word + NEIGHBOURHOOD);
  const before = near.filter((body) => body.end <= word);
  const last = before.at(-1);
  const gap = last === undefined ? '' : text.slice(last.end, word);
  const inSentence = last !== undefined && !/[;:]\s|(?<!\b(?:sect|chap|para|No|vol))\.\s/.test(gap);
  if (last && /^(?:’s|,)?\s*$/.test(gap)) return { ...joinedNames(text, before, last), isStated: true };
  if (last?.isReport && inSentence) return { named: undefined, issuers: last.bodies, isStated: true };
  if (endsWithOther(place)) return { named: undefined, issuers: [], isStated: true };
  const after = near.find(
    (body) =>
      body.start >= word &&
      (isIssuerAfter(text.slice(word, body.start)) || /^\S+\sof\sthe\s$/.test(text.slice(word, body.start))),
  );
  if (after) return { named: undefined, issuers: after.bodies, isStated: true };
  if (isOfOther(place)) return { named: undefined, issuers: [], isStated: true };
  const around = [...before.toReversed(), ...near.filter((body) => body.start > word)].flatMap((body) => body.bodies);
  const own = document.body ? [document.body] : [];
  const theirs = inSentence && !isOwn(text.slice(Math.max(0, word - 60), word)) ? last.bodies : [];
  return { named: undefined, issuers: [...theirs, ...own, ...around], isStated: false };
}

/** "General Assembly and Security Council resolutions 70/262 and 2282 (2016)". */
function joinedNames(text: string, before: readonly NamedBody[], last: NamedBody): Pick<Claims, 'named' | 'issuers'> {
  const previous = before.at(-2);
  const isJoined = previous !== undefined && /^\s(?:and|or)\s(?:the\s)?$/.test(text.slice(previous.end, last.start));
  return isJoined
    ? { named: previous, issuers: [...last.bodies, ...previous.bodies] }
    : { named: last, issuers: last.bodies };
}

/** "Recalling its resolution": the document's own body speaks; "in its resolution" is said of the body named before. */
function isOwn(before: string): boolean {
  return (
    /\bits (?:\p{L}+ ){0,2}$/u.test(before) &&
    !/\b(?:in|by|through|under|of|to|with) its (?:\p{L}+ ){0,2}$/u.test(before)
  );
}

/** "resolution 5/1 of the Human Rights Council", "resolution 5/3 of 29 November 2013, adopted by the Conference". */
function isIssuerAfter(between: string): boolean {
  return OF_THE.exec(between)?.[0] === between;
}

const OF_THE =
  /^\S+\s\S+(?:\s\(\S+\))?(?:\s[A-Z])?(?:\sof\s(?:\d{1,2}\s)?[A-Z]\p{Ll}+\s\d{4})?,?\s(?:of|adopted by)\sthe\s/u;
const LONGEST_AFTER = 160;

/** "Indian Ocean Tuna Commission, resolutions", "Conference resolution", "IOTC resolution": a body that the registry does not know. */
function endsWithOther({ text, word, nouns }: Place): boolean {
  const before = dropTails(text.slice(Math.max(0, word - 80), word), /[,\s]$/);
  const last = before.slice(before.lastIndexOf(' ') + 1);
  return /^\p{Lu}/u.test(last) && (nouns.test(last) || (isAcronym(last) && /^\s\p{Ll}/u.test(text.slice(word - 1))));
}

/** No number of a chapter, "chap. II, resolution 1", and not the United Nations, whose organs are meant. */
function isAcronym(word: string): boolean {
  return /^[A-Z]{2,8}$/.test(word) && word !== 'UN' && !/^[IVXLC]+$/.test(word);
}

/** "resolution 2023/10 of the Conference of African Ministers": likewise. */
function isOfOther({ text, word, nouns }: Place): boolean {
  const after = text.slice(word, word + LONGEST_AFTER);
  const opening = OF_THE.exec(after)?.[0];
  if (opening === undefined) return false;
  const words = after.slice(opening.length).split(/[ ,;:.]/);
  const small = words.findIndex((name) => !/^\p{Lu}/u.test(name));
  return words.slice(0, Math.max(small, 0)).some((name) => nouns.test(name));
}

/** @param year of the date that closes its part of the list, which an undated number shares where that fits */
function resolveNumber(
  place: Place,
  { issuers, isStated }: Claims,
  before: IssuingBody | undefined,
  item: Listed,
  year: number | undefined,
) {
  const { act, document, knowledge } = place;
  const find = (bodies: readonly IssuingBody[], date: number | undefined) => {
    for (const body of bodies) {
      const symbol = symbolOf(body, act, item, date, document.latest);
      if (symbol !== undefined) return { body, symbol };
    }
    return undefined;
  };
  const asked = before ? [before, ...issuers] : issuers;
  const sure = isStated ? asked : asked.filter((body) => body === document.body || body === before);
  // A date that is a slip does not outweigh a name; one after the document's own is a slip in any case.
  const undated = () =>
    item.year === undefined || isStated || isSlip(item.year, document) ? find(sure, undefined) : undefined;
  const unmistakable = () => (isStated && issuers.length === 0 ? undefined : find(onlyOf(knowledge, item), year));
  return find(asked, year) ?? undated() ?? unmistakable();
}

function isSlip(year: number, { latest }: DocumentBody): boolean {
  return latest !== undefined && year > latest;
}

/** "350 (1974)" is the Security Council's and "ES-10/15" the General Assembly's, whoever is named. */
function onlyOf({ bodies }: SymbolKnowledge, { shape }: ResolutionNumber): readonly IssuingBody[] {
  return shape === 'YEAR' || shape === 'EMERGENCY' ? bodies.filter(({ symbols }) => symbols[shape] !== undefined) : [];
}
