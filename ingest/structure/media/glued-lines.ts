/** Heads and feet that copying has glued to the text beside them, as lines of their own again. */
import { type MappedText, slice, unplaced } from '../mapped-text.ts';
import type { Line } from '../page/lines.ts';
import { SYMBOL_AT_HEAD, SYMBOL_LINE } from '../symbol.ts';

/** Lines within which a head stands. */
const HEAD_LINES = 3;
/** How text begins below a head: within a sentence, or with a paragraph's number or an item's letter. */
const TEXT = /^(?:\p{Ll}{2}|\d{1,3}\. |\([a-z]{1,4}\) )/u;
/** The page's number and its job, after text. */
const FOOT = /(?<=\S) (?:\d{1,3}\/\d{1,3} \d{2}-\d{5}|\d{2}-\d{5} \d{1,3}\/\d{1,3})$/;
/** The number alone, after the end of a sentence. */
const NUMBER = /(?<=[.;:]) \d{1,3}\/\d{1,3}$/;
const FOOT_LINE = /^(?:\d{1,3}\/\d{1,3}|\d{2}-\d{5})(?: |$)/;
/** Lines at the end of a page among which its foot stands. */
const FOOT_LINES = 3;

/** @param titles running titles; one of them that stands on a line of its own is not glued to another */
export function partGlued(lines: readonly Line[], titles: readonly string[]): Line[] {
  if (lines.length < HEAD_LINES || lines.some((line) => line.look)) return [...lines];
  const head = lines.slice(0, HEAD_LINES).map(({ text }) => text.text);
  const own = titles.filter((title) => !head.includes(title));
  const last = lines.slice(-FOOT_LINES).map(({ text }) => text.text);
  const isNumbered = last.some((text) => /^\d{1,3}\/\d{1,3}/.test(text));
  return lines.flatMap((line, at) => {
    if (at < HEAD_LINES) return cutAt(line, headLength(line.text.text, own, own.length < titles.length));
    const isLast =
      at >= lines.length - FOOT_LINES && lines.slice(at + 1).every(({ text }) => FOOT_LINE.test(text.text));
    return isLast && !isNumbered ? cutAt(line, footStart(line.text.text)) : [line];
  });
}

/**
 * Where the text begins after a symbol, a title or both; 0 where none does.
 * @param hasTitle whether a title stands on a line of its own, so that words beside the symbol are none
 */
function headLength(text: string, titles: readonly string[], hasTitle: boolean): number {
  const first = symbolLength(text, 0);
  const title = titles.find((known) => text.startsWith(`${known} `, first));
  const afterTitle = first + (title === undefined ? 0 : title.length + 1);
  const end = first > 0 ? afterTitle : afterTitle + symbolLength(text, afterTitle);
  const rest = text.slice(end);
  const isText = title !== undefined || (hasTitle && first > 0) ? !SYMBOL_LINE.test(rest) : TEXT.test(rest);
  return isText ? end : 0;
}

function symbolLength(text: string, from: number): number {
  const symbol = SYMBOL_AT_HEAD.exec(text.slice(from))?.[1];
  return symbol === undefined ? 0 : symbol.length + 1;
}

function footStart(text: string): number {
  const found = FOOT.exec(text) ?? NUMBER.exec(text);
  return found ? found.index + 1 : 0;
}

function cutAt(line: Line, at: number): Line[] {
  if (at === 0) return [line];
  const part = (text: MappedText) => ({ ...line, text });
  return [
    { ...part(slice(line.text, 0, at - 1)), end: unplaced('\n') },
    part(slice(line.text, at, line.text.text.length)),
  ];
}
