/**
 * Acts that are told otherwise than resolutions in lists: those of the World Health Assembly by their symbol alone,
 * statements of presidents, resolutions of the Security Council without their year in brackets.
 */
import { ANY_MONTH } from '../../months.ts';
import { allMatches } from '../pattern.ts';
import type { Place } from '../places.ts';
import { mayHold } from '../words.ts';

interface NumberedAct extends Place {
  /** `null` where the number alone does not give it. */
  readonly symbol: string | null;
}

/** "document WHA73.4". */
const HEALTH = /(?<![\p{L}\p{N}/])WHA\d{1,2}\.\d{1,3}(?![\p{L}\d/]|\.\d)/gu;
/** "President’s statement 19/1", "presidential statements 2013/2 and 2015/25". */
const STATEMENT =
  /\b[Pp]resident(?:[’']s|ial)\s[Ss]tatements?\s(?:PRST[/\s])?((?:OS\/)?\d{1,2}\/\d{1,3}|\d{4}\/\d{1,3})(?![\d/])/g;
const NEXT_STATEMENT = /(?:,\s(?:and\s)?|\sand\s)(?:PRST[/\s])?((?:OS\/)?\d{1,2}\/\d{1,3}|\d{4}\/\d{1,3})(?![\d/])/y;

/** "Security Council resolution 1244 of 10 June 1999": its symbol has the year, and without one it stays open. */
const COUNCIL = new RegExp(
  `\\b(?:(?:Security\\sCouncil|UNSC|SC)\\s[Rr]esolution|UNSCR)\\s(\\d{2,4})(?![\\d/.]|\\s?\\()(?:\\sof\\s(?:\\d{1,2}\\s)?(?:${ANY_MONTH})\\s((?:19|20)\\d\\d))?`,
  'g',
);

const mayHoldStatement = mayHold('statement', 'statements');
const mayHoldCouncil = mayHold('Security', 'UNSC', 'UNSCR', 'SC');
/** One of which stands in each: far sooner looked for than the pattern. */
const COUNCIL_LETTERS = ['Security Council resolution ', 'Security Council Resolution ', 'UNSC', 'SC r', 'SC R'];

export function findActs(text: string): NumberedAct[] {
  return [
    ...(text.includes('WHA') ? findHealth(text) : []),
    ...(mayHoldStatement(text) ? findStatements(text) : []),
    ...(mayHoldCouncil(text) && COUNCIL_LETTERS.some((letters) => text.includes(letters)) ? findCouncil(text) : []),
  ];
}

function findHealth(text: string): NumberedAct[] {
  return allMatches(HEALTH, text).map(({ 0: symbol, index: start }) => ({ start, end: start + symbol.length, symbol }));
}

function findCouncil(text: string): NumberedAct[] {
  return allMatches(COUNCIL, text).map(({ 0: words, 1: number, 2: year, index: start }) => ({
    start,
    end: start + words.length,
    symbol: year === undefined ? null : `S/RES/${number}(${year})`,
  }));
}

function findStatements(text: string): NumberedAct[] {
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
