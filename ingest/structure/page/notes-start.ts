/** Finds where a page's notes begin: at the rule, where positions say so, or where numbers that the text calls stand. */
import { ANY_MONTH } from '../../months.ts';
import type { Line } from './lines.ts';
import { findCalls } from './note-calls.ts';
import { hasTextBelow, isOfText, takeNotesAmid } from './notes-amid.ts';

const RULE =
  /^(?:[_\u2014\u2015\u23af\u2500\u2501-]{5,}|[.…]{5,}|-{3,4}|(?:Notes|NOTES|(?:End|Foot)notes|ENDNOTES|FOOTNOTES):?)$/;
/** "22" alone, or "22" or "[22]" before a note's words. A paragraph's number has a full stop; "27 September 2018" is a date. */
const NOTE = new RegExp(
  String.raw`^(?:(\d{1,3})(?: (?!(?:${ANY_MONTH}) \d{4}\b)(?=[\p{Lu}“"«])|(?=\p{Lu}\p{Ll}{2})|$)|\[(\d{1,3})\] (?=[\p{Lu}“"«]))`,
  'u',
);

function numberOf(line: string): string | undefined {
  const [, bare, bracketed] = NOTE.exec(line) ?? [];
  return bare ?? bracketed;
}

/** Notes without a rule above them are looked for among so many lines at the end. */
const NOTE_LINES = 30;
/** What notes stand below: the end of a clause, how the resolution was adopted, and when. */
const CLOSED = new RegExp(String.raw`[.;:,)\]”’]$|^\d{1,2} (?:${ANY_MONTH}) \d{4}$`);

interface Parted {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
  /** Whether notes stand amid the text, so that nothing but full stops tells where they end. */
  readonly areAmid: boolean;
}

/** What parts pages, at the top or the end of one: a rule there has no notes below it, or all of the text. */
const STROKES = /^(?:[-=*~_—–―] ?){3,120}$/;

function withoutStrokes(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex(({ text }) => !STROKES.test(text.text));
  const to = lines.findLastIndex(({ text }) => !STROKES.test(text.text));
  return lines.slice(Math.max(0, from), to + 1);
}

/** A page's text and its notes, wherever they stand. */
export function partNotes(all: readonly Line[]): Parted {
  const lines = withoutStrokes(all);
  const parted = notesStart(lines);
  const rule = lines.findIndex((line) => RULE.test(line.text.text));
  const isSeen = lines.some((line) => line.look);
  if (isSeen || (rule >= 0 && !hasTextBelow(lines.slice(rule + 1)))) return { ...parted, areAmid: false };
  const own = rule >= 0 ? { body: lines, notes: [] } : parted;
  const numbers = own.notes.flatMap((line) => numberOf(line.text.text) ?? []).map(Number);
  const amid = takeNotesAmid(own.body, (text) => RULE.test(text), numbers);
  if (amid.notes.length === 0) return { ...parted, areAmid: false };
  return { body: amid.body, notes: [...amid.notes, ...own.notes], areAmid: true };
}

function notesStart(lines: readonly Line[]): Pick<Parted, 'body' | 'notes'> {
  const rule = lines.findLastIndex((line) => RULE.test(line.text.text));
  const placed = lines.findIndex((line) => line.look?.isNote);
  if (placed >= 0)
    return { body: lines.slice(0, placed).filter((line) => !RULE.test(line.text.text)), notes: lines.slice(placed) };
  if (rule >= 0) return { body: lines.slice(0, rule), notes: lines.slice(rule + 1) };
  const first = lines.some((line) => line.look)
    ? -1
    : [notesInOrder(lines), unruledNotes(lines), bareNotes(lines)].find((at) => at >= 0);
  return first === undefined || first < 0
    ? { body: lines, notes: [] }
    : { body: lines.slice(0, first), notes: lines.slice(first) };
}

/** Notes in a row without a call on their page, as they are gathered at the end of a document: so many at least. */
const GATHERED = 3;

/**
 * The first line from which on there is nothing but notes whose numbers count on, down to the end of a sentence: the text
 * above may break off, since it goes on on the next page.
 */
function notesInOrder(lines: readonly Line[]): number {
  const texts = lines.map(({ text }) => text.text);
  if (!CLOSED.test(texts.at(-1) ?? '')) return -1;
  const lowest = Math.max(1, lastOfText(lines) + 1);
  const numbers = texts.map((text) => Number(numberOf(text)));
  const next = nextInOrder(numbers);
  const calls = findCalls(texts);
  // Below a number alone stand the note's words.
  const isWorded = (text: string, at: number) =>
    NOTE_WORDS.test(text.replace(NUMBER_BEFORE, '') || (texts[at + 1] ?? ''));
  const lastWorded = texts.findLastIndex(isWorded);
  return texts.findIndex((_, at) => {
    const first = numbers[at] ?? Number.NaN;
    if (at < lowest || Number.isNaN(first)) return false;
    let [count, called] = [0, 0];
    for (let line: number | undefined = at; line !== undefined; line = next[line]) {
      if (calls.isCalledAbove(first + count, at)) called++;
      count++;
    }
    return (
      (calls.isCalledAbove(first, at) && called * 2 > count) ||
      (count >= GATHERED && (CLOSED.test(texts[at - 1] ?? '') || isWorded(texts[at] ?? '', at)) && lastWorded >= at)
    );
  });
}

/** For each line the next below whose number is one more. */
function nextInOrder(numbers: readonly number[]): (number | undefined)[] {
  const below = new Map<number, number>();
  return numbers
    .toReversed()
    .map((number, back) => {
      below.set(number, numbers.length - 1 - back);
      return below.get(number + 1);
    })
    .reverse();
}

/** The first line near the end that holds a note's number, where the text above calls that number. */
function unruledNotes(lines: readonly Line[]): number {
  const lowest = lastOfText(lines) + 1;
  const from = Math.max(1, lowest, lines.length - NOTE_LINES);
  const calls = findCalls(lines.map(({ text }) => text.text));
  return lines.findIndex((line, at) => {
    const number = at < from ? undefined : numberOf(line.text.text);
    if (number === undefined || !CLOSED.test(lines[at - 1]?.text.text ?? '')) return false;
    return calls.isCalledAbove(Number(number), at);
  });
}

const NUMBER_BEFORE = /^\[?\d{1,3}\]? ?/;
/** What no provision begins with. */
const NOTE_WORDS =
  /^(?:Ibid\.|United Nations, Treaty Series|League of Nations, Treaty Series|(?:See )?Official Records of|Resolutions? (?:\d{1,4}|[A-Z]{1,2}-\d{1,2})(?:\/\d| [A-Z]? ?\()[^;]{0,60}\.$|See (?:[A-Z]{1,8}\/|resolution ))/;
/** The last line that begins a paragraph or an item: all notes stand below. */
function lastOfText(lines: readonly Line[]): number {
  return lines.findLastIndex(({ text }, at) => isOfText(text.text, lines[at - 1]?.text.text));
}

/** Of notes that nothing but their words tells, so many lines at least. */
const LEAST = 2;

/** The first of at least two lines near the end that begin like notes: an extractor has lost both the rule and the numbers. */
function bareNotes(lines: readonly Line[]): number {
  const from = Math.max(1, lines.length - NOTE_LINES);
  const likely = lines.flatMap((line, at) => (at >= from && NOTE_WORDS.test(line.text.text) ? [at] : []));
  const [first] = likely;
  if (first === undefined || likely.length < LEAST) return -1;
  return lastOfText(lines) >= first ? -1 : first;
}
