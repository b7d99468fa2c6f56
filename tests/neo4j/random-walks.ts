/** Random subgraphs, searches for paths and tallies. */
import fc from 'fast-check';
import type { PathsPlan, SubgraphPlan, TallyKey, TallyPlan } from '../../src/model/plan.ts';
import { edgeFilter, nodeFilter } from '../store/conformance/random-filters.ts';
import { selection } from '../store/conformance/random-plans.ts';
import { direction, seldom, someLabels, someTypes } from '../store/conformance/random-routes.ts';

const join = { key: 'about', property: 'instrument', select: { properties: {}, steps: [] } };

const walked = fc
  .record({
    along: fc.array(fc.record({ types: someTypes, direction }), { maxLength: 2 }),
    filter: seldom(edgeFilter),
    select: selection,
    edge: fc.constant({ properties: ['title'], joins: [join] }),
  })
  .map(({ filter, ...rest }) => ({ ...rest, ...(filter && { edgeFilter: filter }) }));

const limit = fc.integer({ min: 1, max: 6 });

export function subgraphs(id: fc.Arbitrary<string>): fc.Arbitrary<SubgraphPlan> {
  const bounds = fc.record({ start: id, depth: fc.integer({ min: 0, max: 3 }), limit, edgeLimit: limit });
  return fc.tuple(walked, bounds).map(([walk, rest]) => ({ kind: 'subgraph', ...walk, ...rest }));
}

export function searches(id: fc.Arbitrary<string>): fc.Arbitrary<PathsPlan> {
  const bounds = fc.record({ from: id, to: id, maxLength: fc.integer({ min: 0, max: 5 }), limit });
  return fc.tuple(walked, bounds).map(([walk, rest]) => ({ kind: 'paths', reach: 10_000, ...walk, ...rest }));
}

const nodeKey = fc.constantFrom<TallyKey>(
  { of: 'node', properties: ['title'] },
  { of: 'node', properties: ['number'] },
  { of: 'node', properties: ['label'] },
  { of: 'node', properties: ['title', 'id'] },
);
const edgeKey = fc.constantFrom<TallyKey>(
  { of: 'edge', properties: ['type'] },
  { of: 'edge', properties: ['number'] },
  { of: 'far', properties: ['instrument', 'id'] },
);
const counted = fc.oneof(
  fc.record({ by: fc.array(nodeKey, { maxLength: 2 }) }),
  fc.record({
    by: fc.array(fc.oneof(nodeKey, edgeKey), { maxLength: 3 }),
    edges: fc
      .tuple(someTypes, seldom(edgeFilter), seldom(nodeFilter))
      .map(([types, filter, node]) => ({ types, ...(filter && { filter }), ...(node && { node }) })),
  }),
);

export const tallies: fc.Arbitrary<TallyPlan> = fc
  .tuple(fc.record({ labels: someLabels, limit: fc.integer({ min: 1, max: 8 }) }), seldom(nodeFilter), counted)
  .map(([plan, filter, rest]) => ({ kind: 'tally', ...plan, ...(filter && { filter }), ...rest }));
