/**
 * A document's texts → its citations and what the words around them state. The texts come in reading order and are read
 * in one pass, so that a short form finds the name before it, and "Ibid." the note before it.
 */
import { instrumentOf } from '../../src/model/ids.ts';
import type { Division } from '../../src/model/labels.ts';
import type { NoteCall } from '../structure/tree.ts';
import type { Citation, Mention, Reference } from './citation.ts';
import { type Amends, createDocumentNames, type DocumentNames } from './document-names.ts';
import { type Finders, findMentions, keepLongest } from './find.ts';
import { createNameFinder, type Name } from './names.ts';
import { createNumberedReader } from './numbered.ts';
import { dropTails } from './pattern.ts';
import { findPinpointsBefore, type Pinpoint, pinpointAfter, pinpointOfIt } from './pinpoints.ts';
import { countBefore } from './places.ts';
import type { ProtocolsOf } from './protocols.ts';
import type { GoverningWords } from './relate/clauses.ts';
import type { Supplements } from './relate/question.ts';
import { createRelater, type Relater } from './relate/relate.ts';
import { type ArticleKnowledge, hasArticle, resolveMention } from './resolve.ts';
import { createSourceFinder, type FindSources, type SeriesEntry } from './sources.ts';
import { createSymbolMentions } from './symbols/find.ts';
import type { SymbolKnowledge } from './symbols/knowledge.ts';
import { createUnknownNameFinder, type InstrumentNouns } from './unknown-names.ts';

/** A provision's or a note's text. */
export interface CitingText {
  readonly id: string;
  readonly text: string;
  readonly kind: 'provision' | 'note';
  /** The places of the marks in a provision. */
  readonly calls: readonly NoteCall[];
  /** A note's number, by which its mark is found. */
  readonly number?: number | undefined;
  readonly division?: Division | undefined;
}

export interface Reading {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

export interface CitationRules {
  readonly names: readonly Name[];
  readonly symbols: SymbolKnowledge;
  readonly nouns: InstrumentNouns;
  readonly treatySeries: readonly SeriesEntry[];
  readonly articles: ArticleKnowledge;
  readonly governingWords: GoverningWords;
  readonly supplements: Supplements;
  readonly amends: Amends;
  readonly protocolsOf: ProtocolsOf;
}

/**
 * @param texts provisions in reading order and notes in the order of their numbers; an item comes after what it belongs to
 * @param symbol of the document, which tells whose "its resolution" is
 * @param titles of the document's own instruments
 * @returns one reading for each text, in their order
 */
export type CitationReader = (texts: readonly CitingText[], symbol: string, titles?: readonly OwnTitle[]) => Reading[];

export interface OwnTitle {
  readonly title: string;
  readonly instrument: string;
}

interface Readers extends Finders {
  readonly findSources: FindSources;
  readonly relate: Relater;
  readonly articles: ArticleKnowledge;
}

/** Patterns are built once; the reader is then a pure function of the document. */
export function createCitationReader(rules: CitationRules): CitationReader {
  const readers: Readers = {
    findNames: createNameFinder(rules.names),
    findSymbols: createSymbolMentions(rules.symbols),
    findUnknown: createUnknownNameFinder(rules.nouns),
    readNumbered: createNumberedReader(rules.names),
    protocolsOf: rules.protocolsOf,
    findSources: createSourceFinder(rules.treatySeries),
    relate: createRelater(rules.governingWords, rules.supplements),
    articles: rules.articles,
  };
  const beginDocument = createDocumentNames(rules.nouns, rules.amends);
  return (texts, symbol, titles = []) => {
    const names = beginDocument();
    for (const { title, instrument } of titles)
      names.learnOwn(title, instrument, mentionsOf(readers, title, symbol, beginDocument()).mentions);
    return readDocument(readers, names, texts, symbol);
  };
}

function readDocument(readers: Readers, names: DocumentNames, texts: readonly CitingText[], symbol: string): Reading[] {
  const readings = new Map<CitingText, Reading>();
  const byId = new Map(texts.map((text) => [text.id, text]));
  for (const text of texts) {
    if (text.kind === 'provision')
      readings.set(text, readProvision(readers, names, text, symbol, parentOf(text, byId)));
  }
  for (const [text, reading] of readings) readings.set(text, withNamesOf(names, reading));
  const marked = markedCitations(readings);
  let previous: Mention | undefined;
  for (const text of texts) {
    if (text.kind !== 'note') continue;
    const { mentions: own, pinpoints } = mentionsOf(readers, text.text, symbol, names);
    const sources = readers.findSources(text.text, {
      marked: marked.get(noteKey(text.id, text.number)),
      previous,
      own,
    });
    const citations = cite(readers, text.text, keepLongest([...sources, ...own]), pinpoints);
    previous = sourceOf(citations);
    readings.set(text, { citations, references: [] });
  }
  return texts.map((text) => readings.get(text) ?? { citations: [], references: [] });
}

/** "the Global Compact", where the document gives the whole name only later on. */
function withNamesOf(names: DocumentNames, reading: Reading): Reading {
  const isOpen = ({ status, rule }: Citation) => status === 'UNRESOLVED' && rule === 'instrument-name';
  if (!reading.citations.some(isOpen)) return reading;
  const citations = reading.citations.map((citation): Citation => {
    const target = isOpen(citation) ? names.beginningWith(citation.quote) : undefined;
    return target === undefined
      ? citation
      : { ...citation, form: 'SHORT', rule: 'document-short-form', candidates: [target], status: 'RESOLVED', target };
  });
  return { ...reading, citations };
}

/** What "Ibid." in the next note means: the last source; of a document and its corrigendum, the document. */
function sourceOf(citations: readonly Citation[]): Mention | undefined {
  const last = citations.at(-1);
  const stem = dropTails(last?.candidates[0] ?? '', /\/(?:Add|Corr)\.\d+$/);
  return citations.find(({ candidates }) => candidates.length === 1 && candidates[0] === stem) ?? last;
}

function readProvision(
  readers: Readers,
  names: DocumentNames,
  { text, division = 'OPERATIVE' }: CitingText,
  symbol: string,
  parent: CitingText | undefined,
): Reading {
  const { mentions, pinpoints } = mentionsOf(readers, text, symbol, names);
  const citations = cite(readers, text, mentions, pinpoints);
  return { citations, references: readers.relate(text, citations, { division, lead: parent?.text }) };
}

/** "(a) To ratify …" says what "Urges Member States:" above it governs. */
function parentOf({ id }: CitingText, texts: ReadonlyMap<string, CitingText>): CitingText | undefined {
  const cut = id.lastIndexOf('__item_');
  return cut < 0 ? undefined : texts.get(id.slice(0, cut));
}

/** Pinpoints by the place where the name after them begins. */
type Pinpoints = ReadonlyMap<number, Pinpoint>;

const NONE: Pinpoints = new Map();

function mentionsOf(
  readers: Readers,
  text: string,
  document: string,
  names: DocumentNames,
): { mentions: Mention[]; pinpoints: Pinpoints } {
  let found: Pinpoints | undefined;
  // Most texts name nothing that a pinpoint could stand before.
  const pinpoints = () => (found ??= new Map(findPinpointsBefore(text).map((pinpoint) => [pinpoint.end, pinpoint])));
  const fits = (instrument: string, start: number) => hasArticle(instrument, pinpoints().get(start), readers.articles);
  const mentions = findMentions(readers, { text, document, names, fits });
  return { mentions, pinpoints: mentions.length > 0 ? pinpoints() : NONE };
}

function cite({ articles }: Readers, text: string, mentions: readonly Mention[], before: Pinpoints): Citation[] {
  return mentions.map((mention) =>
    resolveMention(mention, before.get(mention.start) ?? followingPinpoint(text, mention), articles),
  );
}

function followingPinpoint(text: string, { form, rule, end }: Mention): Pinpoint | undefined {
  return (
    (form === 'SYMBOL' || form === 'IBID' || rule === 'publication' ? pinpointAfter(text, end) : undefined) ??
    pinpointOfIt(text, end)
  );
}

/** Note → the citation that its mark follows, by the note's key. */
function markedCitations(readings: ReadonlyMap<CitingText, Reading>): Map<string, Citation> {
  const marked = new Map<string, Citation>();
  for (const [{ id, text, calls }, { citations, references }] of readings) {
    const tails = new Set(
      references.filter(({ rule }) => rule === 'title-tail').map(({ citation }) => citations[citation]),
    );
    for (const { number, offset } of calls) {
      const last = citationAtMark(text, citations, offset);
      // "Protocol …, supplementing the … Convention,²": the note is about the Protocol.
      const citation = last && tails.has(last) ? citations[citations.indexOf(last) - 1] : last;
      const key = noteKey(id, number);
      // A class is no source: the note says which of its works are meant.
      if (citation && citation.form !== 'GENERIC' && !marked.has(key)) marked.set(key, citation);
    }
  }
  return marked;
}

/** The citation at whose end a note's mark stands, past a comma or the like. */
export function citationAtMark(text: string, citations: readonly Citation[], offset: number): Citation | undefined {
  const citation = citations[countBefore(citations, offset) - 1];
  return citation && citation.end <= offset && /^(?:\sthereto)?[)”"]?[,;.:]?$/.test(text.slice(citation.end, offset))
    ? citation
    : undefined;
}

/** Notes are numbered within an instrument's text. */
function noteKey(id: string, number: number | undefined): string {
  return `${instrumentOf(id)}#${number}`;
}
