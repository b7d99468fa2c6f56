/**
 * Which relation the words around a citation state. The nearest words to its left that can govern it decide, within the
 * clause; "ratification of, accession to and implementation of" is one chain of several, and needs a verb that promotes it.
 */
import type { Division, ReferenceEdgeType } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { countBefore, placesIn } from '../places.ts';
import { asAbove, governed } from './answers.ts';
import { addresseeOf } from './circumstances.ts';
import {
  type Clauses,
  createVocabulary,
  type Found,
  type GoverningWords,
  type Phrase,
  type Vocabulary,
} from './clauses.ts';
import { demandAfter, demanded } from './demands.ts';
import { reachesByList } from './lists.ts';
import { demandedAfter } from './passives.ts';
import { isAsked, promote, promotionChain } from './promotions.ts';
import { type Lead, LONGEST_TITLE, NOTHING, type Question, type Supplements } from './question.ts';
import { isObject, isOver } from './reach.ts';
import { TAKEN_UP, takenUp } from './taken-up.ts';
import { referenceInTitle } from './titles.ts';

interface TextContext {
  readonly division: Division;
  /** The text that an item completes: "Urges Member States:". */
  readonly lead: string | undefined;
}

/** The references of a text's citations, in the citations' order. */
export type Relater = (text: string, citations: readonly Citation[], context: TextContext) => Reference[];

export function createRelater(words: GoverningWords, supplements: Supplements): Relater {
  const vocabulary = createVocabulary(words);
  return (text, citations, { division, lead }) => {
    if (citations.length === 0) return [];
    const read = vocabulary.read(text);
    // "Doha Declaration on Financing for Development: outcome document …": a colon within a name begins no clause.
    const isOutside = ({ start }: { readonly start: number }) => !isWithin(citations, start);
    // Nor do words govern that are a name's own: "the Convention respecting the Laws and Customs of War".
    const clauses = {
      ...read,
      starts: read.starts.filter(isOutside),
      phrases: read.phrases.filter(isOutside),
      promotions: read.promotions.filter(isOutside),
    };
    const inherited = lead === undefined ? NOTHING : leadOf(vocabulary, lead);
    return citations.flatMap((citation, at) => {
      const from = clauseStart(clauses.starts, citation.start);
      const to = (citations[at + 1]?.start ?? text.length) + LONGEST_TITLE;
      const near = nearClauses(clauses, from, to);
      const others = placesIn(citations, from, to);
      return relate({
        text,
        citations: others,
        previous: citations[at - 1],
        citation,
        at,
        clauses: near,
        from,
        inherited,
        vocabulary,
        supplements,
        division,
      });
    });
  };
}

function isWithin(citations: readonly Citation[], at: number): boolean {
  return (citations[countBefore(citations, at) - 1]?.end ?? 0) > at;
}

/** In characters: how far before a name its clause may begin. */
const LONGEST_CLAUSE = 6000;

function clauseStart(starts: Clauses['starts'], at: number): number {
  const start = starts[countBefore(starts, at + 1) - 1]?.start ?? 0;
  return Math.max(start, at - LONGEST_CLAUSE);
}

function nearClauses({ phrases, promotions, verbs, hedges, starts }: Clauses, from: number, to: number): Clauses {
  return {
    phrases: placesIn(phrases, from, to),
    promotions: placesIn(promotions, from, to),
    verbs: placesIn(verbs, from, to),
    hedges,
    starts,
  };
}

/** The verb that a text ends under, when it ends with a colon. */
function leadOf({ read }: Vocabulary, text: string): Lead {
  if (!/:\s*$/.test(text)) return NOTHING;
  const { phrases, verbs, starts } = read(text);
  const from = clauseStart(starts, text.trimEnd().length - 2);
  const phrase = phrases.findLast((found) => found.start >= from && !found.isLocal);
  const verb = verbs.findLast((found) => found.start >= from && found.meaning !== 'NONE');
  return { phrase, verb, addressee: addresseeOf(text, verb, text.length) };
}

function relate(question: Question): Reference[] {
  const { text, clauses, citation, citations, from } = question;
  const inTitle = referenceInTitle(question);
  if (inTitle) return [inTitle];
  const taken = takenUp(question);
  if (taken.isOnly) return [...taken.references];
  const after = demandedAfter(question);
  if (after) return [after, ...taken.references];
  const reaches = (found: Found<ReferenceEdgeType>) =>
    reachesByList(text, found.end, citation.start, citations, clauses) && isObject(question, found);
  const inClause = (found: Found<unknown>) => found.start >= from && found.end <= citation.start;
  const promotion = clauses.promotions.findLast(
    (found) =>
      inClause(found) &&
      reaches(found) &&
      !TAKEN_UP.test(text.slice(found.end, found.end + 40)) &&
      isAsked(question, found),
  );
  const chain = promotion ? promotionChain(clauses.promotions, promotion, text) : [];
  const isInChain = ({ start, end }: Phrase) => start >= (chain[0]?.start ?? end) && end <= (promotion?.end ?? 0);
  const phrase = clauses.phrases.findLast(
    (found) =>
      inClause(found) &&
      (found.isLocal ? reaches(found) : !isOver(question, found, citation.start)) &&
      !isInChain(found),
  );
  return [...stated(question, phrase, chain), ...taken.references];
}

function stated(
  question: Question,
  phrase: Phrase | undefined,
  chain: readonly Found<ReferenceEdgeType>[],
): Reference[] {
  const tied = phrase && tiedTo(question, phrase);
  const promotion = chain.at(-1);
  const isNearest = promotion !== undefined && promotion.end > (phrase?.end ?? -1);
  const promoted = tied
    ? promote(question, promotionChain(question.clauses.promotions, tied, question.text), undefined)
    : isNearest
      ? promote(question, chain, phrase)
      : [];
  if (promoted.length > 0) return tied && phrase ? [...promoted, governed(question, phrase)] : promoted;
  const demand = demandAfter(question, phrase);
  if (demand) return [demanded(question, demand)];
  return phrase ? [governed(question, phrase)] : [asAbove(question)];
}

/** "implementation of and follow-up to the Agenda", in either order: two relations by one name. */
function tiedTo({ text, clauses }: Question, phrase: Phrase): Found<ReferenceEdgeType> | undefined {
  if (phrase.meaning !== 'BUILDS_UPON') return undefined;
  return clauses.promotions.find((promotion) => {
    const [first, second] = promotion.start < phrase.start ? [promotion, phrase] : [phrase, promotion];
    return /^,?\s(?:and\s|or\s)?(?:the\s)?$/.test(text.slice(first.end, second.start));
  });
}
