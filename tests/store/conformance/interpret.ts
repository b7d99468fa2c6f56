/**
 * What a plan means, in the plainest code that can say it: whole lists in memory, no index, no page until the end. The
 * stores' answers are compared with its answers. Search is left out, since ranks differ between engines.
 */
import type { Graph, GraphEdge, GraphNode, Value } from '../../../src/model/graph.ts';
import { compareCodePoints } from '../../../src/model/ids.ts';
import { REFERENCE_EDGES } from '../../../src/model/labels.ts';
import type {
  Comparison,
  EdgeHop,
  EdgeSelection,
  Filter,
  Hop,
  NodesPlan,
  PageRequest,
  PlanResult,
  Position,
  ResultEdge,
  ResultNode,
  Route,
  Scalar,
  Selection,
  SortKey,
  Step,
  StepResult,
} from '../../../src/model/plan.ts';

type Thing = GraphNode | GraphEdge;
type Key = Scalar | null;

export interface World {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

export function worldOf(graph: Graph): World {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const counts = countReferences(nodes, graph.edges);
  const counted = graph.nodes
    .filter(({ label }) => label === 'Instrument')
    .map((node) => ({ ...node, properties: { ...node.properties, referenceCount: counts.get(node.id) ?? 0 } }));
  for (const node of counted) nodes.set(node.id, node);
  return { nodes, edges: graph.edges };
}

/** How often a text refers to each instrument or to an article that belongs to it. */
function countReferences(nodes: ReadonlyMap<string, GraphNode>, edges: readonly GraphEdge[]): Map<string, number> {
  const counts = new Map<string, number>();
  const types: readonly string[] = REFERENCE_EDGES;
  for (const { type, to, properties } of edges) {
    const far = nodes.get(to);
    const id = far?.label === 'Article' ? String(far.properties['instrument']) : to;
    if (types.includes(type) && properties['derivation'] === 'STATED') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export function interpret(graph: Graph, plan: NodesPlan): PlanResult {
  const world = worldOf(graph);
  const { start } = plan;
  if (start.kind === 'ids') {
    const nodes = start.ids
      .map((id) => world.nodes.get(id))
      .map((node) => (node ? select(world, node, plan.select, []) : null));
    return { nodes, total: plan.count ? nodes.filter(Boolean).length : null, hasNext: false, hasPrevious: false };
  }
  const all = [...world.nodes.values()].filter(
    (node) => start.labels.includes(node.label) && passes(world, node, plan.filter),
  );
  const page = cut(all, plan.sort, plan.page);
  return {
    nodes: page.things.map((node) => select(world, node, plan.select, keysOf(node, plan.sort))),
    total: plan.count ? all.length : null,
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
  };
}

export function select(world: World, node: GraphNode, selection: Selection, keys: readonly Key[]): ResultNode {
  const steps = selection.steps.filter((step) => step.from.includes(node.label));
  return {
    id: node.id,
    label: node.label,
    order: node.order,
    properties: pick(node, selection.properties[node.label] ?? []),
    steps: Object.fromEntries(steps.map((step) => [step.key, take(world, node, step)])),
    keys,
  };
}

function take(world: World, start: GraphNode, step: Step): StepResult {
  const ends = step.routes
    .flatMap((route) => follow(world, [{ node: start, edge: null }], route))
    .filter(
      ({ node, edge }) =>
        passes(world, node, step.nodeFilter) && (!step.edgeFilter || passes(world, edge, step.edgeFilter)),
    );
  return step.edge ? takeEdges(world, ends, step, step.edge) : takeNodes(world, ends, step);
}

function takeNodes(world: World, ends: readonly End[], step: Step): StepResult {
  const distinct = [...new Set(ends.map(({ node }) => node))];
  const page = cut(distinct, step.sort, step.page);
  return {
    entries: page.things.map((node) => ({
      node: select(world, node, step.select, keysOf(node, step.sort)),
      edge: null,
    })),
    total: step.count ? distinct.length : null,
    sources: null,
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
  };
}

function takeEdges(world: World, ends: readonly End[], step: Step, selection: EdgeSelection): StepResult {
  const farOf = new Map<GraphEdge, GraphNode>();
  for (const { node, edge } of ends) {
    const held = edge && farOf.get(edge);
    // An edge met from both of its ends stays with the far node whose id is first.
    if (edge && (!held || compareCodePoints(node.id, held.id) < 0)) farOf.set(edge, node);
  }
  const edges = [...farOf.keys()];
  const page = cut(edges, step.sort, step.page);
  return {
    entries: page.things.map((edge) => ({
      node: select(world, farOf.get(edge) as GraphNode, step.select, []),
      edge: selectEdge(world, edge, selection, keysOf(edge, step.sort)),
    })),
    total: step.count ? edges.length : null,
    sources: step.count ? new Set(edges.map(({ from }) => from)).size : null,
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
  };
}

export function selectEdge(world: World, edge: GraphEdge, selection: EdgeSelection, keys: readonly Key[]): ResultEdge {
  const joins = selection.joins.map((join) => {
    const node = world.nodes.get(String(edge.properties[join.property]));
    return [join.key, node ? select(world, node, join.select, []) : null];
  });
  return { ...edge, properties: pick(edge, selection.properties), joins: Object.fromEntries(joins), keys };
}

function pick(thing: Thing, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(thing.properties).filter(([name]) => names.includes(name)));
}

/** A node reached, and the edge by which it was, where the last hop has one. */
interface End {
  readonly node: GraphNode;
  readonly edge: GraphEdge | null;
}

function follow(world: World, ends: readonly End[], route: Route): readonly End[] {
  return route.reduce<readonly End[]>((so, hop) => so.flatMap(({ node }) => leave(world, node, hop)), ends);
}

function leave(world: World, node: GraphNode, hop: Hop): readonly End[] {
  if (hop.kind === 'property') {
    const far = world.nodes.get(String(node.properties[hop.property]));
    return far ? [{ node: far, edge: null }] : [];
  }
  const ends = hop.repeat ? walk(world, node, hop, hop.repeat.min, hop.repeat.max) : cross(world, node, hop);
  return hop.labels ? ends.filter((end) => hop.labels?.includes(end.node.label)) : ends;
}

function cross(world: World, node: GraphNode, hop: EdgeHop): End[] {
  const ends: End[] = [];
  for (const edge of world.edges) {
    if (!hop.types.includes(edge.type)) continue;
    if (hop.direction !== 'IN' && edge.from === node.id)
      ends.push({ node: world.nodes.get(edge.to) as GraphNode, edge });
    else if (hop.direction !== 'OUT' && edge.to === node.id)
      ends.push({ node: world.nodes.get(edge.from) as GraphNode, edge });
  }
  return ends;
}

/** The nodes at a distance of `min` to `max`, each once; the start's distance is 0. */
function walk(world: World, start: GraphNode, hop: EdgeHop, min: number, max: number): End[] {
  const reached = new Set([start]);
  let edgeOfReach = [start];
  for (let distance = 1; distance <= max; distance += 1) {
    edgeOfReach = edgeOfReach
      .flatMap((node) => cross(world, node, hop).map((end) => end.node))
      .filter((node) => !reached.has(node));
    for (const node of edgeOfReach) reached.add(node);
  }
  if (min === 1) reached.delete(start);
  return [...reached].map((node) => ({ node, edge: null }));
}

export function passes(world: World, thing: Thing | null, filter: Filter | undefined): boolean {
  if (filter === undefined) return true;
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((part) => passes(world, thing, part));
    case 'or':
      return filter.filters.some((part) => passes(world, thing, part));
    case 'not':
      return !passes(world, thing, filter.filter);
    case 'compare':
      return holdsTrue(valueIn(thing as Thing, filter.property), filter);
    case 'reaches': {
      const ends = filter.routes.flatMap((route) => follow(world, [{ node: thing as GraphNode, edge: null }], route));
      return ends.some(
        ({ node, edge }) => passes(world, node, filter.node) && (!filter.edge || passes(world, edge, filter.edge)),
      );
    }
  }
}

function holdsTrue(value: Value | undefined, comparison: Comparison): boolean {
  switch (comparison.operator) {
    case 'isAbsent':
      return value === undefined;
    case 'equals':
      return value === comparison.value;
    case 'in':
      return comparison.value.some((each) => each === value);
    case 'atLeast':
      return typeof value === typeof comparison.value && compareKeys(value as Scalar, comparison.value) >= 0;
    case 'atMost':
      return typeof value === typeof comparison.value && compareKeys(value as Scalar, comparison.value) <= 0;
    case 'prefix':
      return typeof value === 'string' && value.toLowerCase().startsWith(comparison.value.toLowerCase());
    case 'contains':
      return typeof value === 'string' && value.toLowerCase().includes(comparison.value.toLowerCase());
    case 'holds':
      return Array.isArray(value) && comparison.value.every((each) => value.includes(each));
  }
}

export function valueIn(thing: Thing, property: string): Value | undefined {
  const fixed: Readonly<Record<string, Value>> =
    'label' in thing
      ? { id: thing.id, label: thing.label, order: thing.order }
      : { id: thing.id, type: thing.type, from: thing.from, to: thing.to, order: thing.order };
  return fixed[property] ?? thing.properties[property];
}

function keysOf(thing: Thing, sort: readonly SortKey[] | undefined): Key[] {
  return [...(sort ?? []).map(({ property }) => (valueIn(thing, property) ?? null) as Key), thing.order];
}

/** The sort keys, then the order, then the id; absent values last in both directions. */
function compare(a: Position, b: Position, sort: readonly SortKey[] = []): number {
  for (const [index, key] of [...a.keys, a.id].entries()) {
    const other = [...b.keys, b.id][index] as Key;
    if (key === other) continue;
    if (key === null) return 1;
    if (other === null) return -1;
    return compareKeys(key, other) * (sort[index]?.descending ? -1 : 1);
  }
  return 0;
}

function compareKeys(a: Scalar, b: Scalar): number {
  return typeof a === 'string' && typeof b === 'string' ? compareCodePoints(a, b) : Number(a) - Number(b);
}

function cut<T extends Thing>(
  things: readonly T[],
  sort: readonly SortKey[] | undefined,
  page: PageRequest | undefined,
) {
  const positionOf = (thing: T): Position => ({ keys: keysOf(thing, sort), id: thing.id });
  const sorted = [...things].sort((a, b) => compare(positionOf(a), positionOf(b), sort));
  if (page === undefined) return { things: sorted, hasNext: false, hasPrevious: false };
  const { after, before, limit, backward } = page;
  const isAfter = (thing: T) => !after || compare(positionOf(thing), after, sort) > 0;
  const isBefore = (thing: T) => !before || compare(positionOf(thing), before, sort) < 0;
  const inside = sorted.filter((thing) => isAfter(thing) && isBefore(thing));
  const more = inside.length > limit;
  const earlier = sorted.some((thing) => !isAfter(thing));
  const later = sorted.some((thing) => !isBefore(thing));
  return backward
    ? { things: limit === 0 ? [] : inside.slice(-limit), hasNext: later, hasPrevious: more || earlier }
    : { things: inside.slice(0, limit), hasNext: more || later, hasPrevious: earlier };
}
