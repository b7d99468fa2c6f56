/** Counts by group. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROVISION_LABELS, REFERENCE_EDGES } from '../../../src/model/labels.ts';
import type { TallyPlan } from '../../../src/model/plan.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import type { Open } from './ask.ts';
import { exampleDocuments } from './example-graph.ts';

export function specifyTallies(open: Open): void {
  describe('a tally', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.change({ put: exampleDocuments, remove: [] });
    });
    afterAll(() => store.close());
    const count = async (plan: Omit<TallyPlan, 'kind' | 'limit'> & { limit?: number }) => {
      const { groups, truncated } = await store.tally({ kind: 'tally', limit: 100, ...plan });
      return { groups: groups.map(({ keys, count, nodes }) => [...keys, count, nodes]), truncated };
    };
    const REFERENCES = { types: REFERENCE_EDGES };

    test('counts nodes by a property, the largest group first and the unknown last', async () => {
      expect(await count({ labels: ['Instrument'], by: [{ of: 'node', properties: ['binding'] }] })).toEqual({
        groups: [
          [null, 5, 5],
          ['BINDING_ON_PARTIES', 3, 3],
          ['NON_BINDING', 1, 1],
          ['REGIME', 1, 1],
        ],
        truncated: false,
      });
    });

    test('counts edges by what they go out from, what they are and what they lead to', async () => {
      const by = [
        { of: 'node', properties: ['objective'] },
        { of: 'far', properties: ['instrument', 'id'] },
        { of: 'edge', properties: ['type'] },
      ] as const;
      const filter = { kind: 'compare', property: 'objective', operator: 'equals', value: 9 } as const;
      expect(await count({ labels: PROVISION_LABELS, filter, edges: REFERENCES, by })).toEqual({
        groups: [
          [9, 'smuggling-protocol', 'PROMOTES_ACCESSION_TO', 1, 1],
          [9, 'smuggling-protocol', 'PROMOTES_IMPLEMENTATION_OF', 1, 1],
          [9, 'smuggling-protocol', 'PROMOTES_RATIFICATION_OF', 1, 1],
          [9, 'untoc', 'CITES', 1, 1],
        ],
        truncated: false,
      });
    });

    test('counts the different nodes beside the edges', async () => {
      const by = [{ of: 'far', properties: ['instrument', 'id'] }] as const;
      const node = { kind: 'compare', property: 'kind', operator: 'equals', value: 'PROTOCOL' } as const;
      expect(await count({ labels: PROVISION_LABELS, edges: { ...REFERENCES, node }, by })).toEqual({
        groups: [
          ['smuggling-protocol', 5, 3],
          ['trafficking-protocol', 2, 2],
        ],
        truncated: false,
      });
    });

    test('says that there are more groups than the limit', async () => {
      const by = [{ of: 'node', properties: ['kind'] }] as const;
      expect(await count({ labels: ['Instrument'], by, limit: 1 })).toEqual({
        groups: [['RESOLUTION', 3, 3]],
        truncated: true,
      });
      expect(await count({ labels: [], by })).toEqual({ groups: [], truncated: false });
      expect(await count({ labels: ['Instrument'], by: [] })).toEqual({ groups: [[10, 10]], truncated: false });
      expect(await count({ labels: [], by: [] })).toEqual({ groups: [], truncated: false });
    });

    test('refuses to group by what is not counted', async () => {
      const by = [{ of: 'edge', properties: ['type'] }] as const;
      await expect(count({ labels: ['Instrument'], by })).rejects.toMatchObject({ code: 'INVALID_PLAN' });
    });
  });
}
