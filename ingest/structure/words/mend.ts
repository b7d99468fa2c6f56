/** Mends words that extraction broke: loose apostrophes and hyphens, words broken at line ends, split by a blank or joined. */

import { applyEdits, type Edit, type MappedText, pageAt } from '../mapped-text.ts';
import { findJoinedWords, splitJoinedWords } from './joined-words.ts';
import { buildLexicon, type Vocabulary, withoutWords } from './lexicon.ts';
import { joinLineEnds, wordBefore } from './line-ends.ts';
import { restoreHyphens } from './lost-hyphens.ts';
import { mendLabels } from './misread-labels.ts';
import { mendMisread } from './misread-letters.ts';
import type { Repair } from './repair.ts';
import { joinSplitWords } from './split-words.ts';

/** What a document's text shows of how its words were written down. */
export interface Condition {
  /** Whether so many words are split that odd pairs of words are taken for splits too. */
  readonly isDamaged: boolean;
  /** Whether words are broken at line ends. */
  readonly breaksWords: boolean;
}

export interface Mended {
  readonly text: MappedText;
  readonly repairs: readonly Repair[];
  readonly condition: Condition;
}

const UNKNOWN: Condition = { isDamaged: false, breaksWords: false };

/**
 * Mends a document's text, whose lines end with `\n`.
 * @param around the condition of the text around it
 */
export function mend(text: MappedText, vocabulary: Vocabulary, around = UNKNOWN): Mended {
  const labels = mendLabels(text);
  const misread = mendMisread(labels.text, vocabulary);
  const closed = closeApostrophes(misread.text);
  const hyphens = joinLineEnds(closed.text, vocabulary, around.breaksWords);
  const restored = restoreHyphens(hyphens.text, vocabulary, hyphens.repairs.length);
  const lexicon = buildLexicon(restored.text.text, vocabulary);
  // "presentresolution" is no word of the document that "present resolution" could be pieces of.
  const noWords = findJoinedWords(restored.text, vocabulary, lexicon);
  const splits = joinSplitWords(restored.text, vocabulary, {
    isDamaged: around.isDamaged,
    lexicon: withoutWords(lexicon, noWords),
  });
  const joined = splitJoinedWords(splits.text, vocabulary, noWords);
  return {
    text: joined.text,
    repairs: [labels, misread, closed, hyphens, restored, splits, joined].flatMap((step) => step.repairs),
    condition: { isDamaged: splits.isDamaged, breaksWords: hyphens.breaksWords },
  };
}

/** An apostrophe or hyphen with a blank between it and the word it belongs to. */
const LOOSE = /(?<=\p{L})(?: ([’'])( s\b)?(?=[ ,.;]|s\b)| (-)(?=\n?\p{L})|\n(-)(?=\p{Ll}))/gu;

/**
 * "victims ’ access" → "victims’ access"; "migrant ’ s" and "migrant ’s" → "migrant’s"; "high -level" → "high-level",
 * also at the beginning of a line; at the end of one "imple -" → "imple-".
 */
function closeApostrophes(text: MappedText): { text: MappedText; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const edits: Edit[] = [];
  for (const { 0: from, 1: apostrophe, 2: ending, 3: hyphen, 4: leading, index } of text.text.matchAll(LOOSE)) {
    const mark = apostrophe ?? hyphen ?? leading ?? '';
    const before = wordBefore(text.text, index);
    const next = index + from.length;
    const after = ending === undefined ? (/^ ?\p{L}+/u.exec(text.text.slice(next, next + 40))?.[0] ?? '') : '';
    const to = `${before}${mark}${ending?.trim() ?? ''}${after}`;
    // Of a hyphen at a line's end `joinLineEnds` tells.
    if (text.text[next] !== '\n') repairs.push({ from: `${before}${from}${after}`, to, page: pageAt(text, index) });
    edits.push({ start: index, end: index + 1, replacement: '' });
    if (ending !== undefined) edits.push({ start: index + 2, end: index + 3, replacement: '' });
  }
  return { text: applyEdits(text, edits), repairs };
}
