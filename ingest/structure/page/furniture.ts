/** Parts a page's lines into running head, foot, text and notes, and reads from them whose page this is. */
import type { SourcePage } from '../../pages/page.ts';
import { EMPTY_TEXT, type MappedText, mapPage } from '../mapped-text.ts';
import { SYMBOL_AT_HEAD, SYMBOL_LINE, symbolIn } from '../symbol.ts';
import { cleanPage } from './clean-page.ts';
import { type Opened, openEnvelope } from './envelope.ts';
import { flatHead, isFlat, sharedTitle } from './flat-page.ts';
import { type Foot, readFoot } from './foot.ts';
import { isForeign, isOfCopy } from './foreign-lines.ts';
import { type Line, splitLines } from './lines.ts';
import { countOpenings, readMasthead, symbolOfHeading, symbolOfMasthead } from './masthead.ts';
import { partNotes } from './notes-start.ts';

export interface FramedPage {
  /** Its place among all pages read; `MappedText` points to pages by it. */
  readonly index: number;
  readonly source: SourcePage;
  readonly symbol: string | undefined;
  readonly number: number | undefined;
  /** How many pages the whole document has. */
  readonly of: number | undefined;
  readonly job: string | undefined;
  /** Whether its foot holds two page numbers of one document. */
  readonly contradicts: string | undefined;
  readonly body: readonly Line[];
  /** The lines below the rule. */
  readonly notes: readonly Line[];
  /** What a mail put around the page. */
  readonly envelope: readonly Line[];
  /** Whether they stood amid the text. */
  readonly areNotesAmid: boolean;
}

/** Running titles by document symbol. */
export type Titles = ReadonlyMap<string, readonly string[]>;

/** Lines from the top within which the running head stands. */
const HEAD_LINES = 5;
/** No marker before it and no stop after it. */
const TITLE_LIKE = /^\p{L}.*[^.;:,]$/su;
/** Where a page was copied from, if the document's symbol is in it. */
const ADDRESS = /^https?:\/\/\S{4,200}(?: \d{1,3}\/\d{1,3})?$/;
/** A running title is longer, so that a stray word is none. */
const SHORT = 8;

/** @param headings those within the text of the document whose title is known */
export function framePages(pages: readonly SourcePage[], titles: Titles, headings: readonly string[]): FramedPage[] {
  const texts = pages.map((page, index) => cleanPage(mapPage(page.text, index)));
  const ofFlat = flatTitles(texts);
  const bare = pages.map((page, index) => {
    const text = texts[index] ?? EMPTY_TEXT;
    const symbol = ofFlat.size === 0 ? undefined : flatHead(text.text)?.symbol;
    const running = [...titles.values(), (symbol && ofFlat.get(symbol)) || []].flat();
    return readPage(page, splitLines(text, { running, within: headings }, page.layout), index, titles);
  });
  const read = withSymbols(withHeadings(bare));
  const repeated = repeatedHeads(read);
  const stated = statedTitles(read);
  return read.map((page) => framePage(page, titles, stated, repeated));
}

/** The running titles of pages that are written as one line, by symbol, the longest first. */
function flatTitles(texts: readonly MappedText[]): Titles {
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
function statedTitles(pages: readonly ReadPage[]): Titles {
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
      titles.map(({ text }) => text).sort((a, b) => b.length - a.length),
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

interface ReadPage extends Opened {
  readonly index: number;
  readonly source: SourcePage;
  readonly symbol: string | undefined;
  readonly foot: Foot;
}

function readPage(source: SourcePage, read: readonly Line[], index: number, titles: Titles): ReadPage {
  const { lines, envelope } = openEnvelope(read);
  const symbol = symbolAtHead(lines) ?? symbolOfTitle(lines, titles) ?? symbolOfMasthead(lines);
  return { index, source, symbol, lines, envelope, foot: readFoot(lines) };
}

/** A file none of whose pages bears a symbol, and that holds one resolution alone, is told by the number above its title. */
function withHeadings(pages: readonly ReadPage[]): ReadPage[] {
  const bySource = Map.groupBy(pages, ({ source }) => source.source);
  const untold = new Set(
    [...bySource.values()]
      .filter((own) => own.every(({ symbol }) => symbol === undefined) && openingsOf(own) === 1)
      .flat(),
  );
  return pages.map((page) => (untold.has(page) ? { ...page, symbol: symbolOfHeading(page.lines) } : page));
}

/** Of a file whose pages bear one symbol, or none, a page without it is of the same document. */
function withSymbols(pages: readonly ReadPage[]): ReadPage[] {
  const ofSource = new Map(
    [...Map.groupBy(pages, ({ source }) => source.source)].map(([source, own]) => [
      source,
      new Set(own.flatMap(({ symbol }) => symbol ?? [])),
    ]),
  );
  return pages.map((page) => {
    const symbols = ofSource.get(page.source.source) ?? new Set();
    const [only] = symbols;
    return page.symbol === undefined && symbols.size === 1 ? { ...page, symbol: only } : page;
  });
}

function openingsOf(pages: readonly ReadPage[]): number {
  return pages.reduce((sum, { lines }) => sum + countOpenings(lines), 0);
}

/** The symbol alone on a line, the first of them; or beside the running title or "United Nations", on one of the first. */
function symbolAtHead(lines: readonly Line[]): string | undefined {
  const texts = lines.map((line) => line.text.text);
  const alone = texts.find((text) => SYMBOL_LINE.test(text));
  const found =
    alone ??
    texts
      .slice(0, HEAD_LINES)
      .map((text) => SYMBOL_AT_HEAD.exec(text))
      .find((match) => match !== null)
      ?.slice(1)
      .find(Boolean);
  return found === undefined ? undefined : symbolIn(found);
}

function symbolOfTitle(lines: readonly Line[], titles: Titles): string | undefined {
  const head = lines.slice(0, HEAD_LINES).map((line) => line.text.text.toLowerCase());
  return [...titles].find(([, known]) => known.some((title) => head.includes(title.toLowerCase())))?.[0];
}

/** Of a document's pages, at least one in so many bears its running title; left and right pages may have different ones. */
const OFTEN = 3;

/** Lines that stand at the top of many pages of a document are its running title; of two or three, a sentence's may be. */
function repeatedHeads(pages: readonly ReadPage[]): ReadonlyMap<string, ReadonlySet<string>> {
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

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.text ?? '';
}

/** A line with the one above it: of a title on two lines the second may be a single short word. */
function withAbove(lines: readonly Line[], at: number): string {
  return `${textAt(lines, at - 1)}\n${textAt(lines, at)}`;
}

function framePage(
  { index, source, symbol, lines, envelope, foot }: ReadPage,
  titles: Titles,
  stated: Titles,
  repeated: ReadonlyMap<string, ReadonlySet<string>>,
): FramedPage {
  const known = symbol === undefined ? [] : (titles.get(symbol) ?? []);
  const recurring = symbol === undefined ? undefined : repeated.get(symbol);
  // Below "Annex" the title is the annex's heading.
  const isHeading = (at: number) => /^annex$/i.test(textAt(lines, at - 1));
  const whole = wholeTitle(
    lines,
    [...known, ...[symbol, foot.job].flatMap((document) => (document && stated.get(document)) || [])],
    isHeading,
  );
  const isRecurring = (at: number) =>
    recurring?.has(textAt(lines, at)) ||
    (recurring?.has(textAt(lines, at - 1)) && recurring.has(withAbove(lines, at)) && at > 0);
  // Where positions or the whole title tell the head, no line below it is taken for a part of it because of its words.
  const firstOfText = lines.some((line) => line.look?.isHead) ? 0 : Math.min(...whole);
  const isAddress = (line: Line, at: number) =>
    (at < HEAD_LINES || at >= lines.length - HEAD_LINES) &&
    (isOfCopy(line.text.text) ||
      (ADDRESS.test(line.text.text) && symbol !== undefined && line.text.text.includes(symbol)));
  const isHeadByWords = (line: Line, at: number) =>
    (!isHeading(at) && at < HEAD_LINES && isRecurring(at)) ||
    isRunningHead(line.text.text, isHeading(at) ? HEAD_LINES : at, symbol, known);
  const isHead = (line: Line, at: number) =>
    line.look?.isHead === true ||
    whole.has(at) ||
    isAddress(line, at) ||
    isForeign(line.text.text) ||
    ((at < firstOfText || SYMBOL_LINE.test(line.text.text)) && isHeadByWords(line, at));
  const kept = lines.filter((line, at) => !foot.lines.has(at) && !isHead(line, at));
  const { body, notes, areAmid: areNotesAmid } = partNotes(kept);
  const { number, of, job, contradicts } = foot;
  return { index, source, symbol, number, of, job, contradicts, body, notes, areNotesAmid, envelope };
}

/** Indexes of the lines at the top, or at the end, that make up a whole title, beside or below the symbol. */
function wholeTitle(
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

function isRunningHead(line: string, at: number, symbol: string | undefined, titles: readonly string[]): boolean {
  // Page 7 of A/RES/73/195 has its symbol alone in the middle of the text in one stored copy.
  if (SYMBOL_LINE.test(line) && symbolIn(line) === symbol) return true;
  if (at >= HEAD_LINES || line.length <= SHORT) return false;
  const rest = line.replace(SYMBOL_AT_HEAD, '').trim();
  // A long title stands on two lines; its end in small letters may be a sentence's.
  return (
    rest === '' ||
    titles.some(
      (title) =>
        rest.toLowerCase() === title.toLowerCase() || title.startsWith(`${rest} `) || title.endsWith(` ${rest}`),
    )
  );
}
