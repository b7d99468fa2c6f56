/** Document symbols in running text, in the UN's link form: "resolution 64/293" → A/RES/64/293. */
import type { Mention } from './citation.ts';

/** "Resolution 64/293", "resolutions 55/25 of 15 November 2000 and 64/293": the word once, then numbers with dates between. */
const RESOLUTIONS = /\bresolutions?\s+(?=\d{1,3}\/\d)/gi;
const NUMBER = /(\d{1,3}\/\d{1,3})(?:\s?([A-Z])\b)?/y;
const BETWEEN = /(?:\s+of\s+\d{1,2}\s+\p{Lu}\p{Ll}+\s+\d{4})?(?:,\s+and\s+|,\s+|\s+and\s+)(?=\d{1,3}\/\d)/uy;

/** "A/RES/64/293" written out. */
const FULL_SYMBOL = /\bA\/RES\/(?:S-|ES-)?\d{1,3}\/\d{1,3}(?:\s?[A-Z]\b)?/g;

/** Bodies whose resolutions are numbered alike; a number after their name is not the General Assembly's. */
const OTHER_BODY = /(?:Human Rights Council|Economic and Social Council|Security Council|World Health Assembly|Commission[^.;]{0,60}|Conference[^.;]{0,60}|Board|Congress)\s*$/;

export function findSymbols(text: string): Mention[] {
  return [...findSpoken(text), ...findWritten(text)];
}

function findSpoken(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: word, index } of text.matchAll(RESOLUTIONS)) {
    if (OTHER_BODY.test(text.slice(Math.max(0, index - 90), index))) continue;
    let start = index;
    let at = index + word.length;
    for (let number = matchAt(NUMBER, text, at); number; number = matchAt(NUMBER, text, at)) {
      const end = at + number[0].length;
      mentions.push(symbolMention(text, start, end, `A/RES/${number[1]}${number[2] ?? ''}`, 'resolution-number'));
      const between = matchAt(BETWEEN, text, end);
      if (!between) break;
      start = at = end + between[0].length;
    }
  }
  return mentions;
}

function findWritten(text: string): Mention[] {
  return [...text.matchAll(FULL_SYMBOL)].map(({ 0: symbol, index }) =>
    symbolMention(text, index, index + symbol.length, symbol.replace(/\s/g, ''), 'document-symbol'),
  );
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

function symbolMention(text: string, start: number, end: number, symbol: string, rule: string): Mention {
  return { start, end, quote: text.slice(start, end), form: 'SYMBOL', rule, candidates: [symbol] };
}
