/** What a governing clause says besides its verb: whom it addresses, how firmly, what must accord, and with what part. */
import type { Strength } from '../../../src/model/labels.ts';
import { allMatches, dropTails } from '../pattern.ts';
import type { Found, Phrase } from './clauses.ts';

/** How far before the words that demand accordance the thing may stand that must accord. */
const FARTHEST = 400;
const LONGEST_SENTENCE = 2000;
const ADVERBS = /^(?:once again|again|also|further|strongly|in this regard|in that regard|in this context)\s/;
/** How far after the verb the addressee may end. */
const LONGEST_ADDRESSEE = 320;

/**
 * "Urges all States parties that have not yet done so to …" → "all States parties"; "Calls upon Member States, the United
 * Nations system and other stakeholders to …" → all three; "Demands that Israel comply" → "Israel".
 */
export function addresseeOf(text: string, verb: Found<Strength> | undefined, before: number): string | null {
  if (
    verb === undefined ||
    verb.meaning === 'NONE' ||
    verb.meaning === 'COMMIT' ||
    /\b(?:decides?|requires)$/i.test(verb.words)
  )
    return null;
  const after = text
    .slice(verb.end, Math.min(before, verb.end + LONGEST_ADDRESSEE))
    .trimStart()
    .replace(ADVERBS, '');
  if (after.startsWith('that ')) return subjectOf(after.slice('that '.length));
  // "calls for the full implementation of" addresses nobody; "calling for all parties to allow" does.
  if (/\bfor$/i.test(verb.words) && !ASKED_TO_ACT.test(after)) return null;
  const first = (FIRST_ADDRESSEE.exec(after) ?? TO_WHAT_IS_CITED.exec(after))?.[1]
    ?.trim()
    .replace(/\s(?:and|or|in (?:this|that) (?:regard|context|respect))$/, '');
  if (first === undefined || !isActor(first)) return null;
  return listOfActors(after) ?? first;
}

/** Up to what is asked, to what is said of them, or to a name; "the parties to the conflict" goes on. */
const FIRST_ADDRESSEE =
  /^([^,;:]{2,120}?)(?=,|:|\sto\s(?!(?:the|its|their|that|this|an?)\s(?!(?:extent|greatest|fullest|maximum|best)\b)\p{Ll})|\sthat\s|\swhich\s|\swho\s|\snot\s)/u;
const ASKED_TO_ACT =
  /^(?:all|the|other|relevant|those|both|Member|States?|Governments?|parties|countries)\s[^,;:]{2,80}?\sto\s(?!(?:the|its|their|that|this|an?)\s)(?:\p{Ll}|$)/u;
/** "the parties to the", where what is cited is all that follows. */
const TO_WHAT_IS_CITED = /^([^,;:]{2,120}?)\sto\s/;
const LIST_END = /\sto\s(?=\p{Ll}|$)(?!(?:the|its|their|that|this|an?)\s)/u;
const LIST_LINK = /,\s(?:and\s|as well as\s)?|\s(?:and|as well as)\s|\s(?:and|or),\s/;
const LIST_ASIDE = /,\s(?:where|as|if)\s(?:relevant|appropriate|applicable|necessary|possible|requested),(?=\s|$)/g;
const INSTANCE = /^(?:especially|in particular|particularly|including|notably|such as|among)\b/;

/** "India, Israel and Pakistan": all before the infinitive, where each can be asked. */
function listOfActors(after: string): string | undefined {
  const end = after.search(LIST_END);
  const list = end < 0 ? '' : after.slice(0, end);
  const plain = list.replace(LIST_ASIDE, '');
  if (!/,/.test(list) || /[;:]/.test(list) || !/\s(?:and|as well as)\s/.test(plain)) return undefined;
  return plain.split(LIST_LINK).every((part) => isActor(part) && !INSTANCE.test(part))
    ? list.replace(/,[^,]*,$/, '')
    : undefined;
}

/** "the parties to the conflict ensure …" → "the parties to the conflict": the shortest that can be asked, before its verb. */
function subjectOf(clause: string): string | null {
  for (const { index } of allMatches(/\s(?=\p{Ll}|$)/gu, clause.slice(0, 120))) {
    const words = clause.slice(0, index);
    if (/[,;:]/.test(words)) return null;
    if (isActor(words)) return words;
  }
  return null;
}

const PREPOSITION = /\s(?:of|by|in|on|for|with|at|from|within|between|among|under|as|concerned|and|or|to)\s/;
const ACTOR =
  /(?:^|\s)(?:States?|part(?:y|ies)|[Gg]overnments?|countr(?:y|ies)|community|stakeholders?|actors?|partners?|donors?|sides?|sector|society|system|entit(?:y|ies)|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|authorit(?:y|ies)|enterprises?|business(?:es)?|compan(?:y|ies)|mechanisms?|members?|signatories|organs?|commissions?|funds?|programmes?|banks?|holders?|centres?|universities|media|leaders?|parliaments?|individuals?|groups?|them|it|all|others?|following|those|both|secretariats?|presidents?|rapporteurs?|offices?|administrations?|committees?|conferences?|teams?|coordinators?|experts?|communities|nations|operators)$/i;

/** Whoever can be asked: "the specialized agencies and other organizations", "Israel"; not "increased emphasis on the link". */
function isActor(words: string): boolean {
  if (/^(?:to|that|the need|and|or|in|for|of|by|with|from|at|on|upon|\p{Ll}+ing)\b/u.test(words)) return false;
  const [head = words] = words.replace(/\sconcerned$/, '').split(PREPOSITION);
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

const BOUNDARY = /[,;:]\s|\s(?:that|and to|to)\s/g;
/** "to the Court", "to asylum procedures" after "access": what goes on there is a name and no verb. */
const NOUN_AHEAD = /(?:the|its|their|this|that|these|those|all|any|an?|other|such)\s/y;
const VERB_AHEAD = /\p{Ll}+(?:\s\p{L}|$)/uy;
const TAKES_A_NOUN =
  /\b(?:access|approach|assistance|attention|commitment|contribution|due|obstacles?|prior|regard|related|relating|respect|response|right|solutions?|subject|support|threats?|transition)$/;
/** "legislation, policies and practices": what follows the comma is the rest of a list of nouns. */
const REST_OF_LIST = /^(?:\p{Ll}+\s){0,3}\p{Ll}+,?\sand\s(?:\p{Ll}+\s){0,3}\p{Ll}+$/u;
/** Words that open a list's rest all the same: "including", and what is no noun. */
const NO_NOUN = /^(?:including|and|or|as|by|to|with|which|who|in|for|through|while|when|where)\b/;

/** Where the last clause or infinitive begins: after a comma, after "that", or after "to" before a verb. */
function lastBoundary(text: string): number {
  const ends = allMatches(BOUNDARY, text).map(({ 0: words, index }) => ({ words, index, end: index + words.length }));
  const opens = ({ words, index, end }: (typeof ends)[number]): boolean => {
    if (words.startsWith(',')) return !isListed(text.slice(end));
    if (!words.startsWith(' ')) return true;
    const before = text.slice(0, index);
    if (words === ' that ') return !/\b(?:at|by|for|from|in|of|on|to|under|with)$/.test(before);
    return !isAt(NOUN_AHEAD, text, end) && isAt(VERB_AHEAD, text, end) && !TAKES_A_NOUN.test(before);
  };
  return ends.findLast(opens)?.end ?? 0;
}

function isListed(rest: string): boolean {
  return rest.length < 120 && REST_OF_LIST.test(rest) && !NO_NOUN.test(rest);
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
    .replace(/^(?:and\s)?(?:which|who|including by|including|of)\s/, '')
    .replace(/^(?:also\s|further\s)?that\s/, '');
  if (!/\p{L}{3}/u.test(part.replace(/^that\b/, ''))) return null;
  // "Urges States, in accordance with the Convention, to protect children": not the States, but what they are asked.
  return isAside(text, trigger, part)
    ? (ASKED_AFTER.exec(text.slice(trigger.end, trigger.end + FARTHEST))?.[1] ?? null)
    : part;
}

const ASKED_AFTER = /^[^;:]{2,300}?,\s(?:to\s)(\p{Ll}[^,;:.]{3,160})/u;

/** Whether words between commas part whom a verb asks from what it asks. */
function isAside(text: string, { start }: Found<unknown>, part: string): boolean {
  return /,\s$/.test(text.slice(Math.max(0, start - 2), start)) && isActor(part) && !/\s(?:to|is|are)\s/.test(part);
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
