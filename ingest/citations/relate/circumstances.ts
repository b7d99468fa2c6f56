/** What a governing clause says besides its verb: whom it addresses, how firmly, what must accord, and with what part. */
import type { Strength } from '../../../src/model/labels.ts';
import { allMatches, dropTails } from '../pattern.ts';
import type { Found, Phrase } from './clauses.ts';

/** How far before the words that demand accordance the thing may stand that must accord. */
const FARTHEST = 400;
const LONGEST_SENTENCE = 2000;
const ADVERBS = /^(?:once again|again|also|further|strongly|in this regard|in that regard|in this context)\s/;

/** "Urges all States parties that have not yet done so to …" → "all States parties". */
export function addresseeOf(text: string, verb: Found<Strength> | undefined, before: number): string | null {
  if (
    verb === undefined ||
    verb.meaning === 'NONE' ||
    verb.meaning === 'COMMIT' ||
    /\b(?:for|decides?|requires)$/i.test(verb.words)
  )
    return null;
  const after = text
    .slice(verb.end, Math.min(before, verb.end + 200))
    .trimStart()
    .replace(ADVERBS, '');
  const addressee = /^([^,;:]{2,120}?)(?=,|:|\sto\s|\sthat\s|\swhich\s|\swho\s|\snot\s)/.exec(after)?.[1]?.trim();
  return addressee === undefined || !isActor(addressee) ? null : addressee;
}

const PREPOSITION = /\s(?:of|by|in|on|for|with|at|from|within|between|among|under|as|concerned|and|or)\s/;
const ACTOR =
  /(?:^|\s)(?:States?|part(?:y|ies)|[Gg]overnments?|countr(?:y|ies)|community|stakeholders?|actors?|partners?|donors?|sides?|sector|society|system|entit(?:y|ies)|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|authorit(?:y|ies)|enterprises?|business(?:es)?|compan(?:y|ies)|mechanisms?|members?|signatories|organs?|commissions?|funds?|programmes?|banks?|holders?|centres?|universities|media|leaders?|parliaments?|individuals?|groups?|them|it|all|others?|following|those|both|secretariats?|presidents?|rapporteurs?|offices?|administrations?|committees?|conferences?|teams?|coordinators?|experts?|communities|nations|operators)$/i;

/** Whoever can be asked: "the specialized agencies and other organizations", "Israel"; not "increased emphasis on the link". */
function isActor(words: string): boolean {
  if (/^(?:to|that|the need|and|or|in|for|of|by|with|from|at|on|upon|\p{Ll}+ing)\b/u.test(words)) return false;
  const [head = words] = words.split(PREPOSITION);
  const last = head.slice(head.lastIndexOf(' ') + 1);
  return ACTOR.test(head) || (/^\p{Lu}/u.test(last) && !/[’']s?$/.test(last));
}

/** "consider ratifying", or right after the name ", as appropriate". */
export function hedgeOf(
  text: string,
  from: number,
  citation: { start: number; end: number },
  hedges: RegExp,
): string | null {
  const before = text.slice(from, citation.start).match(hedges)?.[0];
  if (before !== undefined) return before;
  const after = /^,\s([^,;.]{2,40})/.exec(text.slice(citation.end, citation.end + 48))?.[1];
  return after === undefined ? null : (after.match(hedges)?.[0] ?? null);
}

/** "in accordance with national law and consistent with": what stands before the first of several such words must accord. */
function chainStart(text: string, from: number, trigger: Found<unknown>, phrases: readonly Phrase[]): number {
  const before = phrases.findLast(
    ({ start, end, isLocal }) =>
      isLocal && start >= from && end < trigger.start && /^[^,;:]{1,80},?\sand\s$/.test(text.slice(end, trigger.start)),
  );
  return before ? chainStart(text, from, before, phrases) : trigger.start;
}

const BOUNDARY = /[,;:]\s|\s(?:that|and|to)\s/g;
/** "to the Court", "and its allies": what goes on there is a name and no verb. */
const NOUN_AHEAD = /(?:the|its|their|this|that|these|those|all|any|an?|other|such)\s/y;
const VERB_AHEAD = /\p{Ll}+(?:\s\p{L}|$)/uy;

/** Where the last clause or infinitive begins: after a comma, or after "that", "and" or "to" before a verb. */
function lastBoundary(text: string): number {
  const ends = allMatches(BOUNDARY, text).map(({ 0: words, index }) => ({ words, end: index + words.length }));
  return (
    ends.findLast(
      ({ words, end }) => !words.startsWith(' ') || (!isAt(NOUN_AHEAD, text, end) && isAt(VERB_AHEAD, text, end)),
    )?.end ?? 0
  );
}

function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** The words that must accord: in "ensure that counter-smuggling measures are in accordance with", those before "are". */
export function governedBefore(
  text: string,
  from: number,
  trigger: Found<unknown>,
  phrases: readonly Phrase[],
): string | null {
  const at = chainStart(text, from, trigger, phrases);
  const left = dropTails(
    text.slice(Math.max(from, at - FARTHEST), at),
    /(?:,|\s|\b(?:is|are|be|and|fully|should|must|shall|will|may|to be))$/,
  );
  const part = left
    .slice(lastBoundary(left))
    .trim()
    .replace(/^(?:and\s)?(?:which|who)\s/, '');
  return /\p{L}{3}/u.test(part.replace(/^that\b/, '')) ? part : null;
}

/** "We commit to …", "We further commit to …": the sentence is a commitment. */
export function isCommitted(text: string, at: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - LONGEST_SENTENCE), at)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  return /^We (?:also |further )?commit\b/.test(sentence);
}
