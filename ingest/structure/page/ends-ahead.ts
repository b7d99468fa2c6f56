/**
 * Last lines that stand above the first lines of their paragraphs. pdftotext writes a paragraph of two lines so whose second
 * is one short word, since it takes the word and the label above it for a column: "7.⏎meeting;⏎Invites the Union to …".
 */
import { leadsOperative, leadsUsually } from '../blocks/lead-words.ts';
import type { Line } from './lines.ts';

const LABEL = /^(?:\d{1,3}\.|\([a-z]{1,3}\))$/;
const LABELLED = /^(?:\d{1,3}\.|\([a-z]{1,3}\))(?: |$)/;
/** "meeting;", "developing countries;", "2019,7": it begins nothing, and ends a paragraph or an item. */
const SHORT_END = /^(?!\d{1,3}\.$)[\p{Ll}\d].{0,24}[;,.]\d{0,3}$/u;
const ENDED = /[;:,.]\d{0,3}$/;
/** What begins a paragraph and does not end it, as long as a line is at least. */
const BEGUN = /^[\p{Lu}“].{40,200}[^;:.,\s]$/u;

/** @returns the lines in the order of their sentences, and those that were put back */
export function putBackEnds(lines: readonly Line[]): { lines: readonly Line[]; moved: readonly Line[] } {
  const words = lines.map(({ text }) => text.text);
  const ordered = [...lines];
  const moved: Line[] = [];
  for (let at = 1; at + 1 < lines.length; at++) {
    const [end, first] = [lines[at], lines[at + 1]];
    if (!end || !first || end.look || !standsAhead(words, at)) continue;
    ordered[at] = first;
    ordered[at + 1] = end;
    moved.push(end);
    at++;
  }
  return { lines: ordered, moved };
}

function standsAhead(words: readonly string[], at: number): boolean {
  const [above = '', end = '', first = '', next] = words.slice(at - 1, at + 3);
  if (!SHORT_END.test(end) || !BEGUN.test(first)) return false;
  const isNextBegun = next === undefined || LABELLED.test(next) || leads(next);
  if (LABEL.test(above)) return isNextBegun || /^\p{Lu}|^\d/u.test(next);
  return ENDED.test(above) && leads(first) && next !== undefined && isNextBegun;
}

function leads(line: string): boolean {
  return leadsUsually(line) || leadsOperative(line);
}
