/** Demands that stand between what was said before and a name: "Welcomes the report, and urges the secretariat of the Convention". */
import type { Strength } from '../../../src/model/labels.ts';
import type { Reference } from '../citation.ts';
import { isToldBeside } from './answers.ts';
import type { Found, Phrase } from './clauses.ts';
import { type Question, reference } from './question.ts';

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

/** "Also encourages", "In this regard, strongly urges", "Continues to urge". */
const OPENING =
  /^(?:We\s)?(?:(?:also|further|again|once again|continues to|strongly|urgently|firmly|solemnly|therefore|accordingly|hereby|in (?:this|that) (?:regard|respect|context|connection)),?\s){0,3}$/i;

/** "Welcomes the report, and urges the secretariat of the Convention": the demand that follows, not what came before it. */
export function demandAfter(question: Question, phrase: Phrase | undefined): Found<Strength> | undefined {
  const { text, clauses, citation, from } = question;
  if (phrase?.isLocal) return undefined;
  const after = phrase?.end ?? from;
  // "Recalling resolutions 1 and 2, urging all to act, and resolution 3": said of those, and the list goes on.
  const isListed =
    citation.form === 'SYMBOL' && NEXT_OF_LIST.test(text.slice(Math.max(from, citation.start - 6), citation.start));
  return clauses.verbs.findLast(
    (verb) =>
      verb.meaning !== 'NONE' &&
      verb.meaning !== 'COMMIT' &&
      verb.start >= after &&
      verb.end <= citation.start &&
      !(isListed && phrase && isSaidOfName(question, verb)) &&
      !isToldBeside(text, verb.end, citation.start) &&
      (OPENING.test(text.slice(from, verb.start)) ||
        isCoordinate(text.slice(Math.max(after, verb.start - 60), verb.start))),
  );
}

const NEXT_OF_LIST = /(?:^|,|\sand)\s$/;

/** "resolution 60.18, urging": what a name right before it did. */
function isSaidOfName({ text, citations }: Question, { start, words }: Found<unknown>): boolean {
  return /^[a-z]+ing\b/.test(words) && citations.some(({ end }) => text.slice(end, start) === ', ');
}

export function demanded(question: Question, verb: Found<Strength>): Reference {
  const { from } = question;
  return reference(question, 'CITES', 'demanded', {
    trigger: undefined,
    words: verb.words,
    verb,
    start: verb.start,
    from,
  });
}
