/** What lies around a node, one statement for each distance, and the edges between what was found. */
import type { GraphNode } from '../../../model/graph.ts';
import type { ResultEdge, ResultNode, SubgraphPlan, SubgraphResult } from '../../../model/plan.ts';
import { compileEdgesBetween, compileNeighbours } from '../compile/compile-along.ts';
import { compileByIds } from '../compile/compile-nodes.ts';
import type { Connection } from '../connection.ts';
import { readEdge, readNode } from '../rows.ts';
import { selectAll, selectEdges } from './select.ts';

interface Found {
  readonly node: GraphNode;
  readonly distance: number;
}

/** @throws StoreError `TIMEOUT` */
export function runSubgraph(connection: Connection, plan: SubgraphPlan): SubgraphResult {
  const { found, truncated } = findAround(connection, plan);
  const nodes = found.map(({ node }) => node);
  const ids = nodes.map((node) => node.id);
  const edges = connection.read(compileEdgesBetween(plan, ids, plan.edgeLimit + 1)).map((row) => readEdge(row));
  const kept = edges.slice(0, plan.edgeLimit);
  const selected = selectAll(connection, plan.select, nodes);
  const selectedEdges = selectEdges(connection, plan.edge, kept);
  return {
    nodes: found.map(({ node, distance }) => ({ node: selected.get(node.id) as ResultNode, distance })),
    edges: kept.map((edge) => selectedEdges.get(edge.id) as ResultEdge),
    truncated: truncated || edges.length > kept.length,
  };
}

function findAround(connection: Connection, plan: SubgraphPlan): { found: Found[]; truncated: boolean } {
  const found = connection.read(compileByIds([plan.start])).map((row): Found => ({ node: readNode(row), distance: 0 }));
  let frontier = found.map(({ node }) => node.id);
  for (let distance = 1; distance <= plan.depth && frontier.length > 0; distance += 1) {
    const left = plan.limit - found.length;
    const seen = found.map(({ node }) => node.id);
    const next = connection.read(compileNeighbours(plan, frontier, seen, left + 1)).map((row) => readNode(row));
    frontier = next.slice(0, left).map((node) => node.id);
    found.push(...next.slice(0, left).map((node) => ({ node, distance })));
    if (next.length > left) return { found, truncated: true };
  }
  return { found, truncated: false };
}
