/** "Ratification of, accession to and implementation of": a chain of what is promoted, under the verb that promotes it. */
import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Reference } from '../citation.ts';
import { allMatches } from '../pattern.ts';
import { addresseeOf } from './circumstances.ts';
import { type Found, lastBetween } from './clauses.ts';
import { type Question, reference } from './question.ts';

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
  const hasObject =
    phrase !== undefined && citations.some((other) => other.start >= phrase.end && other.end <= head.start);
  const isBetween = phrase !== undefined && verb !== undefined && phrase.start > verb.end && !hasObject;
  const governor = (verb && outerDemand(question, verb)) ?? verb ?? inherited.verb;
  const isApart =
    verb !== undefined &&
    /,\s(?:which|where|whose|who)\b/.test(text.slice(verb.end, head.start).replace(WHERE_ASIDE, ''));
  const isRefused = verb !== undefined && REFUSED.test(text.slice(verb.end, head.start));
  if (!governor || isBetween || isApart || isRefused || isReported(question, governor)) return [];
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

/** What is called needed or important is asked for all the same. */
const WANTED =
  /\b(?:need|importance|important|necessity|necessary|urgency|essential|commitment|determination|resolve|call|calls|crucial|critical|imperative)\b/;

/** "Recognizing that efforts contribute to supporting the implementation of": what is so is not promoted. */
function isReported({ text, clauses, from }: Question, governor: Found<Strength>): boolean {
  const isDemanded = clauses.verbs.some(
    ({ start, end, meaning }) => meaning !== 'NONE' && start >= from && end <= governor.start,
  );
  if (governor.meaning !== 'NONE' || isDemanded) return false;
  const speech = clauses.phrases.find(
    ({ start, end, isLocal, isAsked }) => !isLocal && !isAsked && start >= from && end <= governor.start,
  );
  return speech !== undefined && !WANTED.test(text.slice(speech.end, governor.start));
}

/** "Decides not to implement", "to refrain from applying". */
const REFUSED = /\b(?:not to|refrain from|cease|stop)\s$/;
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

const LONGEST_TOPIC = 90;
const TOPICS =
  /^(?:reports?|reporting|information|updates?|briefings?|brief|status|state|progress|review|assessment|item|debate|discussions?|views|findings|questions?|challenges|overview|analysis|survey|lessons)$/i;
const ABOUT = /^(?:on|of|in|regarding|concerning|about)$/;
/** "challenges to the implementation of"; "to implement" and "to continue to implement" are what somebody is to do. */
const TO_WHAT_IS_NAMED = /^(?:the|its|their|and|full|effective|universal|successful)$/;
/** "report on efforts to support the implementation of". */
const EFFORTS =
  /^(?:efforts|steps|measures|actions?|activities|initiatives|progress|contributions?|ways|means|plans|proposals|recommendations)$/i;
const JOINING = /^(?:signature|ratification|acceptance|approval|accession|univer)/i;
/** Words between "on" and what is spoken about: "the full and effective". */
const MOST_BETWEEN = 3;
/** "to review the implementation of", "to consider at its next session the implementation of". */
const LOOKED_AT = /(?:\bto|\band|ly)\s(?:review|consider|examine|discuss|debate|assess|evaluate)\b/g;
const LONGEST_LOOK = 60;
const CARRIED_OUT = /^(?:implementation|application|enforcement|fulfil|reali|achiev|operational)/i;

/** "to report on the implementation of", "the status of ratification of": what is spoken about is not promoted. */
function isTopic(
  text: string,
  from: number,
  { start, words: trigger }: Found<unknown>,
  verbs: readonly Found<Strength>[],
): boolean {
  const isCarriedOut = CARRIED_OUT.test(trigger);
  const isNoun = isCarriedOut || JOINING.test(trigger);
  const clause = lastPart(text.slice(Math.max(from, lastAct(text, start, verbs), start - LONGEST_TOPIC), start));
  // "declarations that they make when signing or ratifying the Convention" ask for neither.
  if (/\b(?:when|upon|after|before|since)\s$/.test(clause) || (isCarriedOut && isLookedAt(clause))) return true;
  const words = clause.trim().split(/\s/);
  const about = words.findLastIndex(
    (word, at) =>
      ABOUT.test(word) ||
      (word === 'to' &&
        (EFFORTS.test(words[at - 1] ?? '') ||
          (at === words.length - 1 ? isNoun : TO_WHAT_IS_NAMED.test(words[at + 1] ?? '')))),
  );
  return (
    about >= words.length - 1 - MOST_BETWEEN && words.slice(0, Math.max(about, 0)).some((word) => TOPICS.test(word))
  );
}

/** Whether the clause's last look at something is at what comes right after it: "to consider steps to accelerate" is not. */
function isLookedAt(clause: string): boolean {
  const look = allMatches(LOOKED_AT, clause).at(-1);
  const rest = look && clause.slice(look.index + look[0].length);
  return rest !== undefined && rest.length <= LONGEST_LOOK && !/[,;:]|\sto\s(?!the\b|its\b)/.test(rest);
}

function lastPart(clause: string): string {
  return clause.split(/[,;:]|\sand\sto(?=\s)/).at(-1) ?? '';
}

/** Where the last act before a place ends that is said beside what came before: "the report, and calls upon". */
function lastAct(text: string, before: number, verbs: readonly Found<Strength>[]): number {
  const act = verbs.findLast(
    ({ start, end, meaning }) =>
      end <= before && (meaning !== 'NONE' || text.slice(Math.max(0, start - 5), start).endsWith(' and ')),
  );
  return act?.end ?? 0;
}

/** References to a name that later words take up, and whether the words before the name say nothing else of it. */
interface TakenUp {
  readonly references: readonly Reference[];
  readonly isOnly: boolean;
}

const NOT_YET =
  /\b(?:not\s(?:yet\s|already\s|yet\sbeen\s)?(?:become\s)?((?:(?:signed|ratified|acceded\sto)(?:,\s|,?\sor\s|,?\sand\s)){0,2}(?:signed|ratified|acceded\sto)|joined|(?:a\s)?part(?:y|ies)\sto)|outside)\s(?:the\s)?$/i;
const DONE: readonly (readonly [RegExp, ReferenceEdgeType])[] = [
  [/signed/i, 'PROMOTES_SIGNATURE_OF'],
  [/ratified/i, 'PROMOTES_RATIFICATION_OF'],
  [/acceded|joined|part(?:y|ies)/i, 'PROMOTES_ACCESSION_TO'],
];
/** "acceding to it", "becoming parties to that Agreement", "to become parties thereto". */
const TAKEN_UP =
  /^(?:\s(?:it|them)\b|\sthereto\b|\s(?:this|that|these|those|the said)\s(?:Convention|Covenant|Protocol|Agreement|Treaty|Statute|Charter|Declaration|Compact|[Ii]nstrument|[Cc]onvention|[Pp]rotocol|[Tt]reat(?:y|ies))s?\b)/;
/** "acceding to those instruments": of all treaties that the clause has named. */
const ALL_TAKEN_UP =
  /^\s(?:these|those|the said)\s(?:[Ii]nstruments|[Cc]onventions|[Cc]ovenants|[Pp]rotocols|[Tt]reaties|[Aa]greements)\b/;
/** "States parties to those instruments to implement them". */
const THEM = /^\sthem\b/;
const TO_THOSE =
  /\bto (?:these|those) (?:[Ii]nstruments|[Cc]onventions|[Pp]rotocols|[Tt]reaties|[Aa]greements)\b[^;:]{0,60}$/;
const TREATY = /\b(?:Convention|Covenant|Protocol|Agreement|Treaty|Statute)\b/;
const FARTHEST_TAKEN_UP = 800;
const DO_SO =
  /^[^;:.]{0,60}?\sto\s(?:consider\s|give\s(?:serious\s|due\s|favourable\s)?consideration\sto\s)?do(?:ing)?\sso\b/;

/** "States parties to the Convention to implement it fully". */
const PARTIES_TO = /\b(?:[Pp]art(?:y|ies)|[Ss]ignator(?:y|ies)) to (?:the )?$/;
const OBLIGATIONS_TAKEN_UP = /^[^;:.]{0,100}?\b(?:obligations|commitments|duties)\s(?:thereunder|under\s(?:it|them))\b/;

/** "States not parties to the Rome Statute to consider ratifying or acceding to it": the name comes before the verb. */
export function takenUp(question: Question): TakenUp {
  const { text, clauses, citations, citation, from } = question;
  const next = citations.find(({ start }) => start > citation.start)?.start ?? text.length;
  const notYet = NOT_YET.exec(text.slice(Math.max(0, citation.start - 60), citation.start));
  const isDemand = (found: Found<Strength>) => found.meaning !== 'NONE' && found.start >= from;
  const before = clauses.verbs.findLast((found) => isDemand(found) && found.end <= citation.start);
  const doSo = notYet ? DO_SO.exec(text.slice(citation.end, Math.min(next, citation.end + 100))) : null;
  if (notYet?.[1] !== undefined && before && doSo) {
    const done = notYet[1];
    const end = citation.end + doSo[0].length;
    const types = DONE.flatMap(([words, type]) => (words.test(done) ? [type] : []));
    return { references: types.map((type) => takingUp(question, type, undefined, before, end)), isOnly: true };
  }
  const deposited = depositedFor(question, before);
  if (deposited) return deposited;
  const isOfParties = PARTIES_TO.test(text.slice(Math.max(0, citation.start - 30), citation.start));
  const obligations = before && OBLIGATIONS_TAKEN_UP.exec(text.slice(citation.end, Math.min(next, citation.end + 140)));
  if (before && obligations && isOfParties) {
    const end = citation.end + obligations[0].length;
    return { references: [takingUp(question, 'CALLS_FOR_COMPLIANCE_WITH', undefined, before, end)], isOnly: true };
  }
  const last = clauses.promotions.find(
    ({ start, end }) => start >= citation.end && end < next && TAKEN_UP.test(text.slice(end, end + 40)),
  );
  if (!last || /[;:]\s/.test(text.slice(citation.end, last.start))) return takenUpTogether(question);
  const between = clauses.verbs.findLast(
    (found) => isDemand(found) && found.start >= citation.end && found.end <= last.start,
  );
  const verb = between ?? (notYet || isOfParties ? before : undefined);
  if (!verb) return { references: [], isOnly: false };
  const end = last.end + (TAKEN_UP.exec(text.slice(last.end, last.end + 40))?.[0].length ?? 0);
  const chain = promotionChain(clauses.promotions, last, text).filter(({ start }) => start >= citation.end);
  return {
    references: chain.map((link) => takingUp(question, link.meaning, link, verb, end)),
    isOnly: verb === before,
  };
}

const AND_PARTIES = /^,?\sand\s(?:the\s)?(parties\sto\s(?:the\s)?)$/;
const DEPOSIT =
  /^(?:\sthat\shave\snot\s(?:yet\s)?done\sso)?,?\sto\sdeposit\stheir\sinstruments\sof\s(?:ratification|acceptance|approval|accession)(?:,\s(?:acceptance|approval))*\s(?:or|and)\saccession\b/;

/**
 * "to implement the Agreement, and parties to the Convention that have not yet done so to deposit their instruments of
 * ratification, acceptance, approval or accession": to the Agreement, asked of the parties to the Convention.
 */
function depositedFor(question: Question, verb: Found<Strength> | undefined): TakenUp | undefined {
  const { text, citations, citation, from } = question;
  if (!verb) return undefined;
  const next = citations.find(({ start }) => start > citation.start);
  const ofNext = next && AND_PARTIES.exec(text.slice(citation.end, next.start))?.[1];
  const done = next && ofNext !== undefined ? DEPOSIT.exec(text.slice(next.end, next.end + 200))?.[0] : undefined;
  if (next && ofNext !== undefined && done !== undefined) {
    const addressee = ofNext + next.quote;
    const quote = text.slice(verb.start, next.end + done.length);
    const references = (['PROMOTES_RATIFICATION_OF', 'PROMOTES_ACCESSION_TO'] as const).map((type) => ({
      ...takingUp(question, type, undefined, verb, next.end + done.length),
      quote,
      addressee,
    }));
    return { references, isOnly: false };
  }
  const before = text.slice(Math.max(0, citation.start - 40), citation.start);
  if (!/,?\sand\s(?:the\s)?parties\sto\s(?:the\s)?$/.test(before)) return undefined;
  if (!DEPOSIT.test(text.slice(citation.end, citation.end + 200))) return undefined;
  // The Convention only tells who is asked.
  const named = reference(question, 'CITES', 'named', {
    trigger: undefined,
    words: null,
    verb: undefined,
    start: citation.start,
    from,
  });
  return { references: [named], isOnly: true };
}

/** "Recalls the Convention and the Protocol, and urges States to become parties to these instruments". */
function takenUpTogether(question: Question): TakenUp {
  const { text, clauses, citation } = question;
  const none = { references: [], isOnly: false };
  if (!TREATY.test(citation.quote)) return none;
  const last = clauses.promotions.find(({ start, end }) => {
    if (start < citation.end || start > citation.end + FARTHEST_TAKEN_UP) return false;
    const after = text.slice(end, end + 40);
    return ALL_TAKEN_UP.test(after) || (THEM.test(after) && TO_THOSE.test(text.slice(citation.end, start)));
  });
  if (!last || /[;:]\s/.test(text.slice(citation.end, last.start))) return none;
  const verb = clauses.verbs.findLast(
    ({ start, end, meaning }) => meaning !== 'NONE' && start >= citation.end && end <= last.start,
  );
  if (!verb) return none;
  const after = text.slice(last.end, last.end + 40);
  const end = last.end + ((ALL_TAKEN_UP.exec(after) ?? THEM.exec(after))?.[0].length ?? 0);
  const chain = promotionChain(clauses.promotions, last, text).filter(({ start }) => start >= verb.end);
  return { references: chain.map((link) => takingUp(question, link.meaning, link, verb, end)), isOnly: false };
}

function takingUp(
  question: Question,
  type: ReferenceEdgeType,
  trigger: Found<ReferenceEdgeType> | undefined,
  verb: Found<Strength>,
  end: number,
): Reference {
  const { text, citation, vocabulary, from } = question;
  const start = Math.min(verb.start, citation.start);
  const stated = reference(question, type, 'promotion-of-it', { trigger, words: verb.words, verb, start, from });
  return {
    ...stated,
    quote: text.slice(start, end),
    hedge: text.slice(Math.max(verb.end, citation.end), trigger?.start ?? end).match(vocabulary.hedges)?.[0] ?? null,
    addressee: addresseeOf(text, verb, verb.start < citation.start ? citation.start : (trigger?.start ?? end)),
    scope: null,
  };
}

/** "ratify, accept, approve or accede to": steps to the same end that stand between two links. */
const JOINED =
  /^(?:,?\s(?:accept(?:ing|ance)?|approv(?:e|ing|al))(?:\sof)?)*(?:,?\s?(?:and|or|and\/or)?|,)\s?(?:to\s)?(?:the\s)?(?:\p{Ll}+\s){0,2}$/u;

const WAITING_VERB = /(?:ing|ify|sign|implement|join)$/;
/** Others who are asked the second part: "States parties" in ", and States parties to". */
const OTHERS_ASKED = /^,\s(?:and|as well as)\s([^,;:]{3,80})\sto\s(?:[a-z]{2,14}ly\s)?$/;

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
