/** The words of a text that can govern a name, by kind, each with its place. */

import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import { allMatches, nameKey, namesPattern } from '../pattern.ts';
import type { Place } from '../places.ts';

export interface GoverningWords {
  readonly phrases: readonly { readonly type: ReferenceEdgeType; readonly words: readonly string[] }[];
  readonly promotions: readonly { readonly type: ReferenceEdgeType; readonly words: readonly string[] }[];
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

/** The governing words of one text, each kind in reading order. */
export interface Clauses {
  /** "Recalling", "in accordance with". */
  readonly phrases: readonly Found<ReferenceEdgeType>[];
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
  const phrases = phraseReader(words.phrases, (entry) => entry.type);
  const promotions = phraseReader(words.promotions, (entry) => entry.type);
  const verbs = phraseReader(words.promotingVerbs, (entry) => entry.strength);
  return {
    read: (text) => ({
      phrases: phrases(text),
      promotions: promotions(text),
      verbs: verbs(text),
      starts: clauseStarts(text),
    }),
    hedges: namesPattern(words.hedges, { ignoreCase: true }),
    scopes: namesPattern(words.scopes, { ignoreCase: true }),
  };
}

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

/** The last of those that lie whole between two places. */
export function lastBetween<T>(found: readonly Found<T>[], from: number, to: number): Found<T> | undefined {
  return found.findLast((item) => item.start >= from && item.end <= to);
}

const BOUNDARY = /[;:]\s|(?<!\b(?:No|Nos|para|paras|sect|vol|St|Mr|Ms|Ibid))\.\s(?=\p{Lu})/gu;

/** Where the clauses of a text begin: after a semicolon or colon, or a full stop before a capital. */
function clauseStarts(text: string): { start: number }[] {
  return [{ start: 0 }, ...allMatches(BOUNDARY, text).map((match) => ({ start: match.index + match[0].length }))];
}

/** Types of phrases that govern what stands right after them and the list it opens; the others govern the whole clause. */
const PREPOSITIONS: ReadonlySet<ReferenceEdgeType> = new Set([
  'REQUIRES_ACCORDANCE_WITH',
  'ALLEGES_BREACH_OF',
  'CALLS_FOR_COMPLIANCE_WITH',
  'BUILDS_UPON',
  'CITES',
]);

export function isPreposition(type: ReferenceEdgeType): boolean {
  return PREPOSITIONS.has(type) || type.startsWith('PROMOTES_');
}

/** "in accordance with article 6, paragraph 1 (a), of the": the commas are the pinpoint's. */
const PINPOINT = /\b(?:[Aa]rticles?|paragraphs?|[Ss]ections?|chapters?|annex|parts?)\s(?:\d|[IVXLC])/;
const LONGEST_HEAD = 110;
const LONGEST_LINK = 80;

function beforePinpoint(words: string): string {
  const at = words.search(PINPOINT);
  return at < 0 ? words : words.slice(0, at);
}

/** Whether the list that opens after `from` reaches `to`: "with the Charter, resolution 70/1 and international law". */
export function reachesByList(text: string, from: number, to: number, between: readonly Place[]): boolean {
  const stops = between.filter(({ start, end }) => start >= from && end <= to);
  const [first] = stops;
  const head = beforePinpoint(text.slice(from, first?.start ?? to));
  if (head.length > LONGEST_HEAD || /,\s/.test(head.replace(/,\s(?:inter alia|as appropriate|as applicable),/g, '')))
    return false;
  return stops.every(({ end }, at) => {
    const link = beforePinpoint(text.slice(end, stops[at + 1]?.start ?? to));
    return (
      link.length <= LONGEST_LINK &&
      !/[;:]/.test(link) &&
      /,|\b(?:and|or|with|including|supplementing)\b/.test(link) &&
      !/\b(?:which|whose|where|that|to|entitled|in order|and\s\p{Ll}+ing)\b/u.test(link)
    );
  });
}
