/** What lies around a node. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SubgraphPlan } from '../../../src/model/plan.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { NO_FIELDS, type Open } from './ask.ts';
import { exampleDocuments } from './example-graph.ts';

const PROMOTIONS = ['PROMOTES_RATIFICATION_OF', 'PROMOTES_ACCESSION_TO', 'PROMOTES_IMPLEMENTATION_OF'] as const;

export function specifySubgraphs(open: Open): void {
  describe('a subgraph', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.change({ put: exampleDocuments, remove: [] });
    });
    afterAll(() => store.close());
    const around = async (plan: Partial<SubgraphPlan> & Pick<SubgraphPlan, 'start' | 'along'>) => {
      const limits = { depth: 1, limit: 100, edgeLimit: 100 };
      const found = await store.subgraph({
        kind: 'subgraph',
        ...limits,
        select: NO_FIELDS,
        edge: { properties: [], joins: [] },
        ...plan,
      });
      return {
        nodes: found.nodes.map(({ node, distance }) => `${distance} ${node.id}`),
        edges: found.edges.map(({ type, from, to }) => `${from} ${type} ${to}`),
        truncated: found.truncated,
      };
    };

    test('holds the nodes by distance and in order, and the edges between them', async () => {
      const along = [{ types: [...PROMOTIONS, 'SUPPLEMENTS'], direction: 'BOTH' }] as const;
      expect(await around({ start: 'smuggling-protocol', along, depth: 2 })).toEqual({
        nodes: [
          '0 smuggling-protocol',
          '1 untoc',
          '1 gcm#obj_9__act_a',
          '1 A/RES/75/158#para_4__item_a',
          '2 smuggling-protocol#art_6',
          '2 trafficking-protocol',
        ],
        edges: [
          'smuggling-protocol SUPPLEMENTS untoc',
          'gcm#obj_9__act_a PROMOTES_RATIFICATION_OF smuggling-protocol',
          'gcm#obj_9__act_a PROMOTES_ACCESSION_TO smuggling-protocol',
          'gcm#obj_9__act_a PROMOTES_IMPLEMENTATION_OF smuggling-protocol',
          'trafficking-protocol SUPPLEMENTS untoc',
          'A/RES/75/158#para_4__item_a PROMOTES_RATIFICATION_OF smuggling-protocol',
          'A/RES/75/158#para_4__item_a PROMOTES_RATIFICATION_OF smuggling-protocol#art_6',
        ],
        truncated: false,
      });
    });

    test('follows each kind of edge its own way', async () => {
      const along = [
        { types: ['SUPPLEMENTS'], direction: 'IN' },
        { types: PROMOTIONS, direction: 'IN' },
        { types: ['HAS_ACTION'], direction: 'IN' },
      ] as const;
      const { nodes } = await around({ start: 'untoc', along, depth: 3 });
      expect(nodes).toEqual([
        '0 untoc',
        '1 smuggling-protocol',
        '1 trafficking-protocol',
        '2 gcm#obj_9__act_a',
        '2 gcm#obj_10__act_a',
        '2 A/RES/75/158#para_4__item_a',
        '3 gcm#obj_9',
        '3 gcm#obj_10',
      ]);
    });

    test('says that a limit cut it, in nodes or in edges', async () => {
      const along = [{ types: ['HAS_OBJECTIVE', 'HAS_ACTION'], direction: 'OUT' }] as const;
      const whole = await around({ start: 'gcm', along, depth: 2 });
      expect(whole).toMatchObject({ truncated: false });
      expect(whole.nodes).toHaveLength(7);
      expect(await around({ start: 'gcm', along, depth: 2, limit: 7 })).toEqual(whole);
      expect(await around({ start: 'gcm', along, depth: 2, limit: 4 })).toMatchObject({
        nodes: ['0 gcm', '1 gcm#obj_9', '1 gcm#obj_10', '2 gcm#obj_9__act_a'],
        truncated: true,
      });
      expect(await around({ start: 'gcm', along, depth: 2, edgeLimit: 1 })).toMatchObject({
        edges: ['gcm HAS_OBJECTIVE gcm#obj_9'],
        truncated: true,
      });
    });

    test('passes edges by their properties, where an absent one can be asked for', async () => {
      const along = [{ types: ['HAS_ARTICLE', 'SUPPLEMENTS'], direction: 'BOTH' }] as const;
      const edgeFilter = { kind: 'compare', property: 'derivation', operator: 'isAbsent' } as const;
      const { nodes } = await around({ start: 'smuggling-protocol', along, edgeFilter });
      expect(nodes).toEqual([
        '0 smuggling-protocol',
        '1 smuggling-protocol#art_3',
        '1 smuggling-protocol#art_5',
        '1 smuggling-protocol#art_6',
      ]);
    });

    test('of nothing is empty', async () => {
      const along = [{ types: PROMOTIONS, direction: 'BOTH' }] as const;
      expect(await around({ start: 'nobody', along })).toEqual({ nodes: [], edges: [], truncated: false });
      expect(await around({ start: 'untoc', along: [], depth: 3 })).toEqual({
        nodes: ['0 untoc'],
        edges: [],
        truncated: false,
      });
    });
  });
}
