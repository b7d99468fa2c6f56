/** The root fields that look one thing up, by its id or by what people call it. */

import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLError } from 'graphql';
import { compareCodePoints } from '../../model/ids.ts';
import { PROVISION_LABELS } from '../../model/labels.ts';
import type { Filter, ResultNode } from '../../model/plan.ts';
import { BOUNDS, boundedIds } from '../../traversal/bounds.ts';
import { equals, holds } from '../../traversal/filters.ts';
import { InputError, nonEmpty } from '../../traversal/input-error.ts';
import { actionId, lookupKey, objectiveId, symbolOf } from '../../traversal/lookup.ts';
import { cite, citeTogether } from '../../traversal/pinpoint.ts';
import type {
  InstrumentBy,
  QueryActionArgs,
  QueryCiteArgs,
  QueryInstrumentArgs,
  QueryNodeArgs,
  QueryNodesArgs,
  QueryObjectiveArgs,
  QueryTermArgs,
} from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import { runNode, runNodes } from './run-root.ts';

export function node(_: unknown, args: QueryNodeArgs, context: Context, info: GraphQLResolveInfo) {
  return runNode(context, info, () => args.id);
}

export function nodes(_: unknown, args: QueryNodesArgs, context: Context, info: GraphQLResolveInfo) {
  return runNodes(context, info, () => ({ kind: 'nodes', start: { kind: 'ids', ids: boundedIds('ids', args.ids) } }));
}

export function objective(_: unknown, args: QueryObjectiveArgs, context: Context, info: GraphQLResolveInfo) {
  return runNode(context, info, () => objectiveId('number', args.number));
}

export function action(_: unknown, args: QueryActionArgs, context: Context, info: GraphQLResolveInfo) {
  return runNode(context, info, () => actionId('label', args.label));
}

/** An id of something that is no term is as unknown as any other. */
export async function term(_: unknown, args: QueryTermArgs, context: Context, info: GraphQLResolveInfo) {
  const found = await runNode(context, info, () => args.id);
  return found?.label === 'Term' ? found : null;
}

/** One plan also for a name: the instruments that it fits are few, and are read as asked whether it is one or more. */
export async function instrument(_: unknown, { by }: QueryInstrumentArgs, context: Context, info: GraphQLResolveInfo) {
  const start = () => {
    if (by.id !== undefined) return { kind: 'ids', ids: [by.id] } as const;
    return { kind: 'labels', labels: ['Instrument'] } as const;
  };
  const filter = locating(info.fieldNodes, () => named(by));
  const found = await runNodes(
    context,
    info,
    () => ({ kind: 'nodes', start: start(), ...(filter && { filter }), page: { limit: BOUNDS.defaultPage } }),
    { Instrument: ['title'] },
  );
  const instruments = found.filter((candidate) => candidate?.label === 'Instrument') as ResultNode[];
  if (instruments.length > 1) throw ambiguous(by.alias ?? by.symbol ?? '', instruments);
  return instruments[0] ?? null;
}

function named(by: InstrumentBy): Filter | undefined {
  if (by.alias !== undefined) return holds('lookup', [lookupKey('by.alias', by.alias)]);
  if (by.symbol !== undefined) return equals('symbol', symbolOf('by.symbol', by.symbol));
  return undefined;
}

function ambiguous(name: string, instruments: readonly ResultNode[]): GraphQLError {
  const candidates = instruments.map(({ id, properties }) => ({ id, title: properties['title'] ?? id }));
  const ids = candidates.map((candidate) => candidate.id).join(', ');
  return new GraphQLError(`"${name}" is the name of ${candidates.length} instruments: ${ids}. Ask for one by id.`, {
    extensions: { code: 'AMBIGUOUS_ALIAS', candidates },
  });
}

/** The one root field that answers a string: the pinpoint of several provisions together, in reading order. */
export async function citeProvisions(
  _: unknown,
  args: QueryCiteArgs,
  { store }: Context,
  info: GraphQLResolveInfo,
): Promise<string> {
  const ids = locating(info.fieldNodes, () => nonEmpty('ids', boundedIds('ids', args.ids)));
  const properties = Object.fromEntries(PROVISION_LABELS.map((label) => [label, ['citeAs', 'pinpoint', 'firstPage']]));
  const { nodes } = await store.run({ kind: 'nodes', start: { kind: 'ids', ids }, select: { properties, steps: [] } });
  const missing = ids.find((_, index) => nodes[index]?.properties['pinpoint'] === undefined);
  const places = (nodes.filter((found) => found !== null) as ResultNode[])
    .sort((a, b) => compareCodePoints(a.order, b.order) || compareCodePoints(a.id, b.id))
    .map((found) => found.properties);
  return locating(info.fieldNodes, () => {
    if (missing !== undefined) throw new InputError('ids', `has ${missing}, which is no provision of this graph`);
    return args.page && places.length === 1 ? cite(places[0] ?? {}, { page: true }) : citeTogether(places);
  });
}
