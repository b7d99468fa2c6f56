/**
 * Parts words whose blank extraction lost ("ofthe", "becomeliable", "smuggling,in").
 *
 * A run of letters that no dictionary has, and that is two or three words in exactly one cheapest way, is parted there:
 * beside words such as "the" wherever it stands, beside others only in a text that is visibly damaged. Names and compounds
 * of a prefix stay whole.
 */
import { buildLexicon, type Lexicon, type Vocabulary } from './lexicon.ts';
import { applyEdits, type Edit, type MappedText, pageAt } from './mapped-text.ts';
import type { Repair } from './repair.ts';
import { PREFIXES } from './split-words.ts';

/** A run beside an apostrophe, a digit or a full stop inside a line is a part of something. */
const RUN = /(?<![\p{L}\d./@_’'])\p{L}{4,40}(?![\p{L}\d/@_’'])(?!\.\p{L})/gu;
const STOP = /(?<=\p{L}{2}[,;])(?=\p{L})/gu;
/** Words that begin or end no other word. */
const CLEAR = new Set('and are for from has have its not of our that the their to was were which will with'.split(' '));
const SHORTEST = 2;
/** Of words that are no function words. */
const SHORTEST_CONTENT = 4;
/** So many runs beside clear words show that a text lost its blanks; or so many others, if they are one in so many words. */
const DAMAGED = { clear: 2, others: 5, rate: 1 / 250 };
const WORD_LENGTH = 6;
/** What occurs more often, and not beside a clear word, is a name. */
const MOST = 3;

interface Context {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

export function splitJoinedWords(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  const lexicon = buildLexicon(text.text, vocabulary);
  const context = { lexicon, vocabulary };
  const runs = [...text.text.matchAll(RUN)].filter(([run]) => isStrange(run, lexicon));
  const ways = runs.map(([run]) => partOf(run, context));
  const isDamaged = showsDamage(
    text.text,
    runs.flatMap(([run], at) => (ways[at] ? [{ run, pieces: ways[at] }] : [])),
  );
  const edits: Edit[] = [...text.text.matchAll(STOP)].map(({ index }) => ({
    start: index,
    end: index,
    replacement: ' ',
  }));
  const repairs: Repair[] = edits.map(({ start }) => repairOf(text, start));
  for (const [at, { 0: run, index }] of runs.entries()) {
    const pieces = ways[at];
    const isSure = pieces?.some(isClear) || (isDamaged && lexicon.count(run.toLowerCase()) <= MOST);
    if (pieces === undefined || !isSure) continue;
    let end = index;
    for (const piece of pieces.slice(0, -1)) {
      end += piece.length;
      edits.push({ start: end, end, replacement: ' ' });
    }
    repairs.push({ from: run, to: pieces.join(' '), page: pageAt(text, index) });
  }
  edits.sort((a, b) => a.start - b.start);
  return { text: applyEdits(text, edits), repairs };
}

function showsDamage(text: string, parted: readonly { run: string; pieces: readonly string[] }[]): boolean {
  const others = new Set(parted.map(({ run }) => run.toLowerCase())).size;
  return (
    parted.filter(({ pieces }) => pieces.some(isClear)).length >= DAMAGED.clear ||
    (others >= DAMAGED.others && others > (DAMAGED.rate * text.length) / WORD_LENGTH)
  );
}

/** "smuggling,in" → "smuggling, in". */
function repairOf(text: MappedText, at: number): Repair {
  const before = /\p{L}{1,40}[,;]$/u.exec(text.text.slice(Math.max(0, at - 41), at))?.[0] ?? '';
  const after = /^\p{L}{1,40}/u.exec(text.text.slice(at, at + 40))?.[0] ?? '';
  return { from: `${before}${after}`, to: `${before} ${after}`, page: pageAt(text, at) };
}

/** Capitals throughout are an acronym. */
function isStrange(run: string, lexicon: Lexicon): boolean {
  const word = run.toLowerCase();
  return !/^\p{Lu}+$/u.test(run) && !lexicon.isNamed(word) && !lexicon.isInDictionary(word);
}

function isClear(piece: string): boolean {
  return CLEAR.has(piece.toLowerCase());
}

/** The one cheapest way to read a run as words; nothing where there is none, or two. */
function partOf(run: string, context: Context): readonly string[] | undefined {
  const [best, next] = [...inTwo(run), ...inThree(run)]
    .map((pieces) => ({ pieces, cost: pieces.reduce((sum, piece) => sum + costOf(piece, context), 0) }))
    .filter(({ pieces: [first = ''], cost }) => Number.isFinite(cost) && !PREFIXES.has(first.toLowerCase()))
    .sort((a, b) => a.cost - b.cost);
  return best && best.cost !== next?.cost ? best.pieces : undefined;
}

function* inTwo(run: string): Generator<string[]> {
  for (let at = SHORTEST; at <= run.length - SHORTEST; at++) yield [run.slice(0, at), run.slice(at)];
}

/** With a clear word in the middle. */
function* inThree(run: string): Generator<string[]> {
  for (const [first = '', rest = ''] of inTwo(run))
    for (const pieces of inTwo(rest)) if (isClear(pieces[0] ?? '')) yield [first, ...pieces];
}

function costOf(piece: string, { lexicon, vocabulary }: Context): number {
  const word = piece.toLowerCase();
  if (/\p{Lu}/u.test(piece.slice(1))) return Number.POSITIVE_INFINITY;
  if (isClear(piece) || vocabulary.functionWords.has(word)) return 1;
  if (piece.length < SHORTEST_CONTENT) return Number.POSITIVE_INFINITY;
  if (lexicon.isNamed(word) || lexicon.count(word) > 0) return 1.5;
  return lexicon.isInDictionary(word) ? 2.5 : Number.POSITIVE_INFINITY;
}
