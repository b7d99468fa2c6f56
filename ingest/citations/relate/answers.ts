/** The reference of a name that a phrase governs, or that nothing governs but the text above. */
import type { Reference } from '../citation.ts';
import type { Found, Phrase } from './clauses.ts';
import { isHeld } from './held.ts';
import { type Question, reference } from './question.ts';
import { isOver } from './reach.ts';

/** Where no words of its own govern a name, those of the text above it do. */
export function asAbove(question: Question): Reference {
  const { citation, inherited, from } = question;
  const { phrase: above, verb } = inherited;
  const shared = { trigger: undefined, verb };
  if (above && isSpokenOfAnother(question, from)) return spokenOf(question, { words: above.words, start: from });
  return above
    ? reference(question, above.meaning, 'lead-phrase', { ...shared, words: above.words, start: from, from })
    : reference(question, 'CITES', 'named', { ...shared, words: null, start: citation.start, from: citation.start });
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

/** "Calls upon all to support the Agenda, which seeks to build on": what is told of it is not asked of them. */
export function isToldBeside(text: string, from: number, to: number): boolean {
  const told = /,\s(?:which|who|whose)\s([^,;:]*)$/.exec(text.slice(from, to))?.[1];
  return told !== undefined && !/\b(?:will|should|must|shall)\b/.test(told);
}

export function governed(question: Question, phrase: Phrase): Reference {
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
  const last = clauses.verbs.findLast((found) => isBefore(found) && found.meaning !== 'NONE');
  const demand = last && !isToldBeside(text, last.end, phrase.start) ? last : undefined;
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
  // "Welcomes the strategy, and looks forward to": a verb of the text's own, of which no type tells.
  if (/^look/i.test(phrase.words)) {
    const { words, start } = phrase;
    return reference(question, phrase.meaning, 'governing-phrase', {
      trigger: phrase,
      words,
      verb: undefined,
      start,
      from,
    });
  }
  // "Takes note of the report on the follow-up to": a report is noted.
  if (phrase.meaning === 'BUILDS_UPON' && speech && !verb && isSpokenOfAnother(question, speech.end))
    return spokenOf(question, speech);
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
