/** "Ratification of, accession to and implementation of": a chain of what is promoted, under the verb that promotes it. */
import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Reference } from '../citation.ts';
import { type Found, lastBetween } from './clauses.ts';
import { type Question, reference } from './question.ts';
import { isTopic } from './topics.ts';

/** One reference for each link of the chain, where a verb promotes it. */
export function promote(
  question: Question,
  chain: readonly Found<ReferenceEdgeType>[],
  phrase: Found<ReferenceEdgeType> | undefined,
): Reference[] {
  const { text, clauses, citations, inherited, from } = question;
  const [head] = chain;
  if (!head || isTopic(text, from, head, clauses.verbs)) return [];
  const verb = lastBetween(clauses.verbs, from, head.start);
  // "Urges States, bearing in mind resolution 70/1, to implement …": a phrase that has its object does not take another.
  // "Encourages States to act, and welcomes their work on resolution 70/1 and to implement …" takes all that follows it.
  const hasObject =
    phrase !== undefined &&
    !FINITE.test(phrase.words) &&
    citations.some((other) => other.start >= phrase.end && other.end <= head.start);
  const isBetween = phrase !== undefined && verb !== undefined && phrase.start > verb.end && !hasObject;
  const governor = (verb && outerDemand(question, verb)) ?? verb ?? inherited.verb;
  const isApart =
    verb !== undefined &&
    /,\s(?:which|where|whose|who)\b/.test(text.slice(verb.end, head.start).replace(WHERE_ASIDE, ''));
  const before = text.slice(verb?.end ?? from, head.start);
  const isRefused =
    REFUSED.test(before) ||
    (verb !== undefined && MODAL.test(verb.words) && !before.split(/\s/).every((word) => AFTER_MODAL.test(word))) ||
    IN_THE_LIGHT.test(before.split(/[,;:]/).at(-1) ?? '');
  if (isBetween || isApart || isRefused) return [];
  if (!governor) return isImperative(question, head) ? chain.map((link) => imperative(question, head, link)) : [];
  if (isReported(question, governor)) return [];
  const start = governor === inherited.verb ? head.start : governor.start;
  let others: string | undefined;
  return chain.map((link, at) => {
    const before = chain[at - 1];
    const asked = before && OTHERS_ASKED.exec(text.slice(before.end, link.start))?.[1];
    others = asked?.replace(/^(?:for\s)?(?:the\s)?/, '') ?? others;
    const governing = { trigger: link, words: governor.words, verb: governor, start, from };
    const stated = reference(question, link.meaning, 'promotion', governing);
    return others === undefined ? stated : { ...stated, addressee: others, hedge: null };
  });
}

const IMPERATIVE = /^(?:ratify|sign|accede|join|become|implement|apply|fulfil|achieve|realize|carry|give)\b/i;
const BEFORE_IMPERATIVE = /^(?:To\s)?(?:(?:[Ff]ully|[Ee]ffectively|[Cc]onsider|[Tt]ake\s(?:all\s)?steps\sto)\s)*$/;

/** "Ratify and implement the Convention": an action that its own verb opens, as in the Compact. */
function isImperative({ text, from }: Question, { start, words }: Found<unknown>): boolean {
  return IMPERATIVE.test(words) && from === 0 && BEFORE_IMPERATIVE.test(text.slice(0, start));
}

function imperative(question: Question, head: Found<ReferenceEdgeType>, link: Found<ReferenceEdgeType>): Reference {
  const governing = { trigger: link, words: head.words, verb: undefined, start: head.start, from: question.from };
  return reference(question, link.meaning, 'promotion', governing);
}

/** "welcomes", "takes note of": a verb of a clause of its own. */
const FINITE = /^[a-z]+s\b/;
const ADHERE = /^adher(?:e|ence|ing) to$/i;
const TREATY = /\b(?:Convention|Covenant|Protocol|Treaty|Statute)s?\b/;
const STRICT = /\b(?:full|strict|continued|mutual|fully|strictly)\s$/;
const MOST_ADHERE = 24;
const LONGEST_DUTY = 120;
/** "fulfil the commitments contained in": to comply with them; "fulfil the Goals of" is to carry it out. */
const DUTIES = /^(?:\s[a-z]{2,20}){0,5}?\s(?:obligations?|commitments?|duties|responsibilities|tasks?|pledges)\b/;

/**
 * Whether words that may also ask for compliance promote: to adhere to a treaty is to join it, unless those who are asked
 * have, or must do so strictly; to anything else it is to comply.
 */
export function isAsked({ text, citation, from }: Question, { words, start, end }: Found<unknown>): boolean {
  if (words === 'fulfil') return !DUTIES.test(text.slice(end, end + LONGEST_DUTY));
  if (!ADHERE.test(words)) return true;
  return (
    TREATY.test(citation.quote) &&
    /^\s(?:the\s)?(?=\p{Lu})/u.test(text.slice(end, end + MOST_ADHERE)) &&
    !STRICT.test(text.slice(Math.max(from, start - MOST_ADHERE), start)) &&
    !/(?<!\b(?:not|yet|non-)\s?)\bparties\b(?=[^,;:]{0,40}\sto\s$)/i.test(text.slice(from, start))
  );
}

/** What is called needed or important is asked for all the same. */
const WANTED =
  /\b(?:need|importance|important|necessity|necessary|urgency|essential|commitment|determination|resolve|call|calls|crucial|critical|imperative)\b/;

/** "the important role of civil society in" is no want. */
const IMPORTANT_PART =
  /\b(?:important|essential|crucial|critical|necessary)(?:\sand\s[a-z]{1,15})?\s(?:roles?|contributions?|parts?|work|steps?|lead)\b/g;

/** "Recognizing that efforts contribute to supporting the implementation of": what is so is not promoted. */
function isReported({ text, clauses, from }: Question, governor: Found<Strength>): boolean {
  const isDemanded = clauses.verbs.some(
    ({ start, end, meaning }) => meaning !== 'NONE' && start >= from && end <= governor.start,
  );
  if (governor.meaning !== 'NONE' || isDemanded) return false;
  const speech = clauses.phrases.findLast(
    ({ start, end, isLocal, isAsked }) => !isLocal && !isAsked && start >= from && end <= governor.start,
  );
  return speech !== undefined && !WANTED.test(text.slice(speech.end, governor.start).replace(IMPORTANT_PART, ''));
}

/** "Decides not to implement", "to refrain from applying", "in the light of its work for the implementation of". */
const REFUSED = /\b(?:not to|refrain from|cease|stop)\s$/;
/** "should fully implement", "should take steps to ratify"; not "should show the will of all to implement". */
const MODAL = /^(?:should|must|shall)$/i;
const AFTER_MODAL =
  /^(?:|[a-z]{1,14}ly|also|further|and|consider|continue|seek|to|take|all|the|necessary|appropriate|effective|concrete|immediate|steps|measures|action)$/;
const IN_THE_LIGHT = /\bin (?:the )?light of\s/;
/** "Member States, where appropriate, to", "States, where they have not yet done so, to": said of what is asked. */
const WHERE_ASIDE = /,\swhere\s[^,;:]{2,80},(?=\s)/g;

/** "Requests the Secretary-General to ensure the implementation of": the request says how firmly, and to whom. */
function outerDemand({ text, clauses, from }: Question, verb: Found<Strength>): Found<Strength> | undefined {
  if (verb.meaning !== 'NONE') return undefined;
  const demand = clauses.verbs.findLast(
    ({ start, end, meaning }) => meaning !== 'NONE' && start >= from && end <= verb.start,
  );
  const isCut =
    demand &&
    clauses.phrases.some(
      ({ isLocal, isAsked, start, end }) =>
        !isLocal && !isAsked && start > demand.end && end < verb.start && !isParticipial(text, start, end, verb.start),
    );
  return isCut ? undefined : demand;
}

/** "Calls upon States, guided by the spirit of solidarity, to": the demand goes on after it. */
function isParticipial(text: string, start: number, end: number, before: number): boolean {
  return /,\s$/.test(text.slice(Math.max(0, start - 2), start)) && /,\sto\s/.test(text.slice(end, before));
}

/** "ratify, accept, approve or accede to": steps to the same end that stand between two links. */
const JOINED =
  /^(?:,?\s(?:accept(?:ing|ance)?|approv(?:e|ing|al))(?:\sof)?)*(?:,?\s?(?:and|or|and\/or)?|,)\s?(?:to\s)?(?:the\s)?(?:\p{Ll}+\s){0,2}$/u;

const WAITING_VERB = /(?:ing|ify|sign|implement|join)$/;
/** Others who are asked the second part: "States parties" in ", and States parties, where they can, to fully and effectively". */
const OTHERS_ASKED =
  /^,\s(?:and|as well as)\s([^,;:]{3,80})(?:,\s[^,;:]{3,80},)?\sto\s(?:[a-z]{2,14}ly\s(?:and\s[a-z]{2,14}ly\s)?)?$/;

/** The promotions that "," and "and" join to the last one, in reading order. */
export function promotionChain(
  found: readonly Found<ReferenceEdgeType>[],
  last: Found<ReferenceEdgeType>,
  text: string,
): Found<ReferenceEdgeType>[] {
  const chain = [last];
  for (let at = found.indexOf(last) - 1; at >= 0; at--) {
    const [link, next] = [found[at], chain[0]];
    if (!link || !next) break;
    const between = text.slice(link.end, next.start);
    // "acceding to, and for States parties to implement, the Protocol": a preposition before a comma waits for its object.
    // "signing and ratifying, and States parties to implement, the Convention": so does a verb before others that are asked.
    const isWaiting =
      (/\s(?:to|of)$/.test(link.words) && /^,\s[^;:]{1,120}$/.test(between)) ||
      (WAITING_VERB.test(link.words) && OTHERS_ASKED.test(between));
    if (!isWaiting && !JOINED.test(between)) break;
    chain.unshift(link);
  }
  return chain;
}
