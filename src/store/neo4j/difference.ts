/** What separates the stored rows of some documents, and those that documents share, from what is wanted of them. */
import type { Integer, Node, Relationship } from 'neo4j-driver';
import { canonicalJson } from '../../model/canonical.ts';
import { type DocumentGraph, type DocumentRecord, mergeShared } from '../../model/document.ts';
import { StoreError } from '../../model/errors.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { labelOf } from '../../model/ids.ts';
import { EDGE_TYPES, NODE_LABELS, type NodeLabel } from '../../model/labels.ts';
import { fromStored } from './properties.ts';
import { type AnyTransaction, toEdge, toNode } from './rows.ts';
import { statement } from './statements.ts';

/** A thing and the document that owns it, which is empty for what documents share. */
export interface Held<T> {
  readonly thing: T;
  readonly document: string;
}

/** A thing as it is stored, with Neo4j's own name for where. */
interface Stored<T> extends Held<T> {
  readonly at: string;
}

interface Difference<T> {
  readonly gone: readonly Stored<T>[];
  readonly changed: readonly Stored<T>[];
  readonly added: readonly Held<T>[];
}

export interface Differences {
  readonly nodes: Difference<GraphNode>;
  readonly edges: Difference<GraphEdge>;
  /** Where the nodes stand that are stored and stay, as far as they were read, by id. */
  readonly places: Map<string, string>;
}

export interface Wanted {
  readonly nodes: ReadonlyMap<string, Held<GraphNode>>;
  readonly edges: ReadonlyMap<string, Held<GraphEdge>>;
}

/** The own things of the documents put, and the shared things of all documents. @throws StoreError `DUPLICATE_ID` */
export function collectWanted(put: readonly DocumentGraph[], records: readonly DocumentRecord[]): Wanted {
  const nodes = new Map<string, Held<GraphNode>>();
  const edges = new Map<string, Held<GraphEdge>>();
  const add = <T extends { id: string }>(things: Map<string, Held<T>>, thing: T, document: string) => {
    const held = nodes.get(thing.id) ?? edges.get(thing.id);
    if (held !== undefined) throw duplicateId(thing.id, held.document, document);
    things.set(thing.id, { thing, document });
  };
  const shared = { record: { document: '' }, own: mergeShared(records) };
  for (const { record, own } of [...put, shared]) {
    for (const node of own.nodes) {
      assertLabel(node);
      add(nodes, node, record.document);
    }
    for (const edge of own.edges) add(edges, edge, record.document);
  }
  return { nodes, edges };
}

/** Look-ups by id take the label from the id's form, so another label would never be found. */
function assertLabel({ id, label }: GraphNode): void {
  const meant: NodeLabel | undefined = labelOf(id);
  if (meant === label) return;
  throw new StoreError(
    `the id ${id} is of the form of ${meant ?? 'no node'}, but its node is labelled ${label}: please report it`,
    {
      code: 'ID_LABEL',
    },
  );
}

/** Reads what is stored of `documents` and compares it by id. */
export async function findDifferences(
  transaction: AnyTransaction,
  documents: readonly string[],
  wanted: Wanted,
): Promise<Differences> {
  const places = new Map<string, string>();
  const nodes = await compare(readStoredNodes(transaction, documents), wanted.nodes);
  for (const { thing, at } of nodes.kept) places.set(thing.id, at);
  for (const { thing, at } of nodes.changed) places.set(thing.id, at);
  return { nodes, edges: await compare(readStoredEdges(transaction, documents), wanted.edges), places };
}

async function compare<T extends { id: string }>(
  stored: AsyncIterable<Stored<T>>,
  wanted: ReadonlyMap<string, Held<T>>,
): Promise<Difference<T> & { kept: Stored<T>[] }> {
  const seen = new Set<string>();
  const gone: Stored<T>[] = [];
  const changed: Stored<T>[] = [];
  const kept: Stored<T>[] = [];
  for await (const row of stored) {
    const next = wanted.get(row.thing.id);
    if (next === undefined) gone.push(row);
    else {
      seen.add(row.thing.id);
      const same = row.document === next.document && canonicalJson(row.thing) === canonicalJson(next.thing);
      (same ? kept : changed).push({ ...next, at: row.at });
    }
  }
  return { gone, changed, kept, added: [...wanted.values()].filter(({ thing }) => !seen.has(thing.id)) };
}

async function* readStoredNodes(
  transaction: AnyTransaction,
  documents: readonly string[],
): AsyncGenerator<Stored<GraphNode>> {
  for await (const row of transaction.run(statement('read-stored-nodes'), { labels: NODE_LABELS, documents })) {
    yield { thing: toNode(row), ...whereabouts(row.get(0) as Node<Integer>) };
  }
}

async function* readStoredEdges(
  transaction: AnyTransaction,
  documents: readonly string[],
): AsyncGenerator<Stored<GraphEdge>> {
  for await (const row of transaction.run(statement('read-stored-edges'), { types: EDGE_TYPES, documents })) {
    yield { thing: toEdge(row), ...whereabouts(row.get(0) as Relationship<Integer>) };
  }
}

function whereabouts({ elementId, properties }: Node<Integer> | Relationship<Integer>): {
  document: string;
  at: string;
} {
  return { document: fromStored(properties).document, at: elementId };
}

/** Ids are made from the text, so one id for two things is a fault of the rules or of the choice of documents. */
export function duplicateId(id: string, ...documents: readonly [string, string]): StoreError {
  const [first, second] = documents.map((document) => document || 'what documents share');
  const whose = first === second ? `twice in ${first}` : `in ${first} and in ${second}`;
  return new StoreError(
    `two things have the id ${id}, ${whose}: load only one of them, or report it with the sources`,
    {
      code: 'DUPLICATE_ID',
    },
  );
}
