/** Whether what governs the first name of a list reaches another: "with the Charter, resolution 70/1 and international law". */
import type { Citation } from '../citation.ts';
import type { Place } from '../places.ts';
import type { Clauses } from './clauses.ts';

/** "in accordance with article 6, paragraph 1 (a), of the": the commas are the pinpoint's. */
const PINPOINT = /\b(?:[Aa]rticles?|paragraphs?|[Ss]ections?|chapters?|annex|parts?)\s(?:\d|[IVXLC])/;
const LONGEST_HEAD = 110;
const LONGEST_LINK = 80;
/** "acceding to, as a matter of priority, the": a comma right after the words opens what only stands between. */
const ASIDE = /^,\s[^,;:]{2,100},(?=\s)/;
/** "the relevant resolutions on this matter, including its": the names are instances of what was said. */
const INSTANCES =
  /(?<=\b(?:resolutions?|decisions?|instruments?|treaties|conventions?|agreements?|protocols?|obligations|standards|rules|norms|provisions|commitments|principles|law|documents|outcomes|strategies|frameworks?|mandates?|goals|targets|[Rr]ules|guidelines)\b[^,;:]{0,60}),\s(?:including but not limited to|including|as well as the|as well as its|in particular|notably|especially|such as|inter alia|namely)(?:,|\s)/g;
/** "considering its impact, called for measures under": the list is over where another verb begins. */
const OTHER_VERB =
  /,\s(?:called|decided|reaffirmed|recognized|requested|invited|urged|recommended|stressed|emphasized|noted|welcomed|agreed)\s/;
/** "the Paris Agreement adopted under the Framework Convention, the Agenda": the second is no member of the list. */
const SOURCE_OF_NAME =
  /^\)?,?\s(?:adopted|approved|concluded|endorsed|proclaimed|signed)\s(?:[^\s,;:]{1,20}\s){0,6}(?:as|at|by|in|on|to|under)\s(?:[^\s,;:]{1,20}\s){0,3}$/;

/** "the Agreement relating to Part XI of the Convention (the Part XI Agreement)": it is called so. */
const SHORT_NAME = /^\s\((?:hereinafter\s|the\s|“)*$/;

/** "1989 (2011)" in "resolutions 1267 (1999) and 1989 (2011)": a number alone goes on with the one before it. */
export function isNumber({ quote, form }: Citation): boolean {
  return form === 'SYMBOL' && /^\d/.test(quote);
}

export function beforePinpoint(words: string): string {
  const at = words.search(PINPOINT);
  return at < 0 ? words : words.slice(0, at);
}

/** Whether the list that opens after `from` reaches `to`: "with the Charter, resolution 70/1 and international law". */
export function reachesByList(
  text: string,
  from: number,
  to: number,
  between: readonly Place[],
  { verbs, phrases }: Pick<Clauses, 'verbs' | 'phrases'>,
): boolean {
  const isWithin = ({ start, end }: Place) => start >= from && end <= to;
  const stops = between.filter(isWithin);
  const [first] = stops;
  const head = withoutAsides(beforePinpoint(text.slice(from, first?.start ?? to)));
  if (
    head.length > LONGEST_HEAD ||
    /\s(?:in order to|so as to|with a view to)\s|\sand\s(?:its|their)\s[a-z]{2,20}\s(?:to|with)\s/.test(head) ||
    /,\s/.test(head.replace(/,\s(?:inter alia|as appropriate|as applicable),/g, '').replace(INSTANCES, ' '))
  )
    return false;
  // ", and invites the secretariat of the Convention": what another verb asks stands in no list.
  const isOtherVerb = (found: Place & { meaning: unknown }) => isWithin(found) && found.start >= (first?.end ?? to);
  // "to implement the declaration and invite the Conference of the States Parties to the Convention": likewise.
  const isOther = ({ start, end }: Place) =>
    start >= from && end <= to && /(?:,|\band)\s(?:[a-z]+\s){0,2}$/.test(text.slice(Math.max(from, start - 40), start));
  if (verbs.some((verb) => verb.meaning !== 'NONE' && (isOtherVerb(verb) || isOther(verb)))) return false;
  if (phrases.some((phrase) => !phrase.isLocal && !phrase.isAsked && isOtherVerb(phrase))) return false;
  return stops.every(({ end }, at) => {
    const isLast = at === stops.length - 1;
    const link = beforePinpoint(text.slice(end, stops[at + 1]?.start ?? to));
    if (SOURCE_OF_NAME.test(link)) return !isLast;
    if (isLast && SHORT_NAME.test(text.slice(end, to))) return true;
    // "the Code (Polar Code), adopted under the Convention and the Protocol": both are its source.
    if (isLast && AND_ANOTHER.test(link) && BRACKET_SOURCE.test(linkBefore(text, stops, at))) return false;
    return (
      link.length <= LONGEST_LINK &&
      !/[;:]/.test(link) &&
      !OTHER_VERB.test(link) &&
      /,|\b(?:and|or|with|including|supplementing)\b/.test(link) &&
      !isOfOther(link, text.slice(Math.max(0, from - 12), from)) &&
      !/\b(?:which|whose|where|that|to|does|do|is|are|has|have|entitled|in order|and\s[a-z]+ing)\b/.test(link)
    );
  });
}

const BRACKET_SOURCE = /^\),\sadopted\sby\s[^,;:]{2,60}\sunder\sthe\s$/;
const AND_ANOTHER = /^\s(?:and|or)\s(?:the\s)?$/;

function linkBefore(text: string, stops: readonly Place[], at: number): string {
  return beforePinpoint(text.slice(stops[at - 1]?.end ?? text.length, stops[at]?.start));
}

function withoutAsides(head: string): string {
  const left = head
    .replace(ASIDE, '')
    .replace(/^,\s(?:the\s)?$|,\sas well as (?:to|with|of|for|by)\s(?:the\s|its\s)?$/, '');
  return left === head ? head : withoutAsides(left);
}

/** "in accordance with resolution 1 and of the Compact": another preposition goes on with what stood before the first. */
function isOfOther(link: string, trigger: string): boolean {
  const other = /,?\s(?:and|or)\s(of|for|by|in|to)\sthe\s$/.exec(link)?.[1];
  return other !== undefined && /(?:with|to)$/.test(trigger) && !trigger.endsWith(other);
}
