/** Filters, labels and columns on small graphs. */
import { describe, expect, it } from 'vitest';
import { filterGraph, listChoices } from '../../src/explorer/data/filter.ts';
import { buildGraph, type Graph, type GraphNode } from '../../src/explorer/data/graph.ts';
import { makeEdge, readNode } from '../../src/explorer/data/read-answer.ts';
import { placeInColumns } from '../../src/explorer/draw/columns.ts';
import { spreadLabels } from '../../src/explorer/draw/spread-labels.ts';

function node(id: string, label: string, binding: string | null = null): GraphNode {
  return { id, label, name: id, title: null, binding, kind: null, cite: null, instrument: null };
}

const graph = buildGraph(
  [
    node('obj', 'Objective'),
    node('act', 'Action'),
    node('treaty', 'Instrument', 'BINDING_ON_PARTIES'),
    node('plan', 'Instrument', 'NON_BINDING'),
    node('article', 'Article', 'BINDING_ON_PARTIES'),
    node('parent', 'Instrument', 'BINDING_ON_PARTIES'),
  ],
  [
    makeEdge('HAS_ACTION', 'obj', 'act'),
    makeEdge('CITES', 'act', 'treaty', 'STATED'),
    makeEdge('BUILDS_UPON', 'act', 'plan', 'STATED'),
    makeEdge('ECHOES', 'act', 'article', 'CURATED'),
    makeEdge('SUPPLEMENTS', 'treaty', 'parent', 'REGISTRY'),
    makeEdge('ABOUT', 'plan', 'parent', 'REGISTRY'),
  ],
);

const ids = ({ nodes }: Graph) => [...nodes.keys()].sort();

describe('filters', () => {
  it('drop edges of other derivations, and what only they had joined', () => {
    expect(ids(filterGraph(graph, { derivations: ['STATED'], hidden: [], kept: [] }))).toEqual([
      'act',
      'obj',
      'plan',
      'treaty',
    ]);
  });

  it('hide law by its force, and never a provision for its own text’s', () => {
    const all = ['STATED', 'REGISTRY', 'CURATED'] as const;
    expect(ids(filterGraph(graph, { derivations: all, hidden: ['BINDING_ON_PARTIES'], kept: [] }))).toEqual([
      'act',
      'obj',
      'plan',
    ]);
  });

  it('keep what the view is about', () => {
    expect(
      ids(filterGraph(graph, { derivations: ['STATED'], hidden: ['NON_BINDING', 'BUILDS_UPON'], kept: ['plan'] })),
    ).toContain('plan');
  });

  it('offer what there is, with counts', () => {
    expect([...listChoices(graph).bindings]).toEqual([
      ['BINDING_ON_PARTIES', 3],
      ['NON_BINDING', 1],
    ]);
  });
});

describe('columns', () => {
  it('give every node a place of its own', () => {
    const places = [...placeInColumns(graph, 900, 700).values()];
    expect(places).toHaveLength(6);
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(apart).toBe(true);
      }
    }
  });

  it('lead from the text to the law', () => {
    const places = placeInColumns(graph, 900, 700);
    const x = (id: string) => places.get(id)?.x ?? Number.NaN;
    expect([x('obj') < x('act'), x('act') < x('treaty'), x('treaty') < x('parent')]).toEqual([true, true, true]);
  });
});

describe('provisions', () => {
  it('are named as they are cited', () => {
    const instrument = { id: 'declaration', title: 'Declaration on Boats', shortTitle: null, symbol: null };
    const named = { ...instrument, kind: 'DECLARATION', binding: 'NON_BINDING' };
    const answer = { __typename: 'Item', id: 'declaration#para_7__item_a', label: '(a)', instrument: named };
    expect(readNode({ ...answer, cite: 'A/RES/88/9, annex, para. 7 (a)' }).name).toBe('A/RES/88/9, annex, para. 7 (a)');
    expect(readNode({ ...answer, cite: 'A/RES/88/9, third preambular paragraph' }).name).toBe(
      'A/RES/88/9, third preamb. para.',
    );
  });

  it('have room for a document symbol', () => {
    const long = buildGraph([{ ...node('paragraph', 'Paragraph'), name: 'A/RES/75/284, annex, para. 1 (b)' }], []);
    const short = buildGraph([node('9(a)', 'Action')], []);
    const { width = 0, text } = placeInColumns(long, 400, 700).get('paragraph') ?? {};
    expect(width).toBeGreaterThan(placeInColumns(short, 400, 700).get('9(a)')?.width ?? 0);
    expect(text).toBe('A/RES/75/284, annex, para. 1 (b)');
  });
});

describe('labels', () => {
  it('are shown in the order given, and never over one another or over what is drawn', () => {
    const box = (id: string, x: number) => ({ id, x, y: 0, width: 100, height: 12 });
    expect([
      ...spreadLabels(
        [box('first', 0), box('second', 50), box('third', 120), box('fourth', 300)],
        [{ ...box('dot', 350), width: 10 }],
      ),
    ]).toEqual(['first', 'third']);
  });
});
