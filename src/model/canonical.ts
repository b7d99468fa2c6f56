/** The canonical form of a graph, one JSON line a thing, and the two hashes that are taken over it. */
import { createHash } from 'node:crypto';
import type { Graph, GraphEdge, GraphNode, Value } from './graph.ts';
import { compareCodePoints } from './ids.ts';
import type { NodeLabel } from './labels.ts';

/** JSON with keys in code-point order and nothing optional left in: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const held = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of orderedKeys(held)) {
    const member = held[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function orderedKeys(value: object): string[] {
  const keys = Object.keys(value);
  // Most objects have their keys in order, or are read from JSON that has.
  return keys.some((key, at) => at > 0 && key < (keys[at - 1] as string)) ? keys.sort(compareCodePoints) : keys;
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
  /** @param properties the node's, in canonical JSON */
  readonly addNode: (node: Omit<GraphNode, 'properties'>, properties: string) => void;
  readonly addEdge: (edge: Omit<GraphEdge, 'properties'>, properties: string) => void;
  /** To be called once, after all. */
  readonly finish: () => GraphHashes;
}

/** Digests line by line: longer pieces would first have to be put together, which costs more than the calls do. */
export function createHasher(): GraphHasher {
  const whole = createHash('sha256');
  const content = createHash('sha256');
  return {
    addNode({ id, label, order }, properties) {
      const start = `{"id":${quoted(id)},"label":"${label}","order":${quoted(order)},"properties":`;
      const line = `${start}${properties}}\n`;
      whole.update(line);
      content.update(dependsOnExtractor(label) ? `${start}${withoutExtraction(label, properties)}}\n` : line);
    },
    addEdge({ id, type, from, to, order }, properties) {
      const line = `{"from":${quoted(from)},"id":${quoted(id)},"order":${quoted(order)},"properties":${properties},"to":${quoted(to)},"type":"${type}"}\n`;
      whole.update(line);
      content.update(line);
    },
    finish: () => ({ hash: whole.digest('hex'), contentHash: content.digest('hex') }),
  };
}

const quoted = (text: string): string => JSON.stringify(text);

/** Hashes rows that come in canonical order. */
export async function hashRows(
  rows: AsyncIterable<GraphNode | GraphEdge> | Iterable<GraphNode | GraphEdge>,
): Promise<GraphHashes> {
  const hasher = createHasher();
  for await (const row of rows) {
    if ('label' in row) hasher.addNode(row, canonicalJson(row.properties));
    else hasher.addEdge(row, canonicalJson(row.properties));
  }
  return hasher.finish();
}

/** A graph's rows in the order that `hashRows` wants. */
export function inCanonicalOrder(graph: Graph): (GraphNode | GraphEdge)[] {
  const byId = (a: { id: string }, b: { id: string }) => compareCodePoints(a.id, b.id);
  return [...[...graph.nodes].sort(byId), ...[...graph.edges].sort(byId)];
}

function dependsOnExtractor(label: NodeLabel): boolean {
  return label === 'Page' || label === 'Citation';
}

/** The canonical properties of a page or citation but for those that depend on the extractor. */
function withoutExtraction(label: NodeLabel, properties: string): string {
  if (label === 'Citation') return properties.replace(SPANS, '');
  const { text: _text, sha256: _sha256, spans: _spans, ...kept } = JSON.parse(properties) as Record<string, Value>;
  return canonicalJson(kept);
}

/** The one member of that name: in a text its quotes would be escaped, and spans are numbers under three names. */
const SPANS = /,"spans":\[[^\]]*\]|"spans":\[[^\]]*\],?/;
