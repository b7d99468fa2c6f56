/**
 * The unit of ingest is the document. Each contributes its own nodes and edges; instruments, articles, bodies and terms
 * may be contributed by several, and the best informed contribution is the one that the graph shows.
 */
import { CompactGraphError } from './errors.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { compareCodePoints, instrumentOf } from './ids.ts';
import { SHARED_LABELS } from './labels.ts';

export interface Source {
  /** The file's name, never its path. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: readonly number[];
}

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly source: string | null;
  readonly page: number | null;
  readonly line: number | null;
}

/** What the store keeps of a document beside the graph: the ingest report, and what it knows of shared things. */
export interface DocumentRecord {
  /** Symbol and language, `A/RES/73/195 (en)`; `registry` for the registry's own contribution. */
  readonly document: string;
  /** SHA-256 over the sources and the version of rules and registry: equal means nothing to do. */
  readonly fingerprint: string;
  readonly sources: readonly Source[];
  readonly warnings: readonly Warning[];
  readonly pagesInSource: number | null;
  /** The day on which its file was made, where it says so: of a document and its reissue the later counts. */
  readonly madeOn?: string;
  /** Instruments whose text this document holds: what it says of them outranks the registry's copy. */
  readonly instruments: readonly string[];
  readonly shared: Graph;
}

export interface DocumentGraph {
  readonly record: DocumentRecord;
  /** Nodes and edges that no other document can contribute. */
  readonly own: Graph;
}

/** `A/RES/73/195 (en)`. */
export function documentName({ symbol, language }: { readonly symbol: string; readonly language: string }): string {
  return `${symbol} (${language})`;
}

export const REGISTRY_DOCUMENT = 'registry';

const SHARED = new Set<string>(SHARED_LABELS);

/** Splits what a document gives into its own and what others may give too. */
export function splitShared(graph: Graph): { own: Graph; shared: Graph } {
  const sharedIds = new Set(graph.nodes.filter((node) => SHARED.has(node.label)).map((node) => node.id));
  const isShared = (edge: GraphEdge) =>
    sharedIds.has(edge.from) && sharedIds.has(edge.to) && edge.properties['citation'] === undefined;
  return {
    own: {
      nodes: graph.nodes.filter((node) => !sharedIds.has(node.id)),
      edges: graph.edges.filter((edge) => !isShared(edge)),
    },
    shared: {
      nodes: graph.nodes.filter((node) => sharedIds.has(node.id)),
      edges: graph.edges.filter(isShared),
    },
  };
}

/** The shared part of the graph: per id the contribution of its own document, else the registry's, else the first by name. */
export function mergeShared(records: Iterable<DocumentRecord>): Graph {
  const merger = createSharedMerger();
  for (const record of records) merger.add(record);
  return merger.merged();
}

/** Takes records one by one, in any order, and keeps of each only what is the best so far. */
export interface SharedMerger {
  readonly add: (record: Pick<DocumentRecord, 'document' | 'instruments' | 'shared'>) => void;
  readonly merged: () => Graph;
}

export function createSharedMerger(): SharedMerger {
  const nodes = new Map<string, Contribution<GraphNode>>();
  const edges = new Map<string, Contribution<GraphEdge>>();
  return {
    add({ document, instruments, shared }) {
      const owned = new Set(instruments);
      const rankOf = (id: string) => (owned.has(instrumentOf(id)) ? 0 : document === REGISTRY_DOCUMENT ? 1 : 2);
      for (const node of shared.nodes) keepBest(nodes, { item: node, rank: rankOf(node.id), document });
      for (const edge of shared.edges) keepBest(edges, { item: edge, rank: rankOf(edge.from), document });
    },
    merged: () => ({
      nodes: [...nodes.values()].map(({ item }) => item),
      edges: [...edges.values()].map(({ item }) => item),
    }),
  };
}

interface Contribution<T> {
  readonly item: T;
  readonly rank: number;
  readonly document: string;
}

function keepBest<T extends { id: string }>(best: Map<string, Contribution<T>>, given: Contribution<T>): void {
  const held = best.get(given.item.id);
  if (held === undefined || isBetter(given, held)) best.set(given.item.id, given);
}

function isBetter<T>(given: Contribution<T>, held: Contribution<T>): boolean {
  return given.rank === held.rank ? compareCodePoints(given.document, held.document) < 0 : given.rank < held.rank;
}

/** One graph of many documents. Two things with one id are an error. */
export function mergeDocuments(documents: readonly DocumentGraph[]): Graph {
  const shared = mergeShared(documents.map((document) => document.record));
  const graph = {
    nodes: [...shared.nodes, ...documents.flatMap((document) => document.own.nodes)],
    edges: [...shared.edges, ...documents.flatMap((document) => document.own.edges)],
  };
  assertUniqueIds(graph);
  return graph;
}

/** @throws CompactGraphError `DUPLICATE_ID` */
export function assertUniqueIds(graph: Graph): void {
  const seen = new Set<string>();
  for (const { id } of [...graph.nodes, ...graph.edges]) {
    if (seen.has(id)) {
      throw new CompactGraphError(
        'DUPLICATE_ID',
        `two things have the id ${id}; ids are made from the text, so this is a fault of the rules: please report it with the source`,
      );
    }
    seen.add(id);
  }
}
