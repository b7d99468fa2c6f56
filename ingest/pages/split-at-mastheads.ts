/** A text that holds several documents, one after the other → each with its pages: another begins with its masthead. */

import { LONG, readLines, type TextLine } from './page-lines.ts';

const SYMBOL = /[A-Z]{1,2}\/(?:[A-Z]{1,5}\/)?(?:RES|DEC)\/[A-Z\d/().-]{2,40}(?: \(\d{4}\))?/.source;
const OF_RESOLUTION = new RegExp(`(?:^|[ \\t])${SYMBOL}$`);
const BEGINNING = new RegExp(`^(?:United Nations(?:[ \\t]{1,150}${SYMBOL})?|${SYMBOL})$`);
const DISTRIBUTION = /(?:^| )Distr\.(?::|$| )/;
/** Lines that a masthead has above "Distr.: General", its first among them. */
const REACH = 5;
/** The organ speaks below each masthead. */
const OPENING = /^“?The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)\b,?/;

/** @returns the text itself where no masthead stands below another's text or the foot of a page */
export function splitAtMastheads(text: string): string[] {
  const lines = text.includes('Distr.') ? readLines(text) : [];
  const cuts: number[] = [];
  let [from, hasPage] = [0, false];
  for (const [at, line] of lines.entries()) {
    const begins: boolean = hasPage && isMasthead(lines, at);
    if (begins) {
      cuts.push(line.start);
      from = at;
    }
    hasPage = !begins && (hasPage || (line.number !== undefined && at - from >= REACH) || OPENING.test(line.text));
  }
  return [...cuts, text.length].map((cut, at) => text.slice(cuts[at - 1] ?? 0, cut));
}

/** "United Nations", or the symbol where that is lost, and "Distr.: General" a little below. */
function isMasthead(lines: readonly TextLine[], at: number): boolean {
  const [first = '', ...below] = lines.slice(at, at + REACH).map(({ text }) => text);
  const distribution = below.findIndex((text) => DISTRIBUTION.test(text));
  const head = [first, ...below.slice(0, distribution + 1)];
  // A letter or a draft that is annexed has a masthead too.
  const isResolution = head.some((text) => text.length < LONG && OF_RESOLUTION.test(text));
  return distribution >= 0 && BEGINNING.test(first) && isResolution && head.every(({ length }) => length < LONG);
}
