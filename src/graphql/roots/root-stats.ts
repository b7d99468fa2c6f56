/** The root field `stats`: counts over the graph, one tally for each that is asked for. */

import type { GraphQLResolveInfo } from 'graphql';
import type { NodeLabel } from '../../model/labels.ts';
import { DERIVATIONS } from '../../model/labels.ts';
import type { TallyKey, TallyPlan } from '../../model/plan.ts';
import { BOUNDS, bounded } from '../../traversal/bounds.ts';
import { equals } from '../../traversal/filters.ts';
import { givenIn } from '../../traversal/given-ids.ts';
import { tallyReferences } from '../../traversal/matrix.ts';
import { provisionFilter } from '../../traversal/provision-filter.ts';
import type {
  ProvisionFilter,
  QueryStatsArgs,
  ReferenceFilter,
  StatsMostReferencedArgs,
  StatsReferencesByAddresseeArgs,
} from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import type { StatsResolvers } from '../resolver-types.ts';
import { readCounted, selectBelow } from './run-root.ts';

/** What is counted within; each count is made when it is asked for. */
export interface StatsSource {
  readonly within: ProvisionFilter | null;
}

/** A filter that cannot be is said here, once, and not by each count. */
export async function stats(
  _: unknown,
  args: QueryStatsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<StatsSource> {
  await context.assertKnown(givenIn(locating(info.fieldNodes, () => provisionFilter(args.within))));
  return { within: args.within ?? null };
}

/** A vocabulary has fewer values than this. */
const VALUES = 200;

function countNodes(label: NodeLabel, property: string) {
  const plan: TallyPlan = {
    kind: 'tally',
    labels: [label],
    by: [{ of: 'node', properties: [property] }],
    limit: VALUES,
  };
  return (_: StatsSource, _args: unknown, { store }: Context) => counts(store, plan);
}

function countReferences(key: TallyKey, filter: ReferenceFilter = {}) {
  return ({ within }: StatsSource, _args: unknown, { store }: Context) =>
    counts(
      store,
      tallyReferences(filter, within, {
        by: [key],
        limit: VALUES,
        far: key.of === 'far' ? equals('label', 'Instrument') : undefined,
      }),
    );
}

/** The words are as many as there are ways to call someone, so that only the first are told. */
function referencesByAddressee(
  { within }: StatsSource,
  args: StatsReferencesByAddresseeArgs,
  { store }: Context,
  info: GraphQLResolveInfo,
) {
  const limit = locating(info.fieldNodes, () => bounded('first', args.first ?? 20, BOUNDS.page));
  return counts(
    store,
    tallyReferences({ addressed: true }, within, { by: [{ of: 'edge', properties: ['addressee'] }], limit }),
  );
}

async function counts(store: Context['store'], plan: TallyPlan) {
  const { groups } = await store.tally(plan);
  return groups.map(({ keys: [key], count, nodes }) => ({
    value: key == null ? null : String(key),
    count,
    distinctCount: nodes,
  }));
}

async function mostReferenced(
  { within }: StatsSource,
  args: StatsMostReferencedArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const limit = locating(info.fieldNodes, () => bounded('first', args.first ?? 10, BOUNDS.page));
  const { select } = selectBelow(info, limit);
  const { groups } = await context.store.tally(
    tallyReferences({}, within, { by: [{ of: 'far', properties: ['instrument', 'id'] }], limit }),
  );
  return readCounted(context, groups, select);
}

export const statsFields: StatsResolvers = {
  instrumentsByKind: countNodes('Instrument', 'kind'),
  instrumentsByBinding: countNodes('Instrument', 'binding'),
  citationsByStatus: countNodes('Citation', 'status'),
  citationsByForm: countNodes('Citation', 'form'),
  referencesByType: countReferences({ of: 'edge', properties: ['type'] }),
  referencesByStrength: countReferences({ of: 'edge', properties: ['strength'] }),
  referencesByRole: countReferences({ of: 'edge', properties: ['role'] }),
  referencesByBinding: countReferences({ of: 'far', properties: ['binding'] }),
  referencesByDerivation: countReferences({ of: 'edge', properties: ['derivation'] }, { derivations: DERIVATIONS }),
  referencesByAddressee,
  mostReferenced,
};
