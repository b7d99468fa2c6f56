/** Stores and interpreter agree on random subgraphs, paths and tallies over random graphs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Along, PathsPlan, SubgraphPlan, TallyKey, TallyPlan } from '../../../src/model/plan.ts';
import type { Open } from './ask.ts';
import { documentOf } from './documents.ts';
import { interpretPaths, interpretSubgraph, interpretTally } from './interpret-walks.ts';
import { edgeFilter, nodeFilter } from './random-filters.ts';
import { graphs, TOLD_SOON } from './random-graphs.ts';
import { selection } from './random-plans.ts';
import { direction, seldom, someLabels, someTypes } from './random-routes.ts';

const along: fc.Arbitrary<Along[]> = fc.array(fc.record({ types: someTypes, direction }), {
  minLength: 1,
  maxLength: 2,
});
const walked = fc
  .record({
    along,
    edgeFilter: seldom(edgeFilter),
    select: selection,
    edge: fc.constant({
      properties: ['title'],
      joins: [{ key: 'about', property: 'instrument', select: { properties: {}, steps: [] } }],
    }),
  })
  .map(({ edgeFilter: filter, ...rest }) => ({ ...rest, ...(filter && { edgeFilter: filter }) }));
const limit = fc.integer({ min: 1, max: 6 });

const subgraphs = (id: fc.Arbitrary<string>): fc.Arbitrary<SubgraphPlan> =>
  fc
    .tuple(walked, fc.record({ start: id, depth: fc.integer({ min: 0, max: 4 }), limit, edgeLimit: limit }))
    .map(([walk, rest]) => ({ kind: 'subgraph', ...walk, ...rest }));

const searches = (id: fc.Arbitrary<string>): fc.Arbitrary<PathsPlan> =>
  fc
    .tuple(walked, fc.record({ from: id, to: id, maxLength: fc.integer({ min: 0, max: 6 }), limit }))
    .map(([walk, rest]) => ({ kind: 'paths', reach: 10_000, ...walk, ...rest }));

const nodeKeys: fc.Arbitrary<TallyKey> = fc
  .constantFrom(['title'], ['number'], ['label'], ['title', 'id'], ['instrument', 'id'])
  .map((properties) => ({ of: 'node', properties }));
const edgeKeys: fc.Arbitrary<TallyKey> = fc.constantFrom<TallyKey>(
  { of: 'edge', properties: ['type'] },
  { of: 'edge', properties: ['number'] },
  { of: 'far', properties: ['instrument', 'id'] },
);
const tallies: fc.Arbitrary<TallyPlan> = fc
  .tuple(
    fc.record({ labels: someLabels, limit: fc.integer({ min: 1, max: 8 }) }),
    seldom(nodeFilter),
    fc.oneof(
      fc.record({ by: fc.array(nodeKeys, { minLength: 1, maxLength: 2 }) }),
      fc.record({
        by: fc.array(fc.oneof(nodeKeys, edgeKeys), { minLength: 1, maxLength: 3 }),
        edges: fc
          .tuple(someTypes, seldom(edgeFilter), seldom(nodeFilter))
          .map(([types, filter, node]) => ({ types, ...(filter && { filter }), ...(node && { node }) })),
      }),
    ),
  )
  .map(([plan, filter, counted]) => ({ kind: 'tally', ...plan, ...(filter && { filter }), ...counted }));

/** `runs` graphs, with four plans of each kind over each. */
export function specifyRandomWalks(open: Open, runs: number): void {
  test('random subgraphs, paths and tallies over random graphs are what the interpreter says', async () => {
    const store = await open();
    const drawn = graphs.chain((graph) => {
      const id = fc.constantFrom(...graph.nodes.map((node) => node.id));
      const four = { minLength: 4, maxLength: 4 };
      return fc.record({
        graph: fc.constant(graph),
        around: fc.array(subgraphs(id), four),
        between: fc.array(searches(id), four),
        counting: fc.array(tallies, four),
      });
    });
    try {
      await fc.assert(
        fc.asyncProperty(drawn, async ({ graph, around, between, counting }) => {
          const document = { ...documentOf('random', { nodes: [], edges: [] }), own: graph };
          await store.change({ put: [document], remove: [] });
          for (const plan of around) expect(await store.subgraph(plan)).toEqual(interpretSubgraph(graph, plan));
          for (const plan of between) expect(await store.paths(plan)).toEqual(interpretPaths(graph, plan));
          for (const plan of counting) expect(await store.tally(plan)).toEqual(interpretTally(graph, plan));
        }),
        { numRuns: runs, ...TOLD_SOON },
      );
    } finally {
      await store.close();
    }
  });
}
