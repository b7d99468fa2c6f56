/** Orderings and pages, forward and backward, of lists and of each node's neighbours. */
import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../src/model/graph.ts';
import type { NodesPlan, PageRequest, PlanResult, Position, ResultNode, SortKey } from '../../../src/model/plan.ts';
import { edgesOf, farOf, hop, idsOf, type Open, ofIds, ofLabels, shareStore, step, stepOf, WITH_EDGE } from './ask.ts';
import { documentOf, edge, node } from './example-graph.ts';

/** Ids that UTF-16 units sort wrongly: U+FFFD comes before the astral U+1F5FA by code point, after it by unit. */
const ASTRAL = 'body:\u{1F5FA}';
const REPLACEMENT = 'body:\uFFFD';

const TREATIES: readonly [id: string, order: string, properties: GraphNode['properties']][] = [
  ['treaty-a', '1', { adoptedOn: '2000-11-15', number: 2, ingested: true }],
  ['treaty-b', '2', { number: 10 }],
  ['treaty-c', '2', { adoptedOn: '1990-12-18', number: 2, ingested: false }],
  ['treaty-d', '3', { adoptedOn: '2000-11-15' }],
  ['treaty-e', '4', { adoptedOn: '1951-07-28', number: 1, ingested: true }],
];

const listed = documentOf('lists', {
  nodes: [
    ...TREATIES.map(([id, order, properties]) => node(id, 'Instrument', order, properties)),
    node(REPLACEMENT, 'Body', '1', { name: 'replacement' }),
    node(ASTRAL, 'Body', '1', { name: 'astral' }),
    node('body:z', 'Body', '1', {}),
    node('gcm#para_1', 'Paragraph', '1', { number: 1 }),
    node('gcm#para_2', 'Paragraph', '2', { number: 2 }),
  ],
  edges: TREATIES.flatMap(([id, , { number }], index) => [
    edge('gcm#para_1', 'RECALLS', id, `${9 - index}`, {
      derivation: 'STATED',
      ...(number !== undefined && { page: number }),
    }),
    ...(index < 2 ? [edge('gcm#para_2', 'NOTES', id, '1', { derivation: 'STATED' })] : []),
  ]),
});

const by = (property: string, descending = false): SortKey => ({ property, descending });
const treaties = (rest: Partial<NodesPlan>) => ofLabels(['Instrument'], rest);
const letters = (result: PlanResult) =>
  idsOf(result)
    .map((id) => id?.at(-1))
    .join('');
const positionOf = ({ keys, id }: { keys: Position['keys']; id: string }): Position => ({ keys, id });
const at = (result: PlanResult, index: number): Position => positionOf(result.nodes[index] as ResultNode);

export function specifyPages(open: Open): void {
  describe('lists', () => {
    const run = shareStore(open, [listed]);

    const SORTED: readonly [string, readonly SortKey[], string][] = [
      ['reading order, ties by id', [], 'abcde'],
      ['text, absent values last', [by('adoptedOn')], 'ecadb'],
      ['text downward, absent values last too', [by('adoptedOn', true)], 'adceb'],
      ['numbers by size', [by('number')], 'eacbd'],
      ['numbers downward', [by('number', true)], 'baced'],
      ['booleans, false first', [by('ingested')], 'caebd'],
      ['several keys', [by('number'), by('adoptedOn', true)], 'eacbd'],
      ['several keys that pull apart', [by('ingested', true), by('number', true)], 'aecbd'],
      ['the id downward', [by('id', true)], 'edcba'],
    ];

    test.each(SORTED)('sort by %s', async (_, sort, expected) => {
      expect(letters(await run(treaties({ sort })))).toBe(expected);
    });

    test.each(SORTED)('go forward and backward through pages by %s', async (_, sort, expected) => {
      for (const limit of [1, 2, 3, 5]) {
        expect(await turnPages(run, sort, { limit })).toBe(expected);
        expect(await turnPages(run, sort, { limit, backward: true })).toBe(expected);
      }
    });

    test('sort ids by code point, astral ones after all others', async () => {
      expect(idsOf(await run(ofLabels(['Body'])))).toEqual(['body:z', REPLACEMENT, ASTRAL]);
      const page: PageRequest = { limit: 1, after: { keys: ['1'], id: REPLACEMENT } };
      expect(idsOf(await run(ofLabels(['Body'], { page })))).toEqual([ASTRAL]);
    });

    test('of several labels are one list in one order', async () => {
      const result = await run(
        ofLabels(['Paragraph', 'Instrument', 'Body', 'Paragraph'], { page: { limit: 5 }, count: true }),
      );
      expect(idsOf(result)).toEqual(['body:z', REPLACEMENT, ASTRAL, 'gcm#para_1', 'treaty-a']);
      expect(result).toMatchObject({ total: 10, hasNext: true });
    });

    test('of no label are empty', async () => {
      expect(await run(ofLabels([], { page: { limit: 5 }, count: true }))).toEqual({
        nodes: [],
        total: 0,
        hasNext: false,
        hasPrevious: false,
      });
    });

    test('tell the keys that each was sorted by, then the order', async () => {
      const result = await run(treaties({ sort: [by('ingested', true), by('number')], page: { limit: 1 } }));
      expect(result.nodes[0]?.keys).toEqual([true, 1, '4']);
      expect((await run(treaties({ page: { limit: 1 } }))).nodes[0]?.keys).toEqual(['1']);
    });

    test('tell in both directions whether there is more', async () => {
      const all = await run(treaties({}));
      const look = async (page: PageRequest) => {
        const result = await run(treaties({ page }));
        return [letters(result), result.hasPrevious, result.hasNext];
      };
      expect(await look({ limit: 5 })).toEqual(['abcde', false, false]);
      expect(await look({ limit: 4 })).toEqual(['abcd', false, true]);
      expect(await look({ limit: 2, after: at(all, 0) })).toEqual(['bc', true, true]);
      expect(await look({ limit: 9, after: at(all, 3) })).toEqual(['e', true, false]);
      expect(await look({ limit: 9, after: at(all, 4) })).toEqual(['', true, false]);
      expect(await look({ limit: 2, backward: true })).toEqual(['de', true, false]);
      expect(await look({ limit: 2, before: at(all, 3), backward: true })).toEqual(['bc', true, true]);
      expect(await look({ limit: 9, before: at(all, 2), backward: true })).toEqual(['ab', false, true]);
      expect(await look({ limit: 9, before: at(all, 0), backward: true })).toEqual(['', false, true]);
      expect(await look({ limit: 0 })).toEqual(['', false, true]);
    });

    test('may be bounded on both sides', async () => {
      const all = await run(treaties({}));
      const page = { limit: 2, after: at(all, 0), before: at(all, 4) };
      expect(await run(treaties({ page }))).toMatchObject({ hasPrevious: true, hasNext: true });
      expect(letters(await run(treaties({ page })))).toBe('bc');
      expect(letters(await run(treaties({ page: { ...page, backward: true } })))).toBe('cd');
    });

    test('go on from a place where nothing stands any more', async () => {
      expect(letters(await run(treaties({ page: { limit: 2, after: { keys: ['2'], id: 'treaty-bb' } } })))).toBe('cd');
      const before = { keys: ['0'], id: '' };
      expect(await run(treaties({ page: { limit: 1, after: before } }))).toMatchObject({
        hasPrevious: false,
        hasNext: true,
      });
    });

    test('count all that a page was cut from', async () => {
      const filter = { kind: 'compare', property: 'number', operator: 'equals', value: 2 } as const;
      expect(await run(treaties({ filter, count: true, page: { limit: 1 } }))).toMatchObject({
        total: 2,
        hasNext: true,
      });
      const after = { keys: ['2'], id: 'treaty-c' };
      expect(await run(treaties({ filter, count: true, page: { limit: 1, after } }))).toMatchObject({
        nodes: [],
        total: 2,
        hasNext: false,
        hasPrevious: true,
      });
    });

    test('refuse a place of another ordering', async () => {
      const page = { limit: 1, after: { keys: [], id: 'treaty-a' } };
      await expect(run(treaties({ page }))).rejects.toMatchObject({ code: 'INVALID_PLAN' });
    });
  });

  describe('neighbours', () => {
    const run = shareStore(open, [listed]);
    const recalled = (page: PageRequest, sort?: readonly SortKey[]) =>
      step('Paragraph', [[hop('OUT', 'RECALLS', 'NOTES')]], { ...WITH_EDGE, page, count: true, ...(sort && { sort }) });
    const far = (result: PlanResult) =>
      farOf(result)
        .map((id) => id.at(-1))
        .join('');

    test('have a page for each node they are reached from', async () => {
      const result = await run(ofIds(['gcm#para_1', 'gcm#para_2'], recalled({ limit: 2 })));
      expect(far(result)).toBe('ed');
      expect(stepOf(result)).toMatchObject({ total: 5, hasNext: true, hasPrevious: false });
      expect(stepOf(result, 1).entries.map(({ node: each }) => each.id)).toEqual(['treaty-a', 'treaty-b']);
      expect(stepOf(result, 1)).toMatchObject({ total: 2, hasNext: false, hasPrevious: false });
    });

    test('go forward and backward along the edges’ order', async () => {
      const first = await run(ofIds(['gcm#para_1'], recalled({ limit: 2 })));
      const after = positionOf(stepOf(first).entries[1]?.edge ?? { keys: [], id: '' });
      expect(after).toMatchObject({ keys: ['6'] });
      const second = await run(ofIds(['gcm#para_1', 'gcm#para_2'], recalled({ limit: 2, after })));
      expect(far(second)).toBe('cb');
      expect(stepOf(second)).toMatchObject({ total: 5, hasNext: true, hasPrevious: true });
      expect(stepOf(second, 1)).toEqual({ entries: [], total: 2, sources: 1, hasNext: false, hasPrevious: true });
      const back = await run(ofIds(['gcm#para_1'], recalled({ limit: 1, before: after, backward: true })));
      expect(far(back)).toBe('e');
      expect(stepOf(back)).toMatchObject({ hasNext: true, hasPrevious: false });
      const last = await run(ofIds(['gcm#para_1'], recalled({ limit: 2, backward: true })));
      expect(far(last)).toBe('ba');
      expect(stepOf(last)).toMatchObject({ hasNext: false, hasPrevious: true });
    });

    test('with edges sort by the edges’ properties', async () => {
      expect(far(await run(ofIds(['gcm#para_1'], recalled({ limit: 9 }, [by('page', true)]))))).toBe('bcaed');
      expect(edgesOf(await run(ofIds(['gcm#para_1'], recalled({ limit: 1 }, [by('to', true)]))))).toEqual([
        'gcm#para_1~RECALLS~treaty-e',
      ]);
    });

    test('without edges sort by the nodes’ properties', async () => {
      const nodes = (page?: PageRequest) =>
        step('Paragraph', [[hop('OUT', 'RECALLS')]], { sort: [by('adoptedOn')], ...(page && { page }) });
      const all = await run(ofIds(['gcm#para_1'], nodes()));
      expect(far(all)).toBe('ecadb');
      expect(stepOf(all).entries[0]?.node.keys).toEqual(['1951-07-28', '4']);
      const after = positionOf(stepOf(all).entries[1]?.node as ResultNode);
      expect(far(await run(ofIds(['gcm#para_1'], nodes({ limit: 2, after }))))).toBe('ad');
    });
  });
}

/** Walks a whole list page by page and gives its letters in reading order. */
async function turnPages(
  run: (plan: NodesPlan) => Promise<PlanResult>,
  sort: readonly SortKey[],
  page: PageRequest,
): Promise<string> {
  let read = '';
  let cursor: Position | undefined;
  for (let turns = 0; turns < 9; turns += 1) {
    const place = cursor && (page.backward ? { before: cursor } : { after: cursor });
    const result = await run(treaties({ sort, page: { ...page, ...place } }));
    read = page.backward ? letters(result) + read : read + letters(result);
    if (!(page.backward ? result.hasPrevious : result.hasNext)) return read;
    cursor = at(result, page.backward ? 0 : result.nodes.length - 1);
  }
  return `${read} and so on without end`;
}
