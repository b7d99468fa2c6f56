/** Lines of a page → its text as read, with the places that positions and fonts tell of. */
import type { PageLayout, TextRange } from '../page.ts';
import { isStamp } from '../stamp.ts';
import { gatherLines, type PdfLine } from './gather-lines.ts';
import { fontOfPage, type Measures, WIDE } from './measure.ts';
import type { Run } from './run.ts';

/** Running heads, feet and notes are set this much smaller than the text. */
const SMALL = 0.93;
/** Lines at the top that may be the running head. */
const HEAD_LINES = 8;
/** Points by which the first line of a paragraph is indented, at least. */
const INDENT = 6;

/** @param bands of the page, which are read one after the other */
export function writePage(
  bands: readonly (readonly Run[])[],
  document: Measures,
): { text: string; layout: PageLayout } {
  const measures = { ...document, font: fontOfPage(bands.flat(), document) };
  const lines = bands.flatMap(gatherLines);
  const offsets: number[] = [];
  let text = '';
  for (const line of lines) {
    offsets.push(text.length);
    text += `${line.text}\n`;
  }
  const at = (index: number) => offsets[index] ?? 0;
  const isSmall = (line: PdfLine | undefined) => line !== undefined && line.size < SMALL * measures.size;
  const body = lines.findIndex((line, index) => index >= HEAD_LINES || !(isSmall(line) || isStamp(line.text)));
  const notes = firstNote(lines, Math.max(body, 0), isSmall);
  const indexes = lines.map((_, index) => index);
  return {
    text,
    layout: {
      raised: lines.flatMap((line, index) =>
        line.raised.map(({ start, end }): TextRange => ({ start: at(index) + start, end: at(index) + end })),
      ),
      head: indexes
        .slice(0, Math.max(body, 0))
        .map((index) => ({ start: at(index), end: at(index) + (lines[index]?.text.length ?? 0) })),
      notesFrom: notes < 0 ? null : at(notes),
      starts: indexes.filter((index) => index >= body && beginsParagraph(lines, index, body, measures)).map(at),
      styled: indexes
        .filter((index) => index >= body && !lines[index]?.fonts.has(measures.font) && !isSmall(lines[index]))
        .map(at),
    },
  };
}

/** The page's number and the job's, which some set in the size of the text. */
const FOOT = /^(?:\d{1,3} ?\/ ?\d{1,3}|\d{2}-\d{5})\b[\s\d()A-Z*/-]{0,40}$/;

/** Above notes. */
const RULE = /^[_\u2014\u2015\u2500]{5,}$/;

/** The first of the small lines at the bottom that begins with a raised number, or that goes on with a note below the rule. */
function firstNote(lines: readonly PdfLine[], from: number, isSmall: (line: PdfLine | undefined) => boolean): number {
  const isFoot = (line: PdfLine | undefined) => FOOT.test(line?.text ?? '');
  let small = lines.length;
  while (small > from && (isSmall(lines[small - 1]) || isFoot(lines[small - 1]))) small--;
  const below = lines.findLastIndex((line, index) => index >= small - 1 && RULE.test(line.text)) + 1;
  return lines.findIndex(
    (line, index) => index >= small && (line.raised[0]?.start === 0 || (index === below && below > 0 && !isFoot(line))),
  );
}

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
