/** The canonical form of a graph, one JSON line a thing, and the two hashes that are taken over it. */
import { createHash } from 'node:crypto';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { compareCodePoints } from './ids.ts';
import type { NodeLabel } from './labels.ts';

/** JSON with keys in code-point order and nothing optional left in: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  // What has its keys in order, as nodes and edges do, is written whole by the engine, in a third of the time.
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const held = value as Members;
  let members = '';
  for (const key of Object.keys(held).sort(compareCodePoints)) {
    const member = held[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

type Members = Readonly<Record<string, unknown>>;

/** Whether all keys in it are in order. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const key of Object.keys(value)) {
    if (compareCodePoints(before, key) > 0 || !isInOrder((value as Members)[key])) return false;
    before = key;
  }
  return true;
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
export interface GraphHasher {
  /** @param content the same lines without what depends on the extractor, if anything in them does */
  readonly addLines: (lines: string | Uint8Array, content?: string | Uint8Array) => void;
  /** To be called once, after all. */
  readonly finish: () => GraphHashes;
}

export function createHasher(): GraphHasher {
  const whole = createHash('sha256');
  const inContent = createHash('sha256');
  return {
    addLines(lines, content = lines) {
      whole.update(lines);
      inContent.update(content);
    },
    finish: () => ({ hash: whole.digest('hex'), contentHash: inContent.digest('hex') }),
  };
}

/** Hashes rows that come in canonical order. Line by line: to put longer pieces together would cost more than the calls do. */
export async function hashRows(
  rows: AsyncIterable<GraphNode | GraphEdge> | Iterable<GraphNode | GraphEdge>,
): Promise<GraphHashes> {
  const hasher = createHasher();
  for await (const row of rows) {
    if (!('label' in row)) hasher.addLines(edgeLine(row));
    else if (EXTRACTED[row.label] === undefined) hasher.addLines(nodeLine(row));
    else hasher.addLines(nodeLine(row), nodeLine(withoutExtraction(row)));
  }
  return hasher.finish();
}

function nodeLine({ id, label, order, properties }: GraphNode): string {
  return `{"id":${quoted(id)},"label":"${label}","order":${quoted(order)},"properties":${canonicalJson(properties)}}\n`;
}

function edgeLine({ id, type, from, to, order, properties }: GraphEdge): string {
  return `{"from":${quoted(from)},"id":${quoted(id)},"order":${quoted(order)},"properties":${canonicalJson(properties)},"to":${quoted(to)},"type":"${type}"}\n`;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Properties that depend on the extractor, by label. */
export const EXTRACTED: Readonly<Partial<Record<NodeLabel, readonly string[]>>> = {
  Citation: ['spans'],
  Page: ['text', 'sha256', 'spans'],
};

function withoutExtraction(node: GraphNode): GraphNode {
  const names = EXTRACTED[node.label] ?? [];
  const kept = Object.entries(node.properties).filter(([name]) => !names.includes(name));
  return { ...node, properties: Object.fromEntries(kept) };
}

/** A graph's rows in the order that `hashRows` wants. */
export function inCanonicalOrder(graph: Graph): (GraphNode | GraphEdge)[] {
  const byId = (a: { id: string }, b: { id: string }) => compareCodePoints(a.id, b.id);
  return [...[...graph.nodes].sort(byId), ...[...graph.edges].sort(byId)];
}
