/** What a note says of its source: a place in the Treaty Series, or "Ibid.", the source before it in the order of notes. */

import type { Citation, Mention } from './citation.ts';
import { allMatches } from './pattern.ts';

/** A treaty's place in the United Nations Treaty Series. */
export interface SeriesEntry {
  readonly instrument: string;
  readonly volume: number | undefined;
  readonly registration: number | undefined;
}

const NUMBERS = String.raw`(?:\d+|[IVXLC]+)(?:(?:,\s(?:and\s)?|\sand\s|[–-])\d+)*`;
const SERIES = new RegExp(
  String.raw`(?:(?:United\sNations,\s)?Treaty\sSeries|\b[Ii]bid\.),\svols?\.\s(${NUMBERS}),\sNos?\.\s(${NUMBERS})`,
  'gu',
);
const IBID = /\b[Ii]bid\.(?!,\s(?:vols?\.\s\d|(?:\p{L}|-)+\s(?:[Ss]pecial\s)?Session|\d{4},\sSupplement|Supplement))/gu;

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
    if (!/Series|bid\./.test(text)) return [];
    const series = allMatches(SERIES, text).flatMap((match) => readSeries(match, marked, entries));
    const here = [...own, ...series].toSorted((a, b) => a.start - b.start);
    const ibids = allMatches(IBID, text).map((match) =>
      readIbid(match, here.findLast(({ end }) => end <= match.index) ?? previous),
    );
    return [...series, ...ibids];
  };
}

function readSeries(match: RegExpExecArray, marked: Citation | undefined, entries: readonly SeriesEntry[]): Mention[] {
  const [quote, volumes = '', registrations = ''] = match;
  const numbers = numbersIn(registrations);
  const whole = treatiesAt(numbersIn(volumes), numbers, marked, entries);
  const places = whole.candidates.length > 1 && whole.rule === 'treaty-series' ? volumePlaces(match) : [];
  if (places.length < 2) {
    return [{ start: match.index, end: match.index + quote.length, quote, form: 'FULL', ...whole }];
  }
  // "vols. 2225, 2237 and 2241, No. 39574": a convention and its protocols, one in each volume.
  return places.map(({ volume, start, end }) => ({
    start,
    end,
    quote: quote.slice(start - match.index, end - match.index),
    form: 'FULL',
    ...treatiesAt([volume], numbers, undefined, entries),
  }));
}

/** Where each volume is named: the first with the words before it, the last with the number after it. */
function volumePlaces(match: RegExpExecArray): { volume: number; start: number; end: number }[] {
  const [quote, volumes = ''] = match;
  const from = match.index + quote.indexOf(volumes);
  const found = allMatches(/\d+/g, volumes);
  return found.map(({ 0: number, index }, at) => ({
    volume: Number(number),
    start: at === 0 ? match.index : from + index,
    end: at === found.length - 1 ? match.index + quote.length : from + index + number.length,
  }));
}

function numbersIn(words: string | undefined): number[] {
  return (words?.match(/\d+/g) ?? []).map(Number);
}

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

function readIbid(match: RegExpExecArray, previous: Mention | undefined): Mention {
  const place = { start: match.index, end: match.index + match[0].length, quote: match[0] };
  return { ...place, form: 'IBID', rule: 'ibid', candidates: previous?.candidates ?? [] };
}
