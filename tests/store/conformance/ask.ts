/** Short ways to ask a store and to read its answers. */
import { afterAll, beforeAll } from 'vitest';
import type { DocumentGraph } from '../../../src/model/document.ts';
import type { GraphEdge, GraphNode } from '../../../src/model/graph.ts';
import type { EdgeType, NodeLabel } from '../../../src/model/labels.ts';
import type {
  Direction,
  EdgeHop,
  Filter,
  NodesPlan,
  Plan,
  PlanResult,
  ResultNode,
  Selection,
  Step,
  StepResult,
} from '../../../src/model/plan.ts';
import type { GraphStore } from '../../../src/store/port.ts';

/** Gives an empty store. The suite has one open at a time, so that all may live in one database. */
export type Open = () => Promise<GraphStore>;

export const NO_FIELDS: Selection = { properties: {}, steps: [] };

export async function withStore<T>(open: Open, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** One store for all tests of a `describe`, loaded before them. */
export function shareStore(open: Open, documents: readonly DocumentGraph[]): (plan: Plan) => Promise<PlanResult> {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.change({ put: documents, remove: [] });
  });
  afterAll(() => store.close());
  return (plan) => store.run(plan);
}

export function ofLabels(labels: readonly NodeLabel[], rest: Partial<NodesPlan> = {}): NodesPlan {
  return { kind: 'nodes', start: { kind: 'labels', labels }, select: NO_FIELDS, ...rest };
}

export function ofIds(ids: readonly string[], ...steps: readonly Step[]): NodesPlan {
  return { kind: 'nodes', start: { kind: 'ids', ids }, select: { properties: {}, steps } };
}

export function step(from: NodeLabel, routes: Step['routes'], rest: Partial<Step> = {}): Step {
  return { key: 'far', from: [from], routes, select: NO_FIELDS, ...rest };
}

export const WITH_EDGE: Partial<Step> = { edge: { properties: [], joins: [] } };

export function hop(direction: Direction, ...types: readonly EdgeType[]): EdgeHop {
  return { kind: 'edge', types, direction };
}

export function idIs(value: string): Filter {
  return { kind: 'compare', property: 'id', operator: 'equals', value };
}

export function idsOf(result: PlanResult): (string | null)[] {
  return result.nodes.map((node) => node?.id ?? null);
}

/** The far nodes of the step `far` of the first node. */
export function farOf(result: PlanResult): string[] {
  return stepOf(result).entries.map(({ node }) => node.id);
}

/** The edges of the step `far` of the first node, without the id that they begin with. */
export function edgesOf(result: PlanResult): (string | undefined)[] {
  return stepOf(result).entries.map(({ edge }) => edge?.id);
}

export function stepOf(result: PlanResult, node = 0): StepResult {
  return (result.nodes[node] as ResultNode).steps['far'] as StepResult;
}

export async function collect(
  rows: AsyncIterable<readonly (GraphNode | GraphEdge)[]>,
): Promise<(GraphNode | GraphEdge)[]> {
  const collected: (GraphNode | GraphEdge)[] = [];
  for await (const batch of rows) collected.push(...batch);
  return collected;
}
