/**
 * Which relation the words around a citation state. The nearest words to its left that can govern it decide, within the
 * clause; "ratification of, accession to and implementation of" is one chain of several, and needs a verb that promotes it.
 */
import type { Division, ReferenceEdgeType } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { countBefore, placesIn } from '../places.ts';
import { addresseeOf } from './circumstances.ts';
import {
  type Clauses,
  createVocabulary,
  type Found,
  type GoverningWords,
  isPreposition,
  reachesByList,
  type Vocabulary,
} from './clauses.ts';
import { promote, takenUp } from './promotions.ts';
import { type Lead, LONGEST_TITLE, NOTHING, type Question, reference, type Supplements } from './question.ts';
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
    const clauses = vocabulary.read(text);
    const inherited = lead === undefined ? NOTHING : leadOf(vocabulary, lead);
    return citations.flatMap((citation, at) => {
      const from = clauseStart(clauses, citation.start);
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

/** In characters: how far before a name its clause may begin. */
const LONGEST_CLAUSE = 6000;

function clauseStart({ starts }: Clauses, at: number): number {
  const start = starts[countBefore(starts, at + 1) - 1]?.start ?? 0;
  return Math.max(start, at - LONGEST_CLAUSE);
}

function nearClauses({ phrases, promotions, verbs, starts }: Clauses, from: number, to: number): Clauses {
  return {
    phrases: placesIn(phrases, from, to),
    promotions: placesIn(promotions, from, to),
    verbs: placesIn(verbs, from, to),
    starts,
  };
}

/** The verb that a text ends under, when it ends with a colon. */
function leadOf({ read }: Vocabulary, text: string): Lead {
  if (!/:\s*$/.test(text)) return NOTHING;
  const { phrases, verbs, starts } = read(text);
  const from = clauseStart({ phrases, promotions: [], verbs, starts }, text.trimEnd().length - 2);
  const phrase = phrases.findLast((found) => found.start >= from && !isPreposition(found.meaning));
  const verb = verbs.findLast((found) => found.start >= from && found.meaning !== 'NONE');
  return { phrase, verb, addressee: addresseeOf(text, verb, text.length) };
}

function relate(question: Question): Reference[] {
  const { text, clauses, citation, citations, inherited, from } = question;
  const inTitle = referenceInTitle(question);
  if (inTitle) return [inTitle];
  const taken = takenUp(question);
  if (taken.length > 0) return taken;
  // "as defined in resolution 70/175, and the Charter": what only says where something stands ends with its object.
  const reaches = (found: Found<ReferenceEdgeType>) =>
    reachesByList(text, found.end, citation.start, citations) &&
    (found.meaning !== 'CITES' || !text.slice(found.end, citation.start).includes(','));
  const inClause = (found: Found<unknown>) => found.start >= from && found.end <= citation.start;
  const phrase = clauses.phrases.findLast(
    (found) => inClause(found) && (!isPreposition(found.meaning) || reaches(found)),
  );
  const promotion = clauses.promotions.findLast((found) => inClause(found) && reaches(found));
  if (promotion && promotion.end > (phrase?.end ?? -1)) {
    const promoted = promote(question, promotion, phrase);
    if (promoted.length > 0) return promoted;
  }
  if (phrase) return [governed(question, phrase, from)];
  const { phrase: above } = inherited;
  if (above)
    return [
      reference(question, above.meaning, 'lead-phrase', {
        trigger: undefined,
        words: above.words,
        verb: inherited.verb,
        start: from,
        from,
      }),
    ];
  return [
    reference(question, 'CITES', 'named', {
      trigger: undefined,
      words: null,
      verb: inherited.verb,
      start: citation.start,
      from: citation.start,
    }),
  ];
}

function governed(question: Question, phrase: Found<ReferenceEdgeType>, from: number): Reference {
  if (!isPreposition(phrase.meaning))
    return reference(question, phrase.meaning, 'governing-phrase', {
      trigger: phrase,
      words: phrase.words,
      verb: undefined,
      start: phrase.start,
      from,
    });
  const { clauses, inherited } = question;
  const isBefore = (found: Found<unknown>) => found.start >= from && found.end <= phrase.start;
  const speech = clauses.phrases.findLast((found) => isBefore(found) && !isPreposition(found.meaning));
  const demand = clauses.verbs.findLast((found) => isBefore(found) && found.meaning !== 'NONE');
  // Of "Expresses concern …, and calls upon States to act in accordance with", the nearer verb leads.
  const verb = speech && speech.start > (demand?.start ?? -1) ? undefined : (demand ?? inherited.verb);
  const lead = verb ?? speech;
  const opens = lead === inherited.verb ? from : (lead?.end ?? from);
  return reference(question, phrase.meaning, 'governing-phrase', {
    trigger: phrase,
    words: lead?.words ?? null,
    verb,
    start: phrase.start,
    from: opens,
  });
}
