/** The root fields that walk the graph: what lies around, the ways between, what comes to bear on an instrument. */

import type { GraphQLResolveInfo } from 'graphql';
import { compareCodePoints } from '../../model/ids.ts';
import type { PathsResult, ResultEdge, ResultNode, SubgraphPlan, SubgraphResult } from '../../model/plan.ts';
import { BOUNDS } from '../../traversal/bounds.ts';
import { InputError } from '../../traversal/input-error.ts';
import { REFERENCE_ORDERING } from '../../traversal/ordering.ts';
import type {
  QueryImpactArgs,
  QueryNeighbourhoodArgs,
  QueryPathArgs,
  QuerySubtreeArgs,
} from '../../traversal/schema-types.ts';
import { impactPlan, neighbourhoodPlan, pathsPlan, subtreePlan } from '../../traversal/walks.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import type { Entry } from '../field.ts';
import { selectBelow } from './run-root.ts';

export function neighbourhood(_: unknown, args: QueryNeighbourhoodArgs, context: Context, info: GraphQLResolveInfo) {
  return around(context, info, () => neighbourhoodPlan(args));
}

export function impact(_: unknown, args: QueryImpactArgs, context: Context, info: GraphQLResolveInfo) {
  return around(context, info, () => impactPlan(args));
}

/** In reading order, since it is a text. */
export async function subtree(_: unknown, args: QuerySubtreeArgs, context: Context, info: GraphQLResolveInfo) {
  const found = await around(context, info, () => subtreePlan(args));
  return found && { ...found, nodes: [...found.nodes].sort(byOrder) };
}

function byOrder(a: ResultNode, b: ResultNode): number {
  return compareCodePoints(a.order, b.order) || compareCodePoints(a.id, b.id);
}

/** `null` where the id names nothing. */
async function around(context: Context, info: GraphQLResolveInfo, planOf: () => Omit<SubgraphPlan, 'select' | 'edge'>) {
  const plan = locating(info.fieldNodes, planOf);
  const { select, edge } = selectBelow(info, plan.limit);
  const found = await context.store.subgraph({ ...plan, select, edge });
  return found.nodes.length === 0 ? null : toSubgraph(found);
}

function toSubgraph({ nodes, edges, truncated }: SubgraphResult) {
  const levels = Map.groupBy(nodes, ({ distance }) => distance);
  return {
    nodes: nodes.map(({ node }) => node),
    levels: [...levels].map(([distance, held]) => ({ distance, nodes: held.map(({ node }) => node) })),
    edges: edges.map(toEntry),
    truncated,
  };
}

/** An edge without a far end of its own: its ends are among the nodes. */
function toEntry(edge: ResultEdge): Entry {
  return { entry: { edge, node: null as never }, ordering: REFERENCE_ORDERING };
}

export async function path(_: unknown, args: QueryPathArgs, context: Context, info: GraphQLResolveInfo) {
  const plan = locating(info.fieldNodes, () => pathsPlan(args));
  const { select, edge } = selectBelow(info, plan.limit);
  await context.assertKnown([
    { argument: 'from', id: args.from },
    { argument: 'to', id: args.to },
  ]);
  const found = await context.store.paths({ ...plan, select, edge });
  return locating(info.fieldNodes, () => {
    if (found.truncated && found.paths.length === 0) {
      throw new InputError(
        'via',
        `leads past more than ${BOUNDS.reach} ties before the two meet; name fewer types of edges, or a smaller "maxLength"`,
      );
    }
    return toPaths(found);
  });
}

function toPaths({ paths, nodes, edges }: PathsResult) {
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  const edgesById = new Map(edges.map((edge) => [edge.id, edge]));
  return paths.map(({ nodes: passed, steps }) => ({
    length: steps.length,
    nodes: passed.flatMap((id) => nodesById.get(id) ?? []),
    edges: steps.flat().map((id) => toEntry(edgesById.get(id) as ResultEdge)),
  }));
}
