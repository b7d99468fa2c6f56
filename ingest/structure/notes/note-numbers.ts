/** Numbers of notes that do not count on from page to page: one was misread, or a note is lost. */
import type { Warning } from '../../../src/model/document.ts';
import type { FramedPage } from '../page/furniture.ts';
import type { Note } from '../tree.ts';
import { warn } from '../warnings.ts';

/** @param pages in their order; where some are missing their notes are too */
export function doubtNumbers(notes: readonly Note[], pages: readonly FramedPage[]): Warning[] {
  const places = new Map(pages.map((page, at) => [page, at]));
  const placeOf = ({ page }: Note) => (page && places.get(page)) ?? -1;
  const ordered = notes.toSorted((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
  const known = new Set(notes.map(({ number }) => number));
  return ordered.flatMap((note, at) => {
    const [before, { page }] = [ordered[at - 1], note];
    if (page === null) return [];
    const isGap =
      before &&
      note.number > before.number + 1 + findMisread(before, known).length &&
      areInRow(pages, placeOf(before), placeOf(note));
    const misread = findMisread(note, known).map((found) => tellMisread(note, found, page));
    return isGap ? [tellGap(before, note, page), ...misread] : misread;
  });
}

function areInRow(pages: readonly FramedPage[], from: number, to: number): boolean {
  return pages.slice(from, to).every(({ number }, at) => pages[from + at + 1]?.number === (number ?? Number.NaN) + 1);
}

function tellGap(before: Note, { number }: Note, page: FramedPage): Warning {
  const [first, last] = [before.number + 1, number - 1];
  const lost = first === last ? `note ${first} is` : `notes ${first} to ${last} are`;
  return warn(
    'NOTE_NUMBERS',
    `${lost} not on the pages, between notes ${before.number} and ${number}; a number may be misread, or a note lost: look at the pages`,
    page,
  );
}

/** What recognition reads as letters, at the beginning of a line of notes, with a figure beside it. */
const MISREAD = /\n([\dlIOSZB]{2,3}) (?=\p{Lu})/gu;
const FIGURES: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', S: '5', Z: '2', B: '8' };

function findMisread({ number, text }: Note, known: ReadonlySet<number>): { words: string; read: number }[] {
  return [...text.text.matchAll(MISREAD)]
    .map(({ 1: words = '' }) => ({ words, read: Number(words.replace(/\D/g, (letter) => FIGURES[letter] ?? letter)) }))
    .filter(({ words, read }) => /\d/.test(words) && /\D/.test(words) && read > number && read <= number + MOST)
    .filter(({ read }) => !known.has(read));
}

function tellMisread({ number }: Note, { words, read }: { words: string; read: number }, page: FramedPage): Warning {
  return warn('NOTE_NUMBERS', `“${words}” within note ${number} is probably the number of note ${read}, misread`, page);
}

/** Notes that may have gone into the one before. */
const MOST = 3;
