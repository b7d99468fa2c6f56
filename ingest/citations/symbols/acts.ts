/** Acts that are told by their number alone, without the word that other acts have: resolutions of the World Health Assembly, statements of presidents. */
import { allMatches } from '../pattern.ts';
import type { WrittenSymbol } from './written.ts';

/** "document WHA73.4". */
const HEALTH = /(?<![\p{L}\p{N}/])WHA\d{1,2}\.\d{1,3}(?![\p{L}\d/]|\.\d)/gu;
/** "President’s statement 19/1", "presidential statements 2013/2 and 2015/25". */
const STATEMENT =
  /\b[Pp]resident(?:[’']s|ial)\s[Ss]tatements?\s(?:PRST[/\s])?((?:OS\/)?\d{1,2}\/\d{1,3}|\d{4}\/\d{1,3})(?![\d/])/g;
const NEXT_STATEMENT = /(?:,\s(?:and\s)?|\sand\s)(?:PRST[/\s])?((?:OS\/)?\d{1,2}\/\d{1,3}|\d{4}\/\d{1,3})(?![\d/])/y;

export function findActs(text: string): WrittenSymbol[] {
  const health = text.includes('WHA')
    ? allMatches(HEALTH, text).map(({ 0: symbol, index: start }) => ({ start, end: start + symbol.length, symbol }))
    : [];
  return text.includes('tatement') ? [...health, ...findStatements(text)] : health;
}

function findStatements(text: string): WrittenSymbol[] {
  return allMatches(STATEMENT, text).flatMap(({ 0: words, 1: number = '', index: start }) => {
    const found = [{ start, end: start + words.length, symbol: symbolOf(number) }];
    NEXT_STATEMENT.lastIndex = start + words.length;
    for (let next = NEXT_STATEMENT.exec(text); next; next = NEXT_STATEMENT.exec(text)) {
      const end = next.index + next[0].length;
      found.push({ start: end - (next[1] ?? '').length, end, symbol: symbolOf(next[1] ?? '') });
      NEXT_STATEMENT.lastIndex = end;
    }
    return found;
  });
}

/** The Human Rights Council counts by session, the Security Council by year. */
function symbolOf(number: string): string {
  return /^\d{4}/.test(number) ? `S/PRST/${number}` : `A/HRC/PRST/${number}`;
}
