/** How often each instrument is referred to: reckoned by the store with each change, and no part of the graph. */
import { describe, expect, test } from 'vitest';
import { hashRows, inCanonicalOrder } from '../../../src/model/canonical.ts';
import { mergeDocuments } from '../../../src/model/document.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { collect, type Open, ofLabels, withStore } from './ask.ts';
import { documentOf, edge, node } from './example-graph.ts';

const STATED = { derivation: 'STATED' };

const treaties = documentOf('registry', {
  nodes: [
    node('treaty-a', 'Instrument', '1'),
    node('treaty-b', 'Instrument', '2'),
    node('treaty-b#art_1', 'Article', '2.1', { instrument: 'treaty-b' }),
    node('treaty-c', 'Instrument', '3'),
    node('treaty-d', 'Instrument', '4'),
  ],
  edges: [
    edge('treaty-b', 'HAS_ARTICLE', 'treaty-b#art_1', '1'),
    edge('treaty-c', 'SUPPLEMENTS', 'treaty-d', '1', STATED),
  ],
});

/** Two references to b, one of them to its article; one to a; a concordance, which is none. */
const text = documentOf('A/RES/1/1 (en)', {
  instruments: ['A/RES/1/1'],
  nodes: [
    node('A/RES/1/1', 'Instrument', '5'),
    node('A/RES/1/1#para_1', 'Paragraph', '5.1', { instrument: 'A/RES/1/1' }),
    node('A/RES/1/1#para_2', 'Paragraph', '5.2', { instrument: 'A/RES/1/1' }),
  ],
  edges: [
    edge('A/RES/1/1', 'HAS_PARAGRAPH', 'A/RES/1/1#para_1', '1'),
    edge('A/RES/1/1', 'HAS_PARAGRAPH', 'A/RES/1/1#para_2', '2'),
    edge('A/RES/1/1#para_1', 'RECALLS', 'treaty-b', '1', STATED),
    edge('A/RES/1/1#para_1', 'CITES', 'treaty-a', '2', STATED),
    edge('A/RES/1/1#para_2', 'CITES', 'treaty-b#art_1', '1', STATED),
    edge('A/RES/1/1#para_2', 'ECHOES', 'treaty-b#art_1', '2', { derivation: 'CURATED' }),
  ],
});

const MOST_FIRST = [{ property: 'referenceCount', descending: true }];

async function counts(store: GraphStore, rest: Parameters<typeof ofLabels>[1] = {}) {
  const select = { properties: { Instrument: ['referenceCount'] }, steps: [] };
  const { nodes } = await store.run({ ...ofLabels(['Instrument'], { sort: MOST_FIRST, ...rest }), select });
  return nodes.map((found) => [found?.id, found?.properties['referenceCount']]);
}

export function specifyReferenceCounts(open: Open): void {
  describe('counts of references', () => {
    const load = (store: GraphStore) => store.change({ put: [treaties, text], remove: [] });

    test('are of what texts state, to an instrument or its articles', () =>
      withStore(open, async (store) => {
        await load(store);
        expect(await counts(store)).toEqual([
          ['treaty-b', 2],
          ['treaty-a', 1],
          ['treaty-c', 0],
          ['treaty-d', 0],
          ['A/RES/1/1', 0],
        ]);
      }));

    test('follow each change', () =>
      withStore(open, async (store) => {
        await load(store);
        await store.change({ put: [], remove: ['A/RES/1/1 (en)'] });
        expect(await counts(store)).toEqual([
          ['treaty-a', 0],
          ['treaty-b', 0],
          ['treaty-c', 0],
          ['treaty-d', 0],
        ]);
        await load(store);
        expect((await counts(store))[0]).toEqual(['treaty-b', 2]);
      }));

    test('order pages both ways, and filter', () =>
      withStore(open, async (store) => {
        await load(store);
        const page = { limit: 2, after: { keys: [2, '2'], id: 'treaty-b' } };
        expect(await counts(store, { page })).toEqual([
          ['treaty-a', 1],
          ['treaty-c', 0],
        ]);
        const back = { limit: 2, backward: true, before: { keys: [0, '3'], id: 'treaty-c' } };
        expect(await counts(store, { page: back })).toEqual([
          ['treaty-b', 2],
          ['treaty-a', 1],
        ]);
        const filter = { kind: 'compare', property: 'referenceCount', operator: 'atLeast', value: 1 } as const;
        expect(await counts(store, { filter })).toHaveLength(2);
        expect(await counts(store, { filter: { kind: 'not', filter } })).toHaveLength(3);
      }));

    test('are no part of the graph or of its hashes', () =>
      withStore(open, async (store) => {
        const { hash } = await load(store);
        const graph = inCanonicalOrder(mergeDocuments([treaties, text]));
        expect(await collect(store.rows())).toEqual(graph);
        expect(hash).toBe((await hashRows(graph)).hash);
        expect((await load(store)).written).toBe(false);
      }));
  });
}
