/**
 * What texts cite by a designation that belongs to no series of the United Nations: documents of the International Atomic
 * Energy Agency, general comments of treaty bodies, advisory opinions of courts. None has a node here, so they stay
 * unresolved, with their exact words.
 */
import { ANY_MONTH } from '../../months.ts';
import type { Mention } from '../citation.ts';
import { allMatches } from '../pattern.ts';
import type { Place } from '../places.ts';

type Designation = Place & Pick<Mention, 'rule' | 'form'>;

/** "GC(64)/RES/12 A", "GOV/INF/2005/10-GC(49)/INF/6", "INFCIRC/153 (Corrected)", "INFCIRC/225/Rev.5". */
const AGENCY =
  /(?<![\p{L}\p{N}/])(?:GC\([IVXL\d]{1,8}\)\/(?:(?:RES|DEC|INF|OR|COM\.\d)\/)?\d{1,4}(?:\s[A-E](?![\p{L}\p{N}]))?|GOV\/(?:INF\/)?(?:\d{4}\/)?\d{1,4}|INFCIRC\/\d{1,4})(?:\/(?:Add|Corr|Mod|Rev)\.\d{1,2}){0,2}(?:\s\(Corrected\))?(?:-GC\(\d{1,3}\)\/(?:INF\/)?\d{1,4})?/gu;
/** "general comment No. 36 (2018)", and of several each number by itself. */
const COMMENT = /\b[Gg]eneral\s(?:comment|recommendation)s?\sNos?\.\s\d{1,3}(?:\s\((?:19|20)\d\d\))?/g;
const NEXT_COMMENT = /,?\s(?:and\s)?(No\.\s\d{1,3}(?:\s\((?:19|20)\d\d\))?)/g;
/** In characters: how far after one comment another of the same list may stand. */
const LONGEST_SUBJECT = 160;
const DATE = `\\d{1,2}\\s(?:${ANY_MONTH})\\s\\d{4}`;
const COURT =
  '(?:the\\s)?(?:International\\sCourt\\sof\\sJustice|International\\sTribunal\\sfor\\sthe\\sLaw\\sof\\sthe\\sSea)';
/** "the advisory opinion rendered on 9 July 2004 by the International Court of Justice": by its date, its court or both. */
const OPINION = new RegExp(
  `\\b(?:${DATE}\\s)?[Aa]dvisory\\s[Oo]pinion(?:,?\\s(?:(?:rendered|delivered|given|issued)\\s)?(?:(?:of|on)\\s${DATE}|(?:by|of)\\s${COURT})){0,2}`,
  'g',
);
const TOLD = new RegExp(`${DATE}|${COURT}`);

export function findDesignations(text: string): Designation[] {
  const agency = text.includes('/') ? placesOf(AGENCY, text, 'agency-symbol') : [];
  const comments = text.includes('omment') || text.includes('ecommendation') ? findComments(text) : [];
  const opinions = text.includes('pinion')
    ? placesOf(OPINION, text, 'advisory-opinion', 'FULL').filter(({ start, end }) => TOLD.test(text.slice(start, end)))
    : [];
  return [...agency, ...comments, ...opinions];
}

function placesOf(pattern: RegExp, text: string, rule: string, form: Mention['form'] = 'SYMBOL'): Designation[] {
  return allMatches(pattern, text).map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    rule,
    form,
  }));
}

/** "general comments No. 21 (1992) on liberty, No. 32 (2007) on trials and No. 35 (2014)": each that the plural opens. */
function findComments(text: string): Designation[] {
  const heads = placesOf(COMMENT, text, 'general-comment');
  return heads.flatMap((head, at) => {
    if (!/\s(?:comment|recommendation)s\s/.test(text.slice(head.start, head.end))) return [head];
    const list = [head];
    const until = heads[at + 1]?.start ?? text.length;
    for (const { 0: words, 1: number = '', index } of allMatches(NEXT_COMMENT, text.slice(head.end, until))) {
      const end = head.end + index + words.length;
      const between = text.slice(list.at(-1)?.end ?? head.end, head.end + index);
      if (between.length > LONGEST_SUBJECT || /[;:]/.test(between)) break;
      list.push({ ...head, start: end - number.length, end });
    }
    return list;
  });
}
