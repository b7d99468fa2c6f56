/** Parts a page's lines into running head, foot, text and notes, and reads from them whose page this is. */
import type { SourcePage } from '../pages/page.ts';
import { type Line, splitLines } from './lines.ts';
import { mapPage } from './mapped-text.ts';
import { normalize } from './normalize.ts';

export interface FramedPage {
  /** Its place among all pages read; `MappedText` points to pages by it. */
  readonly index: number;
  readonly source: SourcePage;
  readonly symbol: string | undefined;
  readonly number: number | undefined;
  /** How many pages the whole document has. */
  readonly of: number | undefined;
  readonly job: string | undefined;
  readonly body: readonly Line[];
  /** The lines below the rule. */
  readonly notes: readonly Line[];
}

/** `A/RES/73/195`, also with session parts and letters: `A/RES/S-26/2`, `A/RES/75/101 A-B`. */
const SYMBOL = /A\/RES\/(?:[A-Z]{1,2}-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?:[-–][A-Z])?)?/;
const SYMBOL_LINE = new RegExp(`^(${SYMBOL.source})$`);
const PAGE_OF = /^(\d{1,3}) ?\/ ?(\d{1,3})$/;
const JOB = /^(\d{2}-\d{5})(?: \([A-Z]\))?(?: \*\d+\*)?$/;
const PAGE_AND_JOB = /^(?:(\d{1,3})\/(\d{1,3}) )?(\d{2}-\d{5})(?: (\d{1,3})\/(\d{1,3}))?$/;
const RULE = /^[_\u2014\u2500-]{5,}$/;

/** Lines from the top within which the running head stands. */
const HEAD_LINES = 5;

export function framePages(pages: readonly SourcePage[], titles: ReadonlyMap<string, readonly string[]>): FramedPage[] {
  return pages.map((page, index) => framePage(page, index, titles));
}

function framePage(source: SourcePage, index: number, titles: ReadonlyMap<string, readonly string[]>): FramedPage {
  const text = normalize(mapPage(source.text, index));
  const symbol = symbolAtHead(text.text);
  const known = symbol === undefined ? [] : (titles.get(symbol) ?? []);
  const lines = splitLines(text, known.find((title) => text.text.slice(0, title.length + 60).includes(title)));
  const rule = lines.findIndex((line) => RULE.test(line.text.text));
  const foot = readFoot(lines);
  const kept = lines.filter((line, at) => !foot.lines.has(at) && !isHead(line.text.text, at, symbol, known));
  const ruleLine = rule < 0 ? undefined : lines[rule];
  const cut = ruleLine === undefined ? kept.length : kept.indexOf(ruleLine);
  return {
    index,
    source,
    symbol,
    number: foot.number,
    of: foot.of,
    job: foot.job,
    body: kept.slice(0, cut),
    notes: kept.slice(cut + 1),
  };
}

/** The symbol alone on a line, the first of them; or, on a page without line breaks, among its first words. */
function symbolAtHead(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const alone = lines.find((line) => SYMBOL_LINE.test(line));
  const found = alone ?? (lines.length <= 2 ? new RegExp(`(?:^|\\s)(${SYMBOL.source})(?=\\s)`).exec(text.slice(0, 300))?.[1] : undefined);
  return found?.replace(/ (?=[A-Z])/, '');
}

function isHead(line: string, at: number, symbol: string | undefined, titles: readonly string[]): boolean {
  // Page 7 of A/RES/73/195 has its symbol alone in the middle of the text in one stored copy.
  if (SYMBOL_LINE.test(line) && line.replace(/ /g, '') === symbol) return true;
  return at < HEAD_LINES && line.length > 8 && titles.some((title) => title === line || title.startsWith(`${line} `) || title.endsWith(` ${line}`));
}

interface Foot {
  readonly lines: ReadonlySet<number>;
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly job: string | undefined;
}

/** "18/36" and the job number "18-22354", on lines of their own or on one; between or after the notes. */
function readFoot(lines: readonly Line[]): Foot {
  const found = new Set<number>();
  let number: number | undefined;
  let of: number | undefined;
  let job: string | undefined;
  for (const [at, { text: { text } }] of lines.entries()) {
    const page = PAGE_OF.exec(text);
    const both = PAGE_AND_JOB.exec(text);
    const alone = JOB.exec(text);
    if (!page && !both && !alone) continue;
    found.add(at);
    const [first, last] = page ? [page[1], page[2]] : [both?.[1] ?? both?.[4], both?.[2] ?? both?.[5]];
    if (first !== undefined && last !== undefined && Number(first) <= Number(last)) {
      number = Number(first);
      of = Number(last);
    }
    job ??= both?.[3] ?? alone?.[1];
  }
  return { lines: found, number, of, job };
}
