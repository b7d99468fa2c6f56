/**
 * Names that only tell which body or report is spoken of: "notes the report of the Committee on the Implementation of the
 * Declaration" notes a report, and neither notes nor welcomes the Declaration.
 */
import type { Citation } from '../citation.ts';
import { allMatches } from '../pattern.ts';
import { isNumber } from './lists.ts';

/** In characters: how far before a name what holds it may stand. */
const FARTHEST = 400;

/** Bodies, those who act for them, and what they hold, in the singular or its stem, with the words that join a name to them. */
const BODY =
  /\b((?:Sub)?[Cc]ommittee|Centre|Commission|Initiative|Conference|Congress|[Mm]eeting|Panel|(?:[Ww]orking )?[Gg]roup|Forum|Mechanism|[Ss]ecretariat|Secretary|[Dd]epositary|[Ss]ession|[Ee]vent|Midterm Review|bodie|entitie)(s?)(?:\s\([A-Z]{2,12}\))?\s(?:for |on |of (?!\d)|to (?=the\b|its\b|(?:Address|Adopt|Combat|Consider|Prevent|Promote|Protect|Review|Support)\b|(?:appraise|commemorate|discuss|enhance|mark|review)\b)|against |established |created |pursuant to |serving |under |with regard to |concerning )/gu;
/** What is said of a body, or done by it, is more than its name. */
const FINITE = new Set(
  'that which who whose is are was were has have had will should shall may can must adopted approved decided agreed endorsed'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(['the', 'its', 'their', 'this', 'all']);
const GATHERING = /^(?:[Mm]eeting|[Ss]ession|[Ee]vent|Conference|Congress)$/;
/** What meetings are for. */
const PURPOSES = new Set(['appraise', 'commemorate', 'discuss', 'mark', 'review']);
const EVENTS = new Set(
  'adoption signature signing conclusion endorsement launch proclamation establishment accession ratification acceptance approval elaboration'.split(
    ' ',
  ),
);
/** Words between an event and by whom it was. */
const MOST_BEFORE_BY = 7;
/** "the States parties to the Convention", "parties to the", "assistance to the signatories to the". */
const PARTIES =
  /\b(?:[Pp]art(?:y|ies)(?: (?:and|or) signatories)?|[Ss]ignatories|[Ss]ignatory States) to (?:the )?(?:relevant )?$/;
const KINDS_OF_PARTIES = new Set(['a', 'an', 'States', 'State', 'Contracting', 'contracting', 'High', 'the']);
/** That they have become parties, and how many, is said of the treaty. */
const JOINED = new Set('become became becoming are is were been being now number of among as yet already'.split(' '));
/** "the obligations of States parties to the Convention", "States parties to the Convention shall": what it lays on them. */
const DUTIES = new Set(['obligation', 'obligations', 'duty', 'duties', 'responsibility', 'responsibilities']);
const DUTY =
  /^\s(?:shall|should|must|(?:have )?undert(?:ake|aken|ook)|are (?:obliged|required|bound)|have (?:an?|the) (?:obligation|duty))\b/;
/** "the number of States parties to the Convention in arrears": those are spoken of. */
const SOME_OF_THEM = /^\s(?:in arrears|that|which|who)\b/;
/** "the Conference on Women and the adoption of": that is said beside it. */
const ANOTHER = /\b(?:and|as well as)\s(?:of\s|on\s|to\s|for\s)?(?:the|its|their|our)\s/;
/** A name right after a body’s is what it issued: "Commission on Human Rights resolutions". */
const ENDS_JOINING = /\s(?:of|to|on|for|with|under|against|concerning|between|among)\s(?:(?:the|its|their|all)\s)*$/;
const REPORT =
  /^(?:[Rr]eport|[Ss]tatement|briefing|note|letter|study|studie|summary|summarie|discussion|debate|dialogue|consultation|workshop|seminar|event|review)s?$/;
const ABOUT = new Set(['on', 'concerning', 'regarding', 'about']);
/** "the report on the situation contained in document A/75/1", "in its resolution": the place where it stands. */
const PLACE =
  /\bin (?:the |its |their |document |(?:General Assembly |Security Council |Council )?)$|\b(?:contained|set out|set forth|annexed|included|provided|defined|described) (?:in|to|by)\b/;
/** "the Working Groups on Recovery, on Prevention and on Review of the Implementation of" is one name. */
const STOP = /[;:]\s|,\s(?!on\s)/;
/** "the report, entitled “Disability”, on the implementation of". */
const ITS_TITLE = /,?\s(?:entitled|titled)\s“[^“”]{0,300}”,?/g;
/** "the Agreement adopted under the". */
const SOURCE = /^\s?(?:adopted|concluded)\s(?:by\s[^;:]{2,60}\s)?under\s(?:the\s)?$/;
/** "the Compact entities", "the Framework monitor". */
const NAMES_A_BODY = /^\s(?:entities|secretariats?|bod(?:y|ies)|monitor|focal points)\b/;
/** "the order in the case concerning the application of the Convention". */
const NAME_OF_CASE =
  /\b[Cc]ase\s[^,;:]{0,60}\b(?:concerning|regarding|on)\sthe\s(?:[Aa]pplication|[Ii]nterpretation)\b/;
const LONGEST_CASE = 240;
/** "the special event to follow up efforts made towards achieving the Goals". */
const NAME_OF_EVENT = /\bevent\sto\sfollow\sup\s[^,;:]{2,60}$/;
/** ", which is an integral part of the Agenda"; not ", which is enshrined in the Covenant", where a thing stands. */
const SAID_OF_OTHER = /^,\s(?:which|who|whose)\s/;
const STANDS = /^,\s\S{3,5}\s(?:is|are|was|were|has|have)\s(?:(?:been|also)\s){0,2}[a-z]{2,20}\s(?:in|by|under)\s/;
/** ", in which the Council urged States to implement the Agenda": likewise; ", by which it adopted the Agenda" goes on. */
const SAID_IN_OTHER = /^,\s(?:at|by|in|through|under)\swhich\s/;
const ACT_DONE = /\b[a-z]{2,14}ed\b/;
const BROUGHT_ABOUT =
  /^(?:adopted|annexed|approved|created|declared|endorsed|established|launched|proclaimed|welcomed)$/;
const INTER_ALIA = /(\swhich(?:\s[^\s,;:]{1,20}){1,6}), inter alia,/g;
const BESIDE = /\s(?:and|as well as)\s(?:(?:the|its|their)\s)?$/;
/** Words between a name and another of the same list. */
const NEXT = /^(?:[\s,]|\b(?:and|or|as well as|the|its|thereto)\b)*$/;

/**
 * @param from where the words end that would govern the name
 * @param before the citations between them and the name
 */
export function isHeld(text: string, from: number, before: readonly Citation[], citation: Citation): boolean {
  if (NAMES_A_BODY.test(text.slice(citation.end, citation.end + 16))) return true;
  if (isOwnSymbol(text, citation)) return false;
  const near = text.slice(Math.max(from, citation.start - LONGEST_CASE), citation.start);
  if (NAME_OF_CASE.test(near) || NAME_OF_EVENT.test(near)) return true;
  if (isSaidOfOther(text, from, before, citation)) return true;
  const list = [...before, citation];
  for (let at = list.length - 1; at >= 0; at--) {
    const holder = holderOf(text, list[at - 1]?.end ?? from, list[at] as Citation);
    // "the parties to the Convention and the Protocol" holds both; past one "Conference of the Parties to the Convention" lists go on.
    if (holder !== undefined) return list.slice(at + 1).every(isNumber) ? holder !== 'FREE' : holder === 'MANY';
  }
  return false;
}

/** "Reaffirming its resolution 1 on the Compact, which is an integral part of the Agenda": the Agenda is not reaffirmed. */
function isSaidOfOther(text: string, from: number, before: readonly Citation[], { start }: Citation): boolean {
  const words = text.slice(from, start).replace(INTER_ALIA, '$1  inter alia ');
  const at = Math.max(0, ...[',', ';', ':'].map((stop) => words.lastIndexOf(stop)));
  const said = words.slice(at);
  const isOfOther = SAID_OF_OTHER.test(said) ? !STANDS.test(said) : isSaidInOther(said);
  if (!isOfOther) return false;
  return !BESIDE.test(words) || before.some((other) => other.start > from + at);
}

function isSaidInOther(said: string): boolean {
  const done = SAID_IN_OTHER.test(said) ? ACT_DONE.exec(said)?.[0] : undefined;
  return done !== undefined && !BROUGHT_ABOUT.test(done);
}

/** "the report on children and armed conflict (S/2015/409)", "the statement of its President on 10 May (S/PRST/2012/17)". */
function isOwnSymbol(text: string, { start, form, rule }: Citation): boolean {
  return (
    form === 'SYMBOL' &&
    rule === 'document-symbol' &&
    /\((?:document )?$/.test(text.slice(Math.max(0, start - 10), start))
  );
}

/**
 * What holds a name: `ONE` that is named after it alone, or `MANY`, whose names go on with the next of a list; `FREE`
 * where words stand before the name that are neither.
 */
type Holder = 'ONE' | 'MANY' | 'FREE';

/** `undefined` where nothing stands between a name and the one before it but what joins them. */
function holderOf(text: string, from: number, { start, end, form }: Citation): Holder | undefined {
  const near = text.slice(Math.max(from, start - FARTHEST), start).replace(ITS_TITLE, '');
  const part = near.split(STOP).at(-1) ?? '';
  if (NEXT.test(part)) return undefined;
  if (SOURCE.test(part)) return 'ONE';
  const words = part.trim().split(/\s/);
  const body = bodyIn(part);
  if (PARTIES.test(part)) {
    if (body) return body.holds;
    return (haveJoined(words) && !SOME_OF_THEM.test(text.slice(end, end + 20))) ||
      words.some((word) => DUTIES.has(word)) ||
      DUTY.test(text.slice(end, end + 40))
      ? 'FREE'
      : 'MANY';
  }
  if (body && ENDS_JOINING.test(body.words) && !isEvent(words) && !PLACE.test(body.rest)) return body.holds;
  return isReport(words, form) && !PLACE.test(part) ? 'MANY' : 'FREE';
}

/** The last body whose name may go on to the end of some words: what of them is its name, and what follows the joining word. */
function bodyIn(part: string): { words: string; rest: string; holds: Holder } | undefined {
  const found = allMatches(BODY, part).at(-1);
  if (found === undefined) return undefined;
  const words = part.slice(found.index);
  const rest = words.slice(found[0].length);
  if (isItsAct(found, rest) || isOnActs(found, rest) || saysMore(rest.split(/\s/)) || ANOTHER.test(rest))
    return undefined;
  return { words, rest, holds: found[2] === '' ? 'ONE' : 'MANY' };
}

/** "enabling the Commission to enhance"; not "meetings to enhance cooperation under". */
function isItsAct({ 0: words, 1: head = '' }: RegExpExecArray, rest: string): boolean {
  return words.endsWith('to ') && /^(?!the\b|its\b)\p{Ll}/u.test(rest) && !GATHERING.test(head);
}

/** "the Committee on the implementation of": what it works on is in small letters, its name in capitals. */
function isOnActs({ 0: words, 1: head = '' }: RegExpExecArray, rest: string): boolean {
  const named = rest.replace(/^(?:the|its)\s/, '');
  return /\s(?:on|for|concerning) $/.test(words) && /^\p{Lu}/u.test(head) && /^\p{Ll}/u.test(named);
}

/** A finite verb, or "to implement"; "meeting of the General Assembly to commemorate" says what it was for. */
function saysMore(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    const isAct = /^\p{Ll}/u.test(next) && !DETERMINERS.has(next) && !PURPOSES.has(next);
    return FINITE.has(word) || (word === 'to' && isAct);
  });
}

/** "the adoption by the Conference of the Parties of the Agreement". */
function isEvent(words: readonly string[]): boolean {
  return words.some((word, at) => EVENTS.has(word) && words.slice(at, at + MOST_BEFORE_BY).includes('by'));
}

function haveJoined(words: readonly string[]): boolean {
  const parties = words.findLastIndex((word) => /^[Pp]art(?:y|ies)$/.test(word));
  const before = words.slice(0, parties).findLast((word) => !KINDS_OF_PARTIES.has(word));
  return before !== undefined && JOINED.has(before) && !(before === 'of' && !words.includes('number'));
}

/** "the report of the Secretary-General on", "the outcome adopted at the review of"; not "the report on harbours and the". */
function isReport(words: readonly string[], form: Citation['form']): boolean {
  const report = words.findLastIndex(
    (word, at) => REPORT.test(word) && words.slice(at).some((next) => ABOUT.has(next)),
  );
  const about = words.findIndex((word, at) => at > report && ABOUT.has(word));
  // "on oceans and the law of the sea" is one subject.
  if (report >= 0) return form === 'GENERIC' || !ANOTHER.test(`${words.slice(about).join(' ')} `);
  const review = words.findIndex((word, at) => word === 'review' && words[at + 1] === 'of');
  return review > 0 && words.slice(0, review).includes('at');
}
