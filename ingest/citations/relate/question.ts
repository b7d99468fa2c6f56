/** What is asked of one citation, and the reference that answers it: the same fields whatever rule decides. */
import type { Division, ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { addresseeOf, governedBefore, hedgeOf, isCommitted } from './circumstances.ts';
import type { Clauses, Found, Vocabulary } from './clauses.ts';

/** Whether an instrument is known to supplement another; then its title goes on ", supplementing the …". */
export type Supplements = (instrument: string, other: string) => boolean;

/** In characters, about the longest title of a resolution. */
export const LONGEST_TITLE = 500;

/** What the paragraph above an item says of it. */
export interface Lead {
  readonly phrase: Found<ReferenceEdgeType> | undefined;
  readonly verb: Found<Strength> | undefined;
  readonly addressee: string | null;
}

export const NOTHING: Lead = { phrase: undefined, verb: undefined, addressee: null };

export interface Question {
  readonly text: string;
  /** Those of the clause, and the next. */
  readonly citations: readonly Citation[];
  readonly previous: Citation | undefined;
  readonly citation: Citation;
  /** Where its clause begins. */
  readonly from: number;
  readonly at: number;
  readonly clauses: Clauses;
  readonly inherited: Lead;
  readonly vocabulary: Vocabulary;
  readonly supplements: Supplements;
  readonly division: Division;
}

/** The words that decided. */
export interface Governing {
  readonly trigger: Found<ReferenceEdgeType> | undefined;
  /** The verb as the text has it. */
  readonly words: string | null;
  /** The verb that tells how firmly. */
  readonly verb: Found<Strength> | undefined;
  readonly start: number;
  /** Where the words begin that the lead verb governs. */
  readonly from: number;
}

export function reference(
  question: Question,
  type: ReferenceEdgeType,
  rule: string,
  { trigger, words, verb, start, from }: Governing,
): Reference {
  const { text, citation, at, vocabulary, division, inherited } = question;
  const between = text.slice(trigger?.end ?? citation.start, citation.start);
  const isHere = verb !== inherited.verb;
  return {
    citation: at,
    type,
    role: 'DIRECT',
    quote: text.slice(start, citation.end),
    trigger: trigger?.words ?? null,
    verb: words,
    strength: verb?.meaning ?? (isCommitted(text, start) ? 'COMMIT' : 'NONE'),
    hedge: hedgeOf(text, isHere && verb ? verb.end : (trigger?.start ?? citation.start), citation, vocabulary.hedges),
    addressee: isHere ? addresseeOf(text, verb, trigger?.start ?? citation.start) : inherited.addressee,
    scope: between.match(vocabulary.scopes)?.[0] ?? null,
    governs: type === 'REQUIRES_ACCORDANCE_WITH' && trigger ? governedBefore(text, from, trigger.start) : null,
    division,
    pinpoint: citation.pinpoint,
    rule,
  };
}
