/** On random plans over random graphs, Neo4j and SQLite agree with each other and with the interpreter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../../src/model/graph.ts';
import type { NodesPlan, PathsPlan, SubgraphPlan, TallyPlan } from '../../src/model/plan.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Open } from '../store/conformance/ask.ts';
import { documentOf } from '../store/conformance/documents.ts';
import { interpret } from '../store/conformance/interpret.ts';
import { interpretPaths, interpretSubgraph, interpretTally } from '../store/conformance/interpret-walks.ts';
import { graphs, TOLD_SOON } from '../store/conformance/random-graphs.ts';
import { plans } from '../store/conformance/random-plans.ts';
import { searches, subgraphs, tallies } from './random-walks.ts';
import { type Renamed, withTellingIds } from './telling-ids.ts';

const many = <T>(arbitrary: fc.Arbitrary<T>, length: number) =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

interface Drawn {
  readonly graph: Graph;
  readonly plans: readonly NodesPlan[];
  readonly around: readonly SubgraphPlan[];
  readonly between: readonly PathsPlan[];
  readonly counting: readonly TallyPlan[];
}

const drawn: fc.Arbitrary<Drawn> = graphs.chain((graph) => {
  const id = fc.constantFrom(...graph.nodes.map((node) => node.id));
  return fc.record({
    graph: fc.constant(graph),
    plans: many(plans, 10),
    around: many(subgraphs(id), 2),
    between: many(searches(id), 2),
    counting: many(tallies, 2),
  });
});

/** `runs` graphs, with sixteen plans over each. */
export function specifyAgreement(open: Open, runs: number): void {
  test('SQLite, Neo4j and the interpreter agree on random plans over random graphs', async () => {
    const stores = [await open(), openSqliteStore({ path: ':memory:' })];
    try {
      await fc.assert(
        fc.asyncProperty(drawn, async ({ graph, ...asked }) => {
          const renamed = withTellingIds(graph);
          const change = {
            put: [{ ...documentOf('random', { nodes: [], edges: [] }), own: renamed.graph }],
            remove: [],
          };
          const outcomes = [];
          for (const store of stores) outcomes.push(await store.change(change));
          expect(outcomes[0]).toEqual(outcomes[1]);
          for (const store of stores) await expectAnswers(store, renamed, renamed.rename(asked));
        }),
        { numRuns: runs, ...TOLD_SOON, interruptAfterTimeLimit: 300_000 },
      );
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  }, 900_000);
}

async function expectAnswers(store: GraphStore, { graph }: Renamed, asked: Omit<Drawn, 'graph'>): Promise<void> {
  for (const plan of asked.plans) expect(await store.run(plan)).toEqual(interpret(graph, plan));
  for (const plan of asked.around) expect(await store.subgraph(plan)).toEqual(interpretSubgraph(graph, plan));
  for (const plan of asked.between) expect(await store.paths(plan)).toEqual(interpretPaths(graph, plan));
  for (const plan of asked.counting) expect(await store.tally(plan)).toEqual(interpretTally(graph, plan));
}
