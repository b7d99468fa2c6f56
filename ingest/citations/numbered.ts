/** Conventions and Recommendations of the International Labour Organization, told by their year and number, "1949 (No. 97)". */
import type { Mention } from './citation.ts';
import type { ByNumber } from './labour.ts';
import type { Name } from './names.ts';
import type { UnknownName } from './unknown-names.ts';

const NUMBERED = /\b(Convention|Recommendation)\b.{0,120}?\b((?:19|20)\d\d) \(No\. (\d{1,3})\)$/;
/** After a name, or after its year. */
const NUMBER_AFTER = /^(?:,? (?:of )?((?:19|20)\d\d),?)? \(No\. (\d{1,3})\)/;
const YEAR_AT_END = /\b((?:19|20)\d\d)$/;

/** Which instrument of the registry has a number, and a year where that is told. */
export function readNumbers(names: readonly Name[]): ByNumber {
  const byNumber = new Map(
    names.flatMap(({ words, instrument }) => {
      const [, noun, year, number] = NUMBERED.exec(words) ?? [];
      // "Protocol of 2014 to the Forced Labour Convention, 1930 (No. 29)" is another.
      return noun === undefined || words.startsWith('Protocol')
        ? []
        : [[`${noun} ${year} ${number}`, instrument] as const, [`${noun} ${number}`, instrument] as const];
    }),
  );
  return (noun, number, year) => byNumber.get(year === undefined ? `${noun} ${number}` : `${noun} ${year} ${number}`);
}

/** @returns reads a name that a year and a number follow, also of an instrument that the registry has not */
export function createNumberedReader(names: readonly Name[]): (text: string, name: UnknownName) => Mention | undefined {
  const find = readNumbers(names);
  return (text, { start, end, noun }) => {
    const name = text.slice(start, end);
    const [after = '', told, number] = NUMBER_AFTER.exec(text.slice(end, end + 24)) ?? [];
    const year = told ?? YEAR_AT_END.exec(name)?.[1];
    if (number === undefined || year === undefined) return undefined;
    const instrument = find(noun, number, year);
    const stop = end + after.length;
    return {
      start,
      end: stop,
      quote: text.slice(start, stop),
      form: 'FULL',
      rule: instrument === undefined ? 'instrument-number' : 'registry-number',
      candidates: instrument === undefined ? [] : [instrument],
    };
  };
}
