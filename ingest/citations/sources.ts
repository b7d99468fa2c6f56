/** What a note says of its source: a place in the Treaty Series or in a publication, or "Ibid.", the source before it in the order of notes. */

import type { Citation, Mention } from './citation.ts';
import { allMatches } from './pattern.ts';

/** A treaty's place in the United Nations Treaty Series. */
export interface SeriesEntry {
  readonly instrument: string;
  readonly volume: number | undefined;
  readonly registration: number | undefined;
}

const SERIES = /(?:(?:United\sNations,\s)?Treaty\sSeries|\b[Ii]bid\.),\svols?\.\s/g;
const REGISTERED = /,\sNos?\.\s/y;
const NUMBER = /(?:\d+|[IVXLC]+)/y;
const NEXT_NUMBER = /(?:,\s(?:and\s)?|\sand\s|[–-])\d+/y;
const IBID = /\b[Ii]bid\./g;
/** "Ibid., vol. 2237" is another place in the Treaty Series, "Ibid., Seventieth Session" another year's records. */
const ELSEWHERE = /,\s(?:vols?\.\s\d|[\p{L}-]+\s(?:[Ss]pecial\s)?Session|\d{4},\sSupplement|Supplement)/uy;

/** A place in the Treaty Series as it is written: volumes and registration numbers. */
interface SeriesPlace {
  readonly index: number;
  readonly quote: string;
  readonly volumes: string;
  readonly registrations: string;
}

function findSeries(text: string): SeriesPlace[] {
  return allMatches(SERIES, text).flatMap(({ 0: head, index }) => {
    const volumes = numbersAt(text, index + head.length);
    const no = matchAt(REGISTERED, text, index + head.length + volumes.length);
    const end = index + head.length + volumes.length + no.length;
    const registrations = numbersAt(text, end);
    if (volumes === '' || no === '' || registrations === '') return [];
    return [{ index, quote: text.slice(index, end + registrations.length), volumes, registrations }];
  });
}

/** "2225, 2237 and 2241", "LX", "I–III"; nothing where no number stands. */
function numbersAt(text: string, at: number): string {
  let words = matchAt(NUMBER, text, at);
  for (let next = words; next !== ''; words += next) next = matchAt(NEXT_NUMBER, text, at + words.length);
  return words;
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** What the reading of one note rests on. */
interface NoteContext {
  /** The citation right before the note's mark in the text, where there is one. */
  readonly marked: Citation | undefined;
  /** The last source of the notes before. */
  readonly previous: Mention | undefined;
  /** What the note itself cites otherwise. */
  readonly own: readonly Mention[];
}

export type FindSources = (text: string, note: NoteContext) => Mention[];

export function createSourceFinder(entries: readonly SeriesEntry[]): FindSources {
  return (text, { marked, previous, own }) => {
    if (!/Series|bid\.|Sales/.test(text)) return [];
    const series = findSeries(text).flatMap((place) => readSeries(place, marked, entries));
    const publications = own.length > 0 ? [] : findPublications(text, marked);
    const here = [...own, ...series, ...publications].toSorted((a, b) => a.start - b.start);
    const ibids = allMatches(IBID, text)
      .filter((match) => matchAt(ELSEWHERE, text, match.index + match[0].length) === '')
      .map((match) => readIbid(match, here.findLast(({ end }) => end <= match.index) ?? previous, marked));
    return [...series, ...publications, ...ibids];
  };
}

/** "(United Nations publication, Sales No. E.96.IV.13 and corrigendum)" */
const PUBLICATION =
  /(?:United\sNations\spublication,\s)?Sales\sNo\.\s[A-Z]\.\d{2}\.[IVX]{1,5}(?:\.[A-Z])?\.\d{1,3}(?:\/[A-Z]+\.\d)?(?:\sand\scorrigend(?:um|a))?/g;

/** Records of a conference: the note says where in them the instrument stands that its mark follows. */
function findPublications(text: string, marked: Citation | undefined): Mention[] {
  return allMatches(PUBLICATION, text).map(({ 0: quote, index: start }) => ({
    start,
    end: start + quote.length,
    quote,
    form: 'FULL',
    rule: 'publication',
    candidates: markedBy(marked),
  }));
}

function readSeries(place: SeriesPlace, marked: Citation | undefined, entries: readonly SeriesEntry[]): Mention[] {
  const { index, quote, volumes, registrations } = place;
  const numbers = numbersIn(registrations);
  const whole = treatiesAt(numbersIn(volumes), numbers, marked, entries);
  // A mark after "the Convention and the Protocols thereto" is the Convention's too.
  const isOfSeveral = whole.candidates.length > 1 || marked?.rule === 'protocol-thereto';
  const isParted = isOfSeveral && whole.rule === 'treaty-series';
  const byVolume = isParted ? placesOf(place, volumes, quote.indexOf(volumes)) : [];
  const byNumber =
    isParted && byVolume.length < 2 && !/[–-]/.test(registrations)
      ? placesOf(place, registrations, quote.length - registrations.length)
      : [];
  if (byVolume.length < 2 && byNumber.length < 2) {
    return [{ start: index, end: index + quote.length, quote, form: 'FULL', ...whole }];
  }
  // "vols. 2225, 2237 and 2241, No. 39574": a convention and its protocols; "vol. 1125, Nos. 17512 and 17513": two protocols.
  return (byVolume.length > 1 ? byVolume : byNumber).map(({ number, start, end }) => ({
    start,
    end,
    quote: quote.slice(start - index, end - index),
    place: quote,
    form: 'FULL',
    ...(byVolume.length > 1
      ? treatiesAt([number], numbers, undefined, entries)
      : treatiesAt(numbersIn(volumes), [number], undefined, entries)),
  }));
}

/** Where each of several numbers stands: the first with the words before it, the last with those after it. */
/** @param offset of the numbers within the quote */
function placesOf(place: SeriesPlace, words: string, offset: number): { number: number; start: number; end: number }[] {
  const { quote } = place;
  const from = place.index + offset;
  const found = allMatches(/\d+/g, words);
  return found.map(({ 0: number, index }, at) => ({
    number: Number(number),
    start: at === 0 ? place.index : from + index,
    end: at === found.length - 1 ? place.index + quote.length : from + index + number.length,
  }));
}

/** "970–973" are four numbers. */
function numbersIn(words: string): number[] {
  return allMatches(/(\d+)(?:\s?[–-]\s?(\d+))?/g, words).flatMap(([, from, to = from]) => {
    const [first, last] = [Number(from), Number(to)];
    return Array.from({ length: Math.min(Math.max(last - first, 0), LONGEST_RANGE) + 1 }, (_, at) => first + at);
  });
}

const LONGEST_RANGE = 20;

/** The marked name decides first, then volume and number together; where name and place contradict, it is ambiguous. */
function treatiesAt(
  volumes: readonly number[],
  registrations: readonly number[],
  marked: Citation | undefined,
  entries: readonly SeriesEntry[],
): Pick<Mention, 'rule' | 'candidates'> {
  const there = entries.filter(
    ({ volume, registration }) =>
      volume !== undefined &&
      registration !== undefined &&
      volumes.includes(volume) &&
      registrations.includes(registration),
  );
  const ids = there.map(({ instrument }) => instrument).toSorted();
  const named = marked?.target?.split('#')[0];
  if (named === undefined) {
    const isOpen = marked === undefined || marked.candidates.length === 0;
    return { rule: 'treaty-series', candidates: isOpen ? ids : ids.filter((id) => marked.candidates.includes(id)) };
  }
  const own = entries.find(({ instrument }) => instrument === named);
  const isKnown = own?.volume !== undefined && own.registration !== undefined;
  if (!isKnown || there.includes(own)) return { rule: 'treaty-series', candidates: [named] };
  return { rule: 'treaty-series-conflict', candidates: [...new Set([named, ...ids])].toSorted() };
}

function readIbid(match: RegExpExecArray, previous: Mention | undefined, marked: Citation | undefined): Mention {
  const place = { start: match.index, end: match.index + match[0].length, quote: match[0] };
  // Records hold several instruments: "ibid., annex II" is another one's place in them.
  if (previous?.rule.startsWith('publication'))
    return { ...place, form: 'IBID', rule: 'publication-ibid', candidates: markedBy(marked) };
  return { ...place, form: 'IBID', rule: 'ibid', candidates: previous?.candidates ?? [] };
}

/** The instrument that a note's mark follows. */
function markedBy(marked: Citation | undefined): string[] {
  const named = marked?.target?.split('#')[0];
  return named === undefined ? [] : [named];
}
