/** The words of a text that can govern a name, by kind, each with its place. */

import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import { allMatches, nameKey, namesPattern } from '../pattern.ts';
import { countBefore, type Place } from '../places.ts';

interface Governing {
  readonly type: ReferenceEdgeType;
  readonly reach?: 'OBJECT' | undefined;
  readonly words: readonly string[];
}

export interface GoverningWords {
  readonly phrases: readonly Governing[];
  readonly promotions: readonly Governing[];
  readonly promotingVerbs: readonly { readonly strength: Strength; readonly words: readonly string[] }[];
  readonly hedges: readonly string[];
  readonly scopes: readonly string[];
}

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly meaning: T;
}

export interface Phrase extends Found<ReferenceEdgeType> {
  /** Whether it governs what stands right after it and the list that opens there; the others govern the whole clause. */
  readonly isLocal: boolean;
  /** "to adopt", "to take into account": what is asked of others, no speech of the text's own. */
  readonly isAsked: boolean;
}

/** The governing words of one text, each kind in reading order. */
export interface Clauses {
  /** "Recalling", "in accordance with". */
  readonly phrases: readonly Phrase[];
  /** "ratification of": states something only under a verb that promotes it. */
  readonly promotions: readonly Found<ReferenceEdgeType>[];
  readonly verbs: readonly Found<Strength>[];
  /** Where each clause begins. */
  readonly starts: readonly { readonly start: number }[];
}

export interface Vocabulary {
  readonly read: (text: string) => Clauses;
  readonly hedges: RegExp;
  readonly scopes: RegExp;
}

export function createVocabulary(words: GoverningWords): Vocabulary {
  const phrases = phraseReader(words.phrases, (entry) => entry);
  const promotions = phraseReader(words.promotions, (entry) => entry.type);
  const verbs = phraseReader(words.promotingVerbs, (entry) => entry.strength);
  return {
    read: (text) => {
      const isSaid = sayer(text);
      return {
        phrases: withBreaches(text, withWordsBetween(text, phrases(text)).filter(isSaid))
          .filter((found) => !UNSAID.some((is) => is(text, found)))
          .map(({ meaning, ...found }) => ({
            ...found,
            meaning: meaning.type,
            isLocal: isLocal(text, found, meaning),
            isAsked: ASKED.test(text.slice(Math.max(0, found.start - 32), found.start)),
          })),
        promotions: promotions(text).filter(isSaid),
        verbs: verbs(text).filter((found) => isSaid(found) && !isNoun(text, found) && !isOfOther(text, found)),
        starts: clauseStarts(text).filter(isSaid),
      };
    },
    hedges: namesPattern(words.hedges, { ignoreCase: true }),
    scopes: namesPattern(words.scopes, { ignoreCase: true }),
  };
}

/** "obligations of the parties to the conflict under", "as endorsed by the Security Council in": others stand between. */
const WORDS_BETWEEN: readonly (readonly [RegExp, Governing])[] = [
  [
    /\b(?:obligations?|duty|duties)\s(?:of|incumbent on|incumbent upon)\s[^,;:.]{3,70}?\sunder(?=\s)/g,
    { type: 'CALLS_FOR_COMPLIANCE_WITH', words: [] },
  ],
  [
    /\bas\s(?:already\s|also\s|recently\s|subsequently\s)?(?:[a-z]{3,14}ed|set out|set forth|laid down)(?:\sby\s[^,;:.]{2,70}?)?\sin(?=\s(?:the|its|their|General|Security|Economic|Human|paragraphs?|articles?|Articles?|resolutions?|section|annex|Assembly|Council)\b)/g,
    { type: 'CITES', words: [] },
  ],
];

/** With the like that has no list. What a listed phrase has begun, or has for its object, stays that phrase's. */
function withWordsBetween(text: string, found: readonly Found<Governing>[]): Found<Governing>[] {
  const isTaken = (start: number) =>
    found.some(
      (phrase) =>
        phrase.start <= start &&
        (start < phrase.end ||
          (phrase.meaning.type === 'REQUIRES_ACCORDANCE_WITH' && OBJECT.test(text.slice(phrase.end, start)))),
    );
  const more = WORDS_BETWEEN.flatMap(([pattern, meaning]) =>
    allMatches(pattern, text).map(({ 0: words, index: start }) => ({
      start,
      end: start + words.length,
      words,
      meaning,
    })),
  ).filter(({ start }) => !isTaken(start));
  return more.length === 0 ? [...found] : [...found, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "in accordance with the obligations of". */
const OBJECT = /^\s(?:(?:the|their|its|all|relevant|applicable|existing)\s){0,3}$/;

/** Titles in quotation marks: what governs, and where a clause begins, within them is theirs. */
const QUOTED = /“[^“”]{0,500}”/g;

/** @returns whether the text says itself what begins at a place, and does not quote it */
function sayer(text: string): (place: { readonly start: number }) => boolean {
  if (!text.includes('“')) return () => true;
  const quotes = allMatches(QUOTED, text).map(({ 0: words, index: start }) => ({ start, end: start + words.length }));
  return ({ start }) => (quotes[countBefore(quotes, start) - 1]?.end ?? 0) <= start;
}

/**
 * "violation by Israel of", "in violation of Israel’s obligations under" and "the failure of Israel to comply with" say that
 * something is breached, whatever they hold of what is complied with.
 */
function withBreaches(text: string, found: readonly Found<Governing>[]): Found<Governing>[] {
  return found.flatMap((phrase, at) => {
    const { start, end, words, meaning } = phrase;
    if (meaning.type === 'ALLEGES_BREACH_OF' && /\sby$/.test(words)) {
      const by = BY_WHOM.exec(text.slice(end, end + LONGEST_BREACH))?.[0];
      return by === undefined ? [] : [{ ...phrase, end: end + by.length, words: words + by }];
    }
    if (meaning.type !== 'CALLS_FOR_COMPLIANCE_WITH') return [phrase];
    const before = found[at - 1];
    if (before?.meaning.type === 'ALLEGES_BREACH_OF' && OF_WHOM.test(text.slice(before.end, start))) return [];
    const failure = failureBefore(text, start);
    if (failure === undefined) return [phrase];
    const type = 'ALLEGES_BREACH_OF';
    return [{ start: start - failure.length, end, words: failure + words, meaning: { ...meaning, type } }];
  });
}

const LONGEST_BREACH = 120;
const BY_WHOM = /^\s[^,;:]{2,60}?(?:,\s[^,;:]{2,40},)?\sof(?=\s)/;
const OF_WHOM = /^\s(?:[^,;:.]{0,50}\s)?$/;
const FAILURE = /\b(?:failure|refusal|inability|unwillingness)\s(?:of|by|on the part of)\s/g;

/** "failure of Israel to fully", up to where it fails to comply. */
function failureBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_BREACH), at);
  const failure = allMatches(FAILURE, before).at(-1);
  const whom = failure && before.slice(failure.index + failure[0].length);
  if (whom === undefined || /[,;:]/.test(whom)) return undefined;
  const [last, next] = whom.trimEnd().split(/\s/).toReversed();
  return last === 'to' || (last?.endsWith('ly') && next === 'to') ? before.slice(failure?.index) : undefined;
}

/** "to adopt", "to also take note of", "to preserve and reaffirm". */
const ASKED = /\bto (?:\p{Ll}+ (?:and )?)?$/u;

const ANY_CASE = { ignoreCase: true };

function phraseReader<T, E extends { readonly words: readonly string[] }>(
  entries: readonly E[],
  meaningOf: (entry: E) => T,
) {
  const meanings = new Map(
    entries.flatMap((entry) => entry.words.map((words) => [nameKey(words, ANY_CASE), meaningOf(entry)] as const)),
  );
  const pattern = namesPattern(
    entries.flatMap((entry) => entry.words),
    ANY_CASE,
  );
  return (text: string): Found<T>[] =>
    allMatches(pattern, text).flatMap(({ 0: words, index: start }) => {
      const meaning = meanings.get(nameKey(words, ANY_CASE));
      return meaning === undefined || isInName(text, start)
        ? []
        : [{ start, end: start + words.length, words, meaning }];
    });
}

/** "the Review of Implementation of the Convention": a capital inside a sentence is a name's. */
function isInName(text: string, at: number): boolean {
  return (
    at > 0 &&
    /^\p{Lu}/u.test(text.slice(at, at + 2)) &&
    !/(?:[.;:,”]|\([a-z]+\))\s+$/.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** Words that are verbs of the text's own but in certain company. "this requires an integrated approach" demands nothing. */
const OTHERS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  requires: { before: /^/, after: /^/ },
  requesting: { before: /^/, after: /^\s(?:and\s\w+\s)?(?:States?|Government|Part(?:y|ies)|Member)\b/ },
  requests: { before: /\b(?:to|of|repeated|such|their|the|any|all)\s$/, after: /^\s(?:for|from|of)\b/ },
};

/** "upon request", "took note", "the note by", "its request in": no verb of the text's own, unless it goes on "request that". */
function isNoun(text: string, { start, end, words }: Found<unknown>): boolean {
  const other = OTHERS[words];
  if (other)
    return other.before.test(text.slice(Math.max(0, start - 16), start)) && other.after.test(text.slice(end, end + 40));
  if (/\s|(?:ing|ed|[^s]s)$/i.test(words)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:took|taken|upon|on|supply|supply and|illicit)\s$/i.test(before)) return true;
  if (/^\s(?:side|reduction)\b/.test(text.slice(end, end + 12))) return true;
  return (
    /\b(?:the|a|an|its|their|our|his|her|any|such)\s$/i.test(before) &&
    !(/^\s(?:that|to|for)\b/.test(text.slice(end, end + 6)) && !/^support$/i.test(words))
  );
}

/** "the Declaration, which affirms the right …": what an instrument itself says is not said by the text. */
function isOfOther(text: string, { start }: Found<unknown>): boolean {
  return /\b(?:which|who)\s(?:also\s|further\s)?$/.test(text.slice(Math.max(0, start - 18), start));
}

/** "all States concerned", "the offices concerned": whom it concerns, no concern. */
function isAfterNoun(text: string, { words, start }: Found<unknown>): boolean {
  return words === 'concerned' && !CONCERNED.test(text.slice(Math.max(0, start - 24), start));
}

const CONCERNED =
  /(?:^|[,;:.]\s|\b(?:(?:deep|grave|serious|profound|particular|extreme|great|increasing|especial|high|equal|utter|acute|real)ly|also|further|remains?|is|are|be|being|been|still|very|and|most)\s)$/;

/** "nothing in the present resolution shall be construed as contrary to the Charter". */
function isDenied(text: string, { words, start }: Found<unknown>): boolean {
  if (words !== 'contrary to') return false;
  const clause =
    text
      .slice(Math.max(0, start - 160), start)
      .split(/[;:.]\s/)
      .at(-1) ?? '';
  return /\bnothing (?:in|contained in)\b/i.test(clause);
}

/** Why words that could govern a name do not. */
const UNSAID = [isNoun, isOfOther, isAfterNoun, isDenied];

/** The last of those that lie whole between two places. */
export function lastBetween<T>(found: readonly Found<T>[], from: number, to: number): Found<T> | undefined {
  return found.findLast((item) => item.start >= from && item.end <= to);
}

const BOUNDARY = /[;:]\s|(?<!\b(?:No|Nos|para|paras|sect|vol|St|Mr|Ms|Ibid))\.\s(?=\p{Lu})/gu;

/** Where the clauses of a text begin: after a semicolon or colon, or a full stop before a capital. */
function clauseStarts(text: string): { start: number }[] {
  return [{ start: 0 }, ...allMatches(BOUNDARY, text).map((match) => ({ start: match.index + match[0].length }))];
}

/** Types whose phrases all govern what stands right after them. */
const PREPOSITIONS: ReadonlySet<ReferenceEdgeType> = new Set([
  'REQUIRES_ACCORDANCE_WITH',
  'ALLEGES_BREACH_OF',
  'CALLS_FOR_COMPLIANCE_WITH',
  'BUILDS_UPON',
  'CITES',
]);

/** "Considering that …" opens a clause and governs it; ", considering the impact of …," does not. */
function isLocal(
  text: string,
  { start, words }: { start: number; words: string },
  { type, reach }: Governing,
): boolean {
  if (PREPOSITIONS.has(type)) return true;
  return (
    reach === 'OBJECT' &&
    !(/^\p{Lu}.*ing$/u.test(words) && /(?:^|[.;:]\s)$/.test(text.slice(Math.max(0, start - 2), start)))
  );
}

/** "in accordance with article 6, paragraph 1 (a), of the": the commas are the pinpoint's. */
const PINPOINT = /\b(?:[Aa]rticles?|paragraphs?|[Ss]ections?|chapters?|annex|parts?)\s(?:\d|[IVXLC])/;
const LONGEST_HEAD = 110;
const LONGEST_LINK = 80;
/** "acceding to, as a matter of priority, the": a comma right after the words opens what only stands between. */
const ASIDE = /^,\s[^,;:]{2,100},(?=\s)/;
/** "the relevant resolutions on this matter, including its": the names are instances of what was said. */
const INSTANCES =
  /(?<=\b(?:resolutions?|decisions?|instruments?|treaties|conventions?|agreements?|protocols?|obligations|standards|rules|norms|provisions|commitments|principles|law|documents|outcomes|strategies|frameworks?|mandates?|goals|targets|[Rr]ules|guidelines)\b[^,;:]{0,60}),\s(?:including but not limited to|including|as well as the|as well as its|in particular|notably|especially|such as|inter alia|namely)(?:,|\s)/g;
/** "considering its impact, called for measures under": the list is over where another verb begins. */
const OTHER_VERB =
  /,\s(?:called|decided|reaffirmed|recognized|requested|invited|urged|recommended|stressed|emphasized|noted|welcomed|agreed)\s/;

export function beforePinpoint(words: string): string {
  const at = words.search(PINPOINT);
  return at < 0 ? words : words.slice(0, at);
}

/** Whether the list that opens after `from` reaches `to`: "with the Charter, resolution 70/1 and international law". */
export function reachesByList(
  text: string,
  from: number,
  to: number,
  between: readonly Place[],
  { verbs, phrases }: Pick<Clauses, 'verbs' | 'phrases'>,
): boolean {
  const isWithin = ({ start, end }: Place) => start >= from && end <= to;
  const stops = between.filter(isWithin);
  const [first] = stops;
  const head = withoutAsides(beforePinpoint(text.slice(from, first?.start ?? to)));
  if (
    head.length > LONGEST_HEAD ||
    /\s(?:in order to|so as to|with a view to)\s/.test(head) ||
    /,\s/.test(head.replace(/,\s(?:inter alia|as appropriate|as applicable),/g, '').replace(INSTANCES, ' '))
  )
    return false;
  // ", and invites the secretariat of the Convention": what another verb asks stands in no list.
  const isOtherVerb = (found: Place & { meaning: unknown }) => isWithin(found) && found.start >= (first?.end ?? to);
  if (verbs.some((verb) => verb.meaning !== 'NONE' && isOtherVerb(verb))) return false;
  if (phrases.some((phrase) => !phrase.isLocal && !phrase.isAsked && isOtherVerb(phrase))) return false;
  return stops.every(({ end }, at) => {
    const link = beforePinpoint(text.slice(end, stops[at + 1]?.start ?? to));
    return (
      link.length <= LONGEST_LINK &&
      !/[;:]/.test(link) &&
      !OTHER_VERB.test(link) &&
      /,|\b(?:and|or|with|including|supplementing)\b/.test(link) &&
      !/\b(?:which|whose|where|that|to|entitled|in order|and\s[a-z]+ing)\b/.test(link)
    );
  });
}

function withoutAsides(head: string): string {
  const left = head
    .replace(ASIDE, '')
    .replace(/^,\s(?:the\s)?$|,\sas well as (?:to|with|of|for|by)\s(?:the\s|its\s)?$/, '');
  return left === head ? head : withoutAsides(left);
}
