/**
 * Joins words that extraction split ("mater ial", "act ions", "transa-⏎ctions").
 *
 * Each line is read as a run of words with single blanks between them, and the cheapest way to read it wins: a piece that
 * is no word costs most, a joined word that the document or the registry has costs least, one only in the dictionary a
 * little. Two real words are joined ("act ions") only where the joined word is known from the document or the registry
 * and a piece occurs nowhere else; and next to a function word ("in formation") only in a text that is visibly damaged.
 */
import { buildLexicon, type Lexicon, type Vocabulary } from './lexicon.ts';
import { applyEdits, type Edit, editMatches, type MappedText, pageAt } from './mapped-text.ts';

export interface Repair {
  /** As read: `act ions`. */
  readonly from: string;
  readonly to: string;
  /** Index of the page on which it stood. */
  readonly page: number | undefined;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NOT_A_WORD = 10;
/** A piece that no dictionary has, but that occurs again: a name, or the same split twice. */
const DOUBTFUL = 2;
/** Endings that are no words, so that what stands before one belongs to it: "criminal ization". */
const SUFFIXES = new Set(['ability', 'ally', 'ation', 'ational', 'ations', 'ative', 'ional', 'isation', 'ising', 'ization', 'izing', 'ments', 'tion', 'tional', 'tions']);
const LONGEST_JOIN = 3;
/** A text with more joins per word than this is damaged: its odd pairs of words are splits too. */
const DAMAGE = 0.02;

/** Mends a document's text, whose lines end with `\n`. */
export function mend(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  const closed = closeApostrophes(text);
  const hyphens = joinLineEnds(closed.text, vocabulary);
  const splits = joinSplitWords(hyphens.text, vocabulary);
  return { text: splits.text, repairs: [...closed.repairs, ...hyphens.repairs, ...splits.repairs] };
}

/** An apostrophe or hyphen with a blank between it and the word it belongs to. */
const LOOSE = /(?<=\p{L}) (?:([’'])( s\b)?(?=[ ,.;]|s\b)|(-)(\n?)(?=\p{Ll}))/gu;

/**
 * "victims ’ access" → "victims’ access"; "migrant ’ s" and "migrant ’s" → "migrant’s"; "high -level" → "high-level",
 * also at the end of a line: Word writes the hyphen of a compound as a character of its own.
 */
function closeApostrophes(text: MappedText): { text: MappedText; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const edits: Edit[] = [];
  for (const { 0: from, 1: apostrophe, 2: ending, 3: hyphen, 4: broken, index } of text.text.matchAll(LOOSE)) {
    const mark = apostrophe ?? hyphen ?? '';
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
function joinLineEnds(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  const lexicon = buildLexicon(text.text, vocabulary);
  const compounds = new Set((text.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap(partsOfCompound));
  const repairs: Repair[] = [];
  const joined = editMatches(text, /-\n/g, (match) => {
    const left = wordBefore(text.text, match.index);
    const right = /^\p{L}+/u.exec(text.text.slice(match.index + 2, match.index + 62))?.[0] ?? '';
    if (left === '' || right === '') return undefined;
    const keeps = compounds.has(`${left}-${right}`.toLowerCase()) || !isKnown((left + right).toLowerCase(), lexicon);
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

function joinSplitWords(text: MappedText, vocabulary: Vocabulary): { text: MappedText; repairs: Repair[] } {
  const lexicon = buildLexicon(text.text, vocabulary);
  const runs = readRuns(text.text);
  const read = (damaged: boolean) => runs.flatMap((run) => readCheapest(run, { lexicon, vocabulary, damaged }));
  const cautious = read(false);
  const joins = cautious.filter((group) => group.length > 1).length;
  const groups = joins > DAMAGE * cautious.length ? read(true) : cautious;
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  for (const group of groups) {
    const [first, last] = [group[0], group.at(-1)];
    if (group.length === 1 || !first || !last) continue;
    for (const word of group.slice(0, -1)) edits.push({ start: word.end, end: word.end + 1, replacement: '' });
    repairs.push({ from: text.text.slice(first.start, last.end), to: group.map((word) => word.text).join(''), page: pageAt(text, first.start) });
  }
  return { text: applyEdits(text, edits), repairs };
}

/** Words with nothing but one blank between them. */
function readRuns(text: string): Word[][] {
  const runs: Word[][] = [];
  let previous: Word | undefined;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length };
    const isEnding = /[’']/.test(text[word.start - 1] ?? '');
    if (!isEnding && previous && word.start === previous.end + 1 && text[previous.end] === ' ') runs.at(-1)?.push(word);
    else if (!isEnding) runs.push([word]);
    // The "s" of "children’s and" belongs to what stands before it.
    previous = isEnding ? undefined : word;
  }
  return runs;
}

interface Context {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly damaged: boolean;
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
  for (let end = run.length; end > 0; end -= best[end]?.size ?? 1) groups.push(run.slice(end - (best[end]?.size ?? 1), end));
  return groups.reverse();
}

function costOf(words: readonly Word[], { lexicon, vocabulary, damaged }: Context): number {
  const [first] = words;
  if (words.length === 1 && first) {
    if (isFree(first.text, lexicon)) return 0;
    return first.text.length > 2 && !SUFFIXES.has(first.text) && lexicon.count(first.text.toLowerCase()) > 1 ? DOUBTFUL : NOT_A_WORD;
  }
  const joined = words.map((word) => word.text).join('');
  // "Part I I" and other capitals are numerals and acronyms, not split words; a capital inside would be a new word.
  if (/\p{Lu}/u.test(joined.slice(1))) return Number.POSITIVE_INFINITY;
  const whole = joined.toLowerCase();
  const attested = lexicon.isNamed(whole) || lexicon.count(whole) > 0;
  const suffixed = words.length === 2 && SUFFIXES.has(words[1]?.text ?? '') && isFree(words[0]?.text ?? '', lexicon);
  if (!attested && !suffixed && !lexicon.isInDictionary(whole)) return Number.POSITIVE_INFINITY;
  if (words.some((word) => !isFree(word.text, lexicon))) return attested ? 1 : 3;
  const pieces = words.map((word) => word.text.toLowerCase());
  const strange = pieces.some((piece) => lexicon.count(piece) === 1 && !lexicon.isNamed(piece));
  const besideFunctionWord = pieces.some((piece) => vocabulary.functionWords.has(piece));
  return attested && strange && (damaged || !besideFunctionWord) ? -1 : Number.POSITIVE_INFINITY;
}

/** Whether a piece stands as a word of its own. */
function isFree(piece: string, lexicon: Lexicon): boolean {
  const word = piece.toLowerCase();
  if (SUFFIXES.has(piece)) return false;
  if (/^\p{Lu}{2,}$/u.test(piece) || lexicon.isNamed(word)) return true;
  return lexicon.isInDictionary(word);
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.isNamed(word) || lexicon.count(word) > 0 || lexicon.isInDictionary(word);
}
