/** Which document each page is of, as its head, its title, the heading of its resolution and the other pages of its file tell. */
import type { SourcePage } from '../../pages/page.ts';
import { type Opened, openEnvelope } from '../media/envelope.ts';
import { partGlued } from '../media/glued-lines.ts';
import { SYMBOL_AT_HEAD, SYMBOL_LINE, symbolIn } from '../symbol.ts';
import { type Foot, readFoot } from './foot.ts';
import { HEAD_LINES, type Line } from './lines.ts';
import { countOpenings, symbolOfHeading, symbolOfMasthead } from './masthead.ts';
import type { Titles } from './running-titles.ts';

export interface ReadPage extends Opened {
  readonly index: number;
  readonly source: SourcePage;
  readonly symbol: string | undefined;
  /** What on the page tells it; `undefined` where other pages do. */
  readonly toldBy: 'HEAD' | 'TITLE' | undefined;
  readonly foot: Foot;
}

export function readPage(source: SourcePage, read: readonly Line[], index: number, titles: Titles): ReadPage {
  const { lines: own, envelope } = openEnvelope(read);
  const lines = partGlued(own, [...titles.values()].flat());
  const told = symbolAtHead(lines) ?? symbolOfMasthead(lines);
  const symbol = told ?? symbolOfTitle(lines, titles);
  const toldBy = told !== undefined ? 'HEAD' : symbol === undefined ? undefined : 'TITLE';
  return { index, source, symbol, toldBy, lines, envelope, foot: readFoot(lines) };
}

/** What the pages beside it tell of a page that bears no symbol. */
export function withDocuments(pages: readonly ReadPage[]): ReadPage[] {
  return tellTitles(withNeighbours(withJobs(withSymbols(withHeadings(pages)))));
}

/** Drafts and other editions have the title too: of a document that no page's symbol tells, the first page says so. */
function tellTitles(pages: readonly ReadPage[]): ReadPage[] {
  const told = new Set(pages.flatMap(({ symbol, toldBy }) => (toldBy === 'HEAD' ? (symbol ?? []) : [])));
  return pages.map((page) => {
    const { symbol, toldBy, source } = page;
    if (toldBy !== 'TITLE' || symbol === undefined || told.has(symbol)) return page;
    told.add(symbol);
    const message = `its title tells ${symbol}, and no page bears the symbol; a draft or another edition has other words and pages: check that it is none`;
    const doubts = [...(source.doubts ?? []), { code: 'SYMBOL_FROM_TITLE', message }];
    return { ...page, source: { ...source, doubts } };
  });
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

/** Of a file whose pages bear one symbol, or none, a page without it is of the same document, unless it opens another. */
function withSymbols(pages: readonly ReadPage[]): ReadPage[] {
  const ofSource = new Map(
    [...Map.groupBy(pages, ({ source }) => source.source)].map(([source, own]) => [
      source,
      new Set(own.flatMap(({ symbol }) => symbol ?? [])),
    ]),
  );
  const opened = new Map<string, string>();
  return pages.map((page) => {
    const { source } = page.source;
    const symbols = ofSource.get(source) ?? new Set();
    const [only] = symbols;
    if (page.symbol !== undefined || symbols.size !== 1) return page;
    const another = symbolOfOpening(page);
    if (another !== undefined) opened.set(source, another);
    return { ...page, symbol: opened.get(source) ?? only };
  });
}

/** Pages of one job number are of one document, unless their symbols are several. */
function withJobs(pages: readonly ReadPage[]): ReadPage[] {
  const ofJob = new Map(
    [...Map.groupBy(pages, ({ foot }) => foot.job)].map(([job, own]) => [
      job,
      new Set(own.flatMap(({ symbol }) => symbol ?? [])),
    ]),
  );
  return pages.map((page) => {
    const symbols = ofJob.get(page.foot.job) ?? new Set();
    const [only] = symbols;
    return page.symbol !== undefined || page.foot.job === undefined || symbols.size !== 1
      ? page
      : { ...page, symbol: only };
  });
}

/** In a file of several documents a page goes with the one before it; where the next is of another, that is told. */
function withNeighbours(pages: readonly ReadPage[]): ReadPage[] {
  return [...Map.groupBy(pages, ({ source }) => source.source).values()]
    .flatMap((own) => {
      let before: string | undefined;
      if (own.every(({ symbol }) => symbol === undefined)) return own;
      const symbolAfter = symbolsAfter(own);
      return own.map((page, at) => {
        const after = symbolAfter[at];
        const known = page.symbol ?? symbolOfOpening(page);
        const symbol = known ?? before ?? after;
        const isSure = known !== undefined || before === after;
        before = symbol;
        return isSure || symbol === undefined ? { ...page, symbol } : tellPlaced(page, symbol);
      });
    })
    .sort((a, b) => a.index - b.index);
}

/** For each page of a file, the symbol of the next that bears one. */
function symbolsAfter(own: readonly ReadPage[]): readonly (string | undefined)[] {
  let next: string | undefined;
  return own
    .toReversed()
    .map(({ symbol }) => {
      const after = next;
      next = symbol ?? next;
      return after;
    })
    .reverse();
}

function tellPlaced(page: ReadPage, symbol: string): ReadPage {
  const message = `it bears no document symbol, no job number tells whose page it is, and its file holds several documents; it is read as a page of ${symbol}, beside which it stands: check that it is one`;
  const doubts = [...(page.source.doubts ?? []), { code: 'PAGE_WITHOUT_SYMBOL', message }];
  return { ...page, symbol, source: { ...page.source, doubts } };
}

/** Of a page that a resolution's number, title and first words begin; below the head of an annex a draft may begin so. */
function symbolOfOpening({ lines, foot }: ReadPage): string | undefined {
  const isAnnex = lines.slice(0, HEAD_LINES).some(({ text }) => /^annex\b/i.test(text.text));
  return foot.number !== undefined || isAnnex ? undefined : symbolOfHeading(lines.slice(0, OPENING_LINES));
}

const OPENING_LINES = 10;

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
