/** Names that later words take up: "acceding to it", "to do so", "those instruments", instruments that are deposited. */
import type { ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Reference } from '../citation.ts';
import { addresseeOf, hedgeAfter, hedgesBetween } from './circumstances.ts';
import type { Found } from './clauses.ts';
import { promotionChain } from './promotions.ts';
import { type Question, reference } from './question.ts';

/** References to a name that later words take up, and whether the words before the name say nothing else of it. */
interface TakenUp {
  readonly references: readonly Reference[];
  readonly isOnly: boolean;
}

const NOT_YET =
  /\b(?:not\s(?:yet\s|already\s|yet\sbeen\s)?(?:become\s)?((?:(?:signed|ratified|acceded\sto)(?:,\s|,?\sor\s|,?\sand\s)){0,2}(?:signed|ratified|acceded\sto)|joined|(?:a\s)?part(?:y|ies)\sto)|outside),?\s(?:the\s)?$/i;
const DONE: readonly (readonly [RegExp, ReferenceEdgeType])[] = [
  [/signed/i, 'PROMOTES_SIGNATURE_OF'],
  [/ratified/i, 'PROMOTES_RATIFICATION_OF'],
  [/acceded|joined|part(?:y|ies)/i, 'PROMOTES_ACCESSION_TO'],
];
/** "acceding to it", "becoming parties to that Agreement", "to become parties thereto". */
export const TAKEN_UP =
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
    const references = DONE.flatMap(([words, type]) => {
      const [trigger] = words.exec(done) ?? [];
      return trigger === undefined ? [] : [{ ...takingUp(question, type, undefined, before, end), trigger }];
    });
    return { references, isOnly: true };
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
  if (!last || /[;:]\s/.test(text.slice(citation.end, last.start))) return ofIt(question) ?? takenUpTogether(question);
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

const DEPOSITED = [
  ['PROMOTES_RATIFICATION_OF', 'ratification'],
  ['PROMOTES_ACCESSION_TO', 'accession'],
] as const;
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
    const end = next.end + done.length;
    const hedge = hedgeAfter(text, end, question.clauses.hedges);
    const references = DEPOSITED.map(([type, trigger]) => ({
      ...takingUp(question, type, undefined, verb, end),
      quote,
      trigger,
      hedge,
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

const AND_VERB = /^(?:\s\([^()]{1,80}\))?,?\sand\s(?:(?:also|further|strongly|again|in this regard),?\s){0,3}$/;
const OF_IT =
  /^\sits\s(?:[a-z]{3,14}\s){0,2}(?:and\s[a-z]{3,14}\s)?(implementation|application|ratification|signature|universalization)\b/;

/** "Reaffirms its support for resolution 1 and demands its full implementation": said of the name right before. */
function ofIt(question: Question): TakenUp | undefined {
  const { text, clauses, citation } = question;
  const verb = clauses.verbs.find(
    ({ start, meaning }) =>
      meaning !== 'NONE' &&
      start > citation.end &&
      AND_VERB.test(text.slice(citation.end, Math.min(start, citation.end + 160))),
  );
  const asked = verb && OF_IT.exec(text.slice(verb.end, verb.end + 100));
  if (!verb || asked?.[1] === undefined) return undefined;
  const end = verb.end + asked[0].length;
  const noun = { start: end - asked[1].length, end, words: asked[1] };
  const link = clauses.promotions.find(({ start }) => start === noun.start);
  return link && { references: [takingUp(question, link.meaning, { ...link, ...noun }, verb, end)], isOnly: false };
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
  const { text, citation, clauses, from } = question;
  const start = Math.min(verb.start, citation.start);
  const stated = reference(question, type, 'promotion-of-it', { trigger, words: verb.words, verb, start, from });
  return {
    ...stated,
    quote: text.slice(start, end),
    hedge: hedgesBetween(clauses.hedges, Math.max(verb.end, citation.end), trigger?.start ?? end)[0]?.words ?? null,
    addressee: addresseeOf(text, verb, verb.start < citation.start ? citation.start : (trigger?.start ?? end)),
    scope: null,
  };
}
