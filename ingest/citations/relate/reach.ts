/** How far words that govern reach: to the names of their object or list, and not past what ends them. */
import type { ReferenceEdgeType } from '../../../src/model/labels.ts';
import type { Found, Phrase } from './clauses.ts';
import { beforePinpoint, isNumber } from './lists.ts';
import type { Question } from './question.ts';

/** What words of a short reach govern: nothing past a comma for "as defined in", nothing past a preposition for "adopt" and "with reference to". */
export function isObject(question: Question, { meaning, words, start, end }: Found<ReferenceEdgeType>): boolean {
  const { text, citation, citations, previous, clauses } = question;
  const between = text.slice(end, citation.start);
  // "resolutions 70/1 on violence based on religion or belief and 73/328": a number alone goes on with those before it.
  if (previous && previous.end <= start && isNumber(citation) && !/^[\s,]*$/.test(between)) return false;
  // "as defined in resolution 70/175, and the Charter": what only says where something stands ends with its object.
  if (meaning === 'CITES') {
    const isFirst = !question.citations.some((other) => other.start >= end && other.start < citation.start);
    const head = beforePinpoint(between);
    const isPinpointed = isFirst && between.length - head.length <= LONGEST_PINPOINT;
    return !(isPinpointed ? head : between).includes(',') || isOneList(question, end);
  }
  if (meaning === 'ENDORSES' || meaning === 'RECALLS') {
    const before = text.slice(Math.max(0, start - LONGEST_PINPOINT), start);
    return !/\b(?:that|which|to|for|with|by|in)\s/.test(between) && !isOfOthers(before);
  }
  if (meaning === 'TAKES_INTO_CONSIDERATION') return !CIRCUMSTANCE.test(between);
  // "Authorizes, acting under Chapter VII of the Charter, the measures set out in": the act goes on after its ground.
  if (meaning === 'RESTS_ON' && /\bunder$/.test(words))
    return !citations.some((other) => other.start >= end && other.start < citation.start) || !between.includes(',');
  if (meaning === 'RESTS_ON') return !FOR_ANOTHER.test(between);
  if (meaning !== 'BUILDS_UPON') return true;
  const other = clauses.promotions.find((found) => found.start >= end && found.end <= citation.start);
  return other === undefined || JOINED_TO_OTHER.test(text.slice(end, other.start));
}

const LONGEST_PINPOINT = 120;
/** "give due consideration to human rights in the implementation of"; not "to the recommendations contained in". */
const CIRCUMSTANCE =
  /(?<!\b(?:contained|defined|embodied|enshrined|expressed|included|made|outlined|proclaimed|provided|reflected|set forth|set out|stated))\s(?:in|while|when|through)\s/;
/** "based on the needs identified for the implementation of": on the needs. */
const FOR_ANOTHER = /\s(?:for|in|to)\s(?:the\s)?(?:(?:full|effective)\s)?(?:implement|apply|applic|achiev)/;
/** "follow-up to and full implementation of"; not "follow-up to the Conference and the implementation of". */
const JOINED_TO_OTHER = /^(?:[\s,]|\b(?:and|or|the|its|their|full|effective|review of|reporting on)\b)*$/;

/** "Recalls the decision of the Assembly of the Union to" adopt something. */
function isOfOthers(before: string): boolean {
  const part = before.split(/[,;:]/).at(-1) ?? '';
  return part.endsWith(' to ') && /\b(?:agreement|commitment|decision|intention|proposal|readiness)\b/.test(part);
}

/** "as stated in its resolutions 1874 (S-IV), 3101 (XXVIII) and 55/235": numbers alone go on the list of the first. */
function isOneList({ citation, citations }: Question, from: number): boolean {
  const list = citations.filter(({ start, end }) => start >= from && end <= citation.end);
  return list.length > 1 && list.slice(1).every(isNumber);
}

/** "guided by resolution 1 in their efforts to contribute to": the guide has its object. */
const IN_WORK =
  /\s(?:in|when)\s(?:its|their)\s(?:[a-z]{2,20}\s)?(?:efforts|work|endeavours|action|actions|activities|implementation|application)\s/;

/**
 * "Calls upon States, bearing in mind their needs, to …" and "Demands that they act, in the light of resolution 1, and that
 * all parties …" go on over words that say why; "should take into account their needs in order to …" ends them.
 */
export function isOver({ text }: Question, { meaning, words, end }: Phrase, before: number): boolean {
  if (meaning === 'RESTS_ON') return IN_WORK.test(text.slice(end, before));
  return (
    meaning === 'TAKES_INTO_CONSIDERATION' &&
    /^\p{Ll}/u.test(words) &&
    /,\s(?:and\s(?:that|to)\b|to\s(?!the\b))|\s(?:in order to|so as to)\s/.test(text.slice(end, before))
  );
}
