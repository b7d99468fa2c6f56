/** The shortest ways between two nodes, one statement for each step of the search. */
import type { PathsPlan, PathsResult, ResultEdge, ResultNode } from '../../../model/plan.ts';
import { type Frontier, findShortestPaths, type Ways, withSteps } from '../../shortest-paths.ts';
import { compileCrossings, compileEdgesBetween } from '../compile/compile-along.ts';
import { compileByIds } from '../compile/compile-nodes.ts';
import type { Connection } from '../connection.ts';
import { readEdge, readNode } from '../rows.ts';
import { selectAll, selectEdges } from './select.ts';

/** @throws StoreError `TIMEOUT` */
export function runPaths(connection: Connection, plan: PathsPlan): PathsResult {
  const ends = new Set([plan.from, plan.to]);
  const held = connection.read(compileByIds([...ends]));
  const { paths, truncated } = held.length < ends.size ? { paths: [], truncated: false } : search(connection, plan);
  const ids = [...new Set(paths.flat())];
  const between = connection.read(compileEdgesBetween(plan, ids, null)).map((row) => readEdge(row));
  const withEdges = withSteps(paths, between, plan.along);
  const used = new Set(withEdges.flatMap(({ steps }) => steps.flat()));
  const nodes = connection.read(compileByIds(ids)).map((row) => readNode(row));
  const selected = selectAll(connection, plan.select, nodes);
  const edges = between.filter((edge) => used.has(edge.id));
  const selectedEdges = selectEdges(connection, plan.edge, edges);
  return {
    paths: withEdges,
    nodes: ids.map((id) => selected.get(id) as ResultNode),
    edges: edges.map((edge) => selectedEdges.get(edge.id) as ResultEdge),
    truncated,
  };
}

function search(connection: Connection, plan: PathsPlan): Ways {
  const searching = findShortestPaths(plan);
  let step = searching.next();
  while (!step.done) step = searching.next(crossings(connection, plan, step.value));
  return step.value;
}

function crossings(connection: Connection, { edgeFilter }: PathsPlan, { ids, along, most }: Frontier) {
  const rows = connection.read(compileCrossings({ along, ...(edgeFilter && { edgeFilter }) }, ids, most + 1));
  if (rows.length > most) return null;
  return rows.map(([near, far, order]) => ({ near: near as string, far: far as string, order: order as string }));
}
