/** What a subgraph, a search for paths and a tally mean, in the plainest code that can say it. */
import type { Graph, GraphEdge, GraphNode } from '../../../src/model/graph.ts';
import { compareCodePoints } from '../../../src/model/ids.ts';
import type {
  Along,
  PathsPlan,
  PathsResult,
  ResultEdge,
  SubgraphPlan,
  SubgraphResult,
  TallyGroup,
  TallyKey,
  TallyPlan,
  TallyResult,
} from '../../../src/model/plan.ts';
import { passes, select, selectEdge, valueIn, type World, worldOf } from './interpret.ts';

type Thing = GraphNode | GraphEdge;
type Walked = Pick<SubgraphPlan, 'along' | 'edgeFilter'>;

const byOrder = (a: Thing, b: Thing) => compareCodePoints(a.order, b.order) || compareCodePoints(a.id, b.id);

export function interpretSubgraph(graph: Graph, plan: SubgraphPlan): SubgraphResult {
  const world = worldOf(graph);
  const start = world.nodes.get(plan.start);
  const distances = new Map<GraphNode, number>(start ? [[start, 0]] : []);
  let truncated = false;
  for (let distance = 1; distance <= plan.depth && !truncated; distance += 1) {
    const frontier = [...distances].filter(([, at]) => at === distance - 1).map(([node]) => node);
    const far = new Set(frontier.flatMap((node) => neighbours(world, plan, node)));
    const fresh = [...far].filter((node) => !distances.has(node)).sort(byOrder);
    const left = plan.limit - distances.size;
    for (const node of fresh.slice(0, left)) distances.set(node, distance);
    truncated = fresh.length > left;
  }
  const edges = edgesBetween(world, plan, new Set(distances.keys()));
  const kept = edges.slice(0, plan.edgeLimit);
  return {
    nodes: [...distances].map(([node, distance]) => ({ node: select(world, node, plan.select, []), distance })),
    edges: kept.map((edge) => resultOf(world, plan, edge)),
    truncated: truncated || kept.length < edges.length,
  };
}

/** All walks of one step, then of two, and so on, until some arrive. */
export function interpretPaths(graph: Graph, plan: PathsPlan): PathsResult {
  const world = worldOf(graph);
  const [from, to] = [world.nodes.get(plan.from), world.nodes.get(plan.to)];
  if (!from || !to) return { paths: [], nodes: [], edges: [], truncated: false };
  let walks: GraphNode[][] = [[from]];
  for (let length = 0; length < plan.maxLength && !walks.some((walk) => walk.at(-1) === to); length += 1) {
    walks = walks.flatMap((walk) =>
      neighbours(world, plan, walk.at(-1) as GraphNode)
        .filter((far) => !walk.includes(far))
        .map((far) => [...walk, far]),
    );
  }
  const arrived = walks.filter((walk) => walk.at(-1) === to).sort(compareWalks);
  const kept = arrived.slice(0, plan.limit);
  const edges = edgesBetween(world, plan, new Set(kept.flat()));
  const paths = kept.map((walk) => ({
    nodes: walk.map((node) => node.id),
    steps: walk
      .slice(1)
      .map((far, index) => edges.filter((edge) => joins(plan.along, edge, walk[index], far)).map(({ id }) => id)),
  }));
  const used = new Set(paths.flatMap(({ steps }) => steps.flat()));
  return {
    paths,
    nodes: [...new Set(kept.flat())].map((node) => select(world, node, plan.select, [])),
    edges: edges.filter((edge) => used.has(edge.id)).map((edge) => resultOf(world, plan, edge)),
    truncated: kept.length < arrived.length,
  };
}

function compareWalks(a: readonly GraphNode[], b: readonly GraphNode[]): number {
  for (const [index, node] of a.entries()) {
    const difference = byOrder(node, b[index] as GraphNode);
    if (index > 0 && index < a.length - 1 && difference !== 0) return difference;
  }
  return 0;
}

export function interpretTally(graph: Graph, plan: TallyPlan): TallyResult {
  const world = worldOf(graph);
  const groups = new Map<string, { keys: TallyGroup['keys']; count: number; nodes: Set<GraphNode> }>();
  for (const node of world.nodes.values()) {
    if (!plan.labels.includes(node.label) || !passes(world, node, plan.filter)) continue;
    for (const { edge, far } of counted(world, plan, node)) {
      const keys = plan.by.map((key) => keyOf(key, { node, edge, far }));
      const group = groups.get(JSON.stringify(keys)) ?? { keys, count: 0, nodes: new Set() };
      groups.set(JSON.stringify(keys), { ...group, count: group.count + 1, nodes: group.nodes.add(node) });
    }
  }
  const all = [...groups.values()].map(({ nodes, ...rest }) => ({ ...rest, nodes: nodes.size }));
  all.sort((a, b) => b.count - a.count || compareKeys(a.keys, b.keys));
  return { groups: all.slice(0, plan.limit), truncated: all.length > plan.limit };
}

function counted(world: World, { edges }: TallyPlan, node: GraphNode): { edge?: GraphEdge; far?: GraphNode }[] {
  if (!edges) return [{}];
  return world.edges
    .filter((edge) => edge.from === node.id && edges.types.includes(edge.type) && passes(world, edge, edges.filter))
    .map((edge) => ({ edge, far: world.nodes.get(edge.to) as GraphNode }))
    .filter(({ far }) => passes(world, far, edges.node));
}

function keyOf({ of, properties }: TallyKey, things: Record<TallyKey['of'], Thing | undefined>) {
  const values = properties.map((property) => valueIn(things[of] as Thing, property));
  return (values.find((value) => value !== undefined) ?? null) as string | number | null;
}

function compareKeys(a: TallyGroup['keys'], b: TallyGroup['keys']): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? null;
    if (key === other) continue;
    if (key === null) return 1;
    if (other === null) return -1;
    return typeof key === 'string' ? compareCodePoints(key, String(other)) : key - Number(other);
  }
  return 0;
}

function neighbours(world: World, { along, edgeFilter }: Walked, node: GraphNode): GraphNode[] {
  const far = world.edges
    .filter((edge) => !edgeFilter || passes(world, edge, edgeFilter))
    .flatMap((edge) => [edge.from, edge.to].filter((id) => joins(along, edge, node, world.nodes.get(id))));
  return [...new Set(far)].map((id) => world.nodes.get(id) as GraphNode);
}

function joins(
  along: readonly Along[],
  edge: GraphEdge,
  near: GraphNode | undefined,
  far: GraphNode | undefined,
): boolean {
  return along.some(
    ({ types, direction }) =>
      types.includes(edge.type) &&
      ((direction !== 'IN' && edge.from === near?.id && edge.to === far?.id) ||
        (direction !== 'OUT' && edge.to === near?.id && edge.from === far?.id)),
  );
}

function edgesBetween(world: World, { along, edgeFilter }: Walked, nodes: ReadonlySet<GraphNode>): GraphEdge[] {
  const within = (id: string) => nodes.has(world.nodes.get(id) as GraphNode);
  return world.edges
    .filter((edge) => along.some(({ types }) => types.includes(edge.type)) && within(edge.from) && within(edge.to))
    .filter((edge) => passes(world, edge, edgeFilter))
    .sort(byOrder);
}

function resultOf(world: World, plan: Pick<SubgraphPlan, 'edge'>, edge: GraphEdge): ResultEdge {
  return selectEdge(world, edge, plan.edge, [edge.order]);
}
