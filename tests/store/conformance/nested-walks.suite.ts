/** Filters that walk on from where a walk ends: many ways lead to few nodes, and each node is asked once. */
import { expect, test } from 'vitest';
import type { Filter, Route } from '../../../src/model/plan.ts';
import { hop, idIs, idsOf, type Open, ofIds, ofLabels, step, stepOf, withStore } from './ask.ts';
import { documentOf, edge, node } from './documents.ts';

const IDS = [...'abcdef'].map((letter) => `gcm#obj_1__act_${letter}`);
const EACH_TO_EACH = documentOf('dense', {
  nodes: IDS.map((id) => node(id, 'Action', id)),
  edges: IDS.flatMap((from) => IDS.filter((to) => to !== from).map((to) => edge(from, 'CITES', to, to))),
});
/** From each of the six nodes lead a thousand ways of three edges. */
const THREE_EDGES: Route = Array(3).fill(hop('BOTH', 'CITES'));

function walksTo(end: string, walks: number): Filter {
  const node = walks === 1 ? idIs(end) : walksTo(end, walks - 1);
  return { kind: 'reaches', routes: [THREE_EDGES], node };
}

export function specifyNestedWalks(open: Open): void {
  test('walks that are asked of where walks end do not multiply their ways', async () => {
    const [toOne, toNone, along] = await withStore(open, async (store) => {
      await store.change({ put: [EACH_TO_EACH], remove: [] });
      const far = step('Action', [THREE_EDGES], { nodeFilter: walksTo('nobody', 2), count: true });
      return [
        await store.run(ofLabels(['Action'], { filter: walksTo('gcm#obj_1__act_f', 3) })),
        await store.run(ofLabels(['Action'], { filter: walksTo('nobody', 3) })),
        await store.run(ofIds(['gcm#obj_1__act_a'], far)),
      ];
    });
    expect(idsOf(toOne)).toEqual(IDS);
    expect(idsOf(toNone)).toEqual([]);
    expect(stepOf(along).total).toBe(0);
  });
}
