/** Notes that an extractor wrote as one line, since they stand close to one another: "1 See A/80/353. 2 See A/80/7." */
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';

/** A number and the first words of its note: perhaps a year, "1995 Review Conference". */
const BEGINS = String.raw`(\d{1,3}) {1,8}(?:(?:\d{4} )?[\p{Lu}“"«]|https?:|www\.)`;
/** The rule may stand before them. */
const FIRST = new RegExp(`^(_{5,100} )?${BEGINS}`, 'gmu');
/** The end of a sentence, and what may be the next note. */
const NEXT = new RegExp(`${NOT_ABBREVIATED}[.)”] {1,8}(?=${BEGINS})`, 'gu');

/** Where, as offsets, the notes begin whose numbers count on from the one at the start of their line. */
export function cutJoinedNotes(text: string): number[] {
  return [...text.matchAll(FIRST)].flatMap(({ 1: rule = '', 2: first, index }) => {
    const end = text.indexOf('\n', index);
    let number = Number(first);
    const cuts = [...text.slice(index, end < 0 ? text.length : end).matchAll(NEXT)].flatMap((next) => {
      if (Number(next[1]) !== number + 1) return [];
      number++;
      return [index + next.index + next[0].length];
    });
    return rule === '' ? cuts : [index + rule.length, ...cuts];
  });
}
