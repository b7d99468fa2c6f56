/** Citations, the references that they carry, and what texts state of the law between instruments. */
import { citationId, edgeId, instrumentOf } from '../../src/model/ids.ts';
import type { Citation, Reference } from '../citations/citation.ts';
import { type CitingText, citationAtMark, type OwnTitle, type Reading } from '../citations/read.ts';
import type { Registry } from '../registry/load.ts';
import type { Rules } from '../rules.ts';
import { type MappedText, spansOf } from '../structure/mapped-text.ts';
import type { NoteCall } from '../structure/tree.ts';
import type { GraphBuilder } from './builder.ts';
import { describeSymbol } from './instruments.ts';

/** A provision's or footnote's text, in which citations stand. */
export interface CitedText {
  readonly id: string;
  readonly text: MappedText;
  readonly calls: readonly NoteCall[];
  readonly pageNumber: (index: number) => number;
  /** How a stated fact names its source: `A/RES/73/195, annex, para. 26 (b)`. */
  readonly citeAs: string;
}

interface ReadText extends CitedText, Reading {
  readonly note: number | undefined;
}

/** @param texts of the whole document, in reading order, each part's notes after its provisions */
export function addCitations(
  graph: GraphBuilder,
  rules: Rules,
  texts: readonly CitedText[],
  { symbol, titles }: { symbol: string; titles: readonly OwnTitle[] },
): void {
  const { registry, readCitations } = rules;
  const found = readCitations(texts.map(citingText), symbol, titles);
  const readings = texts.map(
    (text, at): ReadText => ({ ...text, citations: [], references: [], ...found[at], note: noteNumber(text.id) }),
  );
  const notes = new Map(
    readings.filter(({ note }) => note !== undefined).map((reading) => [noteKey(reading, reading.note), reading]),
  );
  const edges = onceEach(graph);
  for (const reading of readings) {
    for (const [at, citation] of reading.citations.entries()) addCitation(graph, registry, reading, at, citation);
    // A masthead cites and states no relation; a note states it for the text that calls it.
    if (reading.note !== undefined || !reading.id.includes('#')) continue;
    for (const reference of reading.references) addReference(edges, reading, reference);
    addTitleTails(edges, reading);
    addIssuers(edges, rules, reading);
    for (const call of reading.calls) {
      const note = notes.get(noteKey(reading, call.number));
      if (note) addViaNote(edges, reading, call, note);
    }
  }
}

function citingText({ id, text, calls }: CitedText): CitingText {
  const number = noteNumber(id);
  const division = id.includes('#pre_') ? 'PREAMBULAR' : 'OPERATIVE';
  return { id, text: text.text, calls, kind: number === undefined ? 'provision' : 'note', number, division };
}

function noteNumber(id: string): number | undefined {
  const number = /#fn_(\d+)$/.exec(id)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Notes are numbered within an instrument's text. */
function noteKey({ id }: { id: string }, number: number | undefined): string {
  return `${instrumentOf(id)}#${number}`;
}

type Edges = Pick<GraphBuilder, 'addEdge'>;

/** A note that is called twice, or a verb that stands twice, states its relation once. */
function onceEach(graph: GraphBuilder): Edges {
  const seen = new Set<string>();
  return {
    addEdge(from, type, to, values = {}) {
      const id = edgeId(from, type, to, { citation: String(values['citation']) });
      if (!seen.has(id)) graph.addEdge(from, type, to, values);
      seen.add(id);
    },
  };
}

function addCitation(graph: GraphBuilder, registry: Registry, reading: ReadText, at: number, citation: Citation): void {
  const id = citationId(reading.id, at + 1);
  const { quote, form, status, pinpoint, rule, start, end, target } = citation;
  const spans = spansOf(reading.text, start, end).map((span) => ({ ...span, page: reading.pageNumber(span.page) }));
  const instrument = reading.id.split('#')[0];
  graph.addNode(id, 'Citation', {
    quote,
    form,
    status,
    pinpoint,
    rule,
    start,
    end,
    spans,
    target,
    provision: reading.id,
    instrument,
    firstPage: spans[0]?.page,
  });
  graph.addEdge(reading.id, 'HAS_CITATION', id);
  for (const candidate of citation.candidates) {
    if (!registry.instrumentById.has(instrumentOf(candidate))) addBySymbol(graph, candidate);
    graph.addEdge(id, candidate === target ? 'RESOLVES_TO' : 'CANDIDATE', candidate);
  }
}

function addBySymbol(graph: GraphBuilder, symbol: string): void {
  if (graph.has(symbol)) return;
  const { values, order } = describeSymbol(symbol);
  graph.addNode(symbol, 'Instrument', values, order);
}

/** Where the evidence stands: its citation and the page on which that begins. */
function evidence(reading: ReadText, at: number): { citation: string; page: number | null } {
  const start = reading.citations[at]?.start ?? 0;
  const span = spansOf(reading.text, start, start + 1)[0];
  return { citation: citationId(reading.id, at + 1), page: span ? reading.pageNumber(span.page) : null };
}

function addReference(graph: Edges, reading: ReadText, reference: Reference): void {
  const target = reading.citations[reference.citation]?.target;
  if (!target) return;
  const { type, citation: at, ...stated } = reference;
  graph.addEdge(reading.id, type, target, { derivation: 'STATED', ...evidence(reading, at), ...stated });
}

/** ", supplementing the …" in a title states that one instrument supplements the other. */
function addTitleTails(graph: Edges, reading: ReadText): void {
  for (const { role, citation: at, quote, rule } of reading.references) {
    const [protocol, convention] = [reading.citations[at - 1]?.target, reading.citations[at]?.target];
    if (role !== 'IN_TITLE' || rule !== 'title-tail' || !protocol || !convention) continue;
    graph.addEdge(protocol, 'SUPPLEMENTS', convention, {
      derivation: 'STATED',
      quote,
      rule,
      source: reading.citeAs,
      ...evidence(reading, at),
    });
  }
}

/** "United Nations Office on Drugs and Crime (UNODC) Toolkit …": the name states the issuer that the registry knows. */
function addIssuers(graph: Edges, { issuerOf }: Rules, reading: ReadText): void {
  for (const [at, { target, quote, form }] of reading.citations.entries()) {
    if (form !== 'FULL' || !target) continue;
    const body = issuerOf.get(target);
    if (!body || ![body.name, ...body.names].some((name) => quote.startsWith(name))) continue;
    graph.addEdge(target, 'ISSUED_BY', body.id, {
      derivation: 'STATED',
      quote,
      rule: 'issuer-in-name',
      source: reading.citeAs,
      ...evidence(reading, at),
    });
  }
}

/** A note cites for the text that calls it; right after a name it says by which document the named thing is known. */
function addViaNote(graph: Edges, reading: ReadText, call: NoteCall, note: ReadText): void {
  const named = citationAtMark(reading.text.text, reading.citations, call.offset);
  for (const [at, { target, quote, place = quote, form }] of note.citations.entries()) {
    if (!target) continue;
    const shared = { derivation: 'STATED', quote: place, ...evidence(note, at) };
    graph.addEdge(reading.id, 'CITES', target, { ...shared, role: 'VIA_NOTE', strength: 'NONE', rule: 'via-note' });
    if (named?.target && named.form === 'FULL' && form === 'SYMBOL' && note.citations.length === 1) {
      graph.addEdge(named.target, 'IDENTIFIED_BY', target, { ...shared, rule: 'note-after-name', source: note.citeAs });
    }
  }
}
