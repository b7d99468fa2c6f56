/**
 * Names that the registry does not know, by the form that names of instruments have: "Convention on Cluster Munitions",
 * "Rome Statute of the International Criminal Court". They stay unresolved; a bare "the Convention" waits for its document.
 */
import { ANY_MONTH } from '../months.ts';
import { isNoName } from './common-kinds.ts';
import { createWordingFinder, type Worded } from './wordings.ts';

export interface InstrumentNouns {
  /** What an instrument is called, one and several: "Plan of Action", "Plans of Action". */
  readonly nouns: Readonly<Record<string, string>>;
  /** Of these, the ones that mean an instrument only with a name of its own, or where the document has given one. */
  readonly needsName: readonly string[];
  /** Phrases of the same form that name no instrument. */
  readonly notNames: readonly string[];
  /** Capitalised words that open a sentence or stand before a name and are no part of it. */
  readonly openers: readonly string[];
  /** Small words that hold a name together. */
  readonly joiners: readonly string[];
  /** Words, in lower case, with which a title goes on after a small word that else ends a name: "in the Event". */
  readonly titleWords: readonly string[];
  /** The like of them that begin the name of somebody: "by Governments". */
  readonly actors: readonly string[];
  /** Short forms that mean one instrument wherever the document names no other of the kind. */
  readonly standing: readonly { readonly words: string; readonly instrument: string }[];
}

export interface UnknownName {
  readonly start: number;
  readonly end: number;
  /** Where its noun stands. */
  readonly nounStart: number;
  /** The noun in the singular: "Convention". */
  readonly noun: string;
  /** Whether nothing but the noun is said: "the Convention". */
  readonly isBare: boolean;
  /** Whether many things are called so: "the Strategy" is an instrument where the document has named one of the kind. */
  readonly isWeak: boolean;
}

/** "parties to the Convention to the Parties to the Paris Agreement", "the Convention regarding the Committee". */
const NO_TITLE = /^(?:to the |(?:regarding|concerning) the Committee$)/;
const OF_PARTIES = /\b(?:Agreement|Charter|Convention|Covenant|Treaty)$/;
/** "the Charter of la Francophonie", "the Agreement and the Charter annexed thereto": it is none of the charters that a document calls by the noun alone. */
const OF_ANOTHER = /^\s(?:of\s(?:la|le|les|el|al|l’)\s?\p{Lu}|annexed\sthereto\b)/u;
/** Words that join a noun to its subject, with the capitals of a title: "Protocol Relating to the Establishment". */
const CONNECTOR =
  /^\s(?:Amending|Concerning|Establishing|Governing|Regarding|Relating|Relative|Respecting|Supplementing)\b/;
const YEAR = /(?:1[89]|20)\d\d$/;
const MONTH = new RegExp(String.raw`\b(?:${ANY_MONTH})$`);
/** Joiners that part two names, or a name from what is said of it. */
const ENDING =
  /^(?:as|with|in the|by|from|at|the|including)\b|^(?:and|or) (?!(?:of|on|for|to|against|their|its|relating to|concerning)\b)/;
/** Nouns that a second part of one name begins with: "Declaration and Programme of Action". */
const SECOND_PART = /\s(?:Programme|Platform|Plan|Framework|Protocol|Guidelines|Practical)$/;
const NAME_WORD = /\s(?:\p{Lu}(?:[\p{L}’'‑]|-(?!\d)|-\d+)*|(?:1[89]|20)\d\d(?:s|[-–‑](?:1[89]|20)?\d\d)?(?!\d))/uy;
/** "SIDS Accelerated Modalities of Action (SAMOA) Pathway": brackets inside a name. */
const BRACKETED = /\s\([^()]{1,40}\)/y;
const CAPITAL_AHEAD = /\s(?:and\s)?\p{Lu}/uy;
const LISTED = /,\s\p{Lu}[\p{L}’-]+/uy;
const LIST_GOES_ON = /,\s\p{Lu}[\p{L}’-]+(?:\s(?:and|or)\s\p{Lu}|,)|\s(?:and|or)\s\p{Lu}/uy;
/** Small words that part a name from what is said of it, unless a word of the title follows: "with Disabilities". */
const TITLE_GOES_ON =
  /\s(?:with|by|from|through|under|in|in the|and in the|at the|for an?|on an?|towards(?: an?)?)(?=\s\p{Lu})/uy;
const WITH_ARTICLE = /\san?$/;
/** A verb in a title, which has an object: "to Counter the World Drug Problem", "on Mainstreaming the Conservation". */
const VERB = /(?:\bto\s\p{Lu}\p{L}+(?:\sand\s\p{Lu}\p{L}+)?|\s\p{Lu}\p{L}+ing)$/u;
const OBJECT = /\sthe(?=\s\p{Lu})/uy;
const LONGEST_VERB = 40;
const BEFORE_NOUN = /^\sthe\s(?:\p{Lu}[\p{L}’-]*\s)*$/u;
/** How far ahead a noun tells that what follows is another name, in characters. */
const NAME_AHEAD = 60;
/** What a word ends with that names no person, place or body. */
const ABSTRACT = /(?:tion|sion|ment|ance|ence|ity|ness|ship|ism|ing|al|ive|able)$/;
/** At most this many small words stand between two capitalised words of one name. */
const LONGEST_JOIN = 4;
const LONGEST_NAME = 40;

export function createUnknownNameFinder(known: InstrumentNouns): (text: string) => UnknownName[] {
  const findNouns = createWordingFinder(
    Object.entries(known.nouns).flatMap(([one, many]) => [[many, one] as const, [one, one] as const]),
    { ignoreCase: false },
  );
  const notNames = known.notNames.map((words) => words.toLowerCase());
  const needsName = new Set(known.needsName);
  const reader = createReader(known, findNouns);
  return (text) =>
    findNouns(text).flatMap(({ start: nounStart, end: nounEnd, words, meanings: [noun = words] }) => {
      // "Treaty Section", "Convention Secretariat": the noun is part of another name.
      const after = text.slice(nounEnd, nounEnd + 16);
      if (/^[ \u00a0](?!Nos?\.)\p{Lu}\p{Ll}/u.test(after) && !CONNECTOR.test(after)) return [];
      const start = reader.startOf(text, nounStart);
      const end = reader.endOf(text, nounEnd);
      const isBare = start === nounStart && end === nounEnd;
      if (
        isBare &&
        !(noun === 'Protocol' && isAttached(text, { start, end })) &&
        (words !== noun || !/\b[Tt]he\s$/.test(text.slice(Math.max(0, start - 5), start)))
      )
        return [];
      const isWeak = needsName.has(noun);
      if (isWeak && isNoName(text, { start, end, nounStart, nounEnd, isPlural: words !== noun })) return [];
      const name = text.slice(start, end).toLowerCase();
      const isOther = notNames.some((other) => name.includes(other));
      return isOther || (isBare && OF_ANOTHER.test(text.slice(end, end + 18)))
        ? []
        : [{ start, end, nounStart, noun, isBare, isWeak }];
    });
}

/** "the Protocols thereto", "its two Protocols". */
export function isAttached(text: string, { start, end }: Pick<UnknownName, 'start' | 'end'>): boolean {
  return (
    /^\sthereto\b/.test(text.slice(end, end + 9)) ||
    /\b(?:its|their)\s(?:(?:two|three|relevant|respective|first)\s)?$/.test(text.slice(Math.max(0, start - 20), start))
  );
}

interface Words {
  /** Small words that hold a name together. */
  readonly joins: RegExp;
  /** Whether a capitalised word after small ones can only belong to a title. */
  readonly isOfTitle: (word: string, small: string) => boolean;
  /** Whether an instrument is named right after a place. */
  readonly namesAhead: (text: string, at: number) => boolean;
}

/** The nouns of a text that instruments are called by, each in the singular. */
type FindNouns = (text: string) => readonly Worded<string>[];

function createReader({ openers, joiners, titleWords, actors }: InstrumentNouns, findNouns: FindNouns) {
  const opens = new Set(openers);
  const inTitles = new Set(titleWords);
  const inNames = new Set(actors);
  const joins = new RegExp(String.raw`\s(?:${joiners.toSorted((a, b) => b.length - a.length).join('|')})(?=\s)`, 'uy');
  return {
    startOf: (text: string, at: number) => startOf(text, at, opens),
    endOf: (text: string, at: number) => endOf(text, at, { joins, isOfTitle, namesAhead }),
  };

  function namesAhead(text: string, at: number): boolean {
    const ahead = text.slice(at, at + NAME_AHEAD);
    return findNouns(ahead).some(({ start }) => BEFORE_NOUN.test(ahead.slice(0, start)));
  }

  function isOfTitle(word: string, small: string): boolean {
    const lower = word.toLowerCase();
    const singular = lower.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
    // "on a Nuclear-Weapon-Free Zone": nobody's name has "a" before it.
    return inTitles.has(lower) || ((WITH_ARTICLE.test(small) || ABSTRACT.test(singular)) && !inNames.has(singular));
  }
}

/** Walks left over capitalised words, and over "of" and "and" between two of them. */
function startOf(text: string, nounStart: number, opens: ReadonlySet<string>): number {
  let start = nounStart;
  for (let count = 0; count < LONGEST_NAME; count++) {
    const word = wordBefore(text, start);
    if (word === undefined) break;
    if (isNameWord(word.words) && !isOpener(text, word, opens)) {
      start = word.start;
      continue;
    }
    const before = /^(?:of|and|for)$/.test(word.words) ? wordBefore(text, word.start) : undefined;
    const isInside =
      before !== undefined && start !== nounStart && isNameWord(before.words) && !isOpener(text, before, opens);
    if (!isInside || word.words === 'and') break;
    start = before.start;
  }
  return start;
}

function wordBefore(text: string, at: number): { words: string; start: number } | undefined {
  if (at < 2 || !/\s/.test(text[at - 1] ?? '')) return undefined;
  let start = at - 1;
  while (start > 0 && at - start < 60 && /[\p{L}\p{N}’'‑-]/u.test(text[start - 1] ?? '')) start--;
  return start === at - 1 ? undefined : { words: text.slice(start, at - 1), start };
}

function isNameWord(word: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{N}’'‑-]*|(?:1[89]|20)\d\d|\d{1,2}[-‑](?:Year|Point))$/u.test(word);
}

/** "Reaffirming the", "Recalls", "States": capitalised for another reason. */
function isOpener(
  text: string,
  { words, start }: { words: string; start: number },
  opens: ReadonlySet<string>,
): boolean {
  if (opens.has(words)) return true;
  const isFirst = start === 0 || /[.:;(“]\s?$/.test(text.slice(Math.max(0, start - 2), start));
  return isFirst && /(?:ing|ed|s|mends|es)$/.test(words) && !/(?:Nations|States|Rights|Weapons)$/.test(words);
}

/** Walks right over capitalised words and the small words between them, to the last capitalised one. */
function endOf(text: string, nounEnd: number, words: Words): number {
  let end = nounEnd;
  let isBetween = false;
  for (let count = 0; count < LONGEST_NAME; count++) {
    const next: Part | undefined =
      nextPart(text, end, words.joins, { isBetween, isFirst: end === nounEnd }) ??
      titlePart(text, end, words, end === nounEnd);
    if (next === undefined) break;
    isBetween = isBetween || next.isBetween;
    end = next.end;
  }
  return end;
}

/** Where a part of a name ends, and whether "between" came before it. */
interface Part {
  readonly end: number;
  readonly isBetween: boolean;
}

function nextPart(
  text: string,
  from: number,
  joins: RegExp,
  { isBetween, isFirst }: { isBetween: boolean; isFirst: boolean },
): Part | undefined {
  let at = from;
  const small: string[] = [];
  for (; small.length < LONGEST_JOIN; at += small.at(-1)?.length ?? 0) {
    joins.lastIndex = at;
    const joiner = joins.exec(text)?.[0];
    if (joiner === undefined) break;
    small.push(joiner);
  }
  const joined = small.join('').trim().replace(/\s+/g, ' ');
  const between = joined.startsWith('between') || joined.startsWith('among');
  // "the Paris Agreement and the Kyoto Protocol" are two names; "between the United Nations and the Court" is one.
  if (ENDING.test(joined) && !(isBetween && joined === 'and the')) return undefined;
  const word = nameWord(text, at);
  if (word === undefined) return small.length === 0 ? commaPart(text, from) : undefined;
  if (isFirst && NO_TITLE.test(joined + word) && OF_PARTIES.test(text.slice(Math.max(0, from - 12), from)))
    return undefined;
  const isDate = (YEAR.test(word) && small.length > 0 && joined !== 'of') || MONTH.test(word);
  if (isDate || (isFirst && joined === 'and' && !SECOND_PART.test(word))) return undefined;
  return { end: at + word.length, isBetween: between };
}

/** "… on Social Justice for a Fair Globalization": past a small word, where what follows is no name of somebody. */
function titlePart(text: string, from: number, words: Words, isFirst: boolean): Part | undefined {
  const isObject = VERB.test(text.slice(Math.max(0, from - LONGEST_VERB), from)) && !words.namesAhead(text, from);
  const object = isObject ? matchAt(OBJECT, text, from) : undefined;
  const small = object ?? matchAt(TITLE_GOES_ON, text, from);
  const word = small === undefined ? undefined : nameWord(text, from + small.length);
  const [first] = word?.match(/\p{L}+/u) ?? [];
  if (small === undefined || word === undefined || first === undefined) return undefined;
  // Right after the noun little tells a title: "the Agreement by Consensus", but "the Declaration on a Common Position".
  if (isFirst && !WITH_ARTICLE.test(small)) return undefined;
  const isTitle = object !== undefined || words.isOfTitle(first, small);
  return isTitle ? { end: from + small.length + word.length, isBetween: false } : undefined;
}

function nameWord(text: string, at: number): string | undefined {
  const word = matchAt(NAME_WORD, text, at);
  // "Convention No. 189"
  if (word === undefined || (/^\sNos?$/.test(word) && text[at + word.length] === '.')) return undefined;
  const brackets = matchAt(BRACKETED, text, at + word.length) ?? '';
  const isInside = matchAt(CAPITAL_AHEAD, text, at + word.length + brackets.length) !== undefined;
  return isInside ? word + brackets : word;
}

function commaPart(text: string, from: number): Part | undefined {
  const item = matchAt(LISTED, text, from);
  const end = from + (item?.length ?? 0);
  return item === undefined || matchAt(LIST_GOES_ON, text, end) === undefined ? undefined : { end, isBetween: false };
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
