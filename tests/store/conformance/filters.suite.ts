/** Every filter of a plan, over properties, columns and routes. */
import { describe, expect, test } from 'vitest';
import type { NodeLabel } from '../../../src/model/labels.ts';
import type { Comparison, Filter } from '../../../src/model/plan.ts';
import { hop, idIs, idsOf, type Open, ofLabels, shareStore } from './ask.ts';
import { exampleDocuments } from './example-graph.ts';

const compare = (property: string, operator: Comparison['operator'], value?: unknown) =>
  ({ kind: 'compare', property, operator, ...(value !== undefined && { value }) }) as Comparison;
const not = (filter: Filter): Filter => ({ kind: 'not', filter });

const REFERENCES = ['PROMOTES_RATIFICATION_OF', 'PROMOTES_ACCESSION_TO', 'RECALLS', 'CITES', 'ECHOES'] as const;

/** What is asked, of which label, by which filter, and the ids that pass. */
const CASES: readonly [string, NodeLabel, Filter, readonly string[]][] = [
  [
    'equals compares text exactly',
    'Action',
    compare('letter', 'equals', 'a'),
    ['gcm#obj_9__act_a', 'gcm#obj_10__act_a'],
  ],
  ['equals minds case', 'Action', compare('letter', 'equals', 'A'), []],
  ['equals compares numbers', 'Objective', compare('number', 'equals', 9), ['gcm#obj_9']],
  ['equals tells a number from its text', 'Objective', compare('number', 'equals', '9'), []],
  [
    'equals compares booleans',
    'Paragraph',
    compare('numberInferred', 'equals', true),
    ['gcm#para_25', 'A/RES/75/158#pre_3'],
  ],
  ['equals tells true from 1', 'Paragraph', compare('numberInferred', 'equals', 1), []],
  ['equals finds no list by its text', 'Action', compare('qualifiers', 'equals', '["as appropriate"]'), []],
  ['an id is a property', 'Objective', idIs('gcm#obj_10'), ['gcm#obj_10']],
  ['a node’s label is a property', 'Objective', compare('label', 'equals', 'Objective'), ['gcm#obj_9', 'gcm#obj_10']],
  ['the order is a property', 'Objective', compare('order', 'atLeast', '1.1'), ['gcm#obj_10']],
  [
    'in takes any of the values',
    'Instrument',
    compare('kind', 'in', ['PLAN', 'REGIME']),
    ['global-plan-of-action', 'international-law'],
  ],
  [
    'in takes values of several types',
    'Paragraph',
    compare('number', 'in', [26, '25', true, 4]),
    ['gcm#para_26', 'A/RES/75/158#para_4'],
  ],
  ['in takes booleans', 'Paragraph', compare('startComplete', 'in', [false]), ['gcm#para_25']],
  ['in of nothing is false', 'Objective', compare('number', 'in', []), []],
  ['atLeast and atMost bound numbers', 'Objective', compare('number', 'atLeast', 9.5), ['gcm#obj_10']],
  ['numbers are compared by size, not as text', 'Objective', compare('number', 'atMost', 9), ['gcm#obj_9']],
  [
    'atLeast bounds dates',
    'Instrument',
    compare('adoptedOn', 'atLeast', '2010-07-30'),
    ['A/RES/64/293', 'A/RES/75/158'],
  ],
  [
    'atMost leaves out what has none',
    'Instrument',
    compare('adoptedOn', 'atMost', '2010-07-30'),
    ['untoc', 'smuggling-protocol', 'A/RES/64/293'],
  ],
  ['a number is not at least a text', 'Instrument', compare('session', 'atLeast', '6'), []],
  ['prefix ignores case', 'Instrument', compare('title', 'prefix', 'protocol TO'), ['trafficking-protocol']],
  ['prefix is not contains', 'Instrument', compare('title', 'prefix', 'Nations'), []],
  [
    'prefix takes ids',
    'Article',
    compare('id', 'prefix', 'smuggling-protocol#art_6'),
    ['smuggling-protocol#art_6', 'smuggling-protocol#art_6__para_1'],
  ],
  ['contains ignores case', 'Instrument', compare('title', 'contains', 'SMUGGLING'), ['smuggling-protocol']],
  ['contains takes wildcards as they are', 'Instrument', compare('title', 'contains', '%'), []],
  ['contains finds nothing in lists', 'Instrument', compare('aliases', 'contains', 'UNTOC'), []],
  [
    'holds finds a value of a list',
    'Instrument',
    compare('aliases', 'holds', ['Palermo Protocol']),
    ['trafficking-protocol'],
  ],
  [
    'holds needs every value',
    'Paragraph',
    compare('qualifiers', 'holds', ['human rights', 'national law']),
    ['gcm#para_25'],
  ],
  ['holds fails by one value', 'Paragraph', compare('qualifiers', 'holds', ['human rights', 'as appropriate']), []],
  ['holds minds case', 'Instrument', compare('aliases', 'holds', ['untoc']), []],
  ['holds of no value takes every list', 'Action', compare('qualifiers', 'holds', []), ['gcm#obj_10__act_a']],
  [
    'isAbsent finds what has none',
    'Article',
    compare('heading', 'isAbsent'),
    ['smuggling-protocol#art_5', 'smuggling-protocol#art_6__para_1'],
  ],
  ['false is not absent', 'Paragraph', compare('numberInferred', 'isAbsent'), []],
  ['an id is never absent', 'Objective', compare('id', 'isAbsent'), []],
  [
    'not is the complement, of absent properties too',
    'Article',
    not(compare('heading', 'equals', 'Use of terms')),
    ['smuggling-protocol#art_5', 'smuggling-protocol#art_6', 'smuggling-protocol#art_6__para_1'],
  ],
  [
    'not of not is the filter',
    'Article',
    not(not(compare('heading', 'equals', 'Use of terms'))),
    ['smuggling-protocol#art_3'],
  ],
  [
    'and needs all',
    'Action',
    { kind: 'and', filters: [compare('objective', 'equals', 10), compare('letter', 'equals', 'b')] },
    ['gcm#obj_10__act_b'],
  ],
  ['and of nothing is true', 'Objective', { kind: 'and', filters: [] }, ['gcm#obj_9', 'gcm#obj_10']],
  [
    'or needs one',
    'Action',
    { kind: 'or', filters: [compare('label', 'equals', 'Page'), compare('objective', 'equals', 9)] },
    ['gcm#obj_9__act_a', 'gcm#obj_9__act_b'],
  ],
  ['or of nothing is false', 'Objective', { kind: 'or', filters: [] }, []],
  [
    'reaches asks whether a reference leads to an instrument',
    'Action',
    { kind: 'reaches', routes: [[hop('OUT', ...REFERENCES)]], node: idIs('smuggling-protocol') },
    ['gcm#obj_9__act_a'],
  ],
  [
    'reaches asks for the last edge’s properties',
    'Action',
    { kind: 'reaches', routes: [[hop('OUT', 'CITES')]], edge: compare('role', 'equals', 'VIA_NOTE') },
    ['gcm#obj_10__act_b'],
  ],
  [
    'reaches takes an edge’s type, ends and id for properties',
    'Paragraph',
    {
      kind: 'reaches',
      routes: [[hop('OUT', ...REFERENCES)]],
      edge: {
        kind: 'and',
        filters: [
          compare('type', 'equals', 'RECALLS'),
          compare('to', 'prefix', 'traff'),
          compare('from', 'contains', '75'),
        ],
      },
    },
    ['A/RES/75/158#pre_3'],
  ],
  [
    'reaches needs the edge and the node to pass together',
    'Action',
    {
      kind: 'reaches',
      routes: [[hop('OUT', ...REFERENCES)]],
      edge: compare('role', 'equals', 'IN_TITLE'),
      node: idIs('smuggling-protocol'),
    },
    [],
  ],
  [
    'reaches follows several routes and several hops',
    'Objective',
    {
      kind: 'reaches',
      routes: [
        [hop('OUT', 'HAS_PARAGRAPH'), hop('OUT', 'ECHOES'), hop('IN', 'HAS_ARTICLE')],
        [hop('OUT', 'HAS_ACTION'), hop('OUT', 'PROMOTES_RATIFICATION_OF')],
      ],
      node: compare('kind', 'equals', 'PROTOCOL'),
    },
    ['gcm#obj_9', 'gcm#obj_10'],
  ],
  [
    'reaches goes back from a known end along several hops',
    'Objective',
    {
      kind: 'reaches',
      routes: [[hop('OUT', 'HAS_PARAGRAPH'), hop('OUT', 'ECHOES'), hop('IN', 'HAS_ARTICLE')]],
      node: idIs('smuggling-protocol'),
    },
    ['gcm#obj_9'],
  ],
  [
    'reaches goes back from a known end through labels and repeats',
    'Action',
    {
      kind: 'reaches',
      routes: [
        [
          { ...hop('OUT', ...REFERENCES), labels: ['Instrument'] },
          { ...hop('OUT', 'SUPPLEMENTS'), repeat: { min: 0, max: 2 }, labels: ['Instrument'] },
        ],
      ],
      node: compare('id', 'in', ['untoc']),
    },
    ['gcm#obj_9__act_a', 'gcm#obj_10__act_a'],
  ],
  [
    'reaches goes back only through nodes of the labels on the way',
    'Paragraph',
    {
      kind: 'reaches',
      routes: [
        [{ ...hop('OUT', 'ECHOES', 'RECALLS'), labels: ['Article'] }, hop('BOTH', 'HAS_ARTICLE', 'SUPPLEMENTS')],
      ],
      node: compare('id', 'in', ['smuggling-protocol', 'untoc']),
    },
    ['gcm#para_25'],
  ],
  [
    'reaches follows a property',
    'Article',
    {
      kind: 'reaches',
      routes: [[{ kind: 'property', property: 'instrument' }]],
      node: compare('adoptedOn', 'atLeast', '2000-01-01'),
    },
    [
      'smuggling-protocol#art_3',
      'smuggling-protocol#art_5',
      'smuggling-protocol#art_6',
      'smuggling-protocol#art_6__para_1',
    ],
  ],
  [
    'reaches may stand in reaches',
    'Objective',
    {
      kind: 'reaches',
      routes: [[hop('OUT', 'HAS_ACTION')]],
      node: {
        kind: 'reaches',
        routes: [[hop('OUT', 'CITES')]],
        node: { kind: 'reaches', routes: [[hop('IN', 'SUPPLEMENTS')]] },
      },
    },
    ['gcm#obj_9'],
  ],
  [
    'provisions that cite nothing are found by not',
    'Action',
    not({ kind: 'reaches', routes: [[hop('OUT', ...REFERENCES)]] }),
    ['gcm#obj_9__act_b'],
  ],
];

/** Each must match nothing, and do nothing else. */
const HOSTILE = [
  "' OR '1'='1",
  '" OR 1=1 --',
  "'); DROP TABLE node; --",
  '`) DETACH DELETE n //',
  '$value',
  '\\',
  '%',
  '[',
  '{"a":1}',
  '?1',
  ':x',
];

export function specifyFilters(open: Open): void {
  describe('filters', () => {
    const run = shareStore(open, exampleDocuments);

    test.each(CASES)('%s', async (_, label, filter, expected) => {
      const result = await run(ofLabels([label], { filter, count: true }));
      expect(idsOf(result)).toEqual(expected);
      expect(result.total).toBe(expected.length);
    });

    test.each(HOSTILE)('take %j for a value', async (value) => {
      for (const operator of ['equals', 'prefix', 'contains', 'in', 'holds'] as const) {
        const wanted = operator === 'in' || operator === 'holds' ? [value] : value;
        expect(idsOf(await run(ofLabels(['Instrument'], { filter: compare('title', operator, wanted) })))).toEqual([]);
        expect(idsOf(await run(ofLabels(['Instrument'], { filter: compare('id', operator, wanted) })))).toEqual([]);
      }
      expect((await run(ofLabels(['Instrument'], { count: true }))).total).toBe(10);
    });

    test.each(['title; DROP TABLE node', "a'b", 'a.b', '', '$', 'é'])(
      'refuse %j as a property’s name',
      async (property) => {
        await expect(run(ofLabels(['Action'], { filter: compare(property, 'equals', 'x') }))).rejects.toMatchObject({
          code: 'INVALID_PLAN',
        });
      },
    );
  });
}
