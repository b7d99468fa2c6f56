/** Steps from node to node: along edges, repeated, by property, over several routes, with what is read on the way. */
import { describe, expect, test } from 'vitest';
import type { ResultNode } from '../../../src/model/plan.ts';
import { edgesOf, farOf, hop, idsOf, type Open, ofIds, ofLabels, shareStore, step, stepOf, WITH_EDGE } from './ask.ts';
import { specifyCycles } from './cycles.suite.ts';
import { exampleDocuments } from './example-graph.ts';

const REFERENCES = [
  'PROMOTES_RATIFICATION_OF',
  'PROMOTES_ACCESSION_TO',
  'PROMOTES_IMPLEMENTATION_OF',
  'RECALLS',
  'CITES',
] as const;

export function specifyRoutes(open: Open): void {
  describe('routes', () => {
    const run = shareStore(open, exampleDocuments);

    test('ids answer in the order given, null for unknown ones, and twice where asked twice', async () => {
      expect(idsOf(await run(ofIds(['untoc', 'nobody', 'gcm#obj_9', 'untoc', ''])))).toEqual([
        'untoc',
        null,
        'gcm#obj_9',
        'untoc',
        null,
      ]);
      expect(idsOf(await run(ofIds([])))).toEqual([]);
    });

    test('nodes have the properties selected for their label, and no more', async () => {
      const select = { properties: { Objective: ['number', 'coverage'], Article: ['heading'] }, steps: [] };
      const { nodes } = await run({ ...ofIds(['gcm#obj_9', 'smuggling-protocol#art_3', 'untoc']), select });
      expect(nodes.map((each) => each?.properties)).toEqual([{ number: 9 }, { heading: 'Use of terms' }, {}]);
      expect(nodes[0]).toEqual({
        id: 'gcm#obj_9',
        label: 'Objective',
        order: '1.09',
        properties: { number: 9 },
        steps: {},
        keys: [],
      });
    });

    test('lists and spans come back as they went in', async () => {
      const select = { properties: { Citation: ['spans'], Instrument: ['aliases'] }, steps: [] };
      const { nodes } = await run({ ...ofIds(['gcm#obj_9__act_a__cit_1', 'untoc']), select });
      expect(nodes[0]?.properties).toEqual({
        spans: [
          { page: 18, start: 0, end: 31 },
          { page: 18, start: 32, end: 64 },
        ],
      });
      expect(nodes[1]?.properties).toEqual({ aliases: ['UNTOC', 'Palermo Convention'] });
    });

    test('OUT and IN follow edges each way, in the far nodes’ order', async () => {
      expect(farOf(await run(ofIds(['gcm#obj_9'], step('Objective', [[hop('OUT', 'HAS_ACTION')]]))))).toEqual([
        'gcm#obj_9__act_a',
        'gcm#obj_9__act_b',
      ]);
      expect(farOf(await run(ofIds(['untoc'], step('Instrument', [[hop('IN', 'SUPPLEMENTS')]]))))).toEqual([
        'smuggling-protocol',
        'trafficking-protocol',
      ]);
    });

    test('BOTH follows edges either way, each node once', async () => {
      const both = step('Term', [[hop('BOTH', 'DISTINGUISHES_FROM')]]);
      expect(farOf(await run(ofIds(['term:smuggling-of-migrants'], both)))).toEqual(['term:trafficking-in-persons']);
      expect(edgesOf(await run(ofIds(['term:smuggling-of-migrants'], { ...both, ...WITH_EDGE })))).toEqual([
        'term:smuggling-of-migrants~DISTINGUISHES_FROM~term:trafficking-in-persons',
        'term:trafficking-in-persons~DISTINGUISHES_FROM~term:smuggling-of-migrants',
      ]);
    });

    test('labels say which far nodes count', async () => {
      const articles = step('Paragraph', [
        [{ ...hop('OUT', 'ECHOES', 'REQUIRES_ACCORDANCE_WITH'), labels: ['Article'] }],
      ]);
      expect(farOf(await run(ofIds(['gcm#para_25'], articles)))).toEqual(['smuggling-protocol#art_5']);
    });

    test('no type leads nowhere', async () => {
      expect(farOf(await run(ofIds(['gcm#obj_9'], step('Objective', [[hop('OUT')]]))))).toEqual([]);
    });

    test('a node reached by several routes, or by several edges, comes once', async () => {
      const routes = [[hop('OUT', ...REFERENCES)], [hop('OUT', 'HAS_CITATION'), hop('OUT', 'RESOLVES_TO')]];
      expect(farOf(await run(ofIds(['gcm#obj_9__act_a'], step('Action', routes))))).toEqual([
        'untoc',
        'smuggling-protocol',
      ]);
    });

    test('where edges are wanted each comes once, in the edges’ order', async () => {
      const routes = [[hop('OUT', 'CITES')], [hop('OUT', ...REFERENCES)]];
      const result = await run(ofIds(['gcm#obj_9__act_a'], step('Action', routes, { ...WITH_EDGE, count: true })));
      expect(edgesOf(result)).toEqual([
        'gcm#obj_9__act_a~PROMOTES_RATIFICATION_OF~smuggling-protocol~gcm#obj_9__act_a__cit_1',
        'gcm#obj_9__act_a~PROMOTES_ACCESSION_TO~smuggling-protocol~gcm#obj_9__act_a__cit_1',
        'gcm#obj_9__act_a~PROMOTES_IMPLEMENTATION_OF~smuggling-protocol~gcm#obj_9__act_a__cit_1',
        'gcm#obj_9__act_a~CITES~untoc~gcm#obj_9__act_a__cit_2',
      ]);
      expect(stepOf(result)).toMatchObject({ total: 4, sources: 1 });
    });

    test('an edge brings its ends, its properties and the nodes that it names', async () => {
      const cites = step('Action', [[hop('OUT', 'CITES')]], {
        edge: {
          properties: ['role', 'strength'],
          joins: [
            {
              key: 'citation',
              property: 'citation',
              select: { properties: { Citation: ['quote'] }, steps: [step('Citation', [[hop('OUT', 'RESOLVES_TO')]])] },
            },
            { key: 'nothing', property: 'rationale', select: { properties: {}, steps: [] } },
          ],
        },
        select: { properties: { Instrument: ['kind'] }, steps: [] },
      });
      const [entry] = stepOf(await run(ofIds(['gcm#obj_10__act_b'], cites))).entries;
      expect(entry?.node).toMatchObject({ id: 'A/RES/64/293', properties: { kind: 'RESOLUTION' }, keys: [] });
      expect(entry?.edge).toMatchObject({
        id: 'gcm#obj_10__act_b~CITES~A/RES/64/293~gcm#fn_22__cit_1',
        type: 'CITES',
        from: 'gcm#obj_10__act_b',
        to: 'A/RES/64/293',
        order: '1.10.b.2',
        properties: { role: 'VIA_NOTE' },
        keys: ['1.10.b.2'],
      });
      expect(entry?.edge?.joins['citation']).toMatchObject({
        id: 'gcm#fn_22__cit_1',
        properties: { quote: 'Resolution 64/293' },
      });
      expect(
        farOf({
          nodes: [entry?.edge?.joins['citation'] as ResultNode],
          total: null,
          hasNext: false,
          hasPrevious: false,
        }),
      ).toEqual(['A/RES/64/293']);
      expect(entry?.edge?.joins['nothing']).toBeNull();
    });

    test('counts tell edges and the nodes they go out from', async () => {
      const referencedBy = step('Instrument', [[hop('IN', ...REFERENCES)]], {
        ...WITH_EDGE,
        count: true,
        page: { limit: 1 },
      });
      const result = await run(ofIds(['smuggling-protocol', 'international-law'], referencedBy));
      expect(stepOf(result)).toMatchObject({ total: 5, sources: 3, hasNext: true });
      expect(stepOf(result, 1)).toEqual({ entries: [], total: 0, sources: 0, hasNext: false, hasPrevious: false });
    });

    test('a count of nodes has no sources, and no count is null', async () => {
      const actions = step('Objective', [[hop('OUT', 'HAS_ACTION')]]);
      expect(stepOf(await run(ofIds(['gcm#obj_9'], { ...actions, count: true })))).toMatchObject({
        total: 2,
        sources: null,
      });
      expect(stepOf(await run(ofIds(['gcm#obj_9'], actions)))).toMatchObject({ total: null, sources: null });
    });

    test('filters hold back nodes and edges before they are counted', async () => {
      const filtered = step('Instrument', [[hop('IN', ...REFERENCES)]], {
        ...WITH_EDGE,
        count: true,
        edgeFilter: { kind: 'compare', property: 'strength', operator: 'in', value: ['URGE', 'NONE'] },
        nodeFilter: { kind: 'compare', property: 'label', operator: 'equals', value: 'Item' },
      });
      const result = await run(ofIds(['smuggling-protocol'], filtered));
      expect(stepOf(result)).toMatchObject({ total: 1, sources: 1 });
      expect(farOf(result)).toEqual(['A/RES/75/158#para_4__item_a']);
    });

    test('an edge filter also holds where only nodes are wanted', async () => {
      const direct = step('Action', [[hop('OUT', ...REFERENCES)]], {
        edgeFilter: { kind: 'compare', property: 'role', operator: 'equals', value: 'IN_TITLE' },
      });
      expect(farOf(await run(ofIds(['gcm#obj_9__act_a'], direct)))).toEqual(['untoc']);
    });

    test('a repeated hop from 0 brings the start, from 1 does not', async () => {
      const articles = (min: 0 | 1) =>
        step('Instrument', [[{ ...hop('OUT', 'HAS_ARTICLE'), repeat: { min, max: 5 } }]]);
      const all = [
        'smuggling-protocol',
        'smuggling-protocol#art_3',
        'smuggling-protocol#art_5',
        'smuggling-protocol#art_6',
        'smuggling-protocol#art_6__para_1',
      ];
      expect(farOf(await run(ofIds(['smuggling-protocol'], articles(0))))).toEqual(all);
      expect(farOf(await run(ofIds(['smuggling-protocol'], articles(1))))).toEqual(all.slice(1));
    });

    test('a repeated hop goes no farther than its maximum', async () => {
      const near = step('Instrument', [[{ ...hop('OUT', 'HAS_ARTICLE'), repeat: { min: 1, max: 1 } }]]);
      expect(farOf(await run(ofIds(['smuggling-protocol'], near)))).not.toContain('smuggling-protocol#art_6__para_1');
    });

    test('hops follow a repeated one: references to an instrument, its articles and what supplements it', async () => {
      const wide = step(
        'Instrument',
        [
          [
            { ...hop('IN', 'SUPPLEMENTS'), repeat: { min: 0, max: 1 } },
            { ...hop('OUT', 'HAS_ARTICLE'), repeat: { min: 0, max: 5 } },
            hop('IN', ...REFERENCES),
          ],
        ],
        { ...WITH_EDGE, count: true, page: { limit: 100 } },
      );
      const result = await run(ofIds(['untoc'], wide));
      expect(stepOf(result)).toMatchObject({ total: 9, sources: 4 });
      expect(edgesOf(result).at(-1)).toBe(
        'A/RES/75/158#para_4__item_a~PROMOTES_RATIFICATION_OF~smuggling-protocol#art_6',
      );
    });

    test('a property hop goes to the node that the property names', async () => {
      const instrument = step('Action', [[{ kind: 'property', property: 'instrument' }]]);
      expect(farOf(await run(ofIds(['gcm#obj_9__act_a'], instrument)))).toEqual(['gcm']);
      const adopted = step('Action', [[{ kind: 'property', property: 'instrument' }, hop('OUT', 'ANNEXED_TO')]]);
      expect(farOf(await run(ofIds(['gcm#obj_9__act_a'], adopted)))).toEqual(['A/RES/73/195']);
      const unnamed = step('Action', [[{ kind: 'property', property: 'letter' }]]);
      expect(farOf(await run(ofIds(['gcm#obj_9__act_a'], unnamed)))).toEqual([]);
    });

    test('steps follow steps, and only from the labels they are for', async () => {
      const pages = { ...step('Action', [[hop('OUT', 'ON_PAGE')]]), key: 'pages' };
      const parts = step('Objective', [[hop('OUT', 'HAS_ACTION', 'HAS_PARAGRAPH')]], {
        select: { properties: {}, steps: [pages] },
      });
      const result = await run({
        ...ofLabels(['Objective']),
        select: { properties: {}, steps: [parts, { ...pages, from: ['Page'] }] },
      });
      expect(result.nodes.map((each) => Object.keys(each?.steps ?? {}))).toEqual([['far'], ['far']]);
      const [commitment, , last] = stepOf(result, 1).entries;
      expect(commitment?.node.steps).toEqual({});
      expect(last?.node.steps['pages']?.entries.map((each) => each.node.id)).toEqual(['gcm#page_19']);
    });

    test.each([
      [
        'the wanted edge of a repeated hop',
        step('Instrument', [[{ ...hop('OUT', 'SUPPLEMENTS'), repeat: { min: 1, max: 2 } }]], WITH_EDGE),
      ],
      [
        'the wanted edge of a property hop',
        step('Instrument', [[{ kind: 'property', property: 'instrument' }]], WITH_EDGE),
      ],
      ['a step without a route', step('Instrument', [])],
    ])('%s is refused', async (_, wrong) => {
      await expect(run(ofIds(['untoc'], wrong))).rejects.toMatchObject({ code: 'INVALID_PLAN' });
    });
  });

  specifyCycles(open);
}
