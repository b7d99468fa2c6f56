/** Pages → documents: groups pages by document, puts them in order, and reads each document's tree. */
import type { Warning } from '../../src/model/document.ts';
import type { ParseError } from '../../src/model/errors.ts';
import type { SourcePage } from '../pages/page.ts';
import { readBlocks } from './blocks/blocks.ts';
import { lettersOf } from './blocks/resolution-part.ts';
import { readStream, summarizeRepairs } from './blocks/stream.ts';
import { readVote, tellsVote } from './blocks/vote.ts';
import { doubtsOf } from './doubts/doubts-of-page.ts';
import { type MappedText, pageAt } from './mapped-text.ts';
import { notesOfParts } from './notes/part-notes.ts';
import { framePages } from './page/furniture.ts';
import { type Masthead, mendMasthead, readDate, readMasthead } from './page/masthead.ts';
import { groupPages, type NumberedPage, orderPages } from './page/order-pages.ts';
import type { Titles } from './page/running-titles.ts';
import { type Part, parseParts } from './parts/parts.ts';
import type { Outline } from './parts/reader.ts';
import type { DocumentTree, InstrumentText, Metadata } from './tree.ts';
import { type Finding, locateAll } from './warnings.ts';
import type { Vocabulary } from './words/lexicon.ts';

/** What the registry knows of the genre, as far as structure needs it. */
export interface Genre {
  readonly vocabulary: Vocabulary;
  /** Running titles by document symbol. */
  readonly titles: Titles;
  /** The beginning of the sentence that opens a list of actions. */
  readonly opensActions: (line: string) => boolean;
  /** The instrument that a document's pages hold, and its outline. */
  readonly compact: { readonly symbol: string; readonly instrument: string; readonly outline: Outline };
  /** The registered instrument in an annex, by the symbol and the annex's numeral: `A/RES/55/25`, `II`. */
  readonly annexed: (symbol: string, numeral: string) => string | undefined;
}

export interface Assembly {
  readonly documents: readonly DocumentTree[];
  /** Files that are no pages of a resolution, or that contradict others; nothing of them is in the documents. */
  readonly refused: readonly ParseError[];
}

/** A file that is refused is refused with all its pages, so the others are then read without it. */
export function assembleDocuments(pages: readonly SourcePage[], genre: Genre): Assembly {
  const { bySymbol, refused } = groupPages(framePages(pages, genre.titles, [...genre.compact.outline.titles.values()]));
  const documents: DocumentTree[] = [];
  const conflicts: ParseError[] = [...refused];
  for (const [symbol, group] of bySymbol) {
    const ordered = orderPages(symbol, group);
    for (const error of ordered.refused) conflicts.push(error);
    if (conflicts.length === 0) documents.push(assembleDocument(symbol, ordered.pages, [...ordered.warnings], genre));
  }
  if (conflicts.length === 0) return { documents, refused: [] };
  const bad = new Set(conflicts.map((error) => error.source));
  const rest = assembleDocuments(
    pages.filter((page) => !bad.has(page.source)),
    genre,
  );
  return { documents: rest.documents, refused: [...onePerSource(conflicts), ...rest.refused] };
}

function onePerSource(errors: readonly ParseError[]): ParseError[] {
  return [...Map.groupBy(errors, (error) => error.source).values()].flatMap(([first]) => first ?? []);
}

function assembleDocument(
  symbol: string,
  given: readonly NumberedPage[],
  warnings: Warning[],
  genre: Genre,
): DocumentTree {
  const pagesInSource = given.find((page) => page.of !== undefined)?.of ?? null;
  if (pagesInSource !== null && given.length < pagesInSource) {
    const list = given.map((page) => page.number).join(', ');
    warnings.push({
      code: 'PAGES_MISSING',
      message: `${symbol} has ${pagesInSource} pages; given: ${list}`,
      source: null,
      page: null,
      line: null,
    });
  }
  for (const warning of given.flatMap(doubtsOf)) warnings.push(warning);
  const masthead = given[0]?.number === 1 ? readMasthead(given[0].body) : null;
  const pages = masthead ? given.map((page, at) => (at === 0 ? { ...page, body: masthead.body } : page)) : given;
  const isCompact = symbol === genre.compact.symbol;
  const stream = readStream(pages, masthead !== null, genre.vocabulary, warnings);
  const { outline } = genre.compact;
  const rules = {
    opensActions: genre.opensActions,
    objectives: isCompact ? outline.titles : null,
    letters: lettersOf(symbol),
    isQuoted: masthead?.isQuoted ?? false,
  };
  const findings: Finding[] = [];
  const blocks = readBlocks(stream.text, rules, stream.widths, findings);
  const byIndex = new Map(pages.map((page) => [page.index, page]));
  const pageOf = (text: MappedText | undefined) => byIndex.get((text && pageAt(text, 0)) ?? -1);
  const parts = parseParts(blocks, {
    calls: stream.calls,
    pageNumber: (text: MappedText | undefined) => pageOf(text)?.number ?? 0,
    isPageCounted: (text: MappedText) => pageOf(text)?.isCounted ?? false,
    findings,
    outline: isCompact ? outline : null,
    startsWithResolution: masthead !== null,
    isDecision: masthead?.isDecision ?? false,
    letters: lettersOf(symbol),
  });
  for (const warning of locateAll(findings, pages)) warnings.push(warning);
  const notes = notesOfParts(parts, stream.notes);
  const head = masthead && mendMasthead(masthead, genre.vocabulary, stream.condition);
  // Its words stand on the first page, where the title has no places.
  const headRepairs = head?.repairs.map((repair) => ({ ...repair, page: pages[0]?.index })) ?? [];
  for (const warning of summarizeRepairs(headRepairs, pages.slice(0, 1))) warnings.push(warning);
  return {
    symbol,
    language: 'en',
    metadata: readMetadata(symbol, masthead, parts),
    sources: [...Map.groupBy(pages, (page) => page.source.source)].map(([name, own]) => ({
      name,
      pages: own.map((page) => page.number),
    })),
    pagesInSource,
    pages,
    ...(lettersOf(symbol) === '' && { pagesOf: isCompact ? genre.compact.instrument : symbol }),
    parts: parts.map((part, at) => instrumentText(symbol, part, notes[at] ?? [], head?.masthead ?? null, genre)),
    repairs: [...headRepairs, ...stream.repairs],
    warnings,
  };
}

function instrumentText(
  symbol: string,
  part: Part,
  notes: InstrumentText['notes'],
  masthead: Masthead | null,
  genre: Genre,
): InstrumentText {
  const isAnnex = part.annex !== null;
  return {
    instrument: isAnnex ? annexedInstrument(symbol, part.annex, genre) : ownSymbol(symbol, part.letter),
    annexedTo: isAnnex ? symbol : null,
    title: isAnnex ? part.title : (part.title ?? masthead?.partTitle ?? masthead?.title ?? null),
    origin: isAnnex ? null : (masthead?.origin ?? null),
    objectives: [...part.objectives].sort((a, b) => a.number - b.number),
    paragraphs: part.paragraphs,
    notes,
  };
}

/** `A/RES/75/101A-B` and its part B → `A/RES/75/101B`. */
function ownSymbol(symbol: string, letter: string | null): string {
  return letter === null ? symbol : symbol.replace(/[A-Z][-–][A-Z]$/, letter);
}

/** Where the registry knows none: `A/RES/69/313/annex`, and of several annexes `A/RES/55/25/annex/II`. */
function annexedInstrument(symbol: string, numeral: string, { compact, annexed }: Genre): string {
  if (symbol === compact.symbol)
    return numeral === '' || numeral === 'I' ? compact.instrument : `${symbol}/annex/${numeral}`;
  return annexed(symbol, numeral) ?? `${symbol}/annex${numeral === '' ? '' : `/${numeral}`}`;
}

/** "40th plenary meeting" ends there, before a comma, its date or both. */
const MEETING_END = /(?<=^\d{1,5}[a-z]{2} [^,]{0,40}meeting(?: \([a-z]{1,20}\))?)(?:,$|,? (?=\d))/;

/** From the first page's masthead and the lines below the resolution; `null` where neither is on the pages. */
function readMetadata(symbol: string, masthead: Masthead | null, parts: readonly Part[]): Metadata | null {
  const closing = parts.flatMap((part) => part.closing.flatMap((line) => line.split(MEETING_END)));
  if (masthead === null && closing.length === 0) return null;
  const session = /^A\/RES\/(\d{1,3})\//.exec(symbol)?.[1];
  const meeting = closing.find((line) => /meeting(?: \(resumed\))?$/.test(line));
  const date = closing.map(readDate).find((found) => found !== undefined);
  const vote = closing.find(tellsVote);
  return {
    keywords: [],
    ...(session !== undefined && { session: Number(session) }),
    ...(date !== undefined && { adoptedOn: date }),
    ...masthead?.metadata,
    ...(meeting !== undefined && { meeting }),
    ...(vote !== undefined && readVote(vote)),
  };
}
