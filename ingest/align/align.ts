/**
 * Which articles a provision echoes, by the words that they share.
 *
 * A run of words that stands in both counts by the rarity of its words: log of how many texts there are over how many
 * have the word. Words of the subject ("trafficking in persons") are in most texts and count little; "physical,
 * psychological and social recovery" is in two and counts much. A longer run counts more than its words alone, since
 * order is evidence too. The best part of an article speaks for it.
 */
import { compareCodePoints } from '../../src/model/ids.ts';
import type { TreatyPart } from './treaty.ts';

export interface AlignedText {
  readonly id: string;
  readonly text: string;
  /** Half-open ranges that are not compared, in order: the names of instruments. */
  readonly without: readonly { readonly start: number; readonly end: number }[];
  /** The title of what holds it, which says what it is about; '' for none. */
  readonly heading: string;
}

export interface Proposal {
  readonly provision: string;
  readonly instrument: string;
  readonly pinpoint: string;
  /** From 0; higher is closer. Comparable within one run only. */
  readonly score: number;
  /** The runs of words in both, best first, as the provision has them. */
  readonly shared: readonly string[];
}

export interface AlignOptions {
  /** Whether a word, in lower case and singular, says nothing about which article is echoed. */
  readonly isEmpty: (word: string) => boolean;
  /** Tells which treaties are about what a provision is about; two crimes that the law tells apart are never aligned. */
  readonly comparableTo: (provision: AlignedText) => (instrument: string) => boolean;
  /** Which of two treaties comes first where the words tell neither; by default that with the first name. */
  readonly isOfSubject?: (provision: AlignedText, instrument: string) => boolean;
  readonly threshold?: number;
  readonly perProvision?: number;
}

/** Begins the key of a left-out range, which equals no word. */
const GAP = '\0';

/** What one shared run must weigh, and how much a whole proposal: chosen on the two Protocols, see `tests/align`. */
const THRESHOLD = 12;
const LEAST_RUN = 4;
const PER_PROVISION = 3;

/** Best first for each provision, in the provisions' order. */
export function alignTexts(
  provisions: readonly AlignedText[],
  parts: readonly TreatyPart[],
  options: AlignOptions,
): Proposal[] {
  const readParts = parts.map((part): ReadPart => ({ part, words: readWords(part.text) }));
  const readProvisions = provisions.map((provision) => ({ provision, words: readWords(blank(provision)) }));
  const weigh = rarity(
    [...readParts, ...readProvisions].map(({ words }) => words),
    options.isEmpty,
  );
  const places = placesOfPairs(readParts);
  return readProvisions.flatMap(({ provision, words }) => {
    const isComparable = options.comparableTo(provision);
    const scored = [...sharedRuns(words, places, isComparable, weigh)]
      .map(([{ part }, runs]) => propose(provision, part, keepApart([...runs.values()].flat())))
      .filter(({ score }) => score >= (options.threshold ?? THRESHOLD));
    const isOfSubject = (instrument: string) => options.isOfSubject?.(provision, instrument) ?? false;
    return bestPerArticle(scored, isOfSubject).slice(0, options.perProvision ?? PER_PROVISION);
  });
}

interface ReadPart {
  readonly part: TreatyPart;
  readonly words: Words;
}

interface Word {
  /** Lower case, a plural's ending cut, so that "units" is "unit". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Words {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The text with the left-out ranges as full stops, which no run of words goes over. */
function blank({ text, without }: AlignedText): string {
  return without.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '.'.repeat(end - start) + rest.slice(end),
    text,
  );
}

function readWords(text: string): Words {
  const words = [...text.matchAll(/\p{L}+(?:[-’']\p{L}+)*|\.{2,}/gu)].map(({ 0: word, index }) => ({
    key: word.startsWith('.') ? `${GAP}${index}` : singular(word.toLowerCase()),
    start: index,
    end: index + word.length,
  }));
  return { text, words };
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

type Weigh = (key: string) => number;

function rarity(texts: readonly Words[], isEmpty: (word: string) => boolean): Weigh {
  const counts = new Map<string, number>();
  for (const { words } of texts) {
    for (const key of new Set(words.map((word) => word.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => (isEmpty(key) ? 0 : Math.log(texts.length / (counts.get(key) ?? 1)));
}

interface Place {
  readonly part: ReadPart;
  /** The first of the two words in the part. */
  readonly at: number;
}

/** Where each two neighbouring words stand in the treaties: a run begins with such a pair. */
function placesOfPairs(parts: readonly ReadPart[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const part of parts) {
    for (let at = 0; at + 1 < part.words.words.length; at++) {
      const pair = pairAt(part.words, at);
      const held = places.get(pair);
      if (held) held.push({ part, at });
      else places.set(pair, [{ part, at }]);
    }
  }
  return places;
}

function pairAt({ words }: Words, at: number): string {
  return `${words[at]?.key} ${words[at + 1]?.key}`;
}

interface Run {
  /** First word in the provision and in the part, and how many. */
  readonly at: number;
  readonly inPart: number;
  readonly length: number;
  readonly weight: number;
  readonly words: string;
}

/** By part, the heaviest run from each word of the provision that weighs enough, wherever in the part it stands. */
function sharedRuns(
  provision: Words,
  places: ReadonlyMap<string, readonly Place[]>,
  isComparable: (instrument: string) => boolean,
  weigh: Weigh,
): Map<ReadPart, Map<number, Run[]>> {
  const byPart = new Map<ReadPart, Map<number, Run[]>>();
  for (let from = 0; from + 1 < provision.words.length; from++) {
    for (const { part, at } of places.get(pairAt(provision, from)) ?? []) {
      // Within a run that began one word earlier in both texts.
      if (at > 0 && from > 0 && part.words.words[at - 1]?.key === provision.words[from - 1]?.key) continue;
      if (!isComparable(part.part.instrument)) continue;
      const run = measureRun(provision, from, part.words, at, weigh);
      const runs = byPart.get(part) ?? new Map<number, Run[]>();
      const heaviest = runs.get(from);
      const most = heaviest?.[0]?.weight ?? 0;
      if (run.weight < LEAST_RUN || run.weight < most) continue;
      if (run.weight === most) heaviest?.push(run);
      else byPart.set(part, runs.set(from, [run]));
    }
  }
  return byPart;
}

function measureRun(provision: Words, from: number, part: Words, at: number, weigh: Weigh): Run {
  let length = 0;
  let sum = 0;
  let content = 0;
  while (part.words[at + length] && part.words[at + length]?.key === provision.words[from + length]?.key) {
    const weight = weigh(part.words[at + length]?.key ?? '');
    sum += weight;
    content += weight > 0 ? 1 : 0;
    length++;
  }
  const words = provision.text.slice(provision.words[from]?.start, provision.words[from + length - 1]?.end);
  return { at: from, inPart: at, length, words, weight: content < 2 ? 0 : sum * (1 + (length - 2) / 8) };
}

/** Of runs that overlap in the provision or in the part, the heaviest: what stands once in either counts once. */
function keepApart(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of [...runs].sort((a, b) => b.weight - a.weight || a.at - b.at || a.inPart - b.inPart)) {
    if (kept.every((other) => isApart(run, other, 'at') && isApart(run, other, 'inPart'))) kept.push(run);
  }
  return kept;
}

function isApart(one: Run, two: Run, start: 'at' | 'inPart'): boolean {
  return one[start] >= two[start] + two.length || two[start] >= one[start] + one.length;
}

function propose(provision: AlignedText, part: TreatyPart, runs: readonly Run[]): Proposal {
  const score = runs.reduce((sum, run) => sum + run.weight, 0);
  return {
    provision: provision.id,
    instrument: part.instrument,
    pinpoint: part.pinpoint,
    score: Math.round(score * 100) / 100,
    shared: runs.map((run) => run.words),
  };
}

function bestPerArticle(proposals: readonly Proposal[], isOfSubject: (instrument: string) => boolean): Proposal[] {
  const best = new Map<string, Proposal>();
  const ranked = [...proposals].sort(
    (a, b) =>
      b.score - a.score ||
      Number(isOfSubject(b.instrument)) - Number(isOfSubject(a.instrument)) ||
      compareCodePoints(a.instrument, b.instrument) ||
      a.pinpoint.localeCompare(b.pinpoint, 'en', { numeric: true }),
  );
  for (const proposal of ranked) {
    const article = `${proposal.instrument} ${proposal.pinpoint.split(' ')[0]}`;
    if (!best.has(article)) best.set(article, proposal);
  }
  return [...best.values()];
}
