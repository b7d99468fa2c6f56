/** The label before a text: a paragraph's number, or an item's letter, numeral or number in brackets. */

export interface Label {
  /** `paragraph`: "4." before a paragraph. `item`: "(b)", "(iv)", "(2)", or whatever stands before a member of a list. */
  readonly kind: 'paragraph' | 'item';
  /** Without brackets and full stops: `4`, `b`, `iv`. */
  readonly value: string;
}

const PARAGRAPH = /^(\d{1,3}(?:[A-Z]| ?(?:bis|ter|quater))?)[.)]?$/;
const ITEM = /^\(?([A-Za-z]{1,6}|\d{1,3})( ?(?:bis|ter|quater))?[.)]*$/;
/** A label typed into the text itself: set off by a tab, before a sentence, or in brackets. */
const TYPED_NUMBER = /^\s*(\d{1,3})\.?[\u200e\u200f]?\t/;
const NUMBER_OF_SENTENCE = /^\s*(\d{1,3})\.[ \u00a0]{1,4}\p{Lu}/u;
const TYPED_ITEM = /^\(([a-z]{1,2}|[ivxl]{1,6}|[A-Z]|\d{1,2})\) /;
const BULLET = /^[•·▪–—-] ?/;

/** Whether a `num` element holds no more than a list's mark. */
export function isBullet(words: string): boolean {
  return /^[•·▪–—-]$/.test(words.trim());
}

/** The words of a `num` element. `null` where they are no label, as the full stop alone. */
export function readLabel(words: string, listed: boolean): Label | null {
  const label = words.replace(/[\u200b-\u200f\s]+/g, ' ').trim();
  const paragraph = listed ? null : PARAGRAPH.exec(label);
  if (paragraph) return { kind: 'paragraph', value: (paragraph[1] ?? '').replace(' ', '') };
  const item = ITEM.exec(label);
  return item ? { kind: 'item', value: (item[1] ?? '') + (item[2] ?? '').trim() } : null;
}

/**
 * A label that the markup left in the words: `raw` still has its tabs, `text` is what a reader sees. `length` is the
 * label's in `text`. A bullet is no label, but its length is given.
 */
export function readTypedLabel(raw: string, text: string): { label: Label | null; length: number } | null {
  const item = TYPED_ITEM.exec(text);
  if (item) return { label: { kind: 'item', value: item[1] ?? '' }, length: item[0].length };
  const number = TYPED_NUMBER.exec(raw) ?? NUMBER_OF_SENTENCE.exec(raw);
  if (number)
    return { label: { kind: 'paragraph', value: number[1] ?? '' }, length: (/^\d+\.?/.exec(text)?.[0] ?? '').length };
  const bullet = BULLET.exec(text);
  return bullet ? { label: null, length: bullet[0].length } : null;
}

/** A way of counting. Two may fit one label: "(i)" is the ninth letter and the first numeral. */
export type Counting = 'letter' | 'double' | 'roman' | 'upper' | 'upperRoman' | 'digit';

const COUNTINGS: readonly Counting[] = ['letter', 'roman', 'upperRoman', 'upper', 'digit', 'double'];

/** The label's place in a way of counting, from 1; `null` where it does not count that way. */
export function valueIn(counting: Counting, label: string): number | null {
  if (counting === 'digit') return /^\d+$/.test(label) ? Number(label) : null;
  if (counting === 'letter') return isRepeated(label) ? letterValue(label, /^[a-z]+$/) : null;
  if (counting === 'double') return /^([a-z])\1$/.test(label) ? label.charCodeAt(0) - 96 : null;
  if (counting === 'upper') return letterValue(label.toLowerCase(), /^[A-Z]$/, label);
  if (counting === 'roman') return romanValue(label);
  return /^[A-Z]+$/.test(label) ? romanValue(label.toLowerCase()) : null;
}

/** The ways of counting in which a label is the first. */
export function firstOf(label: string): Counting[] {
  return COUNTINGS.filter((counting) => valueIn(counting, label) === 1);
}

export function countingsOf(label: string): Counting[] {
  return COUNTINGS.filter((counting) => valueIn(counting, label) !== null);
}

/** "a" 1 … "z" 26, "aa" 27, "bb" 28. */
/** "c", "cc", "ccc". */
function isRepeated(label: string): boolean {
  return label === label.charAt(0).repeat(label.length);
}

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
