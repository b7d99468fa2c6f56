/** Mends words that extraction broke: loose apostrophes and hyphens, words broken at line ends, split by a blank or joined. */

import { applyEdits, type Edit, editMatches, type MappedText, pageAt } from '../mapped-text.ts';
import { findJoinedWords, splitJoinedWords } from './joined-words.ts';
import { buildLexicon, isKnown, type Lexicon, type Vocabulary, withoutWords } from './lexicon.ts';
import { mendLabels } from './misread-labels.ts';
import { mendMisread } from './misread-letters.ts';
import type { Repair } from './repair.ts';
import { joinSplitWords } from './split-words.ts';

export interface Mended {
  readonly text: MappedText;
  readonly repairs: readonly Repair[];
  /** Whether so many words are split that odd pairs of words are taken for splits too. */
  readonly isDamaged: boolean;
}

/**
 * Mends a document's text, whose lines end with `\n`.
 * @param isDamaged what is known of the text around it
 */
export function mend(text: MappedText, vocabulary: Vocabulary, isDamaged = false): Mended {
  const labels = mendLabels(text);
  const misread = mendMisread(labels.text, vocabulary);
  const closed = closeApostrophes(misread.text);
  const hyphens = joinLineEnds(closed.text, vocabulary);
  const lexicon = buildLexicon(hyphens.text.text, vocabulary);
  // "presentresolution" is no word of the document that "present resolution" could be pieces of.
  const noWords = findJoinedWords(hyphens.text, vocabulary, lexicon);
  const splits = joinSplitWords(hyphens.text, vocabulary, { isDamaged, lexicon: withoutWords(lexicon, noWords) });
  const joined = splitJoinedWords(splits.text, vocabulary, noWords);
  return {
    text: joined.text,
    repairs: [labels, misread, closed, hyphens, splits, joined].flatMap((step) => step.repairs),
    isDamaged: splits.isDamaged,
  };
}

/** An apostrophe or hyphen with a blank between it and the word it belongs to. */
const LOOSE = /(?<=\p{L})(?: ([’'])( s\b)?(?=[ ,.;]|s\b)| (-)(\n?)(?=\p{L})|\n(-)(?=\p{Ll}))/gu;

/**
 * "victims ’ access" → "victims’ access"; "migrant ’ s" and "migrant ’s" → "migrant’s"; "high -level" → "high-level",
 * also at the end of a line or at the beginning of the next: Word writes the hyphen of a compound as a character of its own.
 */
function closeApostrophes(text: MappedText): { text: MappedText; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const edits: Edit[] = [];
  for (const { 0: from, 1: apostrophe, 2: ending, 3: hyphen, 4: broken, 5: leading, index } of text.text.matchAll(
    LOOSE,
  )) {
    const mark = apostrophe ?? hyphen ?? leading ?? '';
    const before = wordBefore(text.text, index);
    const next = index + from.length;
    const after = ending === undefined ? (/^ ?\p{L}+/u.exec(text.text.slice(next, next + 40))?.[0] ?? '') : '';
    const to = `${before}${mark}${ending?.trim() ?? ''}${after}`;
    repairs.push({ from: `${before}${from}${after}`, to, page: pageAt(text, index) });
    edits.push({ start: index, end: index + 1, replacement: '' });
    if (ending !== undefined || broken === '\n') edits.push({ start: index + 2, end: index + 3, replacement: '' });
  }
  return { text: applyEdits(text, edits), repairs };
}

/** A word broken at the end of a line: the hyphen goes, unless the compound is known with it ("cross-border"). */
export function joinLineEnds(broken: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  // "2015–⏎2030", "post-⏎2020": a range or a compound that goes on.
  const text = editMatches(broken, /(?<=\d[–-]|\p{L}-)\n(?=\d)/gu, () => '');
  if (!text.text.includes('-\n')) return { text, repairs: [] };
  const lexicon = buildLexicon(text.text, vocabulary);
  const compounds = new Set((text.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap(partsOfCompound));
  const repairs: Repair[] = [];
  const joined = editMatches(text, /-\n/g, (match) => {
    const left = wordBefore(text.text, match.index);
    const right = /^\p{L}+/u.exec(text.text.slice(match.index + 2, match.index + 62))?.[0] ?? '';
    // "age- and sex-responsive" has the hyphen for a word that comes later.
    if (left === '' || right === '' || /^(?:and|or|to)$/.test(right)) return undefined;
    // Of a word that no dictionary has, pieces that are no words either were not parts of a compound.
    const arePieces = [left, right].every((piece) => /^\p{Lu}/u.test(piece) || isPiece(piece.toLowerCase(), lexicon));
    const keeps =
      compounds.has(`${left}-${right}`.toLowerCase()) || (!isKnown((left + right).toLowerCase(), lexicon) && arePieces);
    const to = keeps ? `${left}-${right}` : left + right;
    repairs.push({ from: `${left}-\n${right}`, to, page: pageAt(text, match.index) });
    return keeps ? '-' : '';
  });
  return { text: joined, repairs };
}

/** A word that ends at `at`; of one longer than any word, its end. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > at - LONGEST_WORD && /\p{L}/u.test(text[start - 1] ?? '')) start--;
  return text.slice(Math.max(0, start), at);
}

const LONGEST_WORD = 60;

/** "step-by-step" → "step-by", "by-step". */
function partsOfCompound(compound: string): string[] {
  const words = compound.split('-');
  return words.slice(1).map((word, i) => `${words[i]}-${word}`);
}

/** The piece itself stands in the text once, as it is broken. */
function isPiece(word: string, lexicon: Lexicon): boolean {
  return lexicon.isNamed(word) || lexicon.count(word) > 1 || lexicon.isInDictionary(word);
}
