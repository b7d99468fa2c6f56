/**
 * Conventions and Recommendations of the International Labour Organization, told by their year and number, "1949 (No. 97)",
 * or by the Organization and the number alone: "ILO Convention No. 189".
 */
import type { Mention } from './citation.ts';
import type { Name } from './names.ts';
import type { UnknownName } from './unknown-names.ts';

const NUMBERED = /\b(Convention|Recommendation)\b.{0,120}?\b((?:19|20)\d\d) \(No\. (\d{1,3})\)$/;
/** After a name, or after its year. */
const NUMBER_AFTER = /^(?:,? (?:of )?((?:19|20)\d\d),?)? \(No\. (\d{1,3})\)/;
const OF_THE_ILO = /\b(?:ILO|International Labour Organi[sz]ation)(?:[’']s?)? (?:Convention|Recommendation)$/;
const NUMBER_ALONE = /^,? No\. (\d{1,3})(?!\d)/;
const YEAR_AT_END = /\b((?:19|20)\d\d)$/;

/** @returns reads a name that a number follows; nothing where the registry has no such instrument */
export function createNumberedReader(names: readonly Name[]): (text: string, name: UnknownName) => Mention | undefined {
  const byNumber = new Map(
    names.flatMap(({ words, instrument }) => {
      const [, noun, year, number] = NUMBERED.exec(words) ?? [];
      return noun === undefined
        ? []
        : [[`${noun} ${year} ${number}`, instrument] as const, [`${noun} ${number}`, instrument] as const];
    }),
  );
  return (text, { start, end, noun }) => {
    const name = text.slice(start, end);
    const dated = NUMBER_AFTER.exec(text.slice(end, end + 24));
    const alone = !dated && OF_THE_ILO.test(name) ? NUMBER_ALONE.exec(text.slice(end, end + 24)) : null;
    const year = dated?.[1] ?? YEAR_AT_END.exec(name)?.[1];
    const instrument = byNumber.get(alone ? `${noun} ${alone[1]}` : `${noun} ${year} ${dated?.[2]}`);
    const after = dated ?? alone;
    if (!after || instrument === undefined) return undefined;
    const stop = end + after[0].length;
    return {
      start,
      end: stop,
      quote: text.slice(start, stop),
      form: 'FULL',
      rule: 'registry-number',
      candidates: [instrument],
    };
  };
}
