/** How a root field is answered: its arguments make a Plan's start, its selection the rest, the store runs it once. */
import type { GraphQLCompositeType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import type { NodesPlan, PlanResult, ResultNode, SearchPlan, Selection, TallyGroup } from '../../model/plan.ts';
import type { Ordering } from '../../traversal/ordering.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import type { Connection } from '../field.ts';
import { mergeSelections } from '../plan/merge-selections.ts';
import { type ListSelection, selectNodes, selectWithin } from '../plan/plan-selection.ts';
import { startProgress } from '../plan/progress.ts';
import { stepKey } from '../plan/step-key.ts';

type Unselected<P> = Omit<P, 'select' | 'count'>;

/** All nodes that the plan's start names, `null` where an id names nothing. `also` is read beside what is selected. */
export async function runNodes(
  context: Context,
  info: GraphQLResolveInfo,
  start: () => Unselected<NodesPlan>,
  also: Selection['properties'] = {},
): Promise<readonly (ResultNode | null)[]> {
  const plan = locating(info.fieldNodes, () => {
    const plan = start();
    const select = selectNodes(
      startProgress(info, plan.start.kind === 'ids' ? plan.start.ids.length : 1),
      compositeType(info),
      info.fieldNodes,
      scopeOf(info),
    );
    return { ...plan, select: mergeSelections([select, { properties: also, steps: [] }]) };
  });
  return (await context.store.run(plan)).nodes;
}

/** The one node of an id; `null` where it names nothing. */
export async function runNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: () => string,
): Promise<ResultNode | null> {
  const nodes = await runNodes(context, info, () => ({ kind: 'nodes', start: { kind: 'ids', ids: [id()] } }));
  return nodes[0] ?? null;
}

/** A page of nodes. */
export async function runConnection(
  context: Context,
  info: GraphQLResolveInfo,
  start: () => { plan: Unselected<NodesPlan> | Unselected<SearchPlan>; ordering: Ordering },
): Promise<Connection> {
  const { plan, ordering } = locating(info.fieldNodes, () => {
    const { plan, ordering } = start();
    const { select, count } = selectWithin(
      startProgress(info, plan.page?.limit ?? 1),
      compositeType(info),
      info.fieldNodes,
      scopeOf(info),
    );
    return { plan: { ...plan, select, ...(count && { count }) } as NodesPlan | SearchPlan, ordering };
  });
  return connectionOf(await context.store.run(plan), ordering);
}

/** What the field's own type asks of the nodes and edges below it; `rows` is how many there may be. */
export function selectBelow(info: GraphQLResolveInfo, rows: number): ListSelection {
  return locating(info.fieldNodes, () =>
    selectWithin(startProgress(info, rows), compositeType(info), info.fieldNodes, scopeOf(info)),
  );
}

/** The nodes of these ids, read as the field asks; those that are there. */
export async function readByIds(
  { store }: Context,
  ids: readonly string[],
  select: Selection,
  also: Selection['properties'] = {},
): Promise<ReadonlyMap<string, ResultNode>> {
  if (ids.length === 0) return new Map();
  const merged = mergeSelections([select, { properties: also, steps: [] }]);
  const { nodes } = await store.run({ kind: 'nodes', start: { kind: 'ids', ids }, select: merged });
  return new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node]])));
}

/** Instruments that references were counted by, in the order of the counts, read as the field asks. */
export async function readCounted(context: Context, groups: readonly TallyGroup[], select: Selection) {
  const idOf = ({ keys }: TallyGroup) => String(keys[0]);
  const instruments = await readByIds(context, groups.map(idOf), select);
  return groups.flatMap((group) => {
    const instrument = instruments.get(idOf(group));
    return instrument ? [{ instrument, referenceCount: group.count, provisionCount: group.nodes }] : [];
  });
}

/** A plan that is made below a root field names its steps from there. */
function scopeOf(info: GraphQLResolveInfo): string {
  return info.path.prev === undefined ? '' : `${stepKey(info.path)}.`;
}

function connectionOf(result: PlanResult, ordering: Ordering): Connection {
  const { nodes, total, hasNext, hasPrevious } = result;
  const entries = nodes.flatMap((node) => (node === null ? [] : [{ node, edge: null }]));
  return { entries, total, sources: null, hasNext, hasPrevious, ordering };
}

function compositeType(info: GraphQLResolveInfo): GraphQLCompositeType {
  return getNamedType(info.returnType) as GraphQLCompositeType;
}
