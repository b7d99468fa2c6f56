/** The titles that run at the heads of a document's pages: those its first page gives, and those its pages repeat. */
import type { MappedText } from '../mapped-text.ts';
import { SYMBOL_AT_HEAD, SYMBOL_LINE } from '../symbol.ts';
import { flatHead, isFlat, sharedTitle } from './flat-page.ts';
import type { Foot } from './foot.ts';
import { HEAD_LINES, type Line, textAt } from './lines.ts';
import { readMasthead } from './masthead.ts';
import type { ReadPage } from './page-symbols.ts';

/** Running titles by document symbol. */
export type Titles = ReadonlyMap<string, readonly string[]>;

/** No marker before it and no stop after it. */
const TITLE_LIKE = /^\p{L}.*[^.;:,]$/su;
/** A running title is longer, so that a stray word is none. */
export const SHORT = 8;

/** The running titles of pages that are written as one line, by symbol, the longest first. */
export function flatTitles(texts: readonly MappedText[]): Titles {
  const heads = texts.flatMap(({ text }) => (isFlat(text) ? (flatHead(text) ?? []) : []));
  return new Map(
    [...Map.groupBy(heads, ({ symbol }) => symbol)].map(([symbol, own]) => {
      const stated = [...new Set(own.flatMap(({ titles }) => titles))];
      const shared = stated.length > 0 ? undefined : sharedTitle(own.flatMap(({ rest }) => rest ?? []));
      return [symbol, [...stated, ...(shared ? [shared] : [])].sort((a, b) => b.length - a.length)];
    }),
  );
}

/**
 * The titles that first pages give, by symbol, or by job number where they bear no symbol, and those that stand where only a
 * running title can; the longest first, whatever the order of the pages.
 */
export function statedTitles(pages: readonly ReadPage[]): Titles {
  const stated = pages.flatMap(({ symbol, foot, lines }) => {
    const document = symbol ?? foot.job;
    const title = document === undefined ? null : readMasthead(lines)?.title;
    // The mark of a note after a title is no part of it, but a year is.
    const ofMasthead = title ? [title, title.replace(/[*\d]$/, '')] : [];
    const running = titleAtHead(lines, foot);
    return document ? [...ofMasthead, ...(running ? [running] : [])].map((text) => ({ document, text })) : [];
  });
  return new Map(
    [...Map.groupBy(stated, ({ document }) => document)].map(([document, titles]) => [
      document,
      [...new Set(titles.map(({ text }) => text))].sort((a, b) => b.length - a.length),
    ]),
  );
}

/** What stands above the symbol or beside it with more above, or between it and the foot: no text does. */
function titleAtHead(lines: readonly Line[], foot: Foot): string | undefined {
  const texts = lines.slice(0, HEAD_LINES + 1).map((line) => line.text.text);
  const isSymbol = (text: string) => SYMBOL_LINE.test(text) || SYMBOL_AT_HEAD.test(text);
  const at = texts.findIndex(isSymbol);
  if (at < 0 || at >= HEAD_LINES - 2 || foot.number === undefined) return undefined;
  const first = texts.findIndex((_, above) => !foot.lines.has(above));
  const below = texts.findIndex((_, index) => index > at && foot.lines.has(index));
  return [below, at > first ? at + 1 : -1].flatMap((end) => titleOf(texts.slice(first, Math.max(end, 0))) ?? [])[0];
}

function titleOf(head: readonly string[]): string | undefined {
  const lines = head.map((text) => text.replace(SYMBOL_AT_HEAD, '').replace(SYMBOL_LINE, '').trim()).filter(Boolean);
  const title = lines.join(' ');
  return /^[\p{Lu}\d“]/u.test(title) && title.length > SHORT && lines.every((line) => TITLE_LIKE.test(line))
    ? title
    : undefined;
}

/** Of a document's pages, at least one in so many bears its running title; left and right pages may have different ones. */
const OFTEN = 3;

/** Lines that stand at the top of many pages of a document are its running title; of two or three, a sentence's may be. */
export function repeatedHeads(pages: readonly ReadPage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const heads = new Map<string, Map<string, number>>();
  const pageCounts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { symbol, lines, foot, source } of pages) {
    // A page given twice repeats all of its lines.
    const page = `${symbol} ${foot.number ?? source.sha256}`;
    if (symbol === undefined || seen.has(page)) continue;
    seen.add(page);
    const counts = heads.get(symbol) ?? new Map<string, number>();
    heads.set(symbol, counts);
    pageCounts.set(symbol, (pageCounts.get(symbol) ?? 0) + 1);
    for (const text of new Set(
      lines.slice(0, HEAD_LINES).flatMap((_, at) => [textAt(lines, at), withAbove(lines, at)]),
    ))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Map(
    [...heads].map(([symbol, counts]) => [
      symbol,
      new Set(
        [...counts].flatMap(([text, count]) =>
          count > 1 && count * OFTEN >= (pageCounts.get(symbol) ?? 0) && TITLE_LIKE.test(text) && text.length > SHORT
            ? [text]
            : [],
        ),
      ),
    ]),
  );
}

/** A line with the one above it: of a title on two lines the second may be a single short word. */
export function withAbove(lines: readonly Line[], at: number): string {
  return `${textAt(lines, at - 1)}\n${textAt(lines, at)}`;
}

/** Indexes of the lines at the top, or at the end, that make up a whole title, beside or below the symbol. */
export function wholeTitle(
  lines: readonly Line[],
  titles: readonly string[],
  isHeading: (at: number) => boolean,
): ReadonlySet<number> {
  for (const title of titles.map(lettersOf)) {
    // Some extractors write the head after the text.
    const last = Math.max(HEAD_LINES, lines.length - HEAD_LINES);
    for (const first of lines.keys()) {
      if ((first >= HEAD_LINES && first < last) || isHeading(first)) continue;
      let joined = '';
      for (let at = first; at < lines.length; at++) {
        // The symbol stands beside the title's first line, or beside or above its second.
        joined += lettersOf(textAt(lines, at).replace(SYMBOL_AT_HEAD, '').replace(SYMBOL_LINE, ''));
        if (joined === title) return new Set(Array.from({ length: at - first + 1 }, (_, more) => first + more));
        if (joined === '' || !title.startsWith(joined)) break;
      }
    }
  }
  return new Set();
}

/** Without blanks and hyphens, of which extraction loses some and adds others. */
function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[\s-]+/g, '');
}
