/** What is asked of one citation, and the reference that answers it: the same fields whatever rule decides. */
import type { Division, ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { allMatches } from '../pattern.ts';
import { governedBefore } from './accords.ts';
import { addresseeOf, addresseeOfItem, hedgeOf, isCommitted, remindedIn } from './circumstances.ts';
import type { Clauses, Found, Phrase, Vocabulary } from './clauses.ts';
import { beforePinpoint } from './lists.ts';

/** Whether an instrument is known to supplement another; then its title goes on ", supplementing the …". */
export type Supplements = (instrument: string, other: string) => boolean;

/** In characters, about the longest title of a resolution. */
export const LONGEST_TITLE = 500;

/** What the paragraph above an item says of it. */
export interface Lead {
  readonly phrase: Phrase | undefined;
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
interface Deciding {
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
  { trigger, words, verb, start, from }: Deciding,
): Reference {
  const { text, citation, at, clauses, division, inherited } = question;
  const isHere = verb !== inherited.verb;
  const strength = verb?.meaning ?? (isCommitted(text, start) ? 'COMMIT' : 'NONE');
  const hedge = hedgeOf(text, isHere && verb ? verb.end : (trigger?.end ?? citation.start), citation, clauses.hedges);
  return {
    citation: at,
    type,
    role: 'DIRECT',
    quote: text.slice(start, citation.end),
    trigger: trigger?.words ?? null,
    verb: words,
    strength,
    hedge: isWeighed(hedge, type, strength) && !isOwnSpeech(type, trigger, verb) ? hedge : null,
    addressee:
      remindedIn(words, text.slice(question.from, citation.start)) ??
      (isHere
        ? askedIn(question, verb, rule, trigger)
        : (inherited.addressee ?? addresseeOfItem(text, verb, citation.start))),
    scope: scopeOf(question, trigger?.end ?? citation.start),
    governs: type === 'REQUIRES_ACCORDANCE_WITH' && trigger ? governedBefore(text, from, trigger, clauses) : null,
    division,
    pinpoint: citation.pinpoint,
    rule,
  };
}

/** Up to what is asked, of which "to respect" holds the "to"; of a bare demand also past the name, "the secretariat of the Convention". */
function askedIn(
  { text, citation, citations }: Question,
  verb: Found<Strength> | undefined,
  rule: string,
  trigger: Found<unknown> | undefined,
): string | null {
  const end = trigger === undefined ? citation.start : trigger.start + (trigger.words.startsWith('to ') ? 3 : 0);
  const asked = addresseeOf(text, verb, end) ?? (rule === 'demanded' ? addresseeOf(text, verb, text.length) : null);
  // Parties to another treaty are told by its name, those to this one need none.
  const [parties = '', name] = asked?.split(/(?<=\bparties)\sto\s(?:the\s)?/i) ?? [];
  const isOfThis = citations.some(({ quote, target }) => quote === name && target === citation.target);
  return isOfThis ? parties : asked;
}

/** "the relevant provisions of the Charter and the Covenant": said of every name of the list that opens right after it. */
function scopeOf({ text, citation, citations, vocabulary }: Question, from: number): string | null {
  const found = allMatches(vocabulary.scopes, text.slice(from, citation.start)).at(-1);
  if (found === undefined) return null;
  const start = from + found.index;
  if (PREDICATE.test(text.slice(Math.max(from, start - 40), start))) return null;
  const end = start + found[0].length;
  const first = citations.find(({ start }) => start >= end) ?? citation;
  const between = text.slice(end, first.start);
  if (!isOneList(text, first.end, citation, citations)) return null;
  const isNear = /^\s(?:(?:the|its|their|this|that|these|those|all|relevant|applicable|said)\s){0,3}$/.test(between);
  return isNear || beforePinpoint(between).trim() === '' ? found[0] : null;
}

/** "which is an overarching objective of": said of something else. */
const PREDICATE = /\ban?\s(?:[a-z-]+\s){0,3}$/;

/** Words that only join names, and dates: "of the Charter, its resolutions 1 (1946) of 2 March and the Covenant". */
const JOINING =
  /^(?:[\s,()]|\b(?:and|or|as well as|with|including|in particular|the|its|their|of|to|in|both|other|all|relevant|General Assembly|Security Council|Council|Assembly|resolutions?|decisions?)\b)*$/;

/** "its commitment to the principles of the Charter, to international law": goes on with what stood before the scope. */
const RESUMED = /^,?\s(?:and\s|as well as\s)?to\s/;

/** Whether what a scope is said of goes on from the first name to another: not past "as well as its role under". */
function isOneList(text: string, from: number, citation: Citation, citations: readonly Citation[]): boolean {
  const list = citations.filter(({ start, end }) => start >= from && end <= citation.start);
  const gaps = [...list, citation].map(({ start }, at) => text.slice(list[at - 1]?.end ?? from, start));
  return gaps.every((gap) => !RESUMED.test(gap) && (JOINING.test(beforePinpoint(gap)) || citation.form === 'SYMBOL'));
}

/** What is asked can be weakened; what is only spoken of, "Recalls …, as appropriate", cannot. */
function isWeighed(hedge: string | null, type: ReferenceEdgeType, strength: Strength): boolean {
  return strength !== 'NONE' || type.startsWith('PROMOTES_') || (ASKING.has(type) && !/^consider/i.test(hedge ?? ''));
}

/** "Mindful of its readiness to engage, as appropriate, in": said, not asked. */
function isOwnSpeech(
  type: ReferenceEdgeType,
  trigger: Found<unknown> | undefined,
  verb: Found<Strength> | undefined,
): boolean {
  return type === 'TAKES_INTO_CONSIDERATION' && verb === undefined && /^\p{Lu}/u.test(trigger?.words ?? '');
}

const ASKING: ReadonlySet<ReferenceEdgeType> = new Set([
  'REQUIRES_ACCORDANCE_WITH',
  'CALLS_FOR_COMPLIANCE_WITH',
  'TAKES_INTO_CONSIDERATION',
]);
