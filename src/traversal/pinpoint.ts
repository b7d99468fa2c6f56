/** Pinpoint strings: where a provision stands, as lawyers write it. "A/RES/73/195, annex, para. 26 (b), p. 19". */

/** What a provision stores for its citation: the work's prefix, the place in it and the page it begins on. */
export interface Pinpointed {
  readonly citeAs?: string | undefined;
  readonly pinpoint?: string | undefined;
  readonly firstPage?: number | undefined;
}

/** `{citeAs: 'A/RES/75/158', pinpoint: 'para. 4'}` → "A/RES/75/158, para. 4"; the page is added where asked for and known. */
export function cite(place: Pinpointed, options: { page?: boolean | null } = {}): string {
  const page = options.page && place.firstPage !== undefined ? `p. ${place.firstPage}` : undefined;
  return [place.citeAs, place.pinpoint, page].filter((part) => part !== undefined).join(', ');
}

/**
 * One string for several places, in the order given: "A/RES/73/195, annex, paras. 25 and 26",
 * "A/RES/73/195, annex, para. 26 (a)–(c)". Different works, and places of different kinds, are parted by "; ".
 */
export function citeTogether(places: readonly Pinpointed[]): string {
  const works = groupAdjacent(places, (place) => place.citeAs ?? '');
  return works
    .map(([citeAs, held]) =>
      [citeAs, joinPinpoints(held.map((place) => place.pinpoint ?? ''))].filter(Boolean).join(', '),
    )
    .join('; ');
}

/** `['para. 25', 'para. 26']` → "paras. 25 and 26"; `['para. 26 (a)', 'para. 26 (b)', 'para. 26 (c)']` → "para. 26 (a)–(c)". */
export function joinPinpoints(pinpoints: readonly string[]): string {
  const series = groupAdjacent(pinpoints.map(splitLast), (part) => part.stem);
  return series.map(([stem, parts]) => joinSeries(stem, parts)).join('; ');
}

interface SplitPinpoint {
  /** What the places of one series share; the whole pinpoint where it can join no series. */
  readonly stem: string;
  /** `26`, `[25]` or `(b)`; `undefined` where it stands alone. */
  readonly last: string | undefined;
}

/** 'para. 26 (b)' → {stem: 'para. 26', last: '(b)'}; 'Objective 10' → {stem: 'Objective', last: '10'}. */
function splitLast(pinpoint: string): SplitPinpoint {
  const match = /^(.+) (\([a-z]+\)|\[?\d+\]?)$/.exec(pinpoint);
  return { stem: match?.[1] ?? pinpoint, last: match?.[2] };
}

const PLURALS: Readonly<Record<string, string>> = {
  'para.': 'paras.',
  'art.': 'arts.',
  Objective: 'Objectives',
  footnote: 'footnotes',
};

function joinSeries(stem: string, parts: readonly SplitPinpoint[]): string {
  const lasts = parts.map((part) => part.last).filter((last) => last !== undefined);
  if (lasts.length === 0) return stem;
  if (lasts.length === 1) return `${stem} ${lasts[0]}`;
  // "para. 26 (a) and (b)" keeps its singular: the plural is for numbers alone.
  return `${PLURALS[stem] ?? stem} ${joinRuns(lasts)}`;
}

/** `['(a)', '(b)', '(c)', '(f)']` → "(a)–(c) and (f)". Runs of three and more become a range. */
function joinRuns(lasts: readonly string[]): string {
  const runs: string[][] = [];
  for (const last of lasts) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', last)) run.push(last);
    else runs.push([last]);
  }
  const words = runs.flatMap((run) => (run.length >= 3 ? [`${run[0]}–${run.at(-1)}`] : run));
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function follows(before: string, after: string): boolean {
  return rank(after) === rank(before) + 1;
}

/** A number, or a single letter's place; a longer mark such as "(iv)" is next to nothing. */
function rank(last: string): number {
  const mark = last.replace(/[()[\]]/g, '');
  return /^\d+$/.test(mark) ? Number(mark) : mark.length === 1 ? mark.charCodeAt(0) : Number.NaN;
}

function groupAdjacent<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups: [string, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group !== undefined && group[0] === key) group[1].push(item);
    else groups.push([key, [item]]);
  }
  return groups;
}
