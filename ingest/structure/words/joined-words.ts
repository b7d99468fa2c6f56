/**
 * Parts words whose blank extraction lost ("ofthe", "becomeliable", "smuggling,in").
 *
 * A run of letters that no dictionary has, and that is two or three words in exactly one cheapest way, is parted there:
 * beside words such as "the" wherever it stands, beside others only in a text that is visibly damaged. Names and compounds
 * of a prefix stay whole. Some extractors drop the hyphen at the end of a line: "childfriendly" gets back what the text has
 * in "child-friendly".
 */

import { applyEdits, type Edit, type MappedText, pageAt } from '../mapped-text.ts';
import { buildLexicon, type Lexicon, type Vocabulary } from './lexicon.ts';
import type { Repair } from './repair.ts';
import { PREFIXES } from './split-words.ts';

/** A run beside an apostrophe, a digit or a full stop inside a line is a part of something. */
const RUN = /(?<![\p{L}\d./@_’'])\p{L}{4,40}(?![\p{L}\d/@_’'])(?!\.\p{L})/gu;
const STOP = /(?<=\p{L}{2}[,;])(?=\p{L})/gu;
/** Words that begin or end no other word. */
const CLEAR = new Set('and are for from has have its not of our that the their to was were which will with'.split(' '));
const SHORTEST = 2;
/** Of words that are no function words: as the document has them, and as only the dictionary has them. */
const SHORTEST_ATTESTED = 3;
const SHORTEST_CONTENT = 4;
/** So many runs beside clear words show that a text lost its blanks; or so many others, if they are one in so many words. */
const DAMAGED = { clear: 2, others: 5, rate: 1 / 250 };
const WORD_LENGTH = 6;
/** With more strange runs than this per word a text is no damaged English, but something else. */
const NOT_ENGLISH = 0.3;

interface Context {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  /** Words that stand side by side in the text, with a blank between them. */
  readonly pairs: () => ReadonlySet<string>;
}

interface JoinedWord {
  readonly run: string;
  readonly index: number;
  readonly pieces: readonly string[];
  /** What was lost between the pieces. */
  readonly lost: ' ' | '-';
}

/** The runs that are no words but several, in small letters. */
export function findJoinedWords(text: MappedText, vocabulary: Vocabulary, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(joinedWords(text.text, vocabulary, lexicon).map(({ run }) => run.toLowerCase()));
}

/** @param known what `findJoinedWords` found; where that is nothing, only stops are looked for */
export function splitJoinedWords(
  text: MappedText,
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
): { text: MappedText; repairs: Repair[] } {
  const edits: Edit[] = [...text.text.matchAll(STOP)].map(({ index }) => ({
    start: index,
    end: index,
    replacement: ' ',
  }));
  const repairs: Repair[] = edits.map(({ start }) => repairOf(text, start));
  const found = known.size === 0 ? [] : joinedWords(text.text, vocabulary, buildLexicon(text.text, vocabulary));
  for (const { run, index, pieces, lost } of found) {
    let end = index;
    for (const piece of pieces.slice(0, -1)) {
      end += piece.length;
      edits.push({ start: end, end, replacement: lost });
    }
    repairs.push({ from: run, to: pieces.join(lost), page: pageAt(text, index) });
  }
  edits.sort((a, b) => a.start - b.start);
  return { text: applyEdits(text, edits), repairs };
}

/** "smuggling,in" → "smuggling, in". */
function repairOf(text: MappedText, at: number): Repair {
  const before = /\p{L}{1,40}[,;]$/u.exec(text.text.slice(Math.max(0, at - 41), at))?.[0] ?? '';
  const after = /^\p{L}{1,40}/u.exec(text.text.slice(at, at + 40))?.[0] ?? '';
  return { from: `${before}${after}`, to: `${before} ${after}`, page: pageAt(text, at) };
}

function joinedWords(text: string, vocabulary: Vocabulary, lexicon: Lexicon): JoinedWord[] {
  const runs = [...text.matchAll(RUN)].filter(([run]) => isStrange(run, lexicon));
  if (runs.length === 0) return [];
  const context = { lexicon, vocabulary, pairs: pairsOf(text) };
  if (runs.length > (NOT_ENGLISH * text.length) / WORD_LENGTH) return [];
  const compounds = unhyphenated(text);
  const unhyphened = runs.flatMap(({ 0: run, index }): JoinedWord[] => {
    const at = compounds.get(run.toLowerCase());
    return at === undefined ? [] : [{ run, index, pieces: [run.slice(0, at), run.slice(at)], lost: '-' }];
  });
  const others = runs.filter(([run]) => !compounds.has(run.toLowerCase()));
  const read = (mostUnseen: number) =>
    others.flatMap(({ 0: run, index }): JoinedWord[] => {
      const pieces = partOf(run, context, mostUnseen);
      return pieces ? [{ run, index, pieces, lost: ' ' }] : [];
    });
  const likely = read(1);
  const parted = showsDamage(text, likely)
    ? read(2).filter(({ run, pieces }) => pieces.some(isClear) || isRarer(run, pieces, context))
    : likely.filter(({ pieces }) => pieces.some(isClear));
  return [...unhyphened, ...parted];
}

/** Compounds of two words, not of a prefix and a word, without their hyphens, and where it stands: "childfriendly" → 5. */
function unhyphenated(text: string): ReadonlyMap<string, number> {
  const compounds = text.toLowerCase().matchAll(/-(?<=(?<![\p{L}-])(\p{L}{3,30})-)(?=(\p{L}{3,30})(?![\p{L}-]))/gu);
  return new Map(
    [...compounds].flatMap(([, first = '', second = '']) =>
      PREFIXES.has(first) ? [] : [[first + second, first.length] as const],
    ),
  );
}

/** Found on first need, since few texts have a word that they tell of. */
function pairsOf(text: string): () => ReadonlySet<string> {
  let pairs: ReadonlySet<string> | undefined;
  return () => (pairs ??= findPairs(text));
}

function findPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  let previous = '';
  for (const [match, word = ''] of text.toLowerCase().matchAll(/(\p{L}+)[ \n]?/gu)) {
    if (previous !== '') pairs.add(`${previous} ${word}`);
    previous = match === word ? '' : word;
  }
  return pairs;
}

function areApart(pieces: readonly string[], { pairs }: Context): boolean {
  return pieces.slice(1).every((piece, at) => pairs().has(`${pieces[at]} ${piece}`.toLowerCase()));
}

function showsDamage(text: string, parted: readonly JoinedWord[]): boolean {
  const others = new Set(parted.map(({ run }) => run.toLowerCase())).size;
  return (
    parted.filter(({ pieces }) => pieces.some(isClear)).length >= DAMAGED.clear ||
    (others >= DAMAGED.others && others > (DAMAGED.rate * text.length) / WORD_LENGTH)
  );
}

/** Capitals throughout are an acronym. */
function isStrange(run: string, lexicon: Lexicon): boolean {
  const word = run.toLowerCase();
  return !/^\p{Lu}+$/u.test(run) && !lexicon.isNamed(word) && !lexicon.isInDictionary(word);
}

/** What occurs more often than its pieces do, and not with a blank too, is a name. */
function isRarer(run: string, pieces: readonly string[], context: Context): boolean {
  const { lexicon, vocabulary } = context;
  const times = lexicon.count(run.toLowerCase());
  if (areApart(pieces, context)) return true;
  return pieces.every((piece) => {
    const word = piece.toLowerCase();
    return times === 1 || vocabulary.functionWords.has(word) || lexicon.isNamed(word) || lexicon.count(word) >= times;
  });
}

function isClear(piece: string): boolean {
  return CLEAR.has(piece.toLowerCase());
}

/** The one cheapest way to read a run as words; nothing where there is none, or two. */
function partOf(run: string, context: Context, mostUnseen: number): readonly string[] | undefined {
  const [best, next] = [...inTwo(run), ...inThree(run)]
    .map((pieces) => ({ pieces, cost: costOf(pieces, context, mostUnseen) }))
    .filter(
      ({ pieces, cost }) =>
        Number.isFinite(cost) &&
        (pieces.some(isClear) || !PREFIXES.has(pieces[0]?.toLowerCase() ?? '') || areApart(pieces, context)),
    )
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

/** @param mostUnseen how many pieces may be words that only the dictionary has: they are looked up last, since that takes longest */
function costOf(pieces: readonly string[], context: Context, mostUnseen: number): number {
  const unseen = pieces.filter((piece) => seenCost(piece, context) === undefined);
  if (unseen.length > mostUnseen || pieces.some((piece) => /\p{Lu}/u.test(piece.slice(1))))
    return Number.POSITIVE_INFINITY;
  const isWord = (piece: string) =>
    piece.length >= SHORTEST_CONTENT && context.lexicon.isInDictionary(piece.toLowerCase());
  if (!unseen.every(isWord)) return Number.POSITIVE_INFINITY;
  return pieces.reduce((sum, piece) => sum + (seenCost(piece, context) ?? UNSEEN), 0);
}

const UNSEEN = 2.5;

/** Of function words and words that the document or the registry has. */
function seenCost(piece: string, { lexicon, vocabulary }: Context): number | undefined {
  const word = piece.toLowerCase();
  if (isClear(piece) || vocabulary.functionWords.has(word)) return 1;
  if (piece.length < SHORTEST_ATTESTED) return undefined;
  return lexicon.isNamed(word) || lexicon.count(word) > (piece.length < SHORTEST_CONTENT ? 1 : 0) ? 1.5 : undefined;
}
