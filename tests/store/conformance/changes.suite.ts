/** Loads, replacements and removals: what is stored, what outranks what, and when nothing is written. */
import { describe, expect, test } from 'vitest';
import { hashRows, inCanonicalOrder } from '../../../src/model/canonical.ts';
import { type DocumentGraph, mergeDocuments } from '../../../src/model/document.ts';
import { compareCodePoints } from '../../../src/model/ids.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { collect, idsOf, NO_FIELDS, type Open, ofIds, ofLabels, withStore } from './ask.ts';
import { compact, documentOf, edge, exampleDocuments, node, registry, resolution } from './example-graph.ts';

const put = (...documents: readonly DocumentGraph[]) => ({ put: documents, remove: [] });
const remove = (...names: readonly string[]) => ({ put: [], remove: names });

async function titleOf(store: GraphStore, id: string) {
  const result = await store.run({ ...ofIds([id]), select: { properties: { Instrument: ['title'] }, steps: [] } });
  return result.nodes[0]?.properties['title'];
}

export function specifyChanges(open: Open): void {
  describe('an empty store', () => {
    test('answers with nothing', () =>
      withStore(open, async (store) => {
        expect(await store.info()).toBeNull();
        expect(await store.documents()).toEqual([]);
        expect(await collect(store.rows())).toEqual([]);
        expect(await store.run(ofLabels(['Action'], { count: true, page: { limit: 5 } }))).toEqual({
          nodes: [],
          total: 0,
          hasNext: false,
          hasPrevious: false,
        });
        expect(idsOf(await store.run(ofIds(['gcm'])))).toEqual([null]);
        expect(await store.ready()).toBe(true);
      }));

    test('stays empty by a change that changes nothing', () =>
      withStore(open, async (store) => {
        expect(await store.change(remove('A/RES/1/1 (en)'))).toEqual({ ...(await hashRows([])), written: false });
        expect(await store.info()).toBeNull();
      }));
  });

  describe('a load', () => {
    test('stores the graph that the documents make together, in canonical order', () =>
      withStore(open, async (store) => {
        const outcome = await store.change(put(...exampleDocuments));
        const expected = inCanonicalOrder(mergeDocuments(exampleDocuments));
        expect(await collect(store.rows())).toEqual(expected);
        expect(outcome).toEqual({ ...(await hashRows(expected)), written: true });
      }));

    test('is hashed as the model says, whatever the texts hold', () =>
      withStore(open, async (store) => {
        const odd = 'a "quote", a \\ and a / \n\t\u0001\u007f\u2028 “é” \u{1f30d} ,"spans":[1],';
        const text = node('A/RES/76/7#para_1', 'Paragraph', odd, { text: odd, number: 1.5e-7 });
        const citation = node('A/RES/76/7#para_1__cit_1', 'Citation', '2', {
          quote: odd,
          end: 1e21,
          spans: [{ page: 1, start: 0, end: 2 }],
        });
        const page = node('A/RES/76/7#page_1', 'Page', '3', { text: odd, sha256: 'x', number: -0.1 });
        const own = {
          nodes: [text, citation, page],
          edges: [edge(text.id, 'HAS_CITATION', citation.id, odd, { note: odd })],
        };
        const { hash, contentHash } = await store.change(put(documentOf('A/RES/76/7 (en)', own)));
        expect({ hash, contentHash }).toEqual(await hashRows(inCanonicalOrder(own)));
        const { spans: _, ...kept } = citation.properties;
        const other = { ...own, nodes: [text, { ...citation, properties: kept }, page] };
        const after = await store.change(put(documentOf('A/RES/76/7 (en)', other)));
        expect(after).toMatchObject({ contentHash, hash: expect.not.stringContaining(hash) });
      }));

    test('keeps what is known of each document, by name', () =>
      withStore(open, async (store) => {
        await store.change(put(resolution, compact, registry));
        expect(await store.documents()).toEqual([compact.record, resolution.record, registry.record]);
      }));

    test('tells the hashes and the counts of labels and types', () =>
      withStore(open, async (store) => {
        const { hash, contentHash } = await store.change(put(...exampleDocuments));
        const graph = mergeDocuments(exampleDocuments);
        const info = await store.info();
        expect(info).toEqual({
          hash,
          contentHash,
          nodes: countBy(graph.nodes.map(({ label }) => label)),
          edges: countBy(graph.edges.map(({ type }) => type)),
        });
        expect(Object.keys(info?.edges ?? {})).toEqual(Object.keys(info?.edges ?? {}).sort(compareCodePoints));
      }));

    test('is seen by every read from then on, which tells the hash of the graph that it saw', () =>
      withStore(open, async (store) => {
        const graphs: (string | null)[] = [];
        const seen = (hash: string | null) => void graphs.push(hash);
        const readAll = async () => {
          graphs.length = 0;
          await store.run(ofLabels(['Action']), seen);
          await store.subgraph(
            {
              kind: 'subgraph',
              start: 'gcm',
              along: [],
              depth: 1,
              limit: 9,
              edgeLimit: 9,
              select: NO_FIELDS,
              edge: { properties: [], joins: [] },
            },
            seen,
          );
          await store.paths(
            {
              kind: 'paths',
              from: 'gcm',
              to: 'untoc',
              along: [],
              maxLength: 2,
              limit: 2,
              reach: 100,
              select: NO_FIELDS,
              edge: { properties: [], joins: [] },
            },
            seen,
          );
          await store.tally(
            { kind: 'tally', labels: ['Action'], by: [{ of: 'node', properties: ['label'] }], limit: 9 },
            seen,
          );
          return [...graphs];
        };
        const first = await store.change(put(...exampleDocuments));
        expect(await readAll()).toEqual(Array(4).fill(first.hash));
        const second = await store.change(remove(compact.record.document));
        expect(await readAll()).toEqual(Array(4).fill(second.hash));
      }));

    test('gives one graph whatever the order of loads', async () => {
      const together = await withStore(open, (store) => store.change(put(...exampleDocuments)));
      const oneByOne = await withStore(open, async (store) => {
        await store.change(put(registry));
        await store.change(put(resolution));
        return store.change(put(compact));
      });
      expect(oneByOne).toEqual(together);
    });

    test('of what is stored already writes nothing', () =>
      withStore(open, async (store) => {
        const first = await store.change(put(...exampleDocuments));
        expect(await store.change(put(compact))).toEqual({ ...first, written: false });
        expect(await store.change(put(...exampleDocuments))).toEqual({ ...first, written: false });
      }));

    test('whose graph is stored already still renews the document’s record', () =>
      withStore(open, async (store) => {
        const first = await store.change(put(...exampleDocuments));
        const renewed = { ...compact, record: { ...compact.record, fingerprint: 'newer rules', warnings: [] } };
        expect(await store.change(put(renewed))).toEqual({ ...first, written: false });
        expect((await store.documents())[0]).toEqual(renewed.record);
      }));

    test('tells apart graphs that differ only in a page’s text by hash, not by content hash', () =>
      withStore(open, async (store) => {
        const first = await store.change(put(...exampleDocuments));
        const nodes = compact.own.nodes.map((each) =>
          each.label === 'Page'
            ? { ...each, properties: { ...each.properties, text: 'as another extractor reads it' } }
            : each,
        );
        const second = await store.change(put({ ...compact, own: { ...compact.own, nodes } }));
        expect(second.written).toBe(true);
        expect(second.hash).not.toBe(first.hash);
        expect(second.contentHash).toBe(first.contentHash);
      }));
  });

  describe('a replacement', () => {
    test('takes away what the new document no longer gives', () =>
      withStore(open, async (store) => {
        await store.change(put(...exampleDocuments));
        const gone = new Set(['A/RES/75/158#para_4', 'A/RES/75/158#para_4__item_a']);
        const shorter: DocumentGraph = {
          ...resolution,
          own: {
            nodes: resolution.own.nodes.filter(({ id }) => !gone.has(id)),
            edges: resolution.own.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
          },
        };
        const { hash } = await store.change(put(shorter));
        expect(await collect(store.rows())).toEqual(inCanonicalOrder(mergeDocuments([registry, compact, shorter])));
        expect((await store.change(put(resolution))).hash).not.toBe(hash);
      }));

    test('changes what stays under its id', () =>
      withStore(open, async (store) => {
        await store.change(put(registry, compact));
        const nodes = compact.own.nodes.map((each) =>
          each.id === 'gcm#obj_9' ? node('gcm#obj_9', 'Objective', '1.08', { number: 9 }) : each,
        );
        await store.change(put({ ...compact, own: { ...compact.own, nodes } }));
        const result = await store.run({
          ...ofLabels(['Objective']),
          select: { properties: { Objective: ['number', 'title'] }, steps: [] },
        });
        expect(result.nodes[0]).toMatchObject({ id: 'gcm#obj_9', order: '1.08', properties: { number: 9 } });
      }));

    test('may hand a thing from one document to another', () =>
      withStore(open, async (store) => {
        await store.change(put(...exampleDocuments));
        const moved = { record: { ...resolution.record, document: 'A/RES/75/158/Corr.1 (en)' }, own: resolution.own };
        expect((await store.change({ put: [moved], remove: ['A/RES/75/158 (en)'] })).written).toBe(false);
        expect((await store.documents()).map(({ document }) => document)).toEqual([
          'A/RES/73/195 (en)',
          'A/RES/75/158/Corr.1 (en)',
          'registry',
        ]);
        await store.change(remove('A/RES/75/158/Corr.1 (en)'));
        expect(await collect(store.rows())).toEqual(inCanonicalOrder(mergeDocuments([registry, compact])));
      }));
  });

  describe('a removal', () => {
    test('takes out a document and what it alone gave', () =>
      withStore(open, async (store) => {
        const before = await store.change(put(registry, compact));
        await store.change(put(resolution));
        expect(await store.change(remove('A/RES/75/158 (en)'))).toEqual({ ...before, written: true });
        expect((await store.documents()).map(({ document }) => document)).toEqual(['A/RES/73/195 (en)', 'registry']);
      }));

    test('of an unknown document writes nothing', () =>
      withStore(open, async (store) => {
        const before = await store.change(put(registry));
        expect(await store.change(remove('A/RES/1/1 (en)'))).toEqual({ ...before, written: false });
      }));

    test('of everything leaves an empty graph that was loaded once', () =>
      withStore(open, async (store) => {
        await store.change(put(registry));
        const { written } = await store.change(remove('registry'));
        expect(written).toBe(true);
        expect(await store.info()).toEqual({ ...(await hashRows([])), nodes: {}, edges: {} });
      }));

    test('and a load may come in one change', () =>
      withStore(open, async (store) => {
        await store.change(put(registry, resolution));
        await store.change({ put: [compact], remove: ['A/RES/75/158 (en)'] });
        expect(await collect(store.rows())).toEqual(inCanonicalOrder(mergeDocuments([registry, compact])));
      }));
  });

  describe('a thing that several documents give', () => {
    test('is as its own document has it, then the registry, then the first document by name', () =>
      withStore(open, async (store) => {
        await store.change(put(...exampleDocuments));
        expect(await titleOf(store, 'gcm')).toBe('Global Compact for Safe, Orderly and Regular Migration');
        expect(await titleOf(store, 'smuggling-protocol')).toBe(
          'Protocol against the Smuggling of Migrants by Land, Sea and Air',
        );
        expect(await titleOf(store, 'unodc-toolkit')).toBe('UNODC Toolkit to Combat Trafficking in Persons');
      }));

    test('falls back to the next best when its giver goes', () =>
      withStore(open, async (store) => {
        await store.change(put(...exampleDocuments));
        await store.change(remove('A/RES/73/195 (en)'));
        expect(await titleOf(store, 'gcm')).toBe('Global Compact (registry)');
        expect(await titleOf(store, 'unodc-toolkit')).toBe('Toolkit, as a later document calls it');
      }));
  });

  describe('a change that cannot be', () => {
    test('because two documents give one id is refused, names both, and leaves the graph as it was', () =>
      withStore(open, async (store) => {
        const before = await store.change(put(...exampleDocuments));
        const thief = documentOf('A/RES/76/7 (en)', {
          nodes: [node('gcm#obj_9', 'Objective', '9', { number: 9 })],
          edges: [],
        });
        await expect(store.change(put(thief))).rejects.toMatchObject({
          code: 'DUPLICATE_ID',
          message: expect.stringMatching(/gcm#obj_9.*A\/RES\/73\/195 \(en\).*A\/RES\/76\/7 \(en\)/),
        });
        expect(await store.info()).toMatchObject({ hash: before.hash });
        expect((await store.documents()).length).toBe(3);
      }));

    test('because a node and an edge have one id is refused, in an empty store and beside others', () =>
      withStore(open, async (store) => {
        const [first] = compact.own.edges;
        const thief = documentOf('A/RES/76/7 (en)', {
          nodes: [node(first?.id ?? '', 'Paragraph', '1')],
          edges: [],
        });
        await expect(store.change(put(registry, compact, thief))).rejects.toThrow(first?.id);
        expect(await store.info()).toBeNull();
        await store.change(put(registry, compact));
        await expect(store.change(put(thief))).rejects.toThrow(first?.id);
      }));

    test('because its documents break off is refused, with what they throw', () =>
      withStore(open, async (store) => {
        const failing = async function* () {
          yield registry;
          yield compact;
          throw new RangeError('the third cannot be read');
        };
        await expect(store.change({ put: failing(), remove: [] })).rejects.toThrow(/^the third cannot be read$/);
        expect(await store.info()).toBeNull();
        const { hash } = await store.change(put(registry));
        await expect(store.change({ put: failing(), remove: [] })).rejects.toThrow(RangeError);
        expect(await store.info()).toMatchObject({ hash });
      }));

    test('because one document gives an id twice is refused', () =>
      withStore(open, async (store) => {
        const twice = documentOf('A/RES/76/7 (en)', {
          nodes: [node('A/RES/76/7#para_1', 'Paragraph', '1'), node('A/RES/76/7#para_1', 'Paragraph', '2')],
          edges: [],
        });
        await expect(store.change(put(twice))).rejects.toMatchObject({
          code: 'DUPLICATE_ID',
          message: expect.stringContaining('A/RES/76/7 (en)'),
        });
        expect(await store.info()).toBeNull();
      }));

    test('because an edge leads nowhere is refused, names the edge and its end', () =>
      withStore(open, async (store) => {
        await store.change(put(registry));
        const loose = documentOf('A/RES/76/7 (en)', {
          nodes: [node('A/RES/76/7#para_1', 'Paragraph', '1')],
          edges: [edge('A/RES/76/7#para_1', 'RECALLS', 'no-such-treaty', '1')],
        });
        await expect(store.change(put(loose))).rejects.toMatchObject({
          code: 'DANGLING_EDGE',
          message: expect.stringMatching(/A\/RES\/76\/7#para_1~RECALLS~no-such-treaty.*no-such-treaty/),
        });
        expect((await store.documents()).map(({ document }) => document)).toEqual(['registry']);
      }));

    test('because others still need what it takes out is refused', () =>
      withStore(open, async (store) => {
        await store.change(put(registry, compact));
        await expect(store.change(remove('registry'))).rejects.toMatchObject({ code: 'DANGLING_EDGE' });
        expect((await store.documents()).length).toBe(2);
      }));

    test('because a document comes twice is refused', () =>
      withStore(open, async (store) => {
        await expect(store.change(put(registry, registry))).rejects.toMatchObject({ code: 'DUPLICATE_DOCUMENT' });
      }));
  });

  test('documents come one by one, and what to take out is asked for after the last', () =>
    withStore(open, async (store) => {
      const asked: string[] = [];
      const coming = async function* (...documents: DocumentGraph[]) {
        for (const document of documents) {
          asked.push(document.record.document);
          yield document;
        }
      };
      const gone = {
        *[Symbol.iterator]() {
          asked.push('gone');
          yield resolution.record.document;
        },
      };
      const { hash } = await store.change({ put: coming(compact, registry), remove: gone });
      await store.change({ put: coming(resolution), remove: [] });
      expect(await store.change({ put: coming(compact), remove: gone })).toMatchObject({ hash, written: true });
      const names = [compact, registry, resolution, compact].map(({ record }) => record.document);
      expect(asked).toEqual([...names.slice(0, 2), 'gone', ...names.slice(2), 'gone']);
    }));

  test('changes asked for at once are applied one after the other', () =>
    withStore(open, async (store) => {
      await Promise.all([store.change(put(registry)), store.change(put(compact)), store.change(put(resolution))]);
      expect(await collect(store.rows())).toEqual(inCanonicalOrder(mergeDocuments(exampleDocuments)));
    }));
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
