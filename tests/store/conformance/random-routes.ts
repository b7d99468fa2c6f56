/** Random ways from node to node. */
import fc from 'fast-check';
import type { EdgeHop, Hop } from '../../../src/model/plan.ts';
import { LABELS, TYPES } from './random-graphs.ts';

/** Filters mostly let nothing pass, so that plans with few of them say most. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

export const direction = fc.constantFrom<EdgeHop['direction']>('OUT', 'IN', 'BOTH');
export const someLabels = fc.oneof(fc.constant(LABELS), fc.subarray([...LABELS], { minLength: 1 }));
export const someTypes = fc.oneof(fc.constant(TYPES), fc.subarray([...TYPES], { minLength: 1 }));

const edgeHop: fc.Arbitrary<EdgeHop> = fc
  .record(
    { kind: fc.constant('edge' as const), types: someTypes, direction, labels: seldom(someLabels) },
    { requiredKeys: ['kind', 'types', 'direction'] },
  )
  .map(({ labels, ...rest }) => ({ ...rest, ...(labels && { labels }) }));
const repeatedHop: fc.Arbitrary<EdgeHop> = fc
  .tuple(edgeHop, fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 1, max: 4 }))
  .map(([hop, min, max]) => ({ ...hop, repeat: { min, max } }));
const propertyHop: fc.Arbitrary<Hop> = fc.constant({ kind: 'property', property: 'instrument' });
const hop: fc.Arbitrary<Hop> = fc.oneof({ weight: 3, arbitrary: edgeHop }, repeatedHop, propertyHop);

export const anyRoute = fc.array(hop, { minLength: 1, maxLength: 3 });
/** Ends with an edge that has a name. */
export const edgeRoute = fc.tuple(fc.array(hop, { maxLength: 2 }), edgeHop).map(([before, last]) => [...before, last]);
