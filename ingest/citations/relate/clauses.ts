/** The words of a text that can govern a name, by kind, each with its place. */

import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import { allMatches } from '../pattern.ts';
import { countBefore } from '../places.ts';
import { createWordingFinder } from '../wordings.ts';
import { isNoun, isOfOther, UNSAID } from './unsaid.ts';
import { withBreaches, withWordsBetween } from './words-between.ts';

export interface Governing {
  readonly type: ReferenceEdgeType;
  readonly reach?: 'OBJECT' | undefined;
  readonly words: readonly string[];
}

export interface GoverningWords {
  readonly phrases: readonly Governing[];
  readonly promotions: readonly Governing[];
  readonly promotingVerbs: readonly { readonly strength: Strength; readonly words: readonly string[] }[];
  readonly hedges: readonly string[];
  /** Nouns for parts of an instrument, in the singular: "provision". */
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
  /** "as appropriate": what weakens what is asked. */
  readonly hedges: readonly Hedge[];
  /** Where each clause begins. */
  readonly starts: readonly { readonly start: number }[];
}

export type Hedge = Omit<Found<unknown>, 'meaning'>;

export interface Vocabulary {
  readonly read: (text: string) => Clauses;
  readonly scopes: RegExp;
}

export function createVocabulary(words: GoverningWords): Vocabulary {
  const phrases = phraseReader(words.phrases, (entry) => entry);
  const promotions = phraseReader(words.promotions, (entry) => entry.type);
  const verbs = phraseReader(words.promotingVerbs, (entry) => entry.strength);
  const hedges = createWordingFinder(
    words.hedges.map((hedge) => [hedge, hedge] as const),
    { ignoreCase: true },
  );
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
        promotions: promotions(text)
          .filter(isSaid)
          .map((found) => withActors(text, found)),
        verbs: verbs(text).filter((found) => isSaid(found) && !isNoun(text, found) && !isOfOther(text, found)),
        hedges: hedges(text),
        starts: clauseStarts(text).filter(isSaid),
      };
    },
    scopes: scopesPattern(words.scopes),
  };
}

/** "the relevant provisions of", "goals and targets of", "commitments clearly set out by the Council in". */
function scopesPattern(nouns: readonly string[]): RegExp {
  const part = `(?:(?:relevant|applicable|respective|all|all\\sthe)\\s)?(?:${nouns.join('|')})s?`;
  const stands =
    '(?:adopted|agreed|approved|called\\sfor|contained|defined|embodied|enshrined|established|expressed|included|introduced|laid\\sdown|made|outlined|proclaimed|recommended|reflected|set\\sforth|set\\sout|stated|undertaken)';
  return new RegExp(
    `\\b${part}(?:,\\s${part}){0,3}(?:,?\\sand\\s${part})?\\s(?:of|(?:[a-z]{2,14}ly\\s)?${stands}(?:\\sby\\s[^,;:.]{2,60}?)?\\sin(?:\\sthe\\sannex\\sto)?)(?=\\s)`,
    'gi',
  );
}

/** Titles in quotation marks: what governs, and where a clause begins, within them is theirs. */
const QUOTED = /“[^“”]{0,500}”/g;

/** @returns whether the text says itself what begins at a place, and does not quote it */
function sayer(text: string): (place: { readonly start: number }) => boolean {
  if (!text.includes('“')) return () => true;
  const quotes = allMatches(QUOTED, text).map(({ 0: words, index: start }) => ({ start, end: start + words.length }));
  return ({ start }) => (quotes[countBefore(quotes, start) - 1]?.end ?? 0) <= start;
}

/** "to adopt", "to also take note of", "to preserve and reaffirm". */
const ASKED = /\bto (?:\p{Ll}+ (?:and )?)?$/u;

function phraseReader<T, E extends { readonly words: readonly string[] }>(
  entries: readonly E[],
  meaningOf: (entry: E) => T,
) {
  const find = createWordingFinder(
    entries.flatMap((entry) => entry.words.map((words) => [words, meaningOf(entry)] as const)),
    { ignoreCase: true },
  );
  return (text: string): Found<T>[] =>
    find(text).flatMap(({ start, end, words, meanings: [meaning] }) =>
      meaning === undefined || isInName(text, start) ? [] : [{ start, end, words, meaning }],
    );
}

const LONGEST_ACTORS = 90;
const BY_ACTORS = /^\sby\s(?:(?!of\s)[^\s,;:.]{1,30}\s){1,8}?of(?=\s)/;
const BY_ACCEDING = /^\sby\s(?:(?!to\s)[^\s,;:.]{1,30}\s){1,8}?to(?=\s)/;

/** "implementation by States parties of", "accession by all States to": others stand between. */
function withActors<T>(text: string, found: Found<T>): Found<T> {
  if (!/^\p{L}+(?:ion|ance|ure)$/u.test(found.words)) return found;
  const by = (/^accession/i.test(found.words) ? BY_ACCEDING : BY_ACTORS).exec(
    text.slice(found.end, found.end + LONGEST_ACTORS),
  )?.[0];
  return by === undefined ? found : { ...found, end: found.end + by.length, words: found.words + by };
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
