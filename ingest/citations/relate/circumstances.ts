/** What a governing clause says besides its verb: whom it addresses, and how firmly. */
import type { Strength } from '../../../src/model/labels.ts';
import { allMatches } from '../pattern.ts';
import { countBefore, placesIn } from '../places.ts';
import type { Found, Hedge } from './clauses.ts';

const LONGEST_SENTENCE = 2000;
const ADVERBS =
  /^(?:,\s)?(?:once again|again|also|further|strongly|in (?:this|that) (?:regard|respect|context|connection)),?\s/;
/** "Reiterates its request to the Secretary-General to", "Recommends to the Secretary-General to". */
const REQUEST_TO = /^to\s(?=(?:the|all)\s|\p{Lu})/u;
/** How far after the verb the addressee may end. */
const LONGEST_ADDRESSEE = 320;

/**
 * "Urges all States parties that have not yet done so to …" → "all States parties"; "Calls upon Member States, the United
 * Nations system and other stakeholders to …" → all three; "Demands that Israel comply" → "Israel".
 */
export function addresseeOf(text: string, verb: Found<Strength> | undefined, before: number): string | null {
  if (
    verb === undefined ||
    verb.meaning === 'NONE' ||
    verb.meaning === 'COMMIT' ||
    /\b(?:decides?|requires)$/i.test(verb.words)
  )
    return null;
  if (/^(?:are|is)\s/.test(verb.words)) return askedBefore(text, verb.start);
  const after = text
    .slice(verb.end, Math.min(before, verb.end + LONGEST_ADDRESSEE))
    .trimStart()
    .replace(ADVERBS, '')
    .replace(/(?:request|recommends?)$/i.test(verb.words) ? REQUEST_TO : '', '');
  if (after.startsWith('that ') && !/\b(?:upon|on|to)$/i.test(verb.words))
    return lastSubject(text.slice(verb.end, before)) ?? subjectOf(after.slice('that '.length));
  // "calls for the full implementation of" addresses nobody; "calling for all parties to allow" does.
  if (/\bfor$/i.test(verb.words) && !ASKED_TO_ACT.test(after)) return null;
  const first = (FIRST_ADDRESSEE.exec(after) ?? TO_WHAT_IS_CITED.exec(after))?.[1]
    ?.split(OF_THE_CALL)[0]
    ?.trim()
    .replace(/\s(?:and|or|immediately|promptly|urgently|in (?:this|that) (?:regard|context|respect))$/, '');
  if (first === undefined || !isActor(first.replace(/^that\s/, ''))) return null;
  return listOfActors(after) ?? withoutCutName(first, after);
}

/** "Countries that report are encouraged to", "Member States are invited to": whoever stands before. */
function askedBefore(text: string, at: number): string | null {
  const before =
    text
      .slice(Math.max(0, at - LONGEST_ADDRESSEE), at)
      .split(/[.;:]\s/)
      .at(-1) ?? '';
  const [asked = ''] = before.trim().split(/\s(?:that|which|who)\s/);
  return asked.length < LONGEST_ADDRESSEE && !/,/.test(asked) && isActor(asked) ? asked : null;
}

/** "its call upon Member States expressed in its resolution 1". */
const OF_THE_CALL = /\s(?:contained|expressed|issued|made)\sin\s/;

/** "parties to the Convention against Torture and Other Cruel, …": of a name that a comma cuts nothing is kept. */
function withoutCutName(first: string, after: string): string {
  const [parties = first] = first.split(/(?<=\bparties)\sto\s(?=(?:the\s)?\p{Lu})/iu);
  return after[first.length] === ',' ? parties : first;
}

/** Up to what is asked, to what is said of them, or to a name; "the parties to the conflict" goes on. */
const FIRST_ADDRESSEE =
  /^([^,;:]{2,250}?)(?=,|:|(?<!\b(?:regard|referred|position))\sto\s(?=\p{Ll}|$)(?!(?:the|its|their|that|this|an?)\s(?!(?:extent|greatest|fullest|maximum|best)\b)\p{Ll})(?!(?<=\b[Pp]arties\sto\s)the\s\p{Lu})|\sthat\s|\swhich\s|\swho\s|\snot\s)/u;
const ASKED_TO_ACT =
  /^(?:all|the|other|relevant|those|both|Member|States?|Governments?|parties|countries)\s[^,;:]{2,80}?\sto\s(?!(?:the|its|their|that|this|an?)\s)(?:\p{Ll}|$)/u;
/** "the parties to the", "all States outside the", where what is cited is all that follows. */
const TO_WHAT_IS_CITED = /^([^,;:]{2,120}?)(?<!\b(?:with regard|referred))\s(?:to|outside)\s/;
const LIST_END = /\sto\s(?=\p{Ll}|$)(?!(?:the|its|their|that|this|an?)\s)/u;
const LIST_LINK = /,\s(?:and\s|as well as\s)?|\s(?:and|as well as)\s|\s(?:and|or),\s/;
/** "in cooperation with", "with the support of": those who are to help are not asked. */
const TOGETHER =
  '(?:in\\s(?:cooperation|collaboration|consultation|partnership|coordination)\\swith|with\\sthe\\s(?:support|assistance|participation)\\sof)';
const TOGETHER_WITH = new RegExp(`,\\s${TOGETHER}\\s`);
const LIST_ASIDE = new RegExp(
  `,\\s(?:(?:where|as|if)\\s(?:relevant|appropriate|applicable|necessary|possible|requested)|${TOGETHER}\\s[^,;:]{2,120}|within\\s(?:existing|available|their)\\s[^,;:]{2,40}|in\\saccordance\\swith\\stheir\\s[^,;:]{2,60}|including\\s(?:through|by)\\s[^,;:]{2,120}|(?:bearing\\sin\\smind|taking\\sinto\\s(?:account|consideration))\\s[^,;:]{2,120})(?=,)`,
  'g',
);
/** ", with the support of the Office, within existing resources, and other stakeholders". */
const GOES_ON = /^,[^,]*,(?:[^,]*,)?\s(?:and|as well as)\s[^,]*,$/;
const INSTANCE = /^(?:especially|in particular|particularly|including|notably|such as|among)\b/;

/** "India, Israel and Pakistan": all before the infinitive, where each can be asked. */
function listOfActors(after: string): string | undefined {
  const end = after.search(LIST_END);
  const list = end < 0 ? '' : after.slice(0, end);
  const plain = list.replace(LIST_ASIDE, '').replace(/,$/, '');
  if (!/,/.test(list) || /[;:]/.test(list) || !/\s(?:and|as well as)[\s,]/.test(plain)) return undefined;
  const parts = plain.split(LIST_LINK);
  // "bilateral and multilateral partners": two adjectives of one noun.
  const isAdjective = (part: string, at: number) =>
    at < parts.length - 1 && /^(?:the\s)?(?:[a-z]+\s)?[a-z-]+(?:al|ary|ic|ent|ing|ed|ive)$/.test(part);
  return parts.every((part, at) => (isActor(part) || isAdjective(part, at)) && !INSTANCE.test(part))
    ? withoutLastAside(list)
    : undefined;
}

/** "(a) All States, in particular the nuclear-weapon States, to": an item that names whom it asks. */
export function addresseeOfItem(text: string, verb: Found<Strength> | undefined, before: number): string | null {
  return verb && BEGINS_WITH_ACTOR.test(text) ? addresseeOf(text, { ...verb, start: 0, end: 0 }, before) : null;
}

const BEGINS_WITH_ACTOR =
  /^(?:All|Both|Donors?|Each|Governments?|Member|Nuclear-weapon|Other|Parties|Relevant|States?|The|Those)\s/;

/** Not ", and other stakeholders,", which is one of the list. */
const LAST_ASIDE = /(?:,(?!\s(?:and|as well as)\s)[^,]{0,160})?,$/;

/** "all others, as appropriate,", "all others, in cooperation with some,". */
function withoutLastAside(list: string): string {
  if (!list.endsWith(',')) return list;
  const together = list.search(TOGETHER_WITH);
  const isLast = together >= 0 && !GOES_ON.test(list.slice(together));
  return isLast ? list.slice(0, together) : list.replace(LAST_ASIDE, '');
}

/** "that Israel withdraw, and that all parties comply with": the last who are asked. */
function lastSubject(asked: string): string | null {
  const at = asked.lastIndexOf(' and that ');
  const last = at < 0 ? null : subjectOf(asked.slice(at + ' and that '.length));
  return last === 'it' || last === 'them' ? null : last;
}

/** "the Convention be ratified by all": what is asked for is done to it. */
const PASSIVE =
  /^(?:(?!(?:that|to)\s)[^\s,;:]{1,30}\s){1,20}?be\s(?:[a-z]{2,12}ly\s)?[a-z]{2,12}(?:ed|en|de|ght|held)\b/;

/**
 * "the parties to the conflict ensure …" → "the parties to the conflict": whoever can be asked, up to the first comma, and
 * with what is said of them before the verb.
 */
function subjectOf(clause: string): string | null {
  if (PASSIVE.test(clause)) return null;
  const words = (/^[^,;:]{2,100}/.exec(clause)?.[0] ?? '').trimEnd();
  const actors = allMatches(/\s(?=\p{Ll})|$/gu, words)
    .map(({ index }) => words.slice(0, index))
    .filter((actor) => isActor(actor) && !/\s(?:the|an?|of|to|in|and|or)$/.test(actor));
  const [first] = actors;
  if (first === undefined) return null;
  return actors.reduce((subject, actor) => (OF_SUBJECT.test(actor.slice(subject.length)) ? actor : subject), first);
}

/** "the parties", "to the conflict"; "all", "parties"; "the Syrian", "regime". */
const OF_SUBJECT = /^\s(?:to|of|in|concerned|parties|regime|forces|authorities)\b[^,;:]*$/;

const PREPOSITION = /\s(?:of|by|in|on|for|with|at|from|within|between|among|under|as|concerned|and|or|to)\s/;
const ACTOR =
  /(?:^|\s)(?:States?|part(?:y|ies)|[Gg]overnments?|countr(?:y|ies)|community|stakeholders?|actors?|partners?|donors?|sides?|sector|society|system|entit(?:y|ies)|regimes?|forces|chair(?:person|man)?s?|conflicts?|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|authorit(?:y|ies)|enterprises?|business(?:es)?|compan(?:y|ies)|mechanisms?|members?|signatories|organs?|commissions?|funds?|programmes?|banks?|holders?|centres?|universities|media|leaders?|parliaments?|individuals?|groups?|them|it|all|others?|those|both|secretariats?|presidents?|rapporteurs?|offices?|administrations?|committees?|conferences?|teams?|coordinators?|experts?|communities|nations|operators|persons)$/i;

const NO_ACTOR = /^(?:to|that|the need|and|or|in|for|of|by|with|from|at|on|upon|\p{Ll}+ing)\b/u;
const KIND_OF_ACTOR =
  /^(?:administering|contributing|developing|existing|neighbouring|participating|remaining|requesting)\s/;
/** What parts an actor from what is said of it, but "and": of "existing and new donors" the noun comes last. */
const BESIDE_AND = /\s(?:of|by|in|on|for|with|at|from|within|between|among|under|as|concerned|to)\s/;
const NOUN_OF_ACTOR =
  /(?:^|\s)(?:States?|parties|[Gg]overnments?|countries|stakeholders|partners|donors|organizations|arrangements|agencies|bodies|institutions|authorities|mechanisms|members|entities)$/;

/** Whoever can be asked: "the specialized agencies and other organizations", "Israel"; not "increased emphasis on the link". */
export function isActor(words: string): boolean {
  if (NO_ACTOR.test(words) && !KIND_OF_ACTOR.test(words)) return false;
  const [first = words] = words.split(PREPOSITION);
  const head = first.replace(/\s(?:concerned|involved)$/, '');
  const last = head.slice(head.lastIndexOf(' ') + 1);
  if (ACTOR.test(head) || (/^\p{Lu}/u.test(last) && !/[’']s?$/.test(last))) return true;
  // "the States contemplated in the Protocol", "States operating registries"; "flag and port States".
  const [described = head] = head.split(
    /\s(?=outside\s|(?!(?:contained|expressed|issued|referred)\b)[a-z]{3,20}(?:ing|ed)\b)/,
  );
  const [joined = head] = words.split(BESIDE_AND);
  return (described !== head && NOUN_OF_ACTOR.test(described)) || (joined !== head && NOUN_OF_ACTOR.test(joined));
}

/** "the Government of the Republic" goes on past "of". */
const REMINDED = /\b[Rr]emind(?:s|ing)?\s([^,;:]{2,120}?)\s(?:of(?!\s(?:the\s)?\p{Lu})|that)\s/gu;

/** "Reminds States of their obligations": who is reminded, though nothing is demanded. */
export function remindedIn(verb: string | null, clause: string): string | null {
  if (verb === null || !/^remind/i.test(verb)) return null;
  const reminded = allMatches(REMINDED, clause).at(-1)?.[1];
  return reminded !== undefined && isActor(reminded) ? reminded : null;
}

/** "to seriously consider"; where the text itself "will consider" something, nothing is weakened. */
const TO_CONSIDER = /\b(?:to|and|or)\s(?:[a-z]{2,14}ly\s|also\s|further\s)?$/;

/** "consider ratifying", or right after the name ", as appropriate". */
export function hedgeOf(
  text: string,
  from: number,
  citation: { start: number; end: number },
  hedges: readonly Hedge[],
): string | null {
  const before = hedgesBetween(hedges, from, citation.start).find((hedge) =>
    isOfWhatIsAsked(text.slice(from, citation.start), hedge, hedge.start - from),
  );
  return before?.words ?? hedgeAfter(text, citation.end, hedges);
}

export function hedgesBetween(hedges: readonly Hedge[], from: number, to: number): readonly Hedge[] {
  return placesIn(hedges, from, to).filter(({ end }) => end <= to);
}

/** ", as appropriate" right after a place. */
export function hedgeAfter(text: string, at: number, hedges: readonly Hedge[]): string | null {
  const comma = /^,\s(?:to\s)?/.exec(text.slice(at, at + 5))?.[0];
  if (comma === undefined) return null;
  const start = at + comma.length;
  const hedge = hedges[countBefore(hedges, start)];
  return hedge?.start === start ? hedge.words : null;
}

/** "as well as appropriate"; "persons subject to". */
const NO_HEDGE = /\bas well $/;
/** "mutual assistance and, where appropriate, forfeiture": of the item that follows. */
const OF_ITEM = /\b(?:and|or|including|such as|from|with),?\s$/;
const NEXT_ACT = /\sand\s(?:also\s|further\s)?to\s(?!(?:the|its|their|other|all|any|those|such|relevant)\s)\p{Ll}/gu;
/** Up to another act, or to the name itself: "including, as applicable, the Convention". */
const AFTER_ASIDE = /^,\s(?:to\s|(?:the\s)?$)/;

/** Whether it weakens the last act that is asked, or all of them: not an act before the last, and no item within one. */
function isOfWhatIsAsked(asked: string, { words }: Hedge, at: number): boolean {
  const ahead = asked.slice(Math.max(0, at - 24), at);
  if (/^consider$/i.test(words) ? !TO_CONSIDER.test(ahead) : NO_HEDGE.test(ahead)) return false;
  if (/^considering$/i.test(words) && /\b(?:in|with a view to|when|while|after|before) $/.test(ahead)) return false;
  if (/^subject to$/i.test(words) && !/,\s$/.test(ahead)) return false;
  const opening = asked.search(/\sto\s\p{Ll}/u);
  if (opening < 0 || at < opening) return true;
  const last = allMatches(NEXT_ACT, asked).at(-1)?.index ?? -1;
  return at > last && (!OF_ITEM.test(ahead) || AFTER_ASIDE.test(asked.slice(at + words.length)));
}

/** "We commit to …", "We further commit to …": the sentence is a commitment. */
export function isCommitted(text: string, at: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - LONGEST_SENTENCE), at)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  return /^We (?:also |further )?commit\b/.test(sentence);
}
