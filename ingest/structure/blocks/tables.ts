/**
 * Tables, figures and boxes amid the text. They are told by the caption above them, by the bars between their cells or by
 * lines that end with numbers, and go as far as their lines are short or rows, or until what is due next in the text: none of them is a provision.
 */
import { nextLetter } from '../parts/lists.ts';
import { ANNEX, CLOSED, CLOSING, HEADING, ITEM } from './markers.ts';
import { fullLength, PARAGRAPH, type StreamLine, type Widths } from './stream-lines.ts';

export interface TextAndTables {
  readonly lines: readonly StreamLine[];
  readonly tables: readonly (readonly StreamLine[])[];
}

/** "Table 2", "Figure II. Parties by year"; not "Table 2 shows". */
const CAPTION =
  /^(?:Table|TABLE|Figure|FIGURE|Box|BOX|Chart|Map|Graph) (?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:\.\d{1,2})?(?:$|[.:]?(?: [–—-])? (?=[\p{Lu}\d(“]))/u;
/** At the beginning of a line or within it, as programs write cells. */
const BARRED = /^\||\|.{1,300}\|/;
/** "Aland 0.007", "Harbour Protocol 112 1 January 2004", or the number or date on a line of its own. */
const ENTRY = /^(?:[\p{Lu}\d][^;:]{1,120}\s)?\d[\d.,–-]{0,14}\s?%?$/u;
/** "resolutions 54/110 of 9 December 1999, 55/158 of 12": dates, and the end of a line between their words. */
const DATED = /(?:\d\/\d{1,3}|\([IVXLC]{1,8}\)|\(\d{4}\))(?: [A-Z])? of\b/;
const OF_TEXT = [DATED, HEADING, ANNEX, CLOSING, PARAGRAPH, ITEM];
/** Lines among which so many entries stand as a table has lines at least. */
const HEADED = 10;
/** What stands below a table, and may be as long as text is. */
const LEGEND = /^(?:Sources?|Notes?|Abbreviations?|Key)[:.] |^\*|^[a-z] \p{Lu}/u;
/** A line of so much of a page's width is text, unless it has so many numbers, and no more words. */
const FULL = 0.8;
const NUMBERS = 3;
/** A caption and one line are none yet. */
const FEWEST_LINES = 3;
/** Words of a line that may be a sentence's. */
const SENTENCE = 4;
/** Characters that the sentence above a list has at least. */
const OPENER = 40;

/** What has been counted, and so what is due. */
interface Count {
  readonly number: number | undefined;
  readonly letter: string | undefined;
}

export function takeTables(all: readonly StreamLine[]): TextAndTables {
  const widths = widthsOf(all);
  const lines: StreamLine[] = [];
  const tables: StreamLine[][] = [];
  let count: Count = { number: undefined, letter: undefined };
  let at = 0;
  for (let line = all[at]; line !== undefined; line = all[at]) {
    const above = lines.at(-1);
    const isTable = beginsTable(all, at, { above, count }, widths);
    const end = isTable ? endOfTable(all, at, dueAfter(above, count), widths) : at;
    if (end - at >= FEWEST_LINES) {
      tables.push(all.slice(at, end));
      at = end;
    } else {
      lines.push(line);
      count = counted(line, count);
      at++;
    }
  }
  return { lines, tables };
}

function counted(line: StreamLine, { number, letter }: Count): Count {
  const { words, isGap } = line;
  const numbered = PARAGRAPH.exec(words)?.[1];
  if (numbered !== undefined) return { number: Number(numbered), letter: undefined };
  return { number: isGap ? undefined : number, letter: letterOf(line) ?? letter };
}

/** After a colon a list begins. */
function dueAfter(above: StreamLine | undefined, { number, letter }: Count): Count {
  const next = above?.words.endsWith(':') ? 'a' : letter && nextLetter(letter);
  return { number: number === undefined ? undefined : number + 1, letter: next };
}

/** What stands before a line. */
interface Before {
  readonly above: StreamLine | undefined;
  readonly count: Count;
}

function beginsTable(all: readonly StreamLine[], at: number, { above, count }: Before, widths: Widths): boolean {
  const [line, next] = [all[at], all[at + 1]];
  if (line === undefined || next === undefined) return false;
  const isBelowEnd = above !== undefined && CLOSED.test(above.words);
  if (above !== undefined && !isBelowEnd && !above.isGap && !line.begins && isFull(above, widths)) return false;
  const isBarred = BARRED.test(line.words) && BARRED.test(next.words);
  // Short lines with numbers stand above the text too: the session, the item, the date.
  const isBelowText = isBelowEnd || count.number !== undefined || count.letter !== undefined;
  return CAPTION.test(line.words) || isBarred || (isBelowText && areEntries(all, at, widths));
}

/** Short lines that end nothing, some of them with numbers; what stands above the first may head the columns. */
function areEntries(all: readonly StreamLine[], at: number, widths: Widths): boolean {
  let entries = 0;
  if (/^\p{Ll}/u.test(all[at]?.words ?? '')) return false;
  for (const line of all.slice(at, at + HEADED)) {
    if (
      line.isGap ||
      isFull(line, widths) ||
      CLOSED.test(line.words) ||
      OF_TEXT.some((begins) => begins.test(line.words))
    )
      break;
    if (ENTRY.test(line.words)) entries++;
  }
  return entries >= FEWEST_LINES;
}

function endOfTable(all: readonly StreamLine[], from: number, due: Count, widths: Widths): number {
  let isLegend = false;
  for (let at = from + 1; at < all.length; at++) {
    const line = all[at];
    if (line === undefined || line.isGap || resumes(line, all[at + 1], due, widths)) return at;
    isLegend = LEGEND.test(line.words) || (isLegend && !/\.$/.test(all[at - 1]?.words ?? ''));
    if (isFull(line, widths) && !isLegend && !isRow(line)) return at;
  }
  return all.length;
}

/** Whether a line is what comes next in the text. */
function resumes(line: StreamLine, next: StreamLine | undefined, due: Count, widths: Widths): boolean {
  const { words } = line;
  if (HEADING.test(words) || ANNEX.test(words) || CLOSING.test(words)) return true;
  const number = PARAGRAPH.exec(words)?.[1];
  if (number !== undefined)
    return !isRow(line) && (due.number === undefined ? isText(line, widths) : Number(number) === due.number);
  const letter = letterOf(line);
  // "(a) Figures are rounded." is a table's note: where a list of the text begins, more follows.
  const isNote = words.endsWith('.') && (letter === 'a' || (next !== undefined && letterOf(next) === letter));
  if (letter !== undefined) return isFull(line, widths) || (letter === due.letter && !isNote);
  return words.length >= OPENER && /^\p{Lu}.*:$/u.test(words);
}

/** Whether a line has as much of a sentence as no cell has. */
function isText(line: StreamLine, widths: Widths): boolean {
  return isFull(line, widths) || /[.;]$/.test(line.words) || (line.words.match(/\s\p{L}/gu)?.length ?? 0) >= SENTENCE;
}

function letterOf({ words }: StreamLine): string | undefined {
  return ITEM.exec(words)?.[1];
}

function isRow({ words }: StreamLine): boolean {
  if (BARRED.test(words)) return true;
  const numbers = words.match(/(?<![\p{L}\d/])\d[\d.,]*(?![\d/])/gu)?.length ?? 0;
  return numbers >= NUMBERS && numbers >= (words.match(/\p{L}+/gu)?.length ?? 0);
}

function pageOf({ text }: StreamLine): number {
  return text.pages[0] ?? -1;
}

/** Of PDFs too, and of short pages: nothing but tables is told by these. */
function widthsOf(lines: readonly StreamLine[]): Widths {
  return new Map(
    [...Map.groupBy(lines, pageOf)].map(([page, own]) => [page, fullLength(own.map(({ words }) => words.length))]),
  );
}

function isFull(line: StreamLine, widths: Widths): boolean {
  return line.words.length >= FULL * (widths.get(pageOf(line)) ?? 0);
}
