/**
 * Names that the registry does not know, by the form that names of instruments have: "Convention on Cluster Munitions",
 * "Rome Statute of the International Criminal Court". They stay unresolved; a bare "the Convention" waits for its document.
 */
import { allMatches, namesPattern } from './pattern.ts';

export interface InstrumentNouns {
  /** What an instrument is called, one and several: "Plan of Action", "Plans of Action". */
  readonly nouns: Readonly<Record<string, string>>;
  /** Of these, the ones that mean an instrument only with a name of its own. */
  readonly needsName: readonly string[];
  /** Phrases of the same form that name no instrument. */
  readonly notNames: readonly string[];
  /** Capitalised words that open a sentence or stand before a name and are no part of it. */
  readonly openers: readonly string[];
  /** Small words that hold a name together. */
  readonly joiners: readonly string[];
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
}

const YEAR = /(?:1[89]|20)\d\d$/;
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Joiners that part two names, or a name from what is said of it. */
const ENDING =
  /^(?:as|with|in the|by|from|at|the|including)\b|^(?:and|or) (?!(?:of|on|for|to|against|their|its|relating to|concerning)\b)/;
/** Nouns that a second part of one name begins with: "Declaration and Programme of Action". */
const SECOND_PART = /\s(?:Programme|Platform|Plan|Framework|Protocol)$/;
const NAME_WORD = /\s(?:\p{Lu}[\p{L}’'‑-]*|(?:1[89]|20)\d\d(?!\d))/uy;
/** "SIDS Accelerated Modalities of Action (SAMOA) Pathway": brackets inside a name. */
const BRACKETED = /\s\([^()]{1,40}\)/y;
const CAPITAL_AHEAD = /\s(?:and\s)?\p{Lu}/uy;
const LISTED = /,\s\p{Lu}[\p{L}-]+/uy;
const LIST_GOES_ON = /,\s\p{Lu}[\p{L}-]+(?:\s(?:and|or)\s\p{Lu}|,)|\s(?:and|or)\s\p{Lu}/uy;
/** At most this many small words stand between two capitalised words of one name. */
const LONGEST_JOIN = 4;
const LONGEST_NAME = 40;

export function createUnknownNameFinder(known: InstrumentNouns): (text: string) => UnknownName[] {
  const singular = new Map(
    Object.entries(known.nouns).flatMap(([one, many]) => [[many, one] as const, [one, one] as const]),
  );
  const nouns = namesPattern(singular.keys(), { ignoreCase: false });
  const notNames = known.notNames.map((words) => words.toLowerCase());
  const reader = createReader(known);
  return (text) =>
    allMatches(nouns, text).flatMap(({ 0: words, index: nounStart }) => {
      const nounEnd = nounStart + words.length;
      // "Treaty Section", "Convention Secretariat": the noun is part of another name.
      if (/^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(nounEnd, nounEnd + 3))) return [];
      const start = reader.startOf(text, nounStart);
      const end = reader.endOf(text, nounEnd);
      const isBare = start === nounStart && end === nounEnd;
      const noun = singular.get(words.replace(/\s+/g, ' ')) ?? words;
      const name = text.slice(start, end).toLowerCase();
      if (notNames.some((other) => name.includes(other))) return [];
      if (
        isBare &&
        (known.needsName.includes(noun) ||
          words !== noun ||
          !/\b[Tt]he\s$/.test(text.slice(Math.max(0, start - 5), start)))
      )
        return [];
      if (
        start === nounStart &&
        known.needsName.includes(noun) &&
        !/\b(?:[Tt]he|its)\s$/.test(text.slice(Math.max(0, start - 5), start))
      )
        return [];
      return [{ start, end, nounStart, noun, isBare }];
    });
}

function createReader({ openers, joiners }: InstrumentNouns) {
  const opens = new Set(openers);
  const joins = new RegExp(String.raw`\s(?:${joiners.toSorted((a, b) => b.length - a.length).join('|')})(?=\s)`, 'uy');
  return {
    startOf: (text: string, at: number) => startOf(text, at, opens),
    endOf: (text: string, at: number) => endOf(text, at, joins),
  };
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
  return /^(?:\p{Lu}[\p{L}\p{N}’'‑-]*|(?:1[89]|20)\d\d)$/u.test(word);
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
function endOf(text: string, nounEnd: number, joins: RegExp): number {
  let end = nounEnd;
  let isBetween = false;
  for (let count = 0; count < LONGEST_NAME; count++) {
    const next = nextPart(text, end, joins, { isBetween, isFirst: end === nounEnd });
    if (next === undefined) break;
    isBetween = isBetween || next.isBetween;
    end = next.end;
  }
  return end;
}

function nextPart(
  text: string,
  from: number,
  joins: RegExp,
  { isBetween, isFirst }: { isBetween: boolean; isFirst: boolean },
): { end: number; isBetween: boolean } | undefined {
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
  const isDate = (YEAR.test(word) && small.length > 0 && joined !== 'of') || MONTH.test(word);
  if (isDate || (isFirst && joined === 'and' && !SECOND_PART.test(word))) return undefined;
  return { end: at + word.length, isBetween: between };
}

function nameWord(text: string, at: number): string | undefined {
  const word = matchAt(NAME_WORD, text, at);
  if (word === undefined) return undefined;
  const brackets = matchAt(BRACKETED, text, at + word.length) ?? '';
  const isInside = matchAt(CAPITAL_AHEAD, text, at + word.length + brackets.length) !== undefined;
  return isInside ? word + brackets : word;
}

function commaPart(text: string, from: number): { end: number; isBetween: boolean } | undefined {
  const item = matchAt(LISTED, text, from);
  const end = from + (item?.length ?? 0);
  return item === undefined || matchAt(LIST_GOES_ON, text, end) === undefined ? undefined : { end, isBetween: false };
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
