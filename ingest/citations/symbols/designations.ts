/**
 * What texts cite by a designation that belongs to no series of the United Nations: documents of the International Atomic
 * Energy Agency, decisions of conferences of parties, general comments of treaty bodies, advisory opinions of courts. None
 * has a node here, so they stay unresolved, with their exact words.
 */
import { ANY_MONTH } from '../../months.ts';
import type { Mention } from '../citation.ts';
import { allMatches } from '../pattern.ts';
import type { Place } from '../places.ts';
import { mayHold } from '../words.ts';

type Designation = Place & Pick<Mention, 'rule' | 'form'>;

/** "GC(64)/RES/12 A", "GOV/INF/2005/10-GC(49)/INF/6", "INFCIRC/153 (Corrected)", "INFCIRC/225/Rev.5". */
const AGENCY =
  /(?<![\p{L}\p{N}/])(?:GC\([IVXL\d]{1,8}\)\/(?:(?:RES|DEC|INF|OR|COM\.\d)\/)?\d{1,4}(?:\s[A-E](?![\p{L}\p{N}]))?|GOV\/(?:INF\/)?(?:\d{4}\/)?\d{1,4}|INFCIRC\/\d{1,4})(?:\/(?:Add|Corr|Mod|Rev)\.\d{1,2}){0,2}(?:\s\(Corrected\))?(?:-GC\(\d{1,3}\)\/(?:INF\/)?\d{1,4})?/gu;
/** "general comment No. 36 (2018)", and of several each number by itself. */
const COMMENT = /\b[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)s?\s(?:Nos?\.\s)?\d{1,3}(?!\d)(?:\s\((?:19|20)\d\d\))?/g;
const NEXT_COMMENT = /,?\s(?:and\s)?(No\.\s\d{1,3}(?:\s\((?:19|20)\d\d\))?)/g;
/** In "Nos. 14 and 15 (1999)" the word is said once. */
const NEXT_NUMBER = /(?:,\s(?:and\s)?|\sand\s)(\d{1,3}(?!\d)(?:\s\((?:19|20)\d\d\))?)/y;
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
/** "1/CP.21", "27/COP.14", "XII/23", "EC-94/DEC.2": as conferences of parties and their councils number. */
const OF_PARTIES = String.raw`(?:\d{1,3}/(?:CP|CMP|CMA|COP)\.\d{1,2}|[IVXL]{1,6}/\d{1,3}(?:\s[A-D](?!\p{L}))?|(?:C|EC)-(?:SS-|M-)?\d{1,3}/DEC\.\d{1,2})(?![\p{L}\p{N}/])`;
const PARTIES_DECISIONS = new RegExp(
  String.raw`\b[Dd]ecisions?\s${OF_PARTIES}(?:(?:,\s(?:and\s)?|\sand\s)${OF_PARTIES}){0,20}`,
  'gu',
);
/** After a symbol it is a part of that document: "FCCC/CP/2015/10/Add.1, decision 1/CP.21". */
const AFTER_SYMBOL = /(?:^|[\s(])[A-Z]{1,6}\/[^\s,]{1,30},\s$/;
const PARTIES_DECISION = new RegExp(`(?:[Dd]ecisions?\\s)?${OF_PARTIES}`, 'gu');
/**
 * "resolution MSC.167(78)", "resolution ICC-ASP/8/Res.9", "decision WHA73(12)", "resolution Conf. 16.3 (Rev. CoP17)",
 * "decision Assembly/AU/Dec.1(XI)".
 */
const OTHERS_ACTS =
  /(?<![\p{L}\p{N}/])(?:(?:[Rr]esolution\s)?(?:A|FAL|LEG|MEPC|MSC)\.\d{1,4}\(\d{1,3}\)|(?:[Rr]esolution\s)?ICC-ASP\/\d{1,2}\/(?:(?:Res|INF)\.)?\d{1,3}|(?:[Dd]ecision\s)?WHA\d{1,3}\(\d{1,3}\)|[Rr]esolution\sConf\.\s\d{1,2}\.\d{1,2}(?:\s\(Rev\.\sCoP\d{1,2}\))?|(?:[Dd]ecision\s)?(?:Ext\/)?Assembly\/AU\/Decl?\.\s?\d{1,4}\s?\([IVXLC]{1,8}\))(?![\p{L}\p{N}])/gu;

const mayHoldAgency = mayHold('GC', 'GOV', 'INFCIRC');
const mayHoldDecision = mayHold('decision', 'decisions');
const mayHoldComment = mayHold('comment', 'comments', 'recommendation', 'recommendations');
const mayHoldOpinion = mayHold('opinion', 'opinions');
const mayHoldBody = mayHold('ASP', 'Conf', 'AU');

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9';
}

/** Far sooner looked for than the pattern. */
function mayHoldOthers(text: string): boolean {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1))
    if (isDigit(text[at - 1]) && isDigit(text[at + 1])) return true;
  if (!mayHoldBody(text)) return false;
  return text.includes('ICC-ASP/') || text.includes('Conf. ') || text.includes('/AU/');
}

export function findDesignations(text: string): Designation[] {
  const hasStroke = text.includes('/');
  const agency = hasStroke && mayHoldAgency(text) ? placesOf(AGENCY, text, 'agency-symbol') : [];
  const parties = hasStroke && mayHoldDecision(text) ? findPartiesDecisions(text) : [];
  const others = mayHoldOthers(text) ? placesOf(OTHERS_ACTS, text, 'other-act') : [];
  const comments = mayHoldComment(text) ? findComments(text) : [];
  const opinions = mayHoldOpinion(text)
    ? placesOf(OPINION, text, 'advisory-opinion', 'FULL').filter(({ start, end }) => TOLD.test(text.slice(start, end)))
    : [];
  return [...agency, ...parties, ...others, ...comments, ...opinions];
}

function placesOf(pattern: RegExp, text: string, rule: string, form: Mention['form'] = 'SYMBOL'): Designation[] {
  return allMatches(pattern, text).map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    rule,
    form,
  }));
}

/** "decisions X/2 and XII/3": each number by itself, the first with the word. */
function findPartiesDecisions(text: string): Designation[] {
  return placesOf(PARTIES_DECISIONS, text, 'decision-number')
    .filter(({ start }) => !AFTER_SYMBOL.test(text.slice(Math.max(0, start - 40), start)))
    .flatMap((list) =>
      placesOf(PARTIES_DECISION, text.slice(list.start, list.end), list.rule).map((one) => ({
        ...one,
        start: list.start + one.start,
        end: list.start + one.end,
      })),
    );
}

/** "general comments No. 21 (1992) on liberty, No. 32 (2007) on trials and No. 35 (2014)": each that the plural opens. */
function findComments(text: string): Designation[] {
  const heads = placesOf(COMMENT, text, 'general-comment');
  return heads.flatMap((head, at) => {
    const isJoint = /\b[Jj]oint\s$/.test(text.slice(Math.max(0, head.start - 6), head.start));
    if (!isJoint && !/[ts]s\s/.test(text.slice(head.start, head.end))) return [head];
    const list = [head, ...numbersAfter(text, head)];
    const from = list.at(-1)?.end ?? head.end;
    const until = heads[at + 1]?.start ?? text.length;
    for (const { 0: words, 1: number = '', index } of allMatches(NEXT_COMMENT, text.slice(from, until))) {
      const end = from + index + words.length;
      const between = text.slice(list.at(-1)?.end ?? from, from + index);
      if (between.length > LONGEST_SUBJECT || /[;:]/.test(between)) break;
      list.push({ ...head, start: end - number.length, end });
    }
    return list;
  });
}

function numbersAfter(text: string, head: Designation): Designation[] {
  const found: Designation[] = [];
  NEXT_NUMBER.lastIndex = head.end;
  for (let match = NEXT_NUMBER.exec(text); match; match = NEXT_NUMBER.exec(text)) {
    const end = match.index + match[0].length;
    found.push({ ...head, start: end - (match[1] ?? '').length, end });
    NEXT_NUMBER.lastIndex = end;
  }
  return found;
}
