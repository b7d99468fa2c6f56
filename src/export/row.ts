/** The rows of a graph as exports see them: nodes, then edges, each with how its text may be shown. */
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { display, notice } from '../traversal/display.ts';

export type Row = GraphNode | GraphEdge;
export type Rows = AsyncIterable<Row>;

export function isNode(row: Row): row is GraphNode {
  return 'label' in row;
}

/**
 * A row's properties, with `display` (the text, begun with "[…] " where its beginning is missing) and `notice` beside a
 * text. `text` itself stays verbatim.
 */
export function shownProperties({ properties }: Row): Properties {
  const text = properties['text'];
  if (typeof text !== 'string') return properties;
  const extent = {
    text,
    startComplete: properties['startComplete'] as boolean | undefined,
    endComplete: properties['endComplete'] as boolean | undefined,
    firstPage: properties['firstPage'] as number | undefined,
    lastPage: properties['lastPage'] as number | undefined,
  };
  const words = notice(extent);
  return { ...properties, display: display(extent) ?? text, ...(words === null ? {} : { notice: words }) };
}

/** One stream of rows as two that are read one after the other: all nodes first, then all edges. */
export function splitRows(rows: Rows): { nodes: AsyncIterable<GraphNode>; edges: AsyncIterable<GraphEdge> } {
  const reader = rows[Symbol.asyncIterator]();
  let first: GraphEdge | undefined;
  async function* nodes(): AsyncGenerator<GraphNode> {
    for (let next = await reader.next(); !next.done; next = await reader.next()) {
      if (isNode(next.value)) yield next.value;
      else {
        first = next.value;
        return;
      }
    }
  }
  async function* edges(): AsyncGenerator<GraphEdge> {
    try {
      if (first === undefined) return;
      yield first;
      for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value as GraphEdge;
    } finally {
      await reader.return?.();
    }
  }
  return { nodes: nodes(), edges: edges() };
}
