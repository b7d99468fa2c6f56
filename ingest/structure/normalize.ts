/** One spelling for the characters that extractors write in several ways. Every change keeps its place on the page. */
import { editMatches, type MappedText } from './mapped-text.ts';

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&#39;': "'",
  '&shy;': '',
};

/**
 * Matches what is rewritten: line ends of other systems; blanks of other widths; invisible characters (soft hyphens,
 * zero-width characters, marks of direction, byte-order marks) and private ones, which this program uses itself;
 * hyphens; ligatures; raised digits.
 */
const VARIANTS =
  /\r\n?|[\f\u0085\u2028\u2029]|[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\ue00f]|[\u2010\u2011]|[\ufb00-\ufb06]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;
/** What remains of HTML and Markdown. */
const TAG = /<\/?(?:p|br|b|i|u|em|strong|sup|sub|span|div|h[1-6])(?: [^<>\n]{0,200})?\/?>|\*\*|(?<![^\n])#{1,6} /g;
const ENTITY = /&(?:nbsp|amp|quot|[lr][sd]quo|shy|#160|#39);/g;

export function normalize(page: MappedText): MappedText {
  const bare = editMatches(
    editMatches(page, TAG, () => ''),
    ENTITY,
    ([entity]) => ENTITIES[entity],
  );
  return unmixScripts(takeStrokes(editMatches(bare, VARIANTS, ([found]) => rewrite(found))));
}

/** Until the 1990s notes and the marks that call them were written "1/". */
const STROKED_NOTE = /^[ ]{0,20}\d{1,3}\/ {1,20}[\p{Lu}“]/mu;
const STROKED = /(?<![^\s(])(\d{1,3})\/(?=[\s.,;:)]|$)/g;

function takeStrokes(page: MappedText): MappedText {
  return STROKED_NOTE.test(page.text) ? editMatches(page, STROKED, ([, digits]) => digits) : page;
}

function rewrite(found: string): string {
  if (/^[\r\f\u0085\u2028\u2029]/.test(found)) return '\n';
  if (/^\s$/.test(found) && found !== '\ufeff') return ' ';
  if (found === '\u2010' || found === '\u2011') return '-';
  const digit = SUPERSCRIPTS.indexOf(found);
  return digit >= 0 ? String(digit) : (LIGATURES[found] ?? '');
}

/** Letters of other scripts that look Latin, in the order of `TWINS`. */
const LOOKALIKES = 'АВЕКМНОРСТУХаеорсухіјѕԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ';
const TWINS = 'ABEKMHOPCTYXaeopcyxijsdABEZHIKMNOPTYXovp';

/** A word of Latin and look-alike letters is a Latin word; a word wholly in another script stays as it is. */
function unmixScripts(page: MappedText): MappedText {
  if (!/[\u0370-\u03ff\u0400-\u052f]/.test(page.text)) return page;
  return editMatches(page, /\p{L}+/gu, ([word]) => {
    if (!/[A-Za-z]/.test(word) || !/[\u0370-\u052f]/.test(word)) return undefined;
    return [...word].map((letter) => TWINS[LOOKALIKES.indexOf(letter)] ?? letter).join('');
  });
}
