/** What is only spoken about is not promoted: "to report on the implementation of", "the status of ratification of". */
import type { Strength } from '../../../src/model/labels.ts';
import { allMatches } from '../pattern.ts';
import type { Found } from './clauses.ts';

const LONGEST_TOPIC = 90;
const TOPICS =
  /^(?:reports?|reporting|information|updates?|briefings?|brief|status|state|progress|review|assessment|item|debate|discussions?|views|findings|questions?|challenges|overview|analysis|survey|lessons)$/i;
const ABOUT = /^(?:on|of|in|regarding|concerning|about)$/;
/** "a meeting on the implementation of", "to advise the Committee on"; "to assist the Conference in" is no topic. */
const OCCASIONS =
  /^(?:declarations?|meetings?|conferences?|seminars?|workshops?|events?|dialogues?|consultations|negotiations|resolutions?|advises?|advising|advice)$/i;
/** "to take their needs into account in the implementation of": that it is done is taken for granted. */
const HEEDED = /^(?:consideration|account|attention)$/i;
/** "challenges to the implementation of"; "to implement" and "to continue to implement" are what somebody is to do. */
const TO_WHAT_IS_NAMED = /^(?:the|its|their|and|full|effective|universal|successful)$/;
/** "report on efforts to support the implementation of". */
const EFFORTS =
  /^(?:efforts|steps|measures|actions?|activities|initiatives|progress|contributions?|ways|means|plans|proposals|recommendations)$/i;
const JOINING = /^(?:signature|ratification|acceptance|approval|accession|univer)/i;
/** Words between "on" and what is spoken about: "the full and effective". */
const MOST_BETWEEN = 3;
/** "to review the implementation of", "to consider at its next session the implementation of". */
const LOOKED_AT =
  /(?:\bto|\band|\bwill|\bshall|ly)\s(?:review|consider|examine|discuss|debate|assess|evaluate|monitor|oversee|track)\b|\b(?:reviewing|assessing|evaluating|monitoring|overseeing|tracking)\b/g;
const LONGEST_LOOK = 60;
const SUBJECT = /^\s(?:on|regarding|concerning)\s(?:the\s)?(?:[a-z]{2,14}\s){0,2}$/;
/** "based on the needs identified for the implementation of", "in the context of the implementation of". */
const GROUND = /\b(?:based on|on the basis of)\s[a-z ]{2,60}\sfor\s(?:the\s)?$|\bin the context of (?:the )?$/;
const CARRIED_OUT = /^(?:implementation|application|enforcement|fulfil|reali|achiev|operational)/i;

/** "to report on the implementation of", "the status of ratification of": what is spoken about is not promoted. */
export function isTopic(
  text: string,
  from: number,
  { start, words: trigger }: Found<unknown>,
  verbs: readonly Found<Strength>[],
): boolean {
  const isCarriedOut = CARRIED_OUT.test(trigger);
  const isNoun = isCarriedOut || JOINING.test(trigger);
  const clause = lastPart(text.slice(Math.max(from, lastAct(text, start, verbs), start - LONGEST_TOPIC), start));
  // "declarations that they make when signing or ratifying the Convention" ask for neither.
  if (/\binterpretation\s(?:and|or)\s$/.test(clause)) return true;
  // "Encourages States, in implementing the Compact, to" takes that they implement it for granted.
  if (/\b(?:when|while|upon|after|before|since)\s$|^\sin\s$/.test(clause)) return true;
  // "with a view to producing a declaration, for adoption at the meeting, on the implementation of": its subject.
  if (isCarriedOut && text[start - clause.length - 1] === ',' && SUBJECT.test(clause)) return true;
  if (isCarriedOut && (isLookedAt(clause) || GROUND.test(clause))) return true;
  const words = clause.trim().split(/\s/);
  if (isSpokenOf(words, words.lastIndexOf('on'), OCCASIONS) || isSpokenOf(words, words.lastIndexOf('in'), HEEDED))
    return true;
  if (isInEfforts(words) || isRelatedTo(words)) return true;
  const about = words.findLastIndex(
    (word, at) =>
      ABOUT.test(word) ||
      (word === 'to' &&
        (EFFORTS.test(words[at - 1] ?? '') ||
          (at === words.length - 1 ? isNoun : TO_WHAT_IS_NAMED.test(words[at + 1] ?? '')))),
  );
  return isSpokenOf(words, about, TOPICS);
}

/** Whether a preposition joins what follows the words to one of some nouns or verbs ahead of it. */
function isSpokenOf(words: readonly string[], preposition: number, heads: RegExp): boolean {
  return (
    preposition >= words.length - 1 - MOST_BETWEEN &&
    words.slice(0, Math.max(preposition, 0)).some((word) => heads.test(word))
  );
}

/** "the rights of peoples as related to the implementation of": what is asked is something else. */
function isRelatedTo(words: readonly string[]): boolean {
  const to = words.lastIndexOf('to');
  return to >= words.length - 1 - MOST_BETWEEN && /^(?:pertaining|related|relating)$/.test(words[to - 1] ?? '');
}

/** ", in their continued efforts to implement": this too is taken for granted. */
function isInEfforts([first, second = '', ...others]: readonly string[]): boolean {
  return first === 'in' && /^(?:their|its)$/.test(second) && others.length <= 4;
}

/** Whether the clause's last look at something is at what comes right after it: "to consider steps to accelerate" is not. */
function isLookedAt(clause: string): boolean {
  const look = allMatches(LOOKED_AT, clause).at(-1);
  const rest = look && clause.slice(look.index + look[0].length);
  // "to monitor and implement" asks for both.
  const isBoth = /^\s(?:and|or)\s(?:to\s)?$/.test(rest ?? '');
  return rest !== undefined && rest.length <= LONGEST_LOOK && !isBoth && !/[,;:]|\sto\s(?!the\b|its\b)/.test(rest);
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
