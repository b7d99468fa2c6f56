/** Random filters of nodes and of edges. */
import fc from 'fast-check';
import type { Comparison, Filter } from '../../../src/model/plan.ts';
import { LABELS, TEXTS, TYPES } from './random-graphs.ts';
import { edgeRoute } from './random-routes.ts';

function comparisons(kind: 'node' | 'edge'): fc.Arbitrary<Comparison> {
  const text = fc.constantFrom('title', 'instrument', 'id', ...(kind === 'edge' ? ['type', 'from', 'to'] : ['label']));
  const words = fc.constantFrom(...TEXTS, ...LABELS, ...TYPES, 'a', 'b', 'prot', 'VENÇ', 'n');
  const compare = <T extends object>(rest: fc.Arbitrary<T>) =>
    rest.map((parts) => ({ kind: 'compare' as const, ...parts }));
  const comparison = fc.oneof(
    compare(
      fc.record({
        property: text,
        operator: fc.constantFrom('equals' as const, 'atLeast' as const, 'atMost' as const),
        value: words,
      }),
    ),
    compare(
      fc.record({ property: text, operator: fc.constantFrom('prefix' as const, 'contains' as const), value: words }),
    ),
    compare(
      fc.record({
        property: text,
        operator: fc.constant('in' as const),
        value: fc.array(fc.oneof(words, fc.integer({ max: 2 }), fc.boolean()), { maxLength: 3 }),
      }),
    ),
    compare(
      fc.record({
        property: fc.constantFrom('number', 'referenceCount'),
        operator: fc.constantFrom('equals' as const, 'atLeast' as const, 'atMost' as const),
        value: fc.constantFrom(0, 1, 2, 2.5),
      }),
    ),
    compare(
      fc.record({
        property: fc.constantFrom('number', 'ingested', 'referenceCount'),
        operator: fc.constant('in' as const),
        value: fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.boolean()), { maxLength: 3 }),
      }),
    ),
    compare(
      fc.record({ property: fc.constant('ingested'), operator: fc.constant('equals' as const), value: fc.boolean() }),
    ),
    compare(
      fc.record({
        property: fc.constantFrom('aliases', 'title'),
        operator: fc.constant('holds' as const),
        value: fc.subarray(['one', 'two', 'four']),
      }),
    ),
    compare(
      fc.record({
        property: fc.constantFrom('title', 'aliases', 'number', 'referenceCount', 'id'),
        operator: fc.constant('isAbsent' as const),
      }),
    ),
  );
  return comparison as fc.Arbitrary<Comparison>;
}

const byEnd: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant('compare' as const),
  property: fc.constantFrom('id', 'instrument'),
  operator: fc.constant('equals' as const),
  value: fc.constantFrom(...'abcd', '\u{1F600}'),
});

export const { edgeFilter, nodeFilter } = fc.letrec<{ edgeFilter: Filter; nodeFilter: Filter }>((tie) => {
  const combined = (name: 'edgeFilter' | 'nodeFilter') => [
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), filters: fc.array(tie(name), { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('not' as const), filter: tie(name) }),
  ];
  const reaches = fc.record(
    {
      kind: fc.constant('reaches' as const),
      routes: fc.array(edgeRoute, { minLength: 1, maxLength: 2 }),
      edge: tie('edgeFilter'),
      node: fc.oneof(
        byEnd,
        fc.record({ kind: fc.constant('or' as const), filters: fc.array(byEnd, { maxLength: 2 }) }),
        tie('nodeFilter'),
      ),
    },
    { requiredKeys: ['kind', 'routes'] },
  );
  return {
    edgeFilter: fc.oneof({ depthSize: 'small' }, comparisons('edge'), ...combined('edgeFilter')),
    nodeFilter: fc.oneof({ depthSize: 'small' }, comparisons('node'), reaches, ...combined('nodeFilter')),
  };
});
