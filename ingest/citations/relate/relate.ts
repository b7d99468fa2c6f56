/**
 * Which relation the words around a citation state. The nearest words to its left that can govern it decide, within the
 * clause; "ratification of, accession to and implementation of" is one chain of several, and needs a verb that promotes it.
 */
import type { Division, ReferenceEdgeType, Strength } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { countBefore, placesIn } from '../places.ts';
import { addresseeOf } from './circumstances.ts';
import {
  type Clauses,
  createVocabulary,
  type Found,
  type GoverningWords,
  type Phrase,
  type Vocabulary,
} from './clauses.ts';
import { isHeld } from './held.ts';
import { beforePinpoint, isNumber, reachesByList } from './lists.ts';
import { promote, promotionChain } from './promotions.ts';
import { type Lead, LONGEST_TITLE, NOTHING, type Question, reference, type Supplements } from './question.ts';
import { TAKEN_UP, takenUp } from './taken-up.ts';
import { referenceInTitle } from './titles.ts';

interface TextContext {
  readonly division: Division;
  /** The text that an item completes: "Urges Member States:". */
  readonly lead: string | undefined;
}

/** The references of a text's citations, in the citations' order. */
export type Relater = (text: string, citations: readonly Citation[], context: TextContext) => Reference[];

export function createRelater(words: GoverningWords, supplements: Supplements): Relater {
  const vocabulary = createVocabulary(words);
  return (text, citations, { division, lead }) => {
    if (citations.length === 0) return [];
    const read = vocabulary.read(text);
    // "Doha Declaration on Financing for Development: outcome document …": a colon within a name begins no clause.
    const clauses = { ...read, starts: read.starts.filter(({ start }) => !isWithin(citations, start)) };
    const inherited = lead === undefined ? NOTHING : leadOf(vocabulary, lead);
    return citations.flatMap((citation, at) => {
      const from = clauseStart(clauses, citation.start);
      const to = (citations[at + 1]?.start ?? text.length) + LONGEST_TITLE;
      const near = nearClauses(clauses, from, to);
      const others = placesIn(citations, from, to);
      return relate({
        text,
        citations: others,
        previous: citations[at - 1],
        citation,
        at,
        clauses: near,
        from,
        inherited,
        vocabulary,
        supplements,
        division,
      });
    });
  };
}

function isWithin(citations: readonly Citation[], at: number): boolean {
  return (citations[countBefore(citations, at) - 1]?.end ?? 0) > at;
}

/** In characters: how far before a name its clause may begin. */
const LONGEST_CLAUSE = 6000;

function clauseStart({ starts }: Clauses, at: number): number {
  const start = starts[countBefore(starts, at + 1) - 1]?.start ?? 0;
  return Math.max(start, at - LONGEST_CLAUSE);
}

function nearClauses({ phrases, promotions, verbs, starts }: Clauses, from: number, to: number): Clauses {
  return {
    phrases: placesIn(phrases, from, to),
    promotions: placesIn(promotions, from, to),
    verbs: placesIn(verbs, from, to),
    starts,
  };
}

/** The verb that a text ends under, when it ends with a colon. */
function leadOf({ read }: Vocabulary, text: string): Lead {
  if (!/:\s*$/.test(text)) return NOTHING;
  const { phrases, verbs, starts } = read(text);
  const from = clauseStart({ phrases, promotions: [], verbs, starts }, text.trimEnd().length - 2);
  const phrase = phrases.findLast((found) => found.start >= from && !found.isLocal);
  const verb = verbs.findLast((found) => found.start >= from && found.meaning !== 'NONE');
  return { phrase, verb, addressee: addresseeOf(text, verb, text.length) };
}

function relate(question: Question): Reference[] {
  const { text, clauses, citation, citations, from } = question;
  const inTitle = referenceInTitle(question);
  if (inTitle) return [inTitle];
  const taken = takenUp(question);
  if (taken.isOnly) return [...taken.references];
  const reaches = (found: Found<ReferenceEdgeType>) =>
    reachesByList(text, found.end, citation.start, citations, clauses) && isObject(question, found);
  const inClause = (found: Found<unknown>) => found.start >= from && found.end <= citation.start;
  const promotion = clauses.promotions.findLast(
    (found) => inClause(found) && reaches(found) && !TAKEN_UP.test(text.slice(found.end, found.end + 40)),
  );
  const chain = promotion ? promotionChain(clauses.promotions, promotion, text) : [];
  const isInChain = ({ start, end }: Phrase) => start >= (chain[0]?.start ?? end) && end <= (promotion?.end ?? 0);
  const phrase = clauses.phrases.findLast(
    (found) =>
      inClause(found) &&
      (found.isLocal ? reaches(found) : !isOver(question, found, citation.start)) &&
      !isInChain(found),
  );
  return [...stated(question, phrase, chain), ...taken.references];
}

/** What words of a short reach govern: nothing past a comma for "as defined in", nothing past a preposition for "adopt". */
function isObject(question: Question, { meaning, start, end }: Found<ReferenceEdgeType>): boolean {
  const { text, citation, previous, clauses } = question;
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
  if (meaning === 'ENDORSES') {
    const before = text.slice(Math.max(0, start - LONGEST_PINPOINT), start);
    return !/\b(?:that|which|to|for|with|by|in)\s/.test(between) && !isOfOthers(before);
  }
  if (meaning === 'TAKES_INTO_CONSIDERATION') return !CIRCUMSTANCE.test(between);
  if (meaning !== 'BUILDS_UPON') return true;
  const other = clauses.promotions.find((found) => found.start >= end && found.end <= citation.start);
  return other === undefined || JOINED_TO_OTHER.test(text.slice(end, other.start));
}

const LONGEST_PINPOINT = 120;
/** "give due consideration to human rights in the implementation of"; not "to the recommendations contained in". */
const CIRCUMSTANCE =
  /(?<!\b(?:contained|defined|embodied|enshrined|expressed|included|made|outlined|proclaimed|provided|reflected|set forth|set out|stated))\s(?:in|while|when|through)\s/;
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

function stated(
  question: Question,
  phrase: Phrase | undefined,
  chain: readonly Found<ReferenceEdgeType>[],
): Reference[] {
  const tied = phrase && tiedTo(question, phrase);
  const promotion = chain.at(-1);
  const isNearest = promotion !== undefined && promotion.end > (phrase?.end ?? -1);
  const promoted = tied
    ? promote(question, promotionChain(question.clauses.promotions, tied, question.text), undefined)
    : isNearest
      ? promote(question, chain, phrase)
      : [];
  if (promoted.length > 0) return tied && phrase ? [...promoted, governed(question, phrase)] : promoted;
  const demand = demandAfter(question, phrase);
  if (demand) return [demanded(question, demand)];
  return phrase ? [governed(question, phrase)] : [asAbove(question)];
}

/** "implementation of and follow-up to the Agenda", in either order: two relations by one name. */
function tiedTo({ text, clauses }: Question, phrase: Phrase): Found<ReferenceEdgeType> | undefined {
  if (phrase.meaning !== 'BUILDS_UPON') return undefined;
  return clauses.promotions.find((promotion) => {
    const [first, second] = promotion.start < phrase.start ? [promotion, phrase] : [phrase, promotion];
    return /^,?\s(?:and\s|or\s)?(?:the\s)?$/.test(text.slice(first.end, second.start));
  });
}

/** ", and in this regard urges" is said beside what came before; "which calls for" and "and to request" are not. */
function isCoordinate(before: string): boolean {
  const words = before.trimEnd().split(/\s/);
  for (const [back, word] of words
    .toReversed()
    .slice(0, MOST_BETWEEN + 1)
    .entries()) {
    if (word === 'and' || word.endsWith(',')) return back <= MOST_BETWEEN;
    if (!/^\p{Ll}+$/u.test(word) || /^(?:to|which|who|that)$/.test(word)) return false;
  }
  return false;
}

/** Small words between "and" and the verb: "in this regard", "once again". */
const MOST_BETWEEN = 4;

/** "Also encourages", "In this regard, strongly urges". */
const OPENING =
  /^(?:We\s)?(?:(?:also|further|again|once again|strongly|urgently|firmly|solemnly|therefore|accordingly|hereby|in (?:this|that) (?:regard|respect|context|connection)),?\s){0,3}$/i;

/** "Welcomes the report, and urges the secretariat of the Convention": the demand that follows, not what came before it. */
function demandAfter(
  { text, clauses, citation, from }: Question,
  phrase: Phrase | undefined,
): Found<Strength> | undefined {
  if (phrase?.isLocal) return undefined;
  const after = phrase?.end ?? from;
  return clauses.verbs.findLast(
    (verb) =>
      verb.meaning !== 'NONE' &&
      verb.meaning !== 'COMMIT' &&
      verb.start >= after &&
      verb.end <= citation.start &&
      (OPENING.test(text.slice(from, verb.start)) ||
        isCoordinate(text.slice(Math.max(after, verb.start - 60), verb.start))),
  );
}

function demanded(question: Question, verb: Found<Strength>): Reference {
  const { from } = question;
  return reference(question, 'CITES', 'demanded', {
    trigger: undefined,
    words: verb.words,
    verb,
    start: verb.start,
    from,
  });
}

/** Where no words of its own govern a name, those of the text above it do. */
function asAbove(question: Question): Reference {
  const { citation, inherited, from } = question;
  const { phrase: above, verb } = inherited;
  const shared = { trigger: undefined, verb };
  if (above && isSpokenOfAnother(question, from)) return spokenOf(question, { words: above.words, start: from });
  return above
    ? reference(question, above.meaning, 'lead-phrase', { ...shared, words: above.words, start: from, from })
    : reference(question, 'CITES', 'named', { ...shared, words: null, start: citation.start, from: citation.start });
}

/**
 * "Calls upon States, bearing in mind their needs, to …" and "Demands that they act, in the light of resolution 1, and that
 * all parties …" go on over words that say why; "should take into account their needs in order to …" ends them.
 */
function isOver({ text }: Question, { meaning, words, end }: Phrase, before: number): boolean {
  return (
    meaning === 'TAKES_INTO_CONSIDERATION' &&
    /^\p{Ll}/u.test(words) &&
    /,\s(?:and\s(?:that|to)\b|to\s(?!the\b))|\s(?:in order to|so as to)\s/.test(text.slice(end, before))
  );
}

/** Whether the name after such words only tells which body or report they are about. */
function isSpokenOfAnother({ text, citation, citations }: Question, from: number): boolean {
  const before = citations.filter(({ start, end }) => start >= from && end <= citation.start);
  return isHeld(text, from, before, citation);
}

function spokenOf(question: Question, { start, words }: Pick<Phrase, 'start' | 'words'>): Reference {
  return reference(question, 'CITES', 'within-another', {
    trigger: undefined,
    words,
    verb: undefined,
    start,
    from: start,
  });
}

/** "Recalling that the Agenda is guided by the Charter and grounded in": said of the Agenda. */
function isPredicate(text: string, { meaning, start }: Phrase): boolean {
  return (
    meaning === 'RESTS_ON' && /\b(?:is|are|be|being)\s(?:also\s)?$/.test(text.slice(Math.max(0, start - 12), start))
  );
}

function governed(question: Question, phrase: Phrase): Reference {
  const { text, clauses, inherited, from } = question;
  const isBefore = (found: Found<unknown>) => found.start >= from && found.end <= phrase.start;
  const speech = clauses.phrases.findLast(
    (found) =>
      isBefore(found) &&
      !found.isLocal &&
      !found.isAsked &&
      !isOver(question, found, phrase.start) &&
      !isPredicate(text, found),
  );
  const demand = clauses.verbs.findLast((found) => isBefore(found) && found.meaning !== 'NONE');
  // Of "Expresses concern …, and calls upon States to act in accordance with", the nearer verb leads.
  const verb = speech && speech.start > (demand?.start ?? -1) ? undefined : (demand ?? inherited.verb);
  if (!phrase.isLocal) {
    if (isSpokenOfAnother(question, phrase.end)) return spokenOf(question, phrase);
    const asked = phrase.isAsked ? verb : undefined;
    const words = asked?.words ?? phrase.words;
    return reference(question, phrase.meaning, 'governing-phrase', {
      trigger: phrase,
      words,
      verb: asked,
      start: phrase.start,
      from,
    });
  }
  const lead = verb ?? speech;
  const opens = lead === inherited.verb ? from : (lead?.end ?? from);
  return reference(question, phrase.meaning, 'governing-phrase', {
    trigger: phrase,
    words: lead?.words ?? null,
    verb,
    start: phrase.start,
    from: opens,
  });
}
