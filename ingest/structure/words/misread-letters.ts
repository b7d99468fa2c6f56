/** Mends what recognition of images read for letters inside words: "Protoco1", "c0mmit", "nationaI", "rnigrants", "cornmit". */

import { applyEdits, type Edit, type MappedText, pageAt } from '../mapped-text.ts';
import { buildLexicon, isAttested, isKnown, type Lexicon, type Vocabulary } from './lexicon.ts';
import type { Repair } from './repair.ts';

/** Letters with such shapes among them: first the shape, since few words have one, then the letters before and after it. */
const MISREAD =
  /(?=rn|vv|\p{Ll}[01I|])(?<=(?<![\p{L}\d./])(\p{L}{0,30}))(?:\p{Ll}(?:[01]{1,2}|[I|])|rn|vv)\p{L}{0,30}(?![\p{L}\d/|]|\.\p{L})/gu;
const SHAPE = /[01I|]|rn|vv/;
const SHAPES = new RegExp(SHAPE, 'g');
const SHORTEST = 5;
/** Of two letters, read as what the document or the registry has: "vvill", "frorn". A digit may be a note's mark. */
const SHORTEST_ATTESTED = { shape: /rn|vv/, from: 4, to: 3 };
/** Shapes that a word has at most: each may be read in two ways. */
const MOST_SHAPES = 5;
/** Two letters may be what they are. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  0: ['o'],
  1: ['l', 'i'],
  I: ['l'],
  '|': ['l'],
  rn: ['rn', 'm'],
  vv: ['vv', 'w'],
};

/** Only what becomes a known word is mended. */
export function mendMisread(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  if (text.text.search(MISREAD) < 0) return { text, repairs: [] };
  const lexicon = buildLexicon(text.text, vocabulary);
  const repairs: Repair[] = [];
  const edits = [...text.text.matchAll(MISREAD)].flatMap(({ 0: rest, 1: before = '', ...found }): Edit[] => {
    const from = before + rest;
    const index = found.index - before.length;
    const shapes = from.match(SHAPES)?.length ?? 0;
    if (from.length < SHORTEST_ATTESTED.from || shapes > MOST_SHAPES || isWord(from, lexicon)) return [];
    if (isBroken(text.text, index, from, lexicon)) return [];
    const [to, ...others] = readings(from).filter((word) => word !== from && isKnown(word.toLowerCase(), lexicon));
    if (to === undefined || others.length > 0 || !isLikely(from, to, lexicon)) return [];
    repairs.push({ from, to, page: pageAt(text, index) });
    return [differenceAt(index, from, to)];
  });
  return { text: applyEdits(text, edits), repairs };
}

function isLikely(from: string, to: string, lexicon: Lexicon): boolean {
  if (to.length >= SHORTEST) return true;
  return (
    SHORTEST_ATTESTED.shape.test(from) && to.length >= SHORTEST_ATTESTED.to && isAttested(to.toLowerCase(), lexicon)
  );
}

/** From the first letter that differs to the last, so that the others keep their places. */
function differenceAt(index: number, from: string, to: string): Edit {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let same = 0;
  while (same < Math.min(from.length, to.length) - start && from.at(-1 - same) === to.at(-1 - same)) same++;
  return { start: index + start, end: index + from.length - same, replacement: to.slice(start, to.length - same) };
}

const BEFORE = /(\p{L}{1,30})(?:-?\n| )$/u;
const AFTER = /^(?:-?\n| )(\p{L}{1,30})/u;
/** Characters around a word in which its other part stands. */
const NEAR = 40;

/** "conce⏎rning": the part below is no "ming". */
function isBroken(text: string, index: number, word: string, lexicon: Lexicon): boolean {
  const end = index + word.length;
  const before = BEFORE.exec(text.slice(Math.max(0, index - NEAR), index))?.[1];
  const after = AFTER.exec(text.slice(end, end + NEAR))?.[1];
  return [before && before + word, after && word + after].some(
    (whole) => whole !== undefined && isKnown(whole.toLowerCase(), lexicon),
  );
}

/** That the document has it may be because it was misread each time. */
function isWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.isNamed(word.toLowerCase()) || lexicon.isInDictionary(word.toLowerCase());
}

/** Each way to read the shapes as letters. */
function readings(word: string): string[] {
  const found = SHAPE.exec(word);
  if (found === null) return [word];
  const [shape] = found;
  const before = word.slice(0, found.index);
  const rest = readings(word.slice(found.index + shape.length));
  return (LETTERS[shape] ?? []).flatMap((letters) => rest.map((after) => before + letters + after));
}
