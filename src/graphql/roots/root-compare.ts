/** The root field that lays two provisions' references side by side. */

import type { GraphQLResolveInfo } from 'graphql';
import { PROVISION_LABELS } from '../../model/labels.ts';
import type { ResultEntry, ResultNode, Step } from '../../model/plan.ts';
import { BOUNDS } from '../../traversal/bounds.ts';
import { InputError } from '../../traversal/input-error.ts';
import { REFERENCE_ORDERING } from '../../traversal/ordering.ts';
import { referenceTerms } from '../../traversal/reference-filter.ts';
import { references, type Whose } from '../../traversal/routes.ts';
import type { QueryCompareArgs } from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import type { Entry } from '../field.ts';
import { mergeSelections } from '../plan/merge-selections.ts';
import type { ListSelection } from '../plan/plan-selection.ts';
import { readByIds, selectBelow } from './run-root.ts';

const STEP = '=compared';

export async function compare(_: unknown, args: QueryCompareArgs, context: Context, info: GraphQLResolveInfo) {
  const below = selectBelow(info, 2 * BOUNDS.page);
  const steps = locating(info.fieldNodes, () =>
    (['own', 'objective'] as const).map((whose) => stepOf(args, below, whose)),
  );
  const nodes = await readByIds(context, [args.a, args.b], mergeSelections([below.select, { properties: {}, steps }]));
  return locating(info.fieldNodes, () => {
    const [a, b] = [provisionOf(nodes, 'a', args.a), provisionOf(nodes, 'b', args.b)];
    return {
      a,
      b,
      ...sideBySide(entriesOf(a), entriesOf(b)),
      truncated: [a, b].some((node) => node.steps[STEP]?.hasNext),
    };
  });
}

function stepOf({ filter }: QueryCompareArgs, { select, edge }: ListSelection, whose: Whose): Step {
  const { types, ...filters } = referenceTerms(filter, 'law');
  return {
    key: STEP,
    from: PROVISION_LABELS.filter((label) => (label === 'Objective') === (whose === 'objective')),
    routes: [references(whose, types)],
    ...filters,
    edge,
    page: { limit: BOUNDS.page },
    select,
  };
}

function provisionOf(nodes: ReadonlyMap<string, ResultNode>, argument: string, id: string): ResultNode {
  const node = nodes.get(id);
  const labels: readonly string[] = PROVISION_LABELS;
  if (node && labels.includes(node.label)) return node;
  throw new InputError(argument, `is ${id}, which is no provision of this graph`);
}

function entriesOf(node: ResultNode): readonly ResultEntry[] {
  return node.steps[STEP]?.entries ?? [];
}

function sideBySide(a: readonly ResultEntry[], b: readonly ResultEntry[]) {
  const [ofA, ofB] = [a, b].map((entries) => Map.groupBy(entries, ({ node }) => node.id)) as [Held, Held];
  const shared = [...ofA.keys()].filter((id) => ofB.has(id));
  return {
    shared: shared.flatMap((id) => {
      const [inA, inB] = [ofA.get(id) ?? [], ofB.get(id) ?? []];
      const target = inA[0]?.node;
      return target ? [{ target, a: inA.map(toEntry), b: inB.map(toEntry) }] : [];
    }),
    onlyA: a.filter(({ node }) => !ofB.has(node.id)).map(toEntry),
    onlyB: b.filter(({ node }) => !ofA.has(node.id)).map(toEntry),
  };
}

type Held = Map<string, ResultEntry[]>;

function toEntry(entry: ResultEntry): Entry {
  return { entry, ordering: REFERENCE_ORDERING };
}
