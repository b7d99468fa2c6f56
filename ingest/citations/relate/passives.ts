/** Demands that stand after a name: "Demands that the Charter be respected", "the Convention must be implemented". */
import type { ReferenceEdgeType } from '../../../src/model/labels.ts';
import type { Citation, Reference } from '../citation.ts';
import { type Question, reference } from './question.ts';

const ASKED_OF: readonly (readonly [RegExp, ReferenceEdgeType])[] = [
  [/^(?:implemented|applied|carried|fulfilled|realized|achieved|given)/, 'PROMOTES_IMPLEMENTATION_OF'],
  [/^ratified/, 'PROMOTES_RATIFICATION_OF'],
  [/^signed/, 'PROMOTES_SIGNATURE_OF'],
  [/^acceded/, 'PROMOTES_ACCESSION_TO'],
  [/^/, 'CALLS_FOR_COMPLIANCE_WITH'],
];
/** "must be fully respected", "(the Convention) be implemented". */
const PASSIVE =
  /^(?:\s\([^()]{1,80}\))?\s(?:(must|shall|should|(?:need|needs|ought|has|have|is|are)\sto)\s|(to)\s)?(?:[a-z]{2,12}ly\s)?be\s(?:[a-z]{2,12}ly\s(?:and\s[a-z]{2,12}ly\s)?)?(respected|observed|upheld|honoured|complied with|adhered to|abided by|implemented|applied|carried out|fulfilled|realized|achieved|given (?:full )?effect|ratified|signed|acceded to)\b/;
/** Where what is spoken of begins. */
const OPENING = /[,;:.]\s(?:and\s)?|\b(?:that|for)\s/;
const SMALL =
  /^(?:|[Aa]ll|[Bb]oth|[Tt]he|[Ii]ts|[Rr]elevant|[Aa]pplicable|Security|Human|Rights|Council|General|Assembly)$/;
const PART =
  /^(?:provision|obligation|commitment|principle|purpose|objective|goal|rule|norm|standard|term|requirement)s?\s/;
/** "purposes and principles enshrined in". */
const MOST_OF_PART = 5;
const LINK = /^,?\s(?:(?:and|or|as well as)\s)?(?:the\s|its\s)?$/;
const LONGEST_SUBJECT = 120;

/** What is demanded of a name by words after it, or after the list that it stands in. */
export function demandedAfter(question: Question): Reference | undefined {
  const { text, clauses, citation, citations, from } = question;
  const at = citations.indexOf(citation);
  const end = citations[linkedTo(text, citations, at, 1)]?.end ?? citation.end;
  const passive = PASSIVE.exec(text.slice(end, end + LONGEST_SUBJECT));
  if (!passive) return undefined;
  const first = citations[linkedTo(text, citations, at, -1)] ?? citation;
  const [said, modal, infinitive, done = ''] = passive;
  const before = text.slice(Math.max(from, first.start - LONGEST_SUBJECT), first.start);
  if (!isSubject(before.split(OPENING).at(-1) ?? '')) return undefined;
  const isBefore = (found: { start: number; end: number }) => found.start >= from && found.end <= first.start;
  const demand = clauses.verbs.findLast((found) => isBefore(found) && found.meaning !== 'NONE');
  const speech = clauses.phrases.findLast((found) => isBefore(found) && !found.isLocal && !found.isAsked);
  const verb = demand && demand.start > (speech?.start ?? -1) ? demand : undefined;
  // "Calls for the Agreement to be implemented", "Urges that it be": only a demand makes these one.
  if (modal === undefined && !verb && !/\b[Ii]nsist(?:s|ing)\s/.test(before)) return undefined;
  if (infinitive !== undefined && !/\b(?:for|on|upon)$/.test(verb?.words ?? '')) return undefined;
  const type = ASKED_OF.find(([words]) => words.test(done))?.[1] ?? 'CALLS_FOR_COMPLIANCE_WITH';
  const lead = verb ?? speech;
  const start = lead?.start ?? first.start;
  const trigger = { start, end: lead?.end ?? from, words: said.trim(), meaning: type };
  const stated = reference(question, type, 'demanded-after', {
    trigger,
    words: lead?.words ?? null,
    verb,
    start,
    from,
  });
  return { ...stated, quote: text.slice(start, end + said.length) };
}

/** The name, or its provisions, is all that is spoken of: not "the recommendations of the Committee on". */
function isSubject(before: string): boolean {
  const words = before.split(/\s/).filter((word) => !SMALL.test(word));
  return words.length === 0 || (PART.test(`${words.join(' ')} `) && words.length <= MOST_OF_PART);
}

/** The place of the first or last name of "the Charter, the Convention and international law", from one of them. */
function linkedTo(text: string, citations: readonly Citation[], at: number, step: 1 | -1): number {
  for (let last = at; ; last += step) {
    const [one, next] = [citations[Math.min(last, last + step)], citations[Math.max(last, last + step)]];
    if (!one || !next || !LINK.test(text.slice(one.end, next.start))) return last;
  }
}
