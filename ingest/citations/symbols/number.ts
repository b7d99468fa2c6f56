/** The numbers by which resolutions are cited, and the forms that they take in a symbol. */
import type { NumberShape } from './knowledge.ts';

export interface ResolutionNumber {
  readonly start: number;
  readonly end: number;
  readonly shape: NumberShape;
  /** Without part letters and white space: `64/293`, `S-26/2`, `217(III)`, `350(1974)`. */
  readonly number: string;
  readonly session: number;
  readonly item: number;
  /** `A`, `A-B`, or nothing. */
  readonly part: string;
}

const PART = String.raw`\s?([A-Z](?:\s?[-‑–]\s?[A-Z]|\s(?:and|to)\s[A-Z])?)(?![\p{L}\p{N}’'/]|\.\p{L})`;
const SLASH = String.raw`(?:(E?S)[-‑])?(\d{1,4})/(\d{1,4})(?![/\d])(?:${PART})?`;
const BRACKETED = String.raw`(\d{1,5})(?:\s?([A-Z](?:\s?[-‑–]\s?[A-Z]|\s(?:and|to)\s[A-Z])?))?\s?\((?:((?:E?S[-‑])?[IVXLC]{1,8})|((?:19|20)\d\d))\)`;
const DOTTED = String.raw`(?:WHA)?(\d{1,3})\.(\d{1,3})(?![\d/]|\.\d)`;

/**
 * Numbers as they stand in lists; global. "2019/20" is one of them: whether it is a resolution, its issuer tells. To look
 * for what a number may begin with, before looking at what stands ahead of it, takes a quarter of the time.
 */
export const NUMBERS = new RegExp(
  String.raw`(?=[\dESW])(?<![\p{L}\p{N}/.-])(?<!(?<!(?:19|20)\d\d),)(?:${SLASH}|${BRACKETED}|${DOTTED})`,
  'gu',
);

export function readNumber(match: RegExpExecArray): ResolutionNumber {
  const [whole, special, session, item, slashPart, count, bracketPart, roman, year, dotSession, dotItem] = match;
  const place = { start: match.index, end: match.index + whole.length };
  if (session !== undefined && item !== undefined) {
    const prefix = special === undefined ? '' : `${special}-`;
    const shape =
      special === 'S' ? 'SPECIAL' : special === 'ES' ? 'EMERGENCY' : session.length === 4 ? 'CALENDAR' : 'SESSION';
    return {
      ...place,
      shape,
      number: `${prefix}${session}/${item}`,
      session: Number(session),
      item: Number(item),
      part: readPart(slashPart),
    };
  }
  if (count !== undefined) {
    const bracket = (roman ?? year ?? '').replace('‑', '-');
    const shape = roman === undefined ? 'YEAR' : 'ROMAN';
    const number = roman === undefined ? Number(year) : readRoman(bracket);
    return {
      ...place,
      shape,
      number: `${count}(${bracket})`,
      session: number,
      item: Number(count),
      part: readPart(bracketPart),
    };
  }
  return {
    ...place,
    shape: 'DOTTED',
    number: `${dotSession}.${dotItem}`,
    session: Number(dotSession),
    item: Number(dotItem),
    part: '',
  };
}

/** "A and B", "A to C", "A–E" → "A-B", "A-C", "A-E", as the United Nations write it in links. */
function readPart(words: string | undefined): string {
  return words === undefined ? '' : words.replace(/\s?[-‑–]\s?|\s(?:and|to)\s/u, '-');
}

const ROMAN_VALUE: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `XXIX` → 29; of `S-VI` and `ES-V` the session is not among the regular ones, so 0. */
function readRoman(text: string): number {
  if (text.includes('-')) return 0;
  const values = [...text].map((letter) => ROMAN_VALUE[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
