/** Names inside the title of something else: they are cited there, and the clause around the title does not govern them. */
import type { Reference } from '../citation.ts';
import type { Place } from '../places.ts';
import { LONGEST_TITLE, type Question } from './question.ts';

/** The reference of a name that stands in a title; nothing where it stands in none. */
export function referenceInTitle(question: Question): Reference | undefined {
  return titleTail(question) ?? quotedTitle(question) ?? resolutionTitle(question);
}

/** "… by Land, Sea and Air, supplementing the United Nations Convention …": the Convention is named in a title only. */
function titleTail(question: Question): Reference | undefined {
  const { text, previous: before, citation, supplements } = question;
  if (!before?.target || !citation.target || !supplements(before.target, citation.target)) return undefined;
  const tail = /^,? (supplementing) the $/.exec(text.slice(before.end, citation.start));
  if (!tail) return undefined;
  const start = before.end + tail[0].indexOf('supplementing');
  return titled(question, { start, end: citation.end }, 'supplementing', 'title-tail');
}

/** "resolution 71/313, entitled “Work … pertaining to the 2030 Agenda …”": named in the title of something else. */
function quotedTitle(question: Question): Reference | undefined {
  const { text, citation } = question;
  const from = Math.max(0, citation.start - LONGEST_TITLE);
  const before = text.slice(from, citation.start);
  const open = from + before.lastIndexOf('“');
  const close = text.slice(citation.end, citation.end + LONGEST_TITLE).indexOf('”');
  if (open < from || from + before.lastIndexOf('”') > open || close < 0) return undefined;
  // "(“the Convention”)" says what the name before it is called here.
  if (/\((?:hereinafter |referred to as |the )*$/.test(text.slice(Math.max(0, open - 40), open))) return undefined;
  const trigger =
    /\b(?:entitled|titled|theme|the title)\s$/.exec(text.slice(Math.max(0, open - 12), open))?.[0].trim() ?? null;
  // "paragraph 158 of “The future we want”": the name itself in quotation marks, and no title of something else.
  const isItem = /\bitems?\s$/.test(text.slice(Math.max(0, open - 8), open));
  if (trigger === null && !isItem && open + 1 === citation.start && close === 0) return undefined;
  return titled(question, { start: open, end: citation.end + close + 1 }, trigger, 'quoted-title');
}

/** "resolution 75/215 on the follow-up to and implementation of the Pathway": what the resolution is about, as its title says. */
function resolutionTitle(question: Question): Reference | undefined {
  const { text, citations, citation } = question;
  const here = citations.indexOf(citation);
  const ahead = citations.slice(Math.max(0, here - MOST_IN_TITLE), here);
  const at = ahead.findLastIndex(({ end }, index) => !LINK.test(text.slice(end, (ahead[index + 1] ?? citation).start)));
  const before = ahead[at];
  if (before?.form !== 'SYMBOL') return undefined;
  const [first = citation] = ahead.slice(at + 1);
  const between = text.slice(before.end, first.start);
  if (!ABOUT.test(between) || ANOTHER.test(between)) return undefined;
  return titled(question, { start: before.start, end: citation.end }, 'on', 'resolution-title');
}

/** "resolution 75/215 on the follow-up to the Pathway and the Strategy": both are in the title. */
const LINK = /^,?\s(?:and\s)?(?:the\s)?$/;
const MOST_IN_TITLE = 6;
/** More than the name alone, which a resolution may be "on" as its text: "on the status of ratification of the". */
const ABOUT = /^\son\s(?:the\s)?(?:[a-z-]+\s){1,12}(?:of|to|for|in|under|by|with|against)\s(?:the\s)?$/;
const ANOTHER = /\b(?:that|which|who)\s|\b(?:and|as well as)\s(?:of\s|on\s|to\s|in\s)?(?:the\s|its\s)?$/;

function titled(
  { text, citation, at, division }: Question,
  { start, end }: Place,
  trigger: string | null,
  rule: string,
): Reference {
  const nothing = { verb: null, strength: 'NONE', hedge: null, addressee: null, scope: null, governs: null } as const;
  return {
    citation: at,
    type: 'CITES',
    role: 'IN_TITLE',
    quote: text.slice(start, end),
    trigger,
    ...nothing,
    division,
    pinpoint: citation.pinpoint,
    rule,
  };
}
