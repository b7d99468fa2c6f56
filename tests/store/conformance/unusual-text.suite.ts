/** Ids and texts as documents may have them: any script, quotes, and the words of query languages. */
import { describe, expect, test } from 'vitest';
import { inCanonicalOrder } from '../../../src/model/canonical.ts';
import { collect, farOf, hop, idsOf, type Open, ofIds, ofLabels, step, withStore } from './ask.ts';
import { documentOf, edge, node } from './example-graph.ts';

const UNUSUAL = [
  "A/RES/1/1'; DROP TABLE node; --",
  'MATCH (n) DETACH DELETE n',
  'quote"quote',
  "o'neil",
  'back\\slash',
  '`tick`',
  '$parameter',
  '{brace: 1}',
  '%_',
  'line\nbreak\ttab',
  '決議/七三',
  'قرار',
  'e\u0301 is not \u00e9',
  '\u00e9',
  '\uFB01 and \uFFFD',
  '\u{1D538}\u{1F5FA}',
  'a'.repeat(3000),
];

export function specifyUnusualText(open: Open): void {
  describe('unusual text', () => {
    test('in ids and properties comes back unchanged, in code-point order', () =>
      withStore(open, async (store) => {
        const terms = UNUSUAL.map((text, index) =>
          node(`term:${text}`, 'Term', String(index), { label: text, altLabels: [text, 'other'] }),
        );
        const edges = terms.map(({ id }, index) =>
          edge(id, 'DISTINGUISHES_FROM', `term:${UNUSUAL[0]}`, String(index), { quote: id }),
        );
        const document = documentOf('it\'s "A/RES/1/1" (en)', { nodes: terms, edges });
        await store.change({ put: [document], remove: [] });
        expect(await collect(store.rows())).toEqual(inCanonicalOrder({ nodes: terms, edges }));
        expect((await store.documents())[0]).toEqual(document.record);
        for (const { id } of terms) {
          expect(idsOf(await store.run(ofIds([id])))).toEqual([id]);
          const filter = {
            kind: 'compare',
            property: 'altLabels',
            operator: 'holds',
            value: [id.slice('term:'.length)],
          } as const;
          expect(idsOf(await store.run(ofLabels(['Term'], { filter })))).toEqual([id]);
          expect(farOf(await store.run(ofIds([id], step('Term', [[hop('OUT', 'DISTINGUISHES_FROM')]]))))).toEqual([
            `term:${UNUSUAL[0]}`,
          ]);
        }
      }));

    test('minds accents and ignores case where words are sought', () =>
      withStore(open, async (store) => {
        const titles = ['Convenção', 'CONVENÇÃO', 'convencao'];
        const nodes = titles.map((title, index) => node(`i${index}`, 'Instrument', String(index), { title }));
        await store.change({ put: [documentOf('titles', { nodes, edges: [] })], remove: [] });
        const find = async (operator: 'contains' | 'prefix', value: string) =>
          idsOf(
            await store.run(
              ofLabels(['Instrument'], { filter: { kind: 'compare', property: 'title', operator, value } }),
            ),
          );
        expect(await find('contains', 'venção')).toEqual(['i0', 'i1']);
        expect(await find('prefix', 'convenÇ')).toEqual(['i0', 'i1']);
        expect(await find('prefix', 'CONVENC')).toEqual(['i2']);
        expect(await find('contains', 'VEN')).toEqual(['i0', 'i1', 'i2']);
      }));
  });
}
