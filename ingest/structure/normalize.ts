/** One spelling for the characters that extractors write in several ways. Every change keeps its place on the page. */
import { editMatches, type MappedText } from './mapped-text.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Matches what is rewritten: line ends of other systems, blanks of other widths, invisible characters (soft hyphens,
 * zero-width characters, marks of direction, byte-order marks), hyphens, ligatures, raised digits.
 */
const VARIANTS =
  /\r\n?|[\u0085\u2028\u2029]|[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u2010\u2011]|[\ufb00-\ufb06]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;

export function normalize(page: MappedText): MappedText {
  return editMatches(page, VARIANTS, ([found]) => {
    if (/^[\r\u0085\u2028\u2029]/.test(found)) return '\n';
    if (/\s/.test(found) && found !== '\ufeff') return ' ';
    if (found in LIGATURES) return LIGATURES[found];
    if (found === '\u2010' || found === '\u2011') return '-';
    const digit = SUPERSCRIPTS.indexOf(found);
    return digit >= 0 ? String(digit) : '';
  });
}
