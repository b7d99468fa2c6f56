/** Collects nodes and edges in reading order and gives each its order key. */
import { type Graph, type GraphEdge, type GraphNode, known, type Value } from '../../src/model/graph.ts';
import { edgeId } from '../../src/model/ids.ts';
import type { EdgeType, NodeLabel } from '../../src/model/labels.ts';

export type Values = Readonly<Record<string, Value | null | undefined>>;

export interface GraphBuilder {
  /** Adds a node at the next place in reading order, unless `order` gives its place. */
  addNode(id: string, label: NodeLabel, values: Values, order?: string): string;
  addEdge(from: string, type: EdgeType, to: string, values?: Values): void;
  has(id: string): boolean;
  /** @returns the graph so far, as one value */
  build(): Graph;
}

/** @param prefix sorts before all other keys of the document */
export function createBuilder(prefix: string): GraphBuilder {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const place = () => String(nodes.size).padStart(6, '0');
  return {
    addNode(id, label, values, order = `${prefix}#${place()}`) {
      if (!nodes.has(id)) nodes.set(id, { id, label, order, properties: known(values) });
      return id;
    },
    addEdge(from, type, to, values = {}) {
      const citation = typeof values['citation'] === 'string' ? { citation: values['citation'] } : {};
      const order = `${nodes.get(from)?.order ?? prefix}~${String(edges.length).padStart(6, '0')}`;
      edges.push({
        id: edgeId(from, type, to, { ...citation, inferred: values['derivation'] === 'INFERRED' }),
        type,
        from,
        to,
        order,
        properties: known(values),
      });
    },
    has: (id) => nodes.has(id),
    build: () => ({ nodes: [...nodes.values()], edges: [...edges] }),
  };
}
