/**
 * Which relation the words around a citation state. The nearest governing words to its left decide, within the clause;
 * "ratification of, accession to and implementation of" is one chain of several, and needs a verb that promotes it.
 */
import type { ReferenceEdgeType, Strength } from '../../src/model/labels.ts';
import type { Citation, Reference } from './citation.ts';
import { namesPattern } from './pattern.ts';

export interface GoverningWords {
  readonly phrases: readonly { readonly type: ReferenceEdgeType; readonly words: readonly string[] }[];
  readonly promotions: readonly { readonly type: ReferenceEdgeType; readonly words: readonly string[] }[];
  readonly promotingVerbs: readonly { readonly strength: Strength; readonly words: readonly string[] }[];
  readonly hedges: readonly string[];
  readonly scopes: readonly string[];
}

/** Whether an instrument is known to supplement another; then its title goes on ", supplementing the …". */
export type Supplements = (instrument: string, other: string) => boolean;

interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly meaning: T;
}

/** @returns a function that gives the references of a text's citations, in the citations' order */
export function createRelater(words: GoverningWords, supplements: Supplements) {
  const readers: Readers = {
    phrases: phraseReader(words.phrases, (entry) => entry.type),
    promotions: phraseReader(words.promotions, (entry) => entry.type),
    verbs: phraseReader(words.promotingVerbs, (entry) => entry.strength),
    hedges: namesPattern(words.hedges, { ignoreCase: true }),
    scopes: namesPattern(words.scopes, { ignoreCase: true }),
  };
  return (text: string, citations: readonly Citation[]): Reference[] => {
    const clauses: Clauses = {
      phrases: readers.phrases(text),
      promotions: readers.promotions(text),
      verbs: readers.verbs(text),
    };
    return citations.flatMap((citation, at) => relate({ text, citations, citation, at, clauses, readers, supplements }));
  };
}

interface Readers {
  readonly phrases: (text: string) => Found<ReferenceEdgeType>[];
  readonly promotions: (text: string) => Found<ReferenceEdgeType>[];
  readonly verbs: (text: string) => Found<Strength>[];
  readonly hedges: RegExp;
  readonly scopes: RegExp;
}

interface Clauses {
  readonly phrases: readonly Found<ReferenceEdgeType>[];
  readonly promotions: readonly Found<ReferenceEdgeType>[];
  readonly verbs: readonly Found<Strength>[];
}

interface Question {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly citation: Citation;
  readonly at: number;
  readonly clauses: Clauses;
  readonly readers: Readers;
  readonly supplements: Supplements;
}

function phraseReader<T, E extends { readonly words: readonly string[] }>(entries: readonly E[], meaningOf: (entry: E) => T) {
  const meanings = new Map(entries.flatMap((entry) => entry.words.map((words) => [words, meaningOf(entry)] as const)));
  const pattern = namesPattern(meanings.keys(), { ignoreCase: true });
  return (text: string): Found<T>[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index: start }) => {
      const meaning = meanings.get(words.toLowerCase());
      return meaning === undefined ? [] : [{ start, end: start + words.length, words, meaning }];
    });
}

function relate(question: Question): Reference[] {
  const { clauses, citation } = question;
  const tail = titleTail(question);
  if (tail) return [tail];
  const from = clauseStart(question.text, citation.start);
  const phrase = nearest(clauses.phrases, from, citation.start);
  const promotion = nearest(clauses.promotions, from, citation.start);
  if (promotion && promotion.end > (phrase?.end ?? -1)) {
    const chain = promotionChain(clauses.promotions, promotion, question.text);
    const verb = nearest(clauses.verbs, from, chain[0]?.start ?? promotion.start);
    const between = phrase !== undefined && verb !== undefined && phrase.start > verb.end;
    if (verb && !between) return chain.map((link) => reference(question, link.meaning, 'promotion', { trigger: link, verb, start: verb.start }));
  }
  if (phrase) return [reference(question, phrase.meaning, 'governing-phrase', { trigger: phrase, verb: undefined, start: phrase.start })];
  return [reference(question, 'CITES', 'named', { trigger: undefined, verb: undefined, start: citation.start })];
}

/** "… by Land, Sea and Air, supplementing the United Nations Convention …": the Convention is named in a title only. */
function titleTail({ text, citations, citation, at, supplements }: Question): Reference | undefined {
  const before = citations[at - 1];
  if (!before?.target || !citation.target || !supplements(before.target, citation.target)) return undefined;
  const tail = /^,? (supplementing) the $/.exec(text.slice(before.end, citation.start));
  if (!tail) return undefined;
  const start = before.end + tail[0].indexOf('supplementing');
  return { citation: at, type: 'CITES', role: 'IN_TITLE', quote: text.slice(start, citation.end), trigger: 'supplementing', verb: null, strength: 'NONE', hedge: null, scope: null, rule: 'title-tail' };
}

/** A clause begins after the last semicolon or colon, or full stop before a capital. */
function clauseStart(text: string, before: number): number {
  const left = text.slice(0, before);
  const boundary = [...left.matchAll(/[;:]\s|[.]\s(?=\p{Lu})/gu)].at(-1);
  return boundary === undefined ? 0 : boundary.index + boundary[0].length;
}

function nearest<T>(found: readonly Found<T>[], from: number, to: number): Found<T> | undefined {
  return found.findLast((item) => item.start >= from && item.end <= to);
}

/** The promotions that "," and "and" join to the last one, in reading order. */
function promotionChain(found: readonly Found<ReferenceEdgeType>[], last: Found<ReferenceEdgeType>, text: string): Found<ReferenceEdgeType>[] {
  const chain = [last];
  for (let at = found.indexOf(last) - 1; at >= 0; at--) {
    const [link, next] = [found[at], chain[0]];
    if (!link || !next || !/^,? ?(?:(?:and|or|and\/or) )?(?:to )?(?:the )?(?:\p{Ll}+ ){0,2}$/u.test(text.slice(link.end, next.start))) break;
    chain.unshift(link);
  }
  return chain;
}

interface Governing {
  readonly trigger: Found<ReferenceEdgeType> | undefined;
  readonly verb: Found<Strength> | undefined;
  readonly start: number;
}

function reference(question: Question, type: ReferenceEdgeType, rule: string, { trigger, verb, start }: Governing): Reference {
  const { text, citation, at, readers } = question;
  const between = text.slice(trigger?.end ?? citation.start, citation.start);
  return {
    citation: at,
    type,
    role: 'DIRECT',
    quote: text.slice(start, citation.end),
    trigger: trigger?.words ?? null,
    verb: verb?.words ?? null,
    strength: verb?.meaning ?? (isCommitted(text, start) ? 'COMMIT' : 'NONE'),
    hedge: between.match(readers.hedges)?.[0] ?? null,
    scope: between.match(readers.scopes)?.[0] ?? null,
    rule,
  };
}

/** "We commit to …", "We further commit to …": the sentence is a commitment. */
function isCommitted(text: string, at: number): boolean {
  const sentence = text.slice(0, at).split(/[.;]\s+(?=\p{Lu})/u).at(-1) ?? '';
  return /^We (?:also |further )?commit\b/.test(sentence);
}
