/** Stores and interpreter agree on random plans over random graphs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Open } from './ask.ts';
import { documentOf } from './example-graph.ts';
import { interpret } from './interpret.ts';
import { graphs, TOLD_SOON } from './random-graphs.ts';
import { plans } from './random-plans.ts';

/** `runs` graphs, with ten plans over each. */
export function specifyRandomPlans(open: Open, runs: number): void {
  test('random plans over random graphs give what the interpreter says', async () => {
    const store = await open();
    try {
      await fc.assert(
        fc.asyncProperty(graphs, fc.array(plans, { minLength: 10, maxLength: 10 }), async (graph, drawn) => {
          const document = { ...documentOf('random', { nodes: [], edges: [] }), own: graph };
          await store.change({ put: [document], remove: [] });
          for (const plan of drawn) expect(await store.run(plan)).toEqual(interpret(graph, plan));
        }),
        { numRuns: runs, ...TOLD_SOON },
      );
    } finally {
      await store.close();
    }
  });
}
