/**
 * Words that a hyphen parts at the end of a line, also where the line's end has become a blank. The hyphen of a compound
 * stays ("cross-⏎border"), that of a broken word goes ("imple-⏎mentation"). "co-⏎sponsors" could be either: of a document
 * that breaks no words it is a compound.
 */
import { applyEdits, type Edit, editMatches, type MappedText, pageAt } from '../mapped-text.ts';
import { buildLexicon, compoundsOf, isAttested, isKnown, type Lexicon, type Vocabulary } from './lexicon.ts';
import type { Repair } from './repair.ts';
import { PREFIXES } from './split-words.ts';

/** A hyphen after a letter, at the end of a line or what was one, with a letter after it. */
const BREAK = /(?<=\p{L})-[\n ](?=\p{L})/gu;
/** "A/⏎75/L.4", "HIV/⏎AIDS", "10 August–⏎4 September": what goes on after a stroke or a dash; of symbols also on the line. */
const AT_STROKE =
  /(?<=[\p{L}\d)][/–])\n(?=[\p{L}\d(])|(?<=[\p{L}\d]–) (?=[\p{L}\d])|(?<=(?:^|[\s(])[A-Z]{1,5}(?:\/[\w.()-]{1,20}){0,6}\/) (?=[A-Z\d])/gmu;
/** "post-⏎2020", "10-⏎year": a range or a compound that goes on. */
const BESIDE_NUMBER = /(?<=[\p{L}\d]-)[\n ](?=\d)|(?<=\d-)(?:\n(?=\p{L})| (?=\p{Ll}))/gu;
/** "age- and sex-responsive" has the hyphen for a word that comes later; "mother-⏎and-child" goes on. */
const SUSPENDED = /^(?:and|as|but|nor|or|to)\b(?!-)/;
const LONGEST_WORD = 60;
/** Of the words parted so, the share that are no compounds where a document breaks words. */
const BROKEN_SHARE = 1 / 4;

/** The words beside a hyphen, and what the two are. */
interface Break {
  readonly left: string;
  readonly right: string;
  readonly kind: 'compound' | 'broken' | 'either' | 'suspended';
}

/** What is known of words. */
interface Known {
  readonly lexicon: Lexicon;
  /** How often the document has each compound. */
  readonly compounds: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
}

interface Joined {
  readonly text: MappedText;
  readonly repairs: readonly Repair[];
  readonly breaksWords: boolean;
}

/**
 * @param broken a document's text, whose lines end with `\n`
 * @param isKnownToBreak whether the text around it breaks words
 */
export function joinLineEnds(broken: MappedText, vocabulary: Vocabulary, isKnownToBreak = false): Joined {
  const repairs: Repair[] = [];
  const closed = editMatches(broken, AT_STROKE, () => '');
  const text = editMatches(closed, BESIDE_NUMBER, ({ index }) =>
    isSuspended(closed.text, index + 1) ? undefined : '',
  );
  const found = [...text.text.matchAll(BREAK)];
  if (found.length === 0) return { text, repairs, breaksWords: isKnownToBreak };
  const known = { lexicon: buildLexicon(text.text, vocabulary), compounds: countCompounds(text.text), vocabulary };
  const breaks = found
    .map(({ 0: from, index }) => ({ from, index, ...readBreak(text.text, index, known) }))
    .filter(({ kind }) => kind !== 'suspended');
  const count = breaks.filter(({ kind }) => kind === 'broken').length;
  const breaksWords = isKnownToBreak || (count > 0 && count >= breaks.length * BROKEN_SHARE);
  const edits: Edit[] = [];
  for (const { from, index, ...parted } of breaks) {
    const { left, right, kind } = parted;
    const keeps = kind === 'compound' || (kind === 'either' && !isOneWord(parted, breaksWords, known));
    const replacement = keeps ? '-' : '';
    edits.push({ start: index, end: index + from.length, replacement });
    repairs.push({ from: left + from + right, to: left + replacement + right, page: pageAt(text, index) });
  }
  return { text: applyEdits(text, edits), repairs, breaksWords };
}

function isSuspended(text: string, at: number): boolean {
  return SUSPENDED.test(text.slice(at, at + 6));
}

function readBreak(text: string, at: number, { lexicon, compounds, vocabulary }: Known): Break {
  const left = wordBefore(text, at);
  const right = /^\p{L}+/u.exec(text.slice(at + 2, at + 2 + LONGEST_WORD))?.[0] ?? '';
  const told = (kind: Break['kind']): Break => ({ left, right, kind });
  const pair = `${left}-${right}`.toLowerCase();
  const word = wordOf({ left, right });
  const areBoth = areParts({ left, right }, lexicon);
  // "New Zeal-⏎and" and "in-⏎to" are not suspended.
  const isOne = isKnown(word, lexicon) && (!areBoth || /^\p{Lu}/u.test(left) || right === 'to');
  if (isSuspended(text, at + 2) && !isOne) return told('suspended');
  const isWritten = (compounds.get(pair) ?? 0) > lexicon.count(word) || vocabulary.compounds.has(pair);
  if (isWritten || isCompound(left, right, areBoth) || isOfAddress(text, at)) return told('compound');
  return told(isKnown(word, lexicon) && !areBoth ? 'broken' : 'either');
}

/**
 * "Non-⏎Proliferation", "sub-⏎Saharan", "e-⏎mentorships": no word has a capital within, nor is one letter of it parted off.
 * "non-⏎governmental" and "re-⏎elected" always have the hyphen.
 */
function isCompound(left: string, right: string, areParts: boolean): boolean {
  const hasCapital = /^\p{Lu}/u.test(right) && !/^\p{Lu}{2,}$/u.test(left + right);
  return hasCapital || left.length === 1 || (areParts && HYPHENATED.test(`${left} ${right}`));
}

/** What no compound ends with. */
const ENDING = /^(?:ally|ances?|ings?|isms?|ists?|ments?|ness|ships?)$/;

const HYPHENATED = /^(?:non |(?:pre|re) e)/i;

/** Whether two parts that may be a compound are one word. */
function isOneWord(parts: Break, breaksWords: boolean, { lexicon }: Known): boolean {
  const word = wordOf(parts);
  if (!breaksWords) return isAttested(word, lexicon);
  if (ENDING.test(parts.right)) return true;
  // Of a word that no dictionary has, pieces that are no words either were not parts of a compound.
  return isKnown(word, lexicon) || !areParts(parts, lexicon);
}

function wordOf({ left, right }: Pick<Break, 'left' | 'right'>): string {
  return (left + right).toLowerCase();
}

/** Whether either may be a part of a compound; the part itself stands in the text once, as it is broken. */
function areParts({ left, right }: Pick<Break, 'left' | 'right'>, lexicon: Lexicon): boolean {
  return [left, right].every((part) => {
    const word = part.toLowerCase();
    const isWord = lexicon.isNamed(word) || lexicon.count(word) > 1 || lexicon.isInDictionary(word);
    return isWord || PREFIXES.has(word);
  });
}

/** "https://example.org/status-⏎pledges": an address has its hyphens. */
function isOfAddress(text: string, at: number): boolean {
  return /(?:\/\/|www\.|@)\S{0,200}$/.test(text.slice(Math.max(0, at - 200), at));
}

/** A word that ends at `at`; of one longer than any word, its end. */
export function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > at - LONGEST_WORD && /\p{L}/u.test(text[start - 1] ?? '')) start--;
  return text.slice(Math.max(0, start), at);
}

function countCompounds(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pair of compoundsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
