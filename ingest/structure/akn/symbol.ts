/**
 * A document's symbol as its cover page writes it → the one form that is an id.
 *
 * The rule: the form of the UN's own links, without blanks, part letters in upper case and glued to the number. The links
 * of session 75 spell parts as `67/234b`, `56/214B`, `74/261 c`, `74/92a-b`, `75/101A-B`; all name the same kind of thing.
 *
 * | on the cover | symbol |
 * |---|---|
 * | `A/RES/75/1` | `A/RES/75/1` |
 * | `A/RES/75/245 B` | `A/RES/75/245B` |
 * | `A/RES/75/101 A-B` | `A/RES/75/101A-B`, a document that holds `A/RES/75/101A` and `A/RES/75/101B` |
 * | `A/RES/60/109 A and B`, `A to C` | `A/RES/60/109A-B`, `A-C` |
 * | `A/RES/78/183 A, B and C` | `A/RES/78/183A-C` |
 * | `A/RES/75/260*` | `A/RES/75/260` |
 * | `S/RES/350 (1974)` | `S/RES/350(1974)` |
 * | `A/RES/S-32/1` | `A/RES/S-32/1` |
 * | `A/res/76/1`, `Resolution A / RES / 76 / 1` | `A/RES/76/1` |
 */

/** "A, B and C" are the parts from A to C. */
const PARTS = / ([A-Za-z]), [A-Za-z, ]{0,60}(?:and|to|&) ([A-Za-z])$/;
const RANGE = / ?(?:[-‐‑–—]|\band\b|\bto\b|,|&) ?(?=[A-Za-z]$)/;
const SYMBOL = /^[A-Z]+(?:\/[\w.()-]+)+$/;
const BEFORE = /^(?:document|resolution|decision|symbol)s?:? (?=[A-Z])/i;
/** Parts of a symbol that have no small letters: organs, kinds, special sessions, sessions in Roman numerals. */
const CAPITALS = /(?<![^/])(?:[a-z]+|e?s-\d+)(?![^/])|\([ivxlc]+\)/gi;
/** Far beyond the longest symbol. */
const LONGEST = 100;
const PART_LETTERS = /(?<=[\d)])[A-Za-z](?:-[A-Za-z])?$/;

/** `null` where the words are no symbol. */
export function canonicalSymbol(words: string): string | null {
  if (words.length > LONGEST) return null;
  // A star or a dagger marks a document that was issued again.
  const visible = words
    .replace(/[*†‡\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/g, '')
    .replace(/[／∕⁄]/g, '/')
    .replace(/[‐‑]/g, '-');
  const compact = visible
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(/\.$/, '')
    .replace(PARTS, ' $1-$2')
    .replace(RANGE, '-')
    .replace(/\s+/g, '')
    .replace(PART_LETTERS, (letters) => letters.toUpperCase())
    .replace(CAPITALS, (part) => part.toUpperCase());
  return SYMBOL.test(compact) && /\d/.test(compact) ? compact : null;
}

/** The symbol of one part of a document: `A/RES/75/101A-B` and `B` → `A/RES/75/101B`. */
export function partSymbol(symbol: string, letter: string): string {
  return symbol.replace(PART_LETTERS, '') + letter.toUpperCase();
}

/** Whether it names one part or several. */
export function hasPartLetters(symbol: string): boolean {
  return PART_LETTERS.test(symbol);
}
