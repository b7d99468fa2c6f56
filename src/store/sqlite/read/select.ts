/** What a plan reads of nodes: the chosen properties, and the steps that lead on from them, level by level. */
import type { GraphEdge, GraphNode, Properties } from '../../../model/graph.ts';
import type {
  EdgeSelection,
  ResultEdge,
  ResultNode,
  Scalar,
  Selection,
  SortKey,
  Step,
  StepResult,
} from '../../../model/plan.ts';
import { compileByIds } from '../compile/compile-nodes.ts';
import type { Connection } from '../connection.ts';
import { readNode } from '../rows.ts';
import { positionKeys } from './page.ts';
import { runStep } from './step.ts';

/** The result of each node, by id. However many ways lead to a node, it is read once in each step. */
export type Selected = ReadonlyMap<string, ResultNode>;

/** `keysOf` gives the values that a node was sorted by; none where nodes were not what was sorted. */
export function selectAll(
  connection: Connection,
  selection: Selection,
  nodes: Iterable<GraphNode>,
  keysOf: (node: GraphNode) => readonly (Scalar | null)[] = () => [],
): Selected {
  const distinct = new Map<string, GraphNode>();
  for (const node of nodes) distinct.set(node.id, node);
  const steps = selectSteps(connection, selection, [...distinct.values()]);
  const selected = new Map<string, ResultNode>();
  for (const node of distinct.values()) {
    selected.set(node.id, {
      id: node.id,
      label: node.label,
      order: node.order,
      properties: pick(node.properties, selection.properties[node.label] ?? []),
      steps: steps.get(node.id) ?? {},
      keys: keysOf(node),
    });
  }
  return selected;
}

/** The results of all steps, by the id of the node they start from and the step's key. */
function selectSteps(
  connection: Connection,
  selection: Selection,
  nodes: readonly GraphNode[],
): Map<string, Record<string, StepResult>> {
  const results = new Map<string, Record<string, StepResult>>();
  for (const step of selection.steps) {
    const starts = nodes.filter((node) => step.from.includes(node.label)).map((node) => node.id);
    if (starts.length === 0) continue;
    for (const [start, result] of selectStep(connection, step, starts)) {
      const known = results.get(start) ?? {};
      known[step.key] = result;
      results.set(start, known);
    }
  }
  return results;
}

function selectStep(connection: Connection, step: Step, starts: readonly string[]): [string, StepResult][] {
  const outcomes = runStep(connection, step, starts);
  const entries = outcomes.flatMap((outcome) => outcome.page.things);
  const keysOf = step.edge ? undefined : (node: GraphNode) => positionKeys(node, step.sort);
  const nodes = selectAll(
    connection,
    step.select,
    entries.map(({ node }) => node),
    keysOf,
  );
  const edges = step.edge
    ? selectEdges(
        connection,
        step.edge,
        entries.flatMap(({ edge }) => (edge ? [edge] : [])),
        step.sort,
      )
    : undefined;
  return outcomes.map(({ start, page, total, sources }) => [
    start,
    {
      entries: page.things.map(({ node, edge }) => ({
        node: nodes.get(node.id) as ResultNode,
        edge: (edge && edges?.get(edge.id)) ?? null,
      })),
      total,
      sources,
      hasNext: page.hasNext,
      hasPrevious: page.hasPrevious,
    },
  ]);
}

/** The result of each edge, by id. */
export function selectEdges(
  connection: Connection,
  selection: EdgeSelection,
  edges: readonly GraphEdge[],
  sort?: readonly SortKey[],
): ReadonlyMap<string, ResultEdge> {
  const joined = selection.joins.map((join) => ({ ...join, nodes: selectJoined(connection, join, edges) }));
  const selected = new Map<string, ResultEdge>();
  for (const edge of edges) {
    const joins = joined.map(({ key, property, nodes }) => [key, nodes.get(String(edge.properties[property])) ?? null]);
    selected.set(edge.id, {
      ...edge,
      properties: pick(edge.properties, selection.properties),
      joins: Object.fromEntries(joins),
      keys: positionKeys(edge, sort),
    });
  }
  return selected;
}

function selectJoined(
  connection: Connection,
  join: EdgeSelection['joins'][number],
  edges: readonly GraphEdge[],
): Selected {
  const ids = new Set(edges.map(({ properties }) => properties[join.property]).filter((id) => typeof id === 'string'));
  if (ids.size === 0) return new Map();
  return selectAll(
    connection,
    join.select,
    connection.read(compileByIds([...ids])).map((row) => readNode(row)),
  );
}

function pick(properties: Properties, names: readonly string[]): Properties {
  const picked: Record<string, Properties[string]> = {};
  for (const name of names) {
    const value = properties[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
