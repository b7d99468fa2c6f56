/** Random plans over random small graphs, for stores to agree on with the interpreter. */
import fc from 'fast-check';
import type { Hop, NodesPlan, PageRequest, Position, Selection, SortKey, Step } from '../../../src/model/plan.ts';
import { edgeFilter, nodeFilter } from './random-filters.ts';
import { ORDERS, TEXTS } from './random-graphs.ts';
import { anyRoute, edgeRoute, seldom, someLabels } from './random-routes.ts';

const sort: fc.Arbitrary<SortKey[]> = fc.uniqueArray(
  fc.record({
    property: fc.constantFrom('title', 'number', 'ingested', 'referenceCount', 'id', 'order'),
    descending: fc.boolean(),
  }),
  { maxLength: 2, selector: (key) => key.property },
);

const KEYS: Readonly<Record<string, fc.Arbitrary<string | number | boolean | null>>> = {
  title: fc.constantFrom(null, ...TEXTS),
  number: fc.constantFrom(null, 0, 1, 2, 2.5),
  ingested: fc.constantFrom(null, true, false),
  referenceCount: fc.constantFrom(null, 0, 1, 2),
  id: fc.constantFrom('a', 'c', '\uFFFD'),
  order: fc.constantFrom(...ORDERS),
};

function positions(keys: readonly SortKey[]): fc.Arbitrary<Position> {
  const values = [...keys.map(({ property }) => property), 'order'].map((name) => KEYS[name] as fc.Arbitrary<string>);
  return fc.record({ keys: fc.tuple(...values), id: fc.constantFrom('a', 'd', 'a~CITES~b', '\u{1F600}', '') });
}

function pages(keys: readonly SortKey[]): fc.Arbitrary<PageRequest> {
  return fc
    .record(
      {
        limit: fc.integer({ min: 0, max: 4 }),
        after: seldom(positions(keys)),
        before: seldom(positions(keys)),
        backward: fc.boolean(),
      },
      { requiredKeys: ['limit'] },
    )
    .map(({ after, before, ...rest }) => ({ ...rest, ...(after && { after }), ...(before && { before }) }));
}

/** An ordering with a page that fits it, either of which may be missing. */
const listing = fc
  .option(sort, { nil: undefined })
  .chain((keys) =>
    fc
      .option(pages(keys ?? []), { nil: undefined })
      .map((page) => ({ ...(keys && { sort: keys }), ...(page && { page }) })),
  );

const properties = fc.constant({
  Instrument: ['title', 'aliases', 'referenceCount'],
  Action: ['title', 'number', 'ingested'],
  Article: ['instrument'],
});

export const { selection } = fc.letrec<{ selection: Selection; step: Step }>((tie) => ({
  selection: fc
    .record({ properties, steps: fc.array(tie('step'), { maxLength: 2, depthIdentifier: 'levels' }) })
    .map(({ steps, ...rest }) => ({ ...rest, steps: steps.map((step, index) => ({ ...step, key: `step${index}` })) })),
  step: fc.oneof(
    { depthIdentifier: 'levels', maxDepth: 2 },
    stepOf(anyRoute, fc.constant({}), fc.constant({ properties: {}, steps: [] })),
    stepOf(
      edgeRoute,
      seldom(edgeFilter).map((filter) => (filter ? { edgeFilter: filter } : {})),
      tie('selection'),
    ),
    stepOf(edgeRoute, edgeParts(tie('selection')), tie('selection')),
  ),
}));

function edgeParts(select: fc.Arbitrary<Selection>): fc.Arbitrary<Partial<Step>> {
  const join = fc.record({ key: fc.constant('about'), property: fc.constant('instrument'), select });
  const edge = fc.record({ properties: fc.constant(['title', 'number']), joins: fc.array(join, { maxLength: 1 }) });
  return fc
    .tuple(edge, seldom(edgeFilter))
    .map(([wanted, filter]) => ({ edge: wanted, ...(filter && { edgeFilter: filter }) }));
}

function stepOf(
  route: fc.Arbitrary<readonly Hop[]>,
  parts: fc.Arbitrary<Partial<Step>>,
  select: fc.Arbitrary<Selection>,
): fc.Arbitrary<Step> {
  return fc
    .tuple(
      fc.record({
        key: fc.constant(''),
        from: someLabels,
        routes: fc.array(route, { minLength: 1, maxLength: 2 }),
        select,
        count: fc.boolean(),
      }),
      seldom(nodeFilter),
      listing,
      parts,
    )
    .map(([step, filter, list, more]) => ({ ...step, ...(filter && { nodeFilter: filter }), ...list, ...more }));
}

const start = fc.oneof(
  { weight: 3, arbitrary: someLabels.map((labels) => ({ kind: 'labels' as const, labels })) },
  fc
    .array(fc.constantFrom(...'abcz', '\u{1F600}'), { maxLength: 4 })
    .map((wanted) => ({ kind: 'ids' as const, ids: wanted })),
);

export const plans: fc.Arbitrary<NodesPlan> = fc
  .tuple(start, seldom(nodeFilter), listing, fc.boolean(), selection)
  .map(([from, filter, list, count, select]) => ({
    kind: 'nodes',
    start: from,
    ...(from.kind === 'labels' && filter && { filter }),
    ...(from.kind === 'labels' && list),
    count,
    select,
  }));
