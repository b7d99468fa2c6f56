/** Pages → documents: groups pages by document, puts them in order, and reads each document's tree. */
import { ParseError } from '../../src/model/errors.ts';
import type { Warning } from '../../src/model/document.ts';
import type { SourcePage } from '../pages/page.ts';
import { GAP, readBlocks } from './blocks.ts';
import { parseCompact, type Finding, type Outline } from './compact.ts';
import { type FramedPage, framePages } from './furniture.ts';
import type { Vocabulary } from './lexicon.ts';
import { concatenate, type MappedText, pageAt, unplaced } from './mapped-text.ts';
import { mend, type Repair } from './mend.ts';
import { MARK, markCalls, pairNotes } from './notes.ts';
import type { DocumentTree, Note } from './tree.ts';
import { placeOf } from './wording.ts';

/** What the registry knows of the genre, as far as structure needs it. */
export interface Genre {
  readonly vocabulary: Vocabulary;
  /** Running titles by document symbol. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
  /** The beginning of the sentence that opens a list of actions. */
  readonly opensActions: (line: string) => boolean;
  /** The instrument that a document's pages hold, and its outline. */
  readonly compact: { readonly symbol: string; readonly instrument: string; readonly outline: Outline };
}

/** @throws ParseError where no page of a resolution is recognised, or two pages contradict each other */
export function assembleDocuments(pages: readonly SourcePage[], genre: Genre): DocumentTree[] {
  const framed = framePages(pages, genre.titles);
  return [...groupBySymbol(framed)].map(([symbol, group]) => assembleDocument(symbol, group, genre));
}

/** A page without a symbol goes with the pages of its job number. */
function groupBySymbol(pages: readonly FramedPage[]): Map<string, FramedPage[]> {
  const symbolOfJob = new Map(pages.flatMap((page) => (page.job && page.symbol ? [[page.job, page.symbol] as const] : [])));
  const groups = new Map<string, FramedPage[]>();
  for (const page of pages) {
    const symbol = page.symbol ?? (page.job === undefined ? undefined : symbolOfJob.get(page.job));
    if (symbol === undefined) {
      throw new ParseError(
        'no page of a resolution is recognised: its first lines hold no document symbol such as A/RES/73/195; give the text of whole pages, with their running heads',
        { source: page.source.source },
      );
    }
    const group = groups.get(symbol);
    if (group) group.push(page);
    else groups.set(symbol, [page]);
  }
  return groups;
}

function assembleDocument(symbol: string, group: readonly FramedPage[], genre: Genre): DocumentTree {
  const warnings: Warning[] = [];
  const pages = orderPages(symbol, group, warnings);
  const pagesInSource = pages.find((page) => page.of !== undefined)?.of ?? null;
  if (pagesInSource !== null && pages.length < pagesInSource) {
    const given = pages.map((page) => page.number).join(', ');
    warnings.push({ code: 'PAGES_MISSING', message: `${symbol} has ${pagesInSource} pages; given: ${given}`, source: null, page: null, line: null });
  }
  const read = readStream(pages, genre.vocabulary, warnings);
  const blocks = readBlocks(read.stream, genre.opensActions);
  const byIndex = new Map(pages.map((page) => [page.index, page]));
  const numberOf = (text: MappedText | undefined) => byIndex.get((text && pageAt(text, 0)) ?? -1)?.number ?? 0;
  const tree = parseCompact(blocks, read.calls, genre.compact.outline, numberOf);
  warnings.push(...tree.findings.map((finding) => locate(finding, byIndex)));
  const isCompact = symbol === genre.compact.symbol;
  const objectives = [...tree.objectives].sort((a, b) => a.number - b.number);
  return {
    symbol,
    language: 'en',
    metadata: null,
    sources: [...Map.groupBy(pages, (page) => page.source.source)].map(([name, own]) => ({ name, pages: own.map((page) => page.number ?? 0) })),
    pagesInSource,
    pages,
    parts: [
      {
        instrument: isCompact ? genre.compact.instrument : symbol,
        annexedTo: isCompact ? symbol : null,
        title: null,
        objectives,
        paragraphs: tree.paragraphs,
        notes: read.notes,
      },
    ],
    repairs: read.repairs,
    warnings,
  };
}

/** In the order of their numbers, each once. Pages without a number keep the order in which they were given. */
function orderPages(symbol: string, group: readonly FramedPage[], warnings: Warning[]): FramedPage[] {
  const byNumber = new Map<number, FramedPage>();
  for (const [at, page] of group.entries()) {
    const number = page.number ?? at + 1;
    if (page.number === undefined) warnings.push(warn('PAGE_UNNUMBERED', `no page number such as 18/36 is on it; it is counted as page ${number}`, page));
    const twin = byNumber.get(number);
    if (twin === undefined) byNumber.set(number, { ...page, number });
    else if (bodyOf(twin) === bodyOf(page)) warnings.push(warn('DUPLICATE_PAGE', `page ${number} was already read from ${twin.source.source}; this copy is left out`, page));
    else {
      throw new ParseError(`claims to be page ${number} of ${symbol}, as ${twin.source.source} does, with another text; give only one of them`, { source: page.source.source, page: number });
    }
  }
  const ordered = [...byNumber.values()].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  if (ordered.some((page, at) => page.index < (ordered[at - 1]?.index ?? -1))) {
    const [first] = ordered;
    if (first) warnings.push(warn('PAGES_REORDERED', 'the pages were given in another order than their numbers say', first));
  }
  return ordered;
}

function bodyOf(page: FramedPage): string {
  return [...page.body, ...page.notes].map((line) => line.text.text).join('\n');
}

interface Stream {
  readonly stream: MappedText;
  readonly calls: ReadonlyMap<string, number>;
  readonly notes: readonly Note[];
  readonly repairs: readonly Repair[];
}

/** The document's running text, mended, with marks where notes are called and a gap where pages are missing. */
function readStream(pages: readonly FramedPage[], vocabulary: Vocabulary, warnings: Warning[]): Stream {
  const parts: MappedText[] = [];
  const notes: Note[] = [];
  const calls = new Map<string, number>();
  for (const [at, page] of pages.entries()) {
    if (isAfterGap(page, pages[at - 1])) parts.push(unplaced(`${GAP}\n`));
    const paired = pairNotes(page.notes);
    const body = concatenate(page.body.flatMap((line) => [line.text, line.end]));
    const marked = markCalls(body, paired.notes);
    let mark = -1;
    for (const number of marked.called) {
      mark = marked.text.text.indexOf(MARK, mark + 1);
      calls.set(placeOf(marked.text, mark), number);
    }
    parts.push(marked.text);
    notes.push(...paired.notes.map((note) => ({ ...note, page })));
    for (const message of paired.unpaired) warnings.push(warn('NOTE_UNPAIRED', message, page));
    for (const number of marked.missing) warnings.push(warn('NOTE_NOT_CALLED', `no mark in the text of the page calls note ${number}`, page));
  }
  const last = pages.at(-1);
  if (last?.of !== undefined && last.number !== last.of) parts.push(unplaced(`${GAP}\n`));
  const mended = mend(concatenate(parts), vocabulary);
  warnings.push(...summarizeRepairs(mended.repairs, pages));
  return { stream: mended.text, calls, notes, repairs: mended.repairs };
}

/** Whether words may be missing before a page: it is not the first of its document, and the one before it is not there. */
function isAfterGap(page: FramedPage, before: FramedPage | undefined): boolean {
  return page.number !== (before?.number ?? 0) + 1;
}

/** One warning a page: a reader can check each joined word against it. */
function summarizeRepairs(repairs: readonly Repair[], pages: readonly FramedPage[]): Warning[] {
  const byPage = Map.groupBy(repairs, (repair) => repair.page);
  return pages.flatMap((page) => {
    const own = byPage.get(page.index);
    if (own === undefined) return [];
    const list = own.map(({ from, to }) => `“${from.replace('\n', '⏎')}” → “${to}”`).join(', ');
    return [warn('WORDS_MENDED', `${own.length} split ${own.length === 1 ? 'word' : 'words'} joined: ${list}`, page)];
  });
}

function warn(code: string, message: string, page: FramedPage, line: number | null = null): Warning {
  return { code, message, source: page.source.source, page: page.number ?? null, line };
}

function locate(finding: Finding, pages: ReadonlyMap<number, FramedPage>): Warning {
  const index = finding.text === null ? undefined : pageAt(finding.text, 0);
  const page = index === undefined ? undefined : pages.get(index);
  if (!page) return { code: finding.code, message: finding.message, source: null, page: null, line: null };
  const at = finding.text?.offsets.find((_, i) => finding.text?.pages[i] === page.index) ?? 0;
  const line = page.source.text.slice(0, at).split('\n').length;
  return warn(finding.code, finding.message, page, line);
}
