/** Numbers that count or name something, and call no note. */
import { ANY_MONTH } from '../../months.ts';

/** Words before a number that is a number, not a mark: "article 22", "No. 22", "22 May". */
export const COUNTED_BY_WORD =
  /\b(?:articles?|arts?|paragraphs?|paras?|objectives?|resolutions?|decisions?|chapters?|chap|sections?|sect|annex|No|Nos|vol|pp?|goals?|targets?|rules?|items?|parts?|pages?|of|the|and|to|than|from|by|in|within|on|at|for|over|under|about|its|all|or|some)\.?\s?$/i;
/** "2003 22", "A/75/1 4". */
const COUNTED_BY_NUMBER = /(?:\b[A-Z]\/\S{0,20}\.?|[\d/\-–]|\d\.)\s?$/i;
export const COUNTED_AFTER = new RegExp(
  String.raw`^ ?(?:[/%–-]|(?:${ANY_MONTH}|per cent|years?|days?|months?|States|countries|million|billion|hours?|members?)\b)`,
);

export function isCounted(before: string, after: string): boolean {
  return COUNTED_BY_WORD.test(before) || COUNTED_BY_NUMBER.test(before) || COUNTED_AFTER.test(after) || isCount(after);
}

/** Two numbers in a row are one, unless the second is a resolution's or a date's: "2007, 1 52/2 of", "2016, 1 21 December". */
function isCount(after: string): boolean {
  return /^ ?\d/.test(after) && !/^ \d{1,3}(?:\/\d| [A-Z][a-z]{2})/.test(after);
}
