/** The shortest ways between two nodes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_EDGES } from '../../../src/model/labels.ts';
import type { PathsPlan } from '../../../src/model/plan.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { NO_FIELDS, type Open } from './ask.ts';
import { exampleDocuments } from './example-graph.ts';

export function specifyPaths(open: Open): void {
  describe('paths', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.change({ put: exampleDocuments, remove: [] });
    });
    afterAll(() => store.close());
    const any = [
      { types: [...REFERENCE_EDGES, 'SUPPLEMENTS', 'ADOPTED_BY', 'HAS_ACTION'], direction: 'BOTH' },
    ] as const;
    const between = (from: string, to: string, plan: Partial<PathsPlan> = {}) =>
      store.paths({
        ...{ kind: 'paths', from, to, along: any, maxLength: 6, limit: 10, reach: 10_000 },
        ...{ select: NO_FIELDS, edge: { properties: [], joins: [] } },
        ...plan,
      } as PathsPlan);

    test('are all of the shortest, in the order of what they pass', async () => {
      const { paths, truncated } = await between('gcm#obj_9__act_a', 'trafficking-protocol');
      expect(paths.map(({ nodes }) => nodes)).toEqual([['gcm#obj_9__act_a', 'untoc', 'trafficking-protocol']]);
      expect(truncated).toBe(false);
      const ways = await between('gcm#obj_10__act_b', 'gcm#obj_10__act_a');
      expect(ways.paths.map(({ nodes }) => nodes)).toEqual([['gcm#obj_10__act_b', 'gcm#obj_10', 'gcm#obj_10__act_a']]);
      const source = await between('gcm#obj_10', 'A/RES/64/293');
      expect(source.paths.map(({ nodes }) => nodes)).toEqual([['gcm#obj_10', 'gcm#obj_10__act_b', 'A/RES/64/293']]);
    });

    test('name for each step all edges that join its two nodes', async () => {
      const { paths, nodes, edges } = await between('gcm#obj_9', 'smuggling-protocol');
      expect(paths[0]?.steps.map((step) => step.length)).toEqual([1, 3]);
      expect(nodes.map(({ id }) => id)).toEqual(['gcm#obj_9', 'gcm#obj_9__act_a', 'smuggling-protocol']);
      expect(edges.map(({ type }) => type).sort()).toEqual([
        'HAS_ACTION',
        'PROMOTES_ACCESSION_TO',
        'PROMOTES_IMPLEMENTATION_OF',
        'PROMOTES_RATIFICATION_OF',
      ]);
    });

    test('go along the direction asked', async () => {
      const out = { along: [{ types: REFERENCE_EDGES, direction: 'OUT' }] } as const;
      const into = { along: [{ types: REFERENCE_EDGES, direction: 'IN' }] } as const;
      expect((await between('gcm#obj_9__act_a', 'untoc', out)).paths).toHaveLength(1);
      expect((await between('gcm#obj_9__act_a', 'untoc', into)).paths).toHaveLength(0);
      expect((await between('untoc', 'gcm#obj_9__act_a', into)).paths).toHaveLength(1);
    });

    test('are none past the length, of one node to itself, and none where an end is missing', async () => {
      expect((await between('gcm#obj_9', 'trafficking-protocol', { maxLength: 2 })).paths).toEqual([]);
      expect((await between('gcm#obj_9', 'trafficking-protocol', { maxLength: 3 })).paths).toHaveLength(1);
      expect((await between('untoc', 'untoc', { maxLength: 0 })).paths).toEqual([{ nodes: ['untoc'], steps: [] }]);
      const nothing = { paths: [], nodes: [], edges: [], truncated: false };
      expect(await between('untoc', 'nobody')).toEqual(nothing);
      expect(await between('nobody', 'nobody')).toEqual(nothing);
    });

    test('say that there are more, or that the search gave up', async () => {
      const ways = { along: [{ types: REFERENCE_EDGES, direction: 'BOTH' }] } as const;
      const all = await between('A/RES/75/158#pre_3', 'smuggling-protocol', ways);
      expect(all).toMatchObject({ paths: [{ nodes: ['A/RES/75/158#pre_3', 'smuggling-protocol'] }], truncated: false });
      expect(await between('gcm#obj_9__act_a', 'trafficking-protocol', { limit: 0 })).toMatchObject({
        paths: [],
        truncated: true,
      });
      expect(await between('gcm#obj_9__act_a', 'trafficking-protocol', { reach: 1 })).toMatchObject({
        paths: [],
        truncated: true,
      });
    });
  });
}
