/** Steps through cycles: they end, and the start is not come back to. */
import { describe, expect, test } from 'vitest';
import { edgesOf, farOf, hop, idIs, type Open, ofIds, shareStore, step, WITH_EDGE } from './ask.ts';
import { documentOf, edge, node } from './example-graph.ts';

export function specifyCycles(open: Open): void {
  describe('routes through cycles', () => {
    const ids = ['one', 'two', 'three'];
    const ring = documentOf('ring', {
      nodes: ids.map((id, index) => node(`body:${id}`, 'Body', String(index))),
      edges: ids
        .map((id, index) => edge(`body:${id}`, 'PART_OF', `body:${ids[(index + 1) % 3]}`, '1'))
        .concat(edge('body:one', 'PART_OF', 'body:one', '2')),
    });
    const run = shareStore(open, [ring]);
    const around = (direction: 'OUT' | 'IN' | 'BOTH', min: 0 | 1) =>
      step('Body', [[{ ...hop(direction, 'PART_OF'), repeat: { min, max: 9 } }]]);

    test.each(['OUT', 'IN', 'BOTH'] as const)('%s end, and do not come back to the start', async (direction) => {
      expect(farOf(await run(ofIds(['body:one'], around(direction, 1))))).toEqual(['body:two', 'body:three']);
      expect(farOf(await run(ofIds(['body:one'], around(direction, 0))))).toEqual([
        'body:one',
        'body:two',
        'body:three',
      ]);
    });

    test('a hop along a node’s edge to itself stays there, once', async () => {
      const loop = step('Body', [[hop('BOTH', 'PART_OF')]], { ...WITH_EDGE, nodeFilter: idIs('body:one') });
      expect(edgesOf(await run(ofIds(['body:one'], loop)))).toEqual(['body:one~PART_OF~body:one']);
    });
  });
}
