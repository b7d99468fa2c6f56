/**
 * Compounds at line ends whose hyphen an extractor took for that of a broken word. It joins the two lines, "… and
 * nongovernmental organizations …", and leaves no hyphen at any line's end, as pdftotext does. What no dictionary has shows
 * it: "SelfGoverning", "burdensharing", "post2020". Then also words are parted that a dictionary has, if the document or
 * the genre has the compound. Of a hyphen that stood apart, as Word sets that of compounds, a blank is left: "people
 * centred".
 */
import { applyEdits, type Edit, type MappedText, pageAt } from '../mapped-text.ts';
import { buildLexicon, compoundsOf, isKnown, type Lexicon, type Vocabulary, wordsOf } from './lexicon.ts';
import type { Repair } from './repair.ts';
import { PREFIXES } from './split-words.ts';

/** A word, or the last part of a compound. */
const RUN = /(?<![\p{L}\d./@_’'])(?:\p{L}{5,40}|\p{L}{3,12}\d{2,4})(?![\p{L}\d/@_’'])(?!\.\p{L})/gu;
const BLANK = / (?<=(?<![\p{L}-])(\p{L}{2,30}) )(?=(\p{L}{3,30})(?!\p{L}))/gu;
/** Two joined lines are so much longer than those around them; among many such lines none is one. */
const LONGER = 1.12;
const CLEARLY = 1.5;
const MOST_JOINED = 0.25;
/** The first of them ended so near to the width of those around. */
const NEAR = 0.22;
const BY_CASE = /^(by|in|of|on|to)(\p{Ll}{3,})$/u;
/** Prefixes that the United Nations write with a hyphen. */
const HYPHENATED = new Set(['anti', 'mid', 'multi', 'non', 'post', 'pre', 'self', 'semi']);
/** Letters of a part that is no prefix: as the document has it, and as only a dictionary has it. */
const SHORTEST_ATTESTED = 3;
const SHORTEST = 4;

/** Where a run of letters is parted. */
interface Place {
  /** Letters before the hyphen. */
  readonly length: number;
  /** Whether nothing but a lost hyphen explains the run. */
  readonly isSure: boolean;
}

interface Parted extends Place {
  readonly run: string;
  readonly index: number;
}

/** What is known of words. */
interface Known {
  readonly lexicon: Lexicon;
  readonly compounds: ReadonlySet<string>;
  /** Of the lines that are not joined, in small letters. */
  readonly elsewhere: ReadonlySet<string>;
}

/** @param left how many hyphens the text had at line ends */
export function restoreHyphens(
  text: MappedText,
  vocabulary: Vocabulary,
  left: number,
): { text: MappedText; repairs: Repair[] } {
  const { joined, others } = sortLines(text.text);
  const runs = joined.flatMap(runsAtEnds);
  const blanks = joined.flatMap(blanksAtEnds);
  if (runs.length === 0 && blanks.length === 0) return { text, repairs: [] };
  const known: Known = {
    lexicon: buildLexicon(text.text, vocabulary),
    compounds: new Set([...vocabulary.compounds, ...writtenIn(text.text)]),
    elsewhere: new Set(others.flatMap(({ line }) => wordsOf(line))),
  };
  const found = runs.flatMap(({ run, at, joint }): Parted[] => {
    const place = placeOf(run, joint.line[at - 1] === '-', known);
    if (place === undefined || !isLineEnd(at + place.length, joint)) return [];
    const isSure = place.isSure || joint.line.length > joint.width * CLEARLY;
    return [{ run, index: joint.start + at, length: place.length, isSure }];
  });
  const parted = blanks.filter(({ run }) => isCompound(run, known.compounds));
  const all = [...found, ...parted].sort((a, b) => a.index - b.index);
  if (all.length <= left || !all.some(({ isSure }) => isSure)) return { text, repairs: [] };
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  for (const { run, index, length } of all) {
    const start = index + length;
    const end = start + (run[length] === ' ' ? 1 : 0);
    edits.push({ start, end, replacement: '-' });
    const to = `${run.slice(0, length)}-${run.slice(length).trimStart()}`;
    repairs.push({ from: run, to, page: pageAt(text, index) });
  }
  return { text: applyEdits(text, edits), repairs };
}

interface PlacedLine {
  readonly line: string;
  readonly start: number;
  /** The longer of the lines before and after it; where both are short, a full line's. */
  readonly width: number;
  /** Whether it is longer than full lines, too. */
  readonly isLong: boolean;
}

/** The part of the lines that are no longer than full lines, and the length beside them that is short. */
const FULL = 0.75;
const SHORT = 0.6;
/** Characters that full lines have at most, where each is one line of a page, and how many may be joined to one. */
const WIDEST = 125;
const MOST_IN_ONE = 4;

/** Those that may be two joined, since they are longer than those around them, and the others. */
function sortLines(text: string): { joined: PlacedLine[]; others: PlacedLine[] } {
  const split = text.split('\n');
  const lengths = split.map((line) => line.length).sort((a, b) => a - b);
  const full = lengths[Math.floor(lengths.length * FULL)] ?? 0;
  let start = 0;
  const lines = split.map((line, at): PlacedLine => {
    const around = Math.max(split[at - 1]?.length ?? 0, split[at + 1]?.length ?? 0);
    const width = around < full * SHORT ? full : around;
    const placed = { line, start, width, isLong: line.length > full * LONGER };
    start += line.length + 1;
    return placed;
  });
  const { joined = [], others = [] } = Object.groupBy(lines, ({ line, width }) =>
    line.length > width * LONGER ? 'joined' : 'others',
  );
  const longest = lengths.at(-1) ?? 0;
  const areLines = full <= WIDEST && longest <= full * MOST_IN_ONE && joined.length <= lines.length * MOST_JOINED;
  return areLines ? { joined, others } : { joined: [], others: lines };
}

/** The runs within which a line may have ended. */
function runsAtEnds(joint: PlacedLine): { run: string; at: number; joint: PlacedLine }[] {
  return [...joint.line.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const mayEnd = Array.from({ length: run.length }, (_, at) => index + at).some((at) => isLineEnd(at, joint));
    return mayEnd ? [{ run, at: index, joint }] : [];
  });
}

/** "people centred", where a line may have ended at the blank. */
function blanksAtEnds(joint: PlacedLine): Parted[] {
  if (!joint.isLong) return [];
  return [...joint.line.matchAll(BLANK)].flatMap(({ index, 1: before = '', 2: after = '' }): Parted[] =>
    isLineEnd(index, joint)
      ? [{ run: `${before} ${after}`, index: joint.start + index - before.length, length: before.length, isSure: true }]
      : [],
  );
}

function isCompound(pair: string, compounds: ReadonlySet<string>): boolean {
  const [before = '', after = ''] = pair.toLowerCase().split(' ');
  return compounds.has(`${before}-${after}`) || HYPHENATED.has(before);
}

/** Whether a line ended there once. */
function isLineEnd(place: number, { width }: PlacedLine): boolean {
  const lines = place / Math.max(1, width);
  return lines > 1 - NEAR && Math.abs(lines - Math.round(lines)) <= NEAR;
}

/** With "COVID-19" and the like. */
function writtenIn(text: string): string[] {
  return [...compoundsOf(text), ...(text.toLowerCase().match(/(?<!\p{L})\p{L}{3,12}-\d{2,4}(?!\d)/gu) ?? [])];
}

function placeOf(run: string, isPart: boolean, known: Known): Place | undefined {
  const { lexicon, compounds, elsewhere } = known;
  const word = run.toLowerCase();
  const isWord = elsewhere.has(word) || lexicon.isNamed(word) || lexicon.isInDictionary(word);
  const [, first] = (isPart && BY_CASE.exec(run)) || [];
  if (first !== undefined && !isWord && isKnown(word.slice(first.length), lexicon))
    return { length: first.length, isSure: true };
  const places = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
  const written = places.find((at) => compounds.has(`${word.slice(0, at)}-${word.slice(at)}`));
  if (written !== undefined && !elsewhere.has(word)) return { length: written, isSure: !isWord };
  if (/\d/.test(run)) return /^(?:post|pre)\d{4}$/.test(word) ? { length: word.length - 4, isSure: true } : undefined;
  const capital = run.search(/(?<=\p{Ll}|^\p{Lu}{2,6})\p{Lu}\p{Ll}/u);
  if (capital > 0) {
    // "SaferGuard" may be a name.
    const isLead = /^\p{Lu}+$/u.test(run.slice(0, capital)) || isPrefix(word.slice(0, capital));
    return isLead && isKnown(word.slice(capital), lexicon) ? { length: capital, isSure: true } : undefined;
  }
  if (word.startsWith('non') && areWords(word, 3, known) && !elsewhere.has(word)) return { length: 3, isSure: !isWord };
  if (isWord || /\p{Lu}/u.test(run)) return undefined;
  const fitting = places.filter((at) => areWords(word, at, known));
  // "burden-sharing", not "burdens-haring".
  const attested = fitting.filter((at) => elsewhere.has(word.slice(0, at)) || elsewhere.has(word.slice(at)));
  const [only, ...others] = fitting.length > 1 ? attested : fitting;
  return only === undefined || others.length > 0 ? undefined : { length: only, isSure: true };
}

function isPrefix(part: string): boolean {
  return PREFIXES.has(part) || HYPHENATED.has(part);
}

function areWords(word: string, at: number, { lexicon, elsewhere }: Known): boolean {
  const [left, right] = [word.slice(0, at), word.slice(at)];
  const isWhole = (part: string) =>
    part.length >= (elsewhere.has(part) ? SHORTEST_ATTESTED : SHORTEST) && isKnown(part, lexicon);
  return (HYPHENATED.has(left) || (isWhole(left) && !PREFIXES.has(left))) && isWhole(right);
}
