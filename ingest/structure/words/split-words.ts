/**
 * Joins words that extraction split with a blank ("mater ial", "act ions").
 *
 * Each line is read as a run of words with single blanks between them, and the cheapest way to read it wins: a piece that
 * is no word costs most, a joined word that the document or the registry has costs least, one only in the dictionary a
 * little. Two real words are joined ("act ions") only where the joined word is known from the document or the registry
 * and a piece occurs nowhere else; and next to a function word ("in formation") only in a text that is visibly damaged.
 * Words may be broken at line ends without a hyphen as well; two real words on two lines are joined only where many are.
 */

import { applyEdits, type Edit, type MappedText, pageAt } from '../mapped-text.ts';
import { isAttested, type Lexicon, type Vocabulary } from './lexicon.ts';
import type { Repair } from './repair.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  /** Whether it stands as a word of its own. */
  readonly isFree: boolean;
  /** Whether the word before it ends the line above. */
  readonly isBelow: boolean;
  readonly start: number;
  readonly end: number;
}

const NOT_A_WORD = 10;

/** A piece that no dictionary has, but that occurs again: a name, or the same split twice. */
const DOUBTFUL = 4;

/** Endings that are no words, so that what stands before one belongs to it: "criminal ization". */
const SUFFIXES = new Set([
  'ation',
  'ational',
  'ations',
  'ative',
  'ional',
  'isation',
  'ising',
  'ization',
  'izing',
  'ments',
  'tion',
  'tional',
  'tions',
]);

const LONGEST_JOIN = 3;

/** A text with more joins per word than this is damaged: its odd pairs of words are splits too. */
const DAMAGE = 0.02;

/** Of the lines that go on in small letters, so many begin within a word in a text whose words are broken at line ends. */
const BROKEN = 0.1;

/** So many times as often as its pieces side by side the whole word stands in the document. */
const USUAL = 5;

interface Known {
  /** Whether the text is known to be damaged, from what surrounds it. */
  readonly isDamaged: boolean;
  readonly lexicon: Lexicon;
}

export function joinSplitWords(
  text: MappedText,
  vocabulary: Vocabulary,
  { isDamaged, lexicon }: Known,
): { text: MappedText; repairs: Repair[]; isDamaged: boolean } {
  const runs = readRuns(text.text, lexicon);
  const read = (damaged: Damage | undefined, broken: Damage | undefined) =>
    runs.flatMap((run) => readCheapest(run, { lexicon, vocabulary, damaged, broken }));
  const cautious = read(undefined, undefined);
  const joined = cautious.filter((group) => group.length > 1);
  const overLines = joined.filter(isOverLines).length;
  const shows = isDamaged || joined.length - overLines > DAMAGE * cautious.length;
  const isBroken = overLines > BROKEN * runs.flat().filter(({ isBelow }) => isBelow).length;
  const damage = () => ({ alone: countAlone(runs, lexicon), pairs: countPairs(runs) });
  const groups = shows || isBroken ? read(shows ? damage() : undefined, isBroken ? damage() : undefined) : cautious;
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  for (const group of groups) {
    const [first, last] = [group[0], group.at(-1)];
    if (group.length === 1 || !first || !last) continue;
    for (const word of group.slice(0, -1)) edits.push({ start: word.end, end: word.end + 1, replacement: '' });
    repairs.push({
      from: text.text.slice(first.start, last.end),
      to: group.map((word) => word.text).join(''),
      page: pageAt(text, first.start),
    });
  }
  return { text: applyEdits(text, edits), repairs, isDamaged: shows };
}

/** What stands before a hyphen without being a word, or the end of one. */
export const PREFIXES = new Set([
  'anti',
  'bi',
  'bio',
  'co',
  'de',
  'eco',
  'ex',
  'geo',
  'inter',
  'intra',
  'macro',
  'micro',
  'mid',
  'multi',
  'neo',
  'non',
  'over',
  'pre',
  'pro',
  'psycho',
  're',
  'semi',
  'sub',
  'trans',
  'tri',
  'un',
  'under',
]);

function isOverLines(words: readonly Word[]): boolean {
  return words.some(({ isBelow }, at) => at > 0 && isBelow);
}

/** Words with nothing but one blank between them, or the end of a line after which the sentence goes on in small letters. */
function readRuns(text: string, lexicon: Lexicon): Word[][] {
  const runs: Word[][] = [];
  let previous: Word | undefined;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const lower = match[0].toLowerCase();
    const word: Word = {
      text: match[0],
      lower,
      isFree: isFree(match[0], lower, lexicon),
      isBelow: text[match.index - 1] === '\n' && /^\p{Ll}/u.test(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    };
    const isBound = /[’'\d]/.test(text[word.start - 1] ?? '') || (text[word.end] === '-' && PREFIXES.has(lower));
    if (!isBound && previous && word.start === previous.end + 1 && (text[previous.end] === ' ' || word.isBelow))
      runs.at(-1)?.push(word);
    else if (!isBound) runs.push([word]);
    // The "s" of "children’s and" and of "1990s and" belongs to what stands before it, the "re" of "re-engage" to what follows.
    previous = isBound ? undefined : word;
  }
  return runs;
}

/** How often each word stands where it makes no other word of the document together with one beside it. */
function countAlone(runs: readonly (readonly Word[])[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const isWhole = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && isAttested(a.lower + b.lower, lexicon);
  const alone = new Map<string, number>();
  for (const run of runs) {
    const joins = run.map((word, at) => isWhole(word, run[at + 1]));
    for (const [at, { lower }] of run.entries())
      if (!joins[at] && !joins[at - 1]) alone.set(lower, (alone.get(lower) ?? 0) + 1);
  }
  return alone;
}

/** How often two words stand side by side, as if they were one. */
function countPairs(runs: readonly (readonly Word[])[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const run of runs)
    for (const [at, { lower }] of run.entries()) {
      const pair = `${lower}${run[at + 1]?.lower ?? ''}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  return pairs;
}

/** What tells pieces from words in a text that is visibly damaged. */
interface Damage {
  /** How often a word stands where it is no piece of another. */
  readonly alone: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

interface Context {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly damaged: Damage | undefined;
  /** The same for words at line ends. */
  readonly broken: Damage | undefined;
}

/** Shortest path over the run's gaps: the best way to read the first n words, from the best ways to read fewer. */
function readCheapest(run: readonly Word[], context: Context): Word[][] {
  const best: { cost: number; size: number }[] = [{ cost: 0, size: 0 }];
  for (let end = 1; end <= run.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, size: 1 };
    for (let size = 1; size <= Math.min(LONGEST_JOIN, end); size++) {
      const cost = (best[end - size]?.cost ?? 0) + costOf(run.slice(end - size, end), context);
      if (cost < choice.cost) choice = { cost, size };
    }
    best.push(choice);
  }
  const groups: Word[][] = [];
  for (let end = run.length; end > 0; end -= best[end]?.size ?? 1)
    groups.push(run.slice(end - (best[end]?.size ?? 1), end));
  return groups.reverse();
}

function costOf(words: readonly Word[], context: Context): number {
  const [first] = words;
  return words.length === 1 && first ? costAlone(first, context) : costJoined(words, context);
}

function costAlone({ text, lower, isFree }: Word, { lexicon }: Context): number {
  if (isFree) return 0;
  return text.length > 2 && !SUFFIXES.has(text) && lexicon.count(lower) > 1 ? DOUBTFUL : NOT_A_WORD;
}

function costJoined(words: readonly Word[], { lexicon, vocabulary, broken, ...known }: Context): number {
  const areOverLines = isOverLines(words);
  const damaged = areOverLines ? broken : known.damaged;
  const areFree = words.every((word) => word.isFree);
  const whole = words.map((word) => word.lower).join('');
  const attested = isAttested(whole, lexicon);
  // Most words are, and make no other word of the document with those beside them.
  if (areFree && !attested && !(areOverLines && broken)) return Number.POSITIVE_INFINITY;
  const joined = words.map((word) => word.text).join('');
  // A capital inside would be a new word; capitals throughout are numerals ("Part I I") or an acronym.
  if (/\p{Lu}/u.test(joined.slice(1)))
    return damaged && CAPITALS.test(joined) && !NUMERAL.test(joined) && lexicon.count(whole) > 0
      ? -1
      : Number.POSITIVE_INFINITY;
  const suffixed = words.length === 2 && SUFFIXES.has(words[1]?.text ?? '') && words[0]?.isFree === true;
  if (!attested && !suffixed && !lexicon.isInDictionary(whole)) return Number.POSITIVE_INFINITY;
  if (!areFree) return attested ? 1 : 3;
  if (areOverLines && !broken) return Number.POSITIVE_INFINITY;
  const pieces = words.map((word) => word.lower);
  const strange = pieces.some(
    (piece) => !lexicon.isNamed(piece) && (lexicon.count(piece) === 1 || (damaged && !damaged.alone.has(piece))),
  );
  const besideFunctionWord = pieces.some((piece) => vocabulary.functionWords.has(piece));
  // "lea⏎ding", neither of which stands anywhere else.
  if (areOverLines && !attested)
    return pieces.every((piece) => lexicon.count(piece) === 1 && !lexicon.isNamed(piece))
      ? -1
      : Number.POSITIVE_INFINITY;
  // "inter national" where the document has "international" many times.
  const areAlike = pieces.every((piece) => vocabulary.functionWords.has(piece) === besideFunctionWord);
  const usual = damaged && areAlike && lexicon.count(whole) >= USUAL * (damaged.pairs.get(whole) ?? 1);
  return attested && (usual || (strange && (damaged || !besideFunctionWord))) ? -1 : Number.POSITIVE_INFINITY;
}

const CAPITALS = /^[A-Z]{4,12}$/;
const NUMERAL = /^[IVXLC]{1,12}$/;

function isFree(piece: string, lower: string, lexicon: Lexicon): boolean {
  if (SUFFIXES.has(piece)) return false;
  return /^\p{Lu}+$/u.test(piece) || lexicon.isNamed(lower) || lexicon.isInDictionary(lower);
}
