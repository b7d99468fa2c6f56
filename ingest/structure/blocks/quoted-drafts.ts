/** A draft in quotation marks: each of its paragraphs begins with a mark, before its number, and the last ends with one. */
import { slice } from '../mapped-text.ts';
import { OPENING } from '../page/masthead.ts';
import type { StreamLine } from './stream-lines.ts';

/** Lines of its title, above "The General Assembly,". */
const TITLE_LINES = 4;
/** Elsewhere the mark is that of a name, with which a line happens to begin. */
const STOPPED = /[.,;:][”"]?$|\b(?:and|or)$/;
/** A stop within the mark: without one a name ends there, “Lamps of the world”. */
const CLOSED = /[.;:][”"][.;,]?$/;

/**
 * Takes the marks away that stand before paragraphs, so that these are read as others are.
 * @param isWhole whether the text itself stands in quotation marks, as a decision of the Human Rights Council does
 */
export function unquoteDrafts(lines: readonly StreamLine[], isWhole: boolean): readonly StreamLine[] {
  if (!isWhole && !lines.some(({ words }) => isOrgan(words))) return lines;
  let isInside = isWhole;
  return lines.map((line, at) => {
    const before = lines[at - 1]?.words ?? '';
    const isAfterDraft = isInside && CLOSED.test(before) && !isQuoted(line.words);
    if (isAfterDraft) isInside = false;
    else isInside ||= before.endsWith(':') && opensDraft(lines.slice(at, at + TITLE_LINES));
    if (isAfterDraft) return { ...line, isAfterDraft };
    const isMark = isInside && isQuoted(line.words) && (at === 0 || STOPPED.test(before) || isOrgan(line.words));
    return isMark ? { ...line, text: slice(line.text, 1), words: line.words.slice(1) } : line;
  });
}

function opensDraft(lines: readonly StreamLine[]): boolean {
  return isQuoted(lines[0]?.words ?? '') && lines.some(({ words }) => isOrgan(words));
}

function isOrgan(words: string): boolean {
  return isQuoted(words) && OPENING.exec(words.slice(1))?.[0].length === words.length - 1;
}

function isQuoted(words: string): boolean {
  return /^[“"]/.test(words);
}
