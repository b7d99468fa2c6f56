/** Lines of a page → its text as read, with the places that positions and fonts tell of. */
import type { PageLayout, TextRange } from '../page.ts';
import { isStamp } from '../stamp.ts';
import { gatherLines, type PdfLine } from './gather-lines.ts';
import { markLevelNumbers } from './level-numbers.ts';
import { fontOfPage, type Measures, WIDE } from './measure.ts';
import type { Run } from './run.ts';

/** Running heads, feet and notes are set this much smaller than the text. */
const SMALL = 0.93;
/** Lines at the top that may be the running head. */
const HEAD_LINES = 8;
/** Points by which the first line of a paragraph is indented, at least. */
const INDENT = 6;

interface WrittenPage {
  readonly text: string;
  readonly layout: PageLayout;
}

/** @param pages each as bands, which are read one after the other */
export function writePages(pages: readonly (readonly (readonly Run[])[])[], document: Measures): WrittenPage[] {
  const written: WrittenPage[] = [];
  for (const bands of pages) written.push(writePage(bands, document, endsInNote(written.at(-1))));
  return written;
}

/** Whether its last note has no end yet. */
function endsInNote(page: WrittenPage | undefined): boolean {
  if (page === undefined || page.layout.notesFrom === null) return false;
  const notes = page.text.slice(page.layout.notesFrom).trim().split('\n');
  const last = notes.findLast((line) => !FOOT.test(line));
  return last !== undefined && !/[.!?][)”"]*$/.test(last);
}

/** @param goesOn whether a note goes on from the page before */
function writePage(bands: readonly (readonly Run[])[], document: Measures, goesOn: boolean): WrittenPage {
  const measures = { ...document, font: fontOfPage(bands.flat(), document) };
  const isSmall = (line: PdfLine | undefined) => line !== undefined && line.size < SMALL * measures.size;
  const lines = markLevelNumbers(bands.flatMap(gatherLines), isSmall);
  const offsets: number[] = [];
  let text = '';
  for (const line of lines) {
    offsets.push(text.length);
    text += `${line.text}\n`;
  }
  const at = (index: number) => offsets[index] ?? 0;
  const body = firstOfText(lines, isSmall, measures.leading);
  const notes = firstNote(lines, body, isSmall, goesOn);
  const indexes = lines.map((_, index) => index);
  return {
    text,
    layout: {
      raised: lines.flatMap((line, index) =>
        line.raised.map(({ start, end }): TextRange => ({ start: at(index) + start, end: at(index) + end })),
      ),
      head: indexes
        .slice(0, body)
        .map((index) => ({ start: at(index), end: at(index) + (lines[index]?.text.length ?? 0) })),
      notesFrom: notes < 0 ? null : at(notes),
      starts: indexes.filter((index) => index >= body && beginsParagraph(lines, index, body, measures)).map(at),
      styled: indexes
        .filter((index) => index >= body && !lines[index]?.fonts.has(measures.font) && !isSmall(lines[index]))
        .map(at),
    },
  };
}

/** The first line below the running head; of a page with nothing but notes, the first one, or that below a wide space. */
function firstOfText(
  lines: readonly PdfLine[],
  isSmall: (line: PdfLine | undefined) => boolean,
  leading: number,
): number {
  const isHead = (line: PdfLine) => (isSmall(line) || isStamp(line.text)) && !isNote(line);
  const large = lines.findIndex((line, index) => index >= HEAD_LINES || !isHead(line));
  const first = large < 0 ? lines.length : large;
  if (lines.some((line) => !isSmall(line) && !isStamp(line.text))) return first;
  return lines.slice(1, first + 1).findIndex(({ y }, at) => y - (lines[at]?.y ?? 0) > BELOW_HEAD * leading) + 1;
}

/** More space than this, in usual distances, is below a running head; above a note is less. */
const BELOW_HEAD = 1.5;

function isNote({ raised: [first] }: PdfLine): boolean {
  return first?.start === 0;
}

/** The page's number and the job's, which some set in the size of the text. */
const FOOT = /^(?:\d{1,3} ?\/ ?\d{1,3}|\d{2}-\d{5}|\*\d{5,9}\*)(?!\w)[\s\d()A-Z*/-]{0,40}$/;

/** Above notes. */
const RULE = /^[_\u2014\u2015\u2500]{5,}$/;

/**
 * The first of the small lines at the bottom that begins with a raised number, or that goes on with a note: below the rule,
 * or without a rule right above the first number, or where the page before ends within a note.
 */
function firstNote(
  lines: readonly PdfLine[],
  from: number,
  isSmall: (line: PdfLine | undefined) => boolean,
  goesOn: boolean,
): number {
  const isFoot = (line: PdfLine | undefined) => FOOT.test(line?.text ?? '');
  let small = lines.length;
  while (small > from && (isSmall(lines[small - 1]) || isFoot(lines[small - 1]))) small--;
  const below = lines.findLastIndex((line, index) => index >= small - 1 && RULE.test(line.text)) + 1;
  const first = lines.findIndex(
    (line, index) => index >= small && (isNote(line) || (((index === below && below > 0) || goesOn) && !isFoot(line))),
  );
  const least = Math.max(small, below);
  // On a page without text there is nothing else that the lines above could be.
  if (first >= 0 && small === from) return least;
  let continued = first;
  while (continued > least && isNear(lines[continued - 1], lines[continued])) continued--;
  return continued;
}

/** Whether two small lines stand as near to each other as those of notes do. */
function isNear(above: PdfLine | undefined, line: PdfLine | undefined): boolean {
  return above !== undefined && line !== undefined && line.y - above.y <= NOTE_LEADING * above.size;
}

/** Sizes from one line of notes to the next, at most. */
const NOTE_LEADING = 1.5;

function beginsParagraph(
  lines: readonly PdfLine[],
  index: number,
  body: number,
  { leading, margin, font, continued }: Measures,
): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (line === undefined) return false;
  if (before === undefined || index <= body || line.y < before.y)
    return (line.x > margin + INDENT && !continued.has(Math.round(line.x))) || !line.fonts.has(font);
  return line.y - before.y > WIDE * leading;
}
