/** Finds where a page's notes begin: at the rule, where positions say so, or where numbers that the text calls stand. */
import { ANY_MONTH } from '../../months.ts';
import type { Line } from './lines.ts';

const RULE = /^(?:[_\u2014\u2015\u23af\u2500\u2501-]{5,}|[.…]{5,}|-{3,4}|Notes|NOTES)$/;
/** "22" alone, or before a note's words. A paragraph's number has a full stop; "27 September 2018" is a date. */
const NOTE = new RegExp(String.raw`^(\d{1,3})(?: (?!(?:${ANY_MONTH}) \d{4}\b)(?=[\p{Lu}“"«])|$)`, 'u');
/** Notes without a rule above them are looked for among so many lines at the end. */
const NOTE_LINES = 30;
/** What notes stand below: the end of a clause, how the resolution was adopted, and when. */
const CLOSED = new RegExp(String.raw`[.;:,)\]”’]$|^\d{1,2} (?:${ANY_MONTH}) \d{4}$`);

export function notesStart(lines: readonly Line[]): { body: readonly Line[]; notes: readonly Line[] } {
  const rule = lines.findLastIndex((line) => RULE.test(line.text.text));
  const placed = lines.findIndex((line) => line.look?.isNote);
  if (placed >= 0)
    return { body: lines.slice(0, placed).filter((line) => !RULE.test(line.text.text)), notes: lines.slice(placed) };
  if (rule >= 0) return { body: lines.slice(0, rule), notes: lines.slice(rule + 1) };
  const first = lines.some((line) => line.look) ? -1 : [unruledNotes(lines), bareNotes(lines)].find((at) => at >= 0);
  return first === undefined || first < 0
    ? { body: lines, notes: [] }
    : { body: lines.slice(0, first), notes: lines.slice(first) };
}

/** The first line near the end that holds a note's number, where the text above calls that number. */
function unruledNotes(lines: readonly Line[]): number {
  const from = Math.max(1, lines.length - NOTE_LINES);
  return lines.findIndex((line, at) => {
    const number = at < from ? undefined : NOTE.exec(line.text.text)?.[1];
    if (number === undefined || !CLOSED.test(lines[at - 1]?.text.text ?? '')) return false;
    const call = new RegExp(`[\\p{L}\\p{P}] ?\\[?${number}\\]?(?: |$|[,.;:])`, 'u');
    return lines.slice(0, at).some((above) => call.test(above.text.text));
  });
}

/** What no provision begins with. */
const NOTE_WORDS =
  /^(?:Ibid\.|United Nations, Treaty Series|League of Nations, Treaty Series|(?:See )?Official Records of|Resolutions? (?:\d{1,4}|[A-Z]{1,2}-\d{1,2})(?:\/\d| [A-Z]? ?\()[^;]{0,60}\.$|See (?:[A-Z]{1,8}\/|resolution ))/;
/** A paragraph's number or an item's letter, which stand above all notes. */
const OF_TEXT = /^(?:\d{1,3}\. |\([a-z]{1,4}\) )/;
/** Of notes that nothing but their words tells, so many lines at least. */
const LEAST = 2;

/** The first of at least two lines near the end that begin like notes: an extractor has lost both the rule and the numbers. */
function bareNotes(lines: readonly Line[]): number {
  const from = Math.max(1, lines.length - NOTE_LINES);
  const likely = lines.flatMap((line, at) => (at >= from && NOTE_WORDS.test(line.text.text) ? [at] : []));
  const [first] = likely;
  if (first === undefined || likely.length < LEAST) return -1;
  return lines.slice(first).some((line) => OF_TEXT.test(line.text.text)) ? -1 : first;
}
