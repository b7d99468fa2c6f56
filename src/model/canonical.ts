/** The canonical form of a graph, one JSON line a thing, and the two hashes that are taken over it. */
import { createHash } from 'node:crypto';
import type { Graph, GraphEdge, GraphNode, Value } from './graph.ts';
import { compareCodePoints } from './ids.ts';

/** JSON with keys in code-point order and nothing optional left in: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

export interface GraphHashes {
  /** Over everything. */
  readonly hash: string;
  /** Without what depends on the extractor: the pages' texts and hashes, and the spans into them. */
  readonly contentHash: string;
}

/**
 * SHA-256 over the canonical lines of all nodes, then all edges, each in code-point order of the ids. The caller gives
 * them in that order, as both stores read them back, so that a large graph is hashed as it streams.
 */
export async function hashRows(
  rows: AsyncIterable<GraphNode | GraphEdge> | Iterable<GraphNode | GraphEdge>,
): Promise<GraphHashes> {
  const whole = createHash('sha256');
  const content = createHash('sha256');
  for await (const row of rows) {
    const line = `${canonicalJson(row)}\n`;
    whole.update(line);
    content.update(dependsOnExtractor(row) ? `${canonicalJson(withoutExtraction(row))}\n` : line);
  }
  return { hash: whole.digest('hex'), contentHash: content.digest('hex') };
}

/** A graph's rows in the order that `hashRows` wants. */
export function inCanonicalOrder(graph: Graph): (GraphNode | GraphEdge)[] {
  const byId = (a: { id: string }, b: { id: string }) => compareCodePoints(a.id, b.id);
  return [...[...graph.nodes].sort(byId), ...[...graph.edges].sort(byId)];
}

function dependsOnExtractor(row: GraphNode | GraphEdge): boolean {
  return 'label' in row && (row.label === 'Page' || row.label === 'Citation');
}

function withoutExtraction(row: GraphNode | GraphEdge): unknown {
  const left = new Set(['text', 'sha256']);
  const isPage = 'label' in row && row.label === 'Page';
  const entries = Object.entries<Value>(row.properties).filter(
    ([key]) => key !== 'spans' && !(isPage && left.has(key)),
  );
  return { ...row, properties: Object.fromEntries(entries) };
}
