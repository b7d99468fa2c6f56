/** Between rows of the tables and the nodes and edges that they hold. */
import { canonicalJson } from '../../model/canonical.ts';
import type { GraphEdge, GraphNode, Properties } from '../../model/graph.ts';
import type { EdgeType, NodeLabel } from '../../model/labels.ts';
import type { Row } from './connection.ts';

/** In the order that `readNode` takes them; `n` is the node's alias. */
export const NODE_COLUMNS = 'n.id, n.label, n.ord, n.properties, n.reference_count';

/** The same of the graph alone, without what is the store's own. */
export const GRAPH_NODE_COLUMNS = 'n.id, n.label, n.ord, n.properties, NULL';

/** How many those are. */
export const NODE_WIDTH = 5;

/** In the order that `readEdge` takes them; `e` is the edge's alias. */
export const EDGE_COLUMNS = 'e.id, e.type, e.from_id, e.to_id, e.ord, e.properties';

/** The node whose columns begin at `first`, with what the store knows of it beside the graph. */
export function readNode(row: Row, first = 0): GraphNode {
  const properties = JSON.parse(row[first + 3] as string) as Properties;
  const count = row[first + 4] as number | null;
  return {
    id: row[first] as string,
    label: row[first + 1] as NodeLabel,
    order: row[first + 2] as string,
    properties: count === null ? properties : { ...properties, referenceCount: count },
  };
}

export function readEdge(row: Row, first = 0): GraphEdge {
  return {
    id: row[first] as string,
    type: row[first + 1] as EdgeType,
    from: row[first + 2] as string,
    to: row[first + 3] as string,
    order: row[first + 4] as string,
    properties: JSON.parse(row[first + 5] as string) as Properties,
  };
}

/** A thing as its table holds it, without its key: equal columns mean that nothing is to be written. */
export type Columns = readonly string[];

/** `document` comes second, so that it is found alike in both tables. */
export function nodeColumns(node: GraphNode, document: string): Columns {
  return [node.id, document, node.label, node.order, canonicalJson(node.properties)];
}

export function edgeColumns(edge: GraphEdge, document: string): Columns {
  return [edge.id, document, edge.type, edge.from, edge.to, edge.order, canonicalJson(edge.properties)];
}
