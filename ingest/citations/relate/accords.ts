/** What must accord: "ensure that counter-smuggling measures are in full respect for" → "counter-smuggling measures". */
import { allMatches, dropTails } from '../pattern.ts';
import type { Place } from '../places.ts';
import { isActor } from './circumstances.ts';
import type { Clauses, Found, Phrase } from './clauses.ts';

/** How far before the words that demand accordance the thing may stand that must accord. */
const FARTHEST = 400;

/**
 * The words that must accord: those before, from where the last act or statement begins. `null` where they are the
 * addressee alone, or where nothing tells their beginning.
 * @param from where the clause begins
 */
export function governedBefore(
  text: string,
  from: number,
  trigger: Found<unknown>,
  clauses: Pick<Clauses, 'phrases' | 'verbs'>,
): string | null {
  const aligning = ALIGNING.exec(trigger.words)?.[0];
  if (aligning !== undefined) return trigger.words.slice(aligning.length, -' with'.length);
  if (/\bthat,\s(?:to the extent\s)?$/.test(text.slice(Math.max(0, trigger.start - 20), trigger.start)))
    return STATED_AFTER.exec(text.slice(trigger.end, trigger.end + FARTHEST))?.[1] ?? null;
  const begin = Math.max(from, trigger.start - FARTHEST);
  const left = dropTails(text.slice(begin, chainStart(text, from, trigger, clauses.phrases)), TAIL);
  const demands = clauses.verbs.filter(({ meaning }) => meaning !== 'NONE');
  const said = [...demands, ...clauses.phrases.filter((phrase) => isSpeech(text, phrase))]
    .filter(({ start, end }) => start >= begin && end <= begin + left.length)
    .map(({ end }) => end - begin);
  const starts = [...(begin > from ? [] : [0]), ...said, ...beginnings(left), ...ofReport(left)].sort((a, b) => a - b);
  const start = startOfStatement(left, starts, text.slice(begin + left.length, trigger.start));
  if (start === undefined) return null;
  const part = left.slice(start).trim().replace(OPENING, '');
  // "Requests the Secretary-General to ensure coherence with" does not say of what.
  if (!/\p{L}{3}/u.test(part) || /(?:^that|\sto)$/.test(part)) return null;
  const isAddressed = demands.some(({ end }) => end === begin + start) && isAside(text, trigger, part);
  return isAddressed ? (ASKED_AFTER.exec(text.slice(trigger.end, trigger.end + FARTHEST))?.[1] ?? null) : part;
}

/** "aligning their policies with". */
const ALIGNING = /^align[a-z]{0,4}\s(?:of\s)?(?!with$)/;
const TAIL =
  /(?:,|\s|\b(?:is|are|was|were|be|been|being|and|as long as they|as long as it|fully|should|must|shall|will|may|to be|inter alia|as appropriate|as necessary|where appropriate|as a matter of priority|including))$/;
/** Words that join it to what came before and are no part of it. */
const OPENING =
  /^(?:(?:and|also|further|again|in (?:this|that) (?:regard|respect|context)|with (?:appreciation|satisfaction|(?:deep |grave )?concern)|in particular|of|that|by|upon|on|which|who|including(?: by)?)[\s,]+)+/;

/** "in accordance with national law and consistent with", "pursuant to and in accordance with": what stands before the first must accord. */
function chainStart(text: string, from: number, trigger: Found<unknown>, phrases: readonly Phrase[]): number {
  const before = phrases.findLast(
    ({ start, end, isLocal }) =>
      isLocal && start >= from && end < trigger.start && CHAINED.test(text.slice(end, trigger.start)),
  );
  return before ? chainStart(text, from, before, phrases) : trigger.start;
}

/** "and consistent with"; ", including its annex, and is in line with". */
const CHAINED = /^(?:[^,;:]{1,80},?)?\sand\s$|^[^;:]{1,240},\sand\s(?:also\s)?(?:is|are|was|were)\s$/;

/** Words of the text's own; not ", taking into account their needs," within what they say. */
function isSpeech(text: string, { isLocal, isAsked, meaning, start }: Phrase): boolean {
  const isWithin =
    meaning === 'TAKES_INTO_CONSIDERATION' &&
    /(?:, |\sand )$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\p{Ll}/u.test(text.slice(start, start + 2));
  return !isLocal && !isAsked && !isWithin;
}

const BOUNDARY = /[,;:]\s(?!to\s)|,?\s(?:that,?|to)\s/g;
/** What begins after a comma is only then a statement of its own. */
const SUBORDINATE =
  /^(?:which|who|whom|whose|where(?!\s(?:appropriate|applicable|relevant|necessary|possible|required|requested|feasible|available|needed)\b)|so that|thereby|while|whereas)\b/;
/** "States that have ratified": what is said of somebody is no statement of its own. */
const RELATIVE =
  /^(?:(?:[a-z]{3,14}ly|have|has|had|is|are|was|were|do|does|did|may|can|shall|will|must|should|would|could|remains?|arises?|exists?),?\s|[a-z]{3,20}s(?<!ss)\s(?:the|its|their|all|any|an?|this|these|those|such|them|it)\s)/;
const AFTER_PREPOSITION = /\b(?:at|by|for|from|in|manner|of|on|to|under|ways?|with)$/;
/** "to the Court", "to its allies": a name and no verb. */
const NOUN_AHEAD = /^(?:the|its|their|this|that|these|those|all|any|an?|other|such|which|whom)\s/;
const ACT_AHEAD = /^\p{Ll}+(?:,?\s\p{L}|$)/u;
/** It goes on with what was said of something. */
const STATE_AHEAD = /^(?:be|have)\b/;
/** "to countries of origin": no verb but a few ends so. */
const PLURAL_AHEAD = /^(?!focus\b)[a-z]{1,20}s(?<!ss)(?:,?\s|$)/;
/** "the right of peoples to independence": a noun by its ending. */
const ABSTRACT_AHEAD = /^(?!influence\b)[a-z]{3,20}(?:ence|ity|ship|ism)\b/;
/** "access to asylum procedures". */
const TAKES_A_NOUN =
  /\b(?:access|according|approach(?:es)?|assistance|challenges?|attention|commitment|contribution|damage|due|obstacles?|open|prior|regard|referred|linked|related|relating|resilien(?:ce|t)|respect|response|right|similar|solutions?|subject|support|threats?|transition|vulnerab(?:le|ility))$/;
/** "from relief to development". */
const FROM_ONE = /\bfrom [a-z]+$/;

/** Where a statement begins, after "that", or an act, after "to", or a clause. */
function beginnings(text: string): number[] {
  return allMatches(BOUNDARY, text).flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const [before, rest] = [text.slice(0, index), text.slice(end)];
    if (before.lastIndexOf('“') > before.lastIndexOf('”')) return [];
    if (words === ', ') return SUBORDINATE.test(rest) ? [end] : [];
    if (/\sthat,?\s$/.test(words)) return AFTER_PREPOSITION.test(before) || RELATIVE.test(rest) ? [] : [end];
    const isAct =
      ACT_AHEAD.test(rest) &&
      ![NOUN_AHEAD, STATE_AHEAD, PLURAL_AHEAD, ABSTRACT_AHEAD].some((other) => other.test(rest)) &&
      ![TAKES_A_NOUN, FROM_ONE].some((noun) => noun.test(before));
    return !words.endsWith(' to ') || isAct ? [end] : [];
  });
}

/** "as reflected in the report submitted", "the report submitted pursuant to resolution 1, and the report submitted". */
const REPORT_BEFORE = [
  /\bas\s(?:contained|described|outlined|reflected|reported|set out)\sin\s(?=(?:the|his|her|its)\sreports?\s[^,;:]{0,120}$)/g,
  /\bpursuant\sto\s[^;:]{2,200}?\sand\s(?=(?:the|his|her|its|of the)\s[^;:]{0,200}$)/g,
  /,\s(?:by|in)\swhich\s(?:it|the\s[^,;:]{3,40}?)\s(?:affirm|decid|declar|reaffirm|recogniz|request)ed\s(?:that\s)?/g,
] as const;
const SUBMITTED = /\b(?:issued|prepared|submitted)(?:\sby\s[^,;:]{2,60})?$/;

/** Where a report, or what a resolution said, begins that is spoken of after another. */
function ofReport(text: string): number[] {
  const patterns = SUBMITTED.test(text) ? REPORT_BEFORE : REPORT_BEFORE.slice(2);
  return patterns.flatMap((pattern) => allMatches(pattern, text).map(({ 0: words, index }) => index + words.length));
}

const FINITE = /\b(?:should|must|shall|may|will|can|could|would|is|are|was|were)\b/;

/**
 * The last; but in "actions by States to combat terrorism should be conducted" the act only tells which actions.
 * @param tail words that were left out after the text: "should be"
 */
function startOfStatement(text: string, starts: readonly number[], tail: string): number | undefined {
  const at = starts.findLastIndex((start) => {
    const rest = text.slice(start) + tail;
    const isAct = /\sto\s$/.test(text.slice(0, start));
    return !isAct || !FINITE.test(rest) || /\s(?:that|which|who)\s/.test(rest);
  });
  return starts[at];
}

/** "Decides that, in accordance with resolution 1, States shall report". */
const STATED_AFTER =
  /^[^;:]{2,300}?,\s(?!(?:annex|and|articles?|as|of|or|paragraphs?|sections?)\b)(\p{L}[^,;:.]{3,160})/u;
const ASKED_AFTER = /^[^;:]{2,300}?,\s(?:to\s)(\p{Ll}[^,;:.]{3,160})/u;

/** "Urges States, in accordance with the Convention, to protect children": not the States, but what they are asked. */
function isAside(text: string, { start }: Place, part: string): boolean {
  return /,\s$/.test(text.slice(Math.max(0, start - 2), start)) && isActor(part) && !/\s(?:to|is|are)\s/.test(part);
}
