/** The two bundled pages and the resolutions of session 75 as plain rows, and loops over them that no store has a part in. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentGraph, mergeDocuments } from '../../../src/model/document.ts';
import type { GraphEdge, GraphNode } from '../../../src/model/graph.ts';
import { compareCodePoints } from '../../../src/model/ids.ts';
import { CONCORDANCE_EDGES, type EdgeType, type NodeLabel, REFERENCE_EDGES } from '../../../src/model/labels.ts';
import { bundledFolder, documentsOfEveryFormat } from '../../graph/bundled.ts';

export const folder = fileURLToPath(new URL('../../../../shared/data/akn-session-75/', import.meta.url));

/** The resolutions lie beside the project and are no part of it. */
export const isThere = existsSync(folder);

export function readDocuments(): Promise<DocumentGraph[]> {
  return documentsOfEveryFormat(bundledFolder, folder);
}

export interface Held {
  readonly documents: readonly DocumentGraph[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly node: (id: string) => GraphNode;
  /** In order; of any type where none is named. */
  readonly from: (id: string, ...types: readonly EdgeType[]) => GraphEdge[];
  readonly to: (id: string, ...types: readonly EdgeType[]) => GraphEdge[];
  /** In reading order. */
  readonly ofLabels: (...labels: readonly NodeLabel[]) => GraphNode[];
  /** Typed references that a text states, in order. */
  readonly stated: readonly GraphEdge[];
  /** The instrument that a reference leads to, itself or by an article of it. */
  readonly target: (edge: GraphEdge) => string;
}

export const PROVISIONS: readonly NodeLabel[] = ['Objective', 'Paragraph', 'Action', 'Item', 'Footnote', 'Article'];
export const CONCORDANCE: readonly EdgeType[] = CONCORDANCE_EDGES;
const REFERENCES: readonly EdgeType[] = REFERENCE_EDGES;

export function inOrder(
  a: Pick<GraphNode | GraphEdge, 'order' | 'id'>,
  b: Pick<GraphNode | GraphEdge, 'order' | 'id'>,
): number {
  return compareCodePoints(a.order, b.order) || compareCodePoints(a.id, b.id);
}

export function hold(documents: readonly DocumentGraph[]): Held {
  const graph = mergeDocuments(documents);
  const nodes = [...graph.nodes].sort(inOrder);
  const edges = [...graph.edges].sort(inOrder);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [out, into] = [Map.groupBy(edges, (edge) => edge.from), Map.groupBy(edges, (edge) => edge.to)];
  const pick = (some: readonly GraphEdge[] = [], types: readonly EdgeType[]) =>
    some.filter(({ type }) => types.length === 0 || types.includes(type));
  const node = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`the graph has no ${id}`);
    return found;
  };
  return {
    documents,
    nodes,
    edges,
    node,
    from: (id, ...types) => pick(out.get(id), types),
    to: (id, ...types) => pick(into.get(id), types),
    ofLabels: (...labels) => nodes.filter(({ label }) => labels.includes(label)),
    stated: edges.filter(({ type, properties }) => REFERENCES.includes(type) && properties['derivation'] === 'STATED'),
    target: ({ to }) => String(node(to).properties['instrument'] ?? to),
  };
}

/** How often each value occurs, the most frequent first, then by the value. */
export function tally(values: Iterable<unknown>): { value: unknown; count: number }[] {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value: value ?? null, count }))
    .sort((a, b) => b.count - a.count || compareCodePoints(String(a.value), String(b.value)));
}
