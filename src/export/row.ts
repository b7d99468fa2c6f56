/** The rows of a graph as exports see them: nodes, then edges, each with how its text may be shown. */
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { display, notice } from '../traversal/display.ts';

export type Row = GraphNode | GraphEdge;
/** In batches: a wait for each row would cost more than the row. */
export type Rows = AsyncIterable<readonly Row[]>;

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
export function splitRows(rows: Rows): {
  nodes: AsyncIterable<readonly GraphNode[]>;
  edges: AsyncIterable<readonly GraphEdge[]>;
} {
  const reader = rows[Symbol.asyncIterator]();
  let first: readonly GraphEdge[] = [];
  async function* nodes(): AsyncGenerator<readonly GraphNode[]> {
    for (let next = await reader.next(); !next.done; next = await reader.next()) {
      const batch = next.value;
      const end = batch.findIndex((row) => !isNode(row));
      yield (end < 0 ? batch : batch.slice(0, end)) as readonly GraphNode[];
      if (end < 0) continue;
      first = batch.slice(end) as readonly GraphEdge[];
      return;
    }
  }
  async function* edges(): AsyncGenerator<readonly GraphEdge[]> {
    try {
      yield first;
      for (let next = await reader.next(); !next.done; next = await reader.next())
        yield next.value as readonly GraphEdge[];
    } finally {
      await reader.return?.();
    }
  }
  return { nodes: nodes(), edges: edges() };
}

/** The nodes alone; the edges are not read. */
export async function* nodesOf(rows: Rows): AsyncGenerator<readonly GraphNode[]> {
  for await (const batch of rows) {
    const nodes = batch.filter(isNode);
    yield nodes;
    if (nodes.length < batch.length) return;
  }
}

/** Rows one by one, for what does little with many. */
export async function* eachRow<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
}
