/** Mends digits that recognition of images read for letters inside words: "Protoco1", "smugg1ing", "c0mmit". */

import { editMatches, type MappedText, pageAt } from '../mapped-text.ts';
import { buildLexicon, isKnown, type Vocabulary } from './lexicon.ts';
import type { Repair } from './repair.ts';

/** Letters with one or two such digits among them. */
const MISREAD = /(?<![\p{L}\d./])\p{L}{0,30}\p{Ll}[01]{1,2}\p{L}{0,30}(?![\p{L}\d./])/gu;
const SHORTEST = 5;
const LETTERS: Readonly<Record<string, readonly string[]>> = { 0: ['o'], 1: ['l', 'i'] };

/** Only what becomes a known word is mended. */
export function mendMisread(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  if (text.text.search(MISREAD) < 0) return { text, repairs: [] };
  const lexicon = buildLexicon(text.text, vocabulary);
  const repairs: Repair[] = [];
  const mended = editMatches(text, MISREAD, ({ 0: from, index }) => {
    const [to, ...others] =
      from.length < SHORTEST ? [] : readings(from).filter((word) => isKnown(word.toLowerCase(), lexicon));
    if (to === undefined || others.length > 0) return undefined;
    repairs.push({ from, to, page: pageAt(text, index) });
    return to;
  });
  return { text: mended, repairs };
}

/** Each way to read the digits as letters. */
function readings(word: string): string[] {
  const at = word.search(/[01]/);
  if (at < 0) return [word];
  return (LETTERS[word[at] ?? ''] ?? []).flatMap((letter) => readings(word.slice(0, at) + letter + word.slice(at + 1)));
}
