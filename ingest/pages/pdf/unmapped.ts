/** Text whose letters a PDF does not tell: its fonts have no mapping to Unicode, and the library gives the glyphs' numbers. */
import type { Doubt } from '../page.ts';
import type { Run } from './run.ts';

/** Control characters, private ones, and the one that stands for what cannot be read. */
const UNMAPPED = /(?![\t\n\r])[\p{Cc}\p{Co}\ufffd]/gu;
/** Part of all characters: in such text at least the blanks, one in six, are of this kind. */
const MOST = 0.05;

/** Whether hardly a word of the document can be read. */
export function isUnmapped(runs: readonly Run[]): boolean {
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  return unmappedIn(runs) > MOST * all;
}

/** Bullets of fonts of signs stand alone, and are no letters. */
export function tellUnmapped(runs: readonly Run[]): Doubt[] {
  const words = runs.filter(({ text }) => text.trim().length > 1);
  const count = unmappedIn(words);
  if (count === 0) return [];
  const example = words.find((run) => unmappedIn([run]) > 0)?.text.replace(UNMAPPED, '\ufffd') ?? '';
  return [
    {
      code: 'LETTERS_UNKNOWN',
      message: `${count} characters of a font that does not say which letters they are, as in “${example.slice(0, 60)}”: look at the page`,
    },
  ];
}

function unmappedIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + (text.match(UNMAPPED)?.length ?? 0), 0);
}
