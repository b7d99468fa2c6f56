/** Running titles and stamps that stand amid a sentence, where the lines around show that they are none of its words. */

import { SYMBOL_LINE } from '../symbol.ts';
import type { Line } from './lines.ts';

/** Lines from the top within which heads are told otherwise. */
const HEAD_LINES = 5;
/** Within a sentence, and before no name: "the" and "of" may stand before a title that is named. */
const BREAKS_OFF = /(?:\p{Ll}{2}|,)$/u;
const NAMES_NEXT = /\b(?:and|or|of|the|an?|in|to|for|by|with|on|from|at|as|that|its|their|entitled|under|this)$/;
const GOES_ON = /^\p{Ll}{2}/u;
/** "UNITED NATIONS", "FOR DISCUSSION". */
const IN_CAPITALS = /^\p{Lu}{3,20}(?: \p{Lu}{2,20}){1,5}$/u;

/** @param titles those of the page's document */
export function isAmidSentence(lines: readonly Line[], at: number, titles: readonly string[]): boolean {
  const text = lines[at]?.text.text ?? '';
  const isTitle = titles.includes(text);
  if (at < HEAD_LINES || lines[at]?.look || !(isTitle || IN_CAPITALS.test(text))) return false;
  const isOther = ({ text: other }: Line) => !SYMBOL_LINE.test(other.text);
  const above = lines.slice(Math.max(0, at - 2), at).findLast(isOther)?.text.text ?? '';
  const below = lines.slice(at + 1, at + 3).find(isOther)?.text.text ?? '';
  // A line of a text that has room for more words is none of its lines.
  const isShort = text.length * 2 < above.length;
  return BREAKS_OFF.test(above) && !NAMES_NEXT.test(above) && GOES_ON.test(below) && (isTitle || isShort);
}
