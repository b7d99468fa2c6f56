/** One spelling for the characters that extractors write in several ways. Every change keeps its place on the page. */
import { applyEdits, type Edit, editMatches, type MappedText } from '../mapped-text.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ſ: 's',
};

/** How far the letters and marks of East Asian fonts are from the usual ones. */
const FULL_WIDTH = 0xfee0;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Matches what is rewritten: line ends of other systems; blanks of other widths, and letters that show nothing; invisible
 * characters (soft hyphens, zero-width characters, marks of direction and of variants, byte-order marks, tags) and private
 * ones, which this program uses itself; hyphens; strokes of fractions; ligatures; raised digits.
 */
const VARIANTS =
  /\r\n?|[\v\f\u0085\u2028\u2029]|[\t\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ue000-\ue00f\u{e0000}-\u{e01ef}]|\u034f|[\ufe00-\ufe0f]|[\u2010\u2011\ufe63]|[\u2044\u2215]|[\uff01-\uff5e]|[\ufb00-\ufb06ſ]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu;
/** Before a comma or stop no blank stands. */
const LOOSE_STOP = /(?<=[\p{L}\p{N})”’]) (?=[,;:.](?:\s|$))/gu;
/** A letter and its accents as characters of their own, as some systems name files and copy text. */
const LOOSE_ACCENT = /[A-Za-z][\u0300-\u036f]{1,3}/g;

export function normalize(page: MappedText): MappedText {
  const whole = editMatches(unifyCharacters(page), LOOSE_ACCENT, ([letter]) => letter.normalize('NFC'));
  const plain = editMatches(whole, LOOSE_STOP, () => '');
  return unmixScripts(takeStrokes(setMarks(plain)));
}

/** Line ends, blanks, hyphens, digits and ligatures of one kind. */
export function unifyCharacters(page: MappedText): MappedText {
  const broken = editMatches(page, BROKEN, () => '-\n');
  return editMatches(closeSoftHyphens(broken), VARIANTS, ([found]) => rewrite(found));
}

/** A soft hyphen at the end of a line, or the sign that some programs write for it, and the rest of the word below. */
const SOFT_HYPHEN =
  /(?:\u00ad|(?<=\p{Ll})¬)[ \t]{0,20}(?:\r\n?|[\n\u0085\u2028\u2029]){1,2}[ \t]{0,80}(?:([^\s\u00ad¬]{1,40})( ))?/gu;

/** What PDFium, and so Chrome, writes for a hyphen at the end of a line, with the line end lost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const BROKEN = /[\ufffe\u0002](?:\r\n|\n)?/g;

/** The line then ends after the word, since what begins and ends lines tells of the structure. */
function closeSoftHyphens(page: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const { 0: found, 1: rest = '', 2: blank = '', index } of page.text.matchAll(SOFT_HYPHEN)) {
    const end = index + found.length - blank.length;
    edits.push({ start: index, end: end - rest.length, replacement: '' });
    if (blank !== '') edits.push({ start: end, end: end + 1, replacement: '\n' });
  }
  return applyEdits(page, edits);
}

/** Quotation marks, apostrophes, and dashes within words and job numbers, which a keyboard or an extractor has for others. */
const TYPED =
  /['`´ʼ′‛](?=s?\b|[\s,.;)]|$)|(?<=\p{L} ?)‘(?=s\b|[\s,.;)]|$)|"|(?<=\p{Ll})[\u2012\u2013\u2212](?=\n?\p{Ll})|(?<=(?<!\d)\d\d)[\u2012\u2013\u2212](?=\d{5}(?!\d))/gu;

const APOSTROPHES = "'`´ʼ′‛‘";

function setMarks(page: MappedText): MappedText {
  return editMatches(page, TYPED, ({ 0: mark, index }) => {
    const before = page.text[index - 1] ?? ' ';
    if (APOSTROPHES.includes(mark)) return /[\p{L}\s]/u.test(before) ? '’' : undefined;
    if (mark === '"') return /[\s([]/.test(before) ? '“' : '”';
    return '-';
  });
}

/** Until the 1990s notes and the marks that call them were written "1/". */
const STROKED_NOTE = /^[ ]{0,20}\d{1,3}\/ {1,20}[\p{Lu}“]/mu;
const STROKED = /(?<![^\s(])(\d{1,3})\/(?=[\s.,;:)]|$)/g;

function takeStrokes(page: MappedText): MappedText {
  return STROKED_NOTE.test(page.text) ? editMatches(page, STROKED, ([, digits]) => digits) : page;
}

function rewrite(found: string): string {
  if (/^[\r\v\f\u0085\u2028\u2029]/.test(found)) return '\n';
  if (/^[\s\u115f\u1160\u2800\u3164\uffa0]$/.test(found) && found !== '\ufeff') return ' ';
  if (/^[\u2010\u2011\ufe63]$/.test(found)) return '-';
  if (/^[\u2044\u2215]$/.test(found)) return '/';
  if (/^[\uff01-\uff5e]$/.test(found)) return String.fromCharCode(found.charCodeAt(0) - FULL_WIDTH);
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
