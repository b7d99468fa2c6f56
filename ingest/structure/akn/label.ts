/** The label before a text: a paragraph's number, or an item's letter, numeral or number in brackets. */

export interface Label {
  /** `paragraph`: "4." before a paragraph. `item`: "(b)", "(iv)", "(2)", or whatever stands before a member of a list. */
  readonly kind: 'paragraph' | 'item';
  /** Without brackets and full stops at its ends: `4`, `b`, `iv`, `1.1`, `A.1`. */
  readonly value: string;
  /** A second label in the same place, "(a)" of "5 (a)": it stays with the words. */
  readonly rest?: string;
}

/** "4", "4A", "4 bis", "1.1", "1.a", "A.1", with what drafts write before a number ("OP4", "Para. 4", "§ 4") and what stands around it. */
const PARAGRAPH =
  /^(?:(?:OP|PP|[Pp]ara(?:graph|\.)?|§) ?)?[“[]?((?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,5}(?:[A-Z]|\.[a-z]|[. ]{0,2}(?:bis|ter|quater))?)[.)\]:°–-]{0,3}$/;
const ITEM =
  /^“?\(? ?([A-Za-z]{1,6}|(?:[A-Za-z]\.)?\d{1,3}(?:\.\d{1,3}){0,5}(?:\.[a-z])?)([. ]{0,2}(?:bis|ter|quater))? ?[.):]*$/;
/** "5 (a)", "5.(a)", "(a) (i)". */
const TWO_LABELS = /^(\d{1,3}\.?|\([a-z]{1,2}\)) ?(\([a-z]{1,5}\))$/;
/** What a number typed into the text looks like: "4", "1.1", "17.a", "A.1". */
const TYPED = /(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,5}(?:\.[a-z])?/.source;
/** A label typed into the text itself: set off by a tab, before a sentence, or in brackets. */
const TYPED_NUMBER = new RegExp(`^\\s*(${TYPED})\\.?[\u200e\u200f]?\\t`);
const NUMBER_OF_SENTENCE = /^\s*(\d{1,3})\.[ \u00a0]{1,4}(?:\p{Lu}|\([a-z]\) )/u;
const DOTTED_OF_SENTENCE = /^\s*(\d{1,3}(?:\.\d{1,3}){1,5}|\d{1,3}\.[a-z])\.?[ \u00a0]{1,4}\p{Lu}/u;
const TYPED_ITEM = /^(?:\(([a-z]{1,2}|[ivxl]{1,6}|[A-Z]|\d{1,2})\)(?: |(?=\p{Lu}))|([a-z]|[ivx]{1,5})\) (?=\p{Lu}))/u;
/** Dashes, and the marks of a list, some of them characters of Word's fonts for symbols. */
const BULLET = /^[•·▪●◦○‣►➢■□–—\uf0a7\uf0b7\uf0d8-] ?/;
/** Characters that nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Whether a `num` element holds no more than a list's mark. */
export function isBullet(words: string): boolean {
  return /^[^\p{L}\p{N}\s.,;:()]$/u.test(words.trim());
}

/** The words of a `num` element. `null` where they are no label, as the full stop alone. */
export function readLabel(words: string, listed: boolean): Label | null {
  const label = words.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const [, first, rest] = TWO_LABELS.exec(label) ?? [];
  const outer = first === undefined ? null : readLabel(first, listed);
  if (outer !== null && rest !== undefined) return { ...outer, rest };
  const paragraph = listed ? null : PARAGRAPH.exec(label);
  if (paragraph) return { kind: 'paragraph', value: withoutGap(paragraph[1] ?? '') };
  const item = ITEM.exec(label);
  return item ? { kind: 'item', value: withoutGap((item[1] ?? '') + (item[2] ?? '')) } : null;
}

/** "4 bis", "4. bis" → "4bis". */
function withoutGap(label: string): string {
  return label.replace(/[. ]{1,2}(?=[bqt])(?=bis|ter|quater)/, '');
}

/**
 * A label that the markup left in the words: `raw` still has its tabs, `text` is what a reader sees. `length` is the
 * label's in `text`. A bullet is no label, but its length is given.
 */
export function readTypedLabel(raw: string, text: string): { label: Label | null; length: number } | null {
  const item = TYPED_ITEM.exec(text);
  if (item) return { label: { kind: 'item', value: item[1] ?? item[2] ?? '' }, length: item[0].length };
  const number = (TYPED_NUMBER.exec(raw) ?? NUMBER_OF_SENTENCE.exec(raw) ?? DOTTED_OF_SENTENCE.exec(raw))?.[1];
  if (number !== undefined && text.startsWith(number))
    return {
      label: { kind: 'paragraph', value: number },
      length: number.length + (text.startsWith('.', number.length) ? 1 : 0),
    };
  const bullet = BULLET.exec(text);
  return bullet ? { label: null, length: bullet[0].length } : null;
}

/** A way of counting. Two may fit one label: "(i)" is the ninth letter and the first numeral. "1.2." counts 1.2.1, 1.2.2 … */
export type Counting = 'letter' | 'double' | 'roman' | 'upper' | 'upperRoman' | 'digit' | `${string}.`;

const COUNTINGS: readonly Counting[] = ['letter', 'roman', 'upperRoman', 'upper', 'digit', 'double'];
/** "1.2.1" → "1.2.", "1". */
const DOTTED = /^((?:[A-Za-z]\.|\d{1,3}\.)(?:\d{1,3}\.){0,5})(\d{1,3}|[a-z])$/;

/** The label's place in a way of counting, from 1; `null` where it does not count that way. */
export function valueIn(counting: Counting, label: string): number | null {
  if (counting === 'digit') return /^\d+$/.test(label) ? Number(label) : null;
  if (counting === 'letter') return isRepeated(label) ? letterValue(label, /^[a-z]+$/) : null;
  if (counting === 'double') return /^([a-z])\1$/.test(label) ? label.charCodeAt(0) - 96 : null;
  if (counting === 'upper') return letterValue(label.toLowerCase(), /^[A-Z]$/, label);
  if (counting === 'roman') return romanValue(label);
  if (counting !== 'upperRoman') return dottedValue(counting, label);
  return /^[A-Z]+$/.test(label) ? romanValue(label.toLowerCase()) : null;
}

/** The ways of counting in which a label is the first. */
export function firstOf(label: string): Counting[] {
  return countingsOf(label).filter((counting) => valueIn(counting, label) === 1);
}

export function countingsOf(label: string): Counting[] {
  const dotted = DOTTED.exec(label)?.[1];
  if (dotted !== undefined) return [dotted as Counting];
  return COUNTINGS.filter((counting) => valueIn(counting, label) !== null);
}

/** How many parts the labels of a way of counting have, where dots part them: 3 of "1.2."; 0 where none do. */
export function partsIn(counting: Counting): number {
  return counting.endsWith('.') ? counting.split('.').length : 0;
}

/** "1.2.10" counts 10 in "1.2.", "17.a" 1 in "17." */
function dottedValue(counting: Counting, label: string): number | null {
  const [, prefix, last = ''] = DOTTED.exec(label) ?? [];
  if (prefix !== counting) return null;
  return /^\d/.test(last) ? Number(last) : last.charCodeAt(0) - 96;
}

/** "c", "cc", "ccc". */
function isRepeated(label: string): boolean {
  return label === label.charAt(0).repeat(label.length);
}

/** "a" 1 … "z" 26, "aa" 27, "bb" 28. */
function letterValue(letters: string, form: RegExp, as: string = letters): number | null {
  return form.test(as) ? letters.charCodeAt(0) - 96 + 26 * (letters.length - 1) : null;
}

const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_UNITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(label: string): number | null {
  if (!ROMAN.test(label)) return null;
  const values = [...label].map((letter) => ROMAN_UNITS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
