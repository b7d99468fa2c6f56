/** The registry's own graph: every fact as nodes and edges that fit the model. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { registryGraph } from '../../ingest/registry/registry-graph.ts';
import { assertUniqueIds } from '../../src/model/document.ts';
import type { Graph, GraphNode } from '../../src/model/graph.ts';
import { compareCodePoints, labelOf } from '../../src/model/ids.ts';

const registry = loadRegistry();
let graph: Graph;
let nodes: Map<string, GraphNode>;

beforeAll(() => {
  graph = registryGraph(registry);
  nodes = new Map(graph.nodes.map((node) => [node.id, node]));
});

describe('the registry graph', () => {
  it('has unique ids whose form tells their label', () => {
    assertUniqueIds(graph);
    for (const { id, label } of graph.nodes) expect(labelOf(id)).toBe(label);
  });

  it('has both ends of every edge', () => {
    for (const { id, from, to } of graph.edges) expect([nodes.has(from), nodes.has(to)], id).toEqual([true, true]);
  });

  it('gives every node and edge a place of its own', () => {
    const orders = [...graph.nodes, ...graph.edges].map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('puts articles in the order in which people count, each part after its article', () => {
    const ids = graph.nodes
      .filter(({ id }) => /^trafficking-protocol#art_(2|3|10)(__|$)/.test(id))
      .sort((a, b) => compareCodePoints(a.order, b.order))
      .map(({ id }) => id.slice('trafficking-protocol#'.length));
    expect(ids).toEqual([
      'art_2',
      'art_2__item_a',
      'art_2__item_b',
      'art_2__item_c',
      'art_3',
      'art_3__item_a',
      'art_3__item_b',
      'art_3__item_c',
      'art_3__item_d',
      'art_10',
      'art_10__para_1',
      'art_10__para_2',
    ]);
  });

  it('links a treaty to its articles and an article to its parts', () => {
    const parts = (from: string) =>
      graph.edges.filter((edge) => edge.type === 'HAS_ARTICLE' && edge.from === from).map(({ to }) => to);
    expect(['untoc', 'trafficking-protocol', 'smuggling-protocol'].map((id) => parts(id).length)).toEqual([41, 20, 25]);
    expect(parts('smuggling-protocol#art_16')).toEqual([
      'smuggling-protocol#art_16__para_1',
      'smuggling-protocol#art_16__para_3',
      'smuggling-protocol#art_16__para_4',
    ]);
  });

  it('makes the parts that hold a deeper part', () => {
    const articles = registry.articles.map((list) =>
      list.instrument === 'smuggling-protocol' ? { ...list, parts: ['9 (1) (a)'] } : list,
    );
    const { nodes, edges } = registryGraph({ ...registry, articles, law: [] });
    expect(nodes.map(({ id }) => id)).toContain('smuggling-protocol#art_9__para_1');
    expect(edges.map(({ id }) => id)).toContain(
      'smuggling-protocol#art_9__para_1~HAS_ARTICLE~smuggling-protocol#art_9__para_1__item_a',
    );
    expect(nodes.find(({ id }) => id === 'smuggling-protocol#art_9__para_1__item_a')?.properties['pinpoint']).toBe(
      'art. 9, para. 1 (a)',
    );
  });

  it('says of each instrument how it is found and that its text is not there', () => {
    const { properties } = nodes.get('smuggling-protocol') as GraphNode;
    expect(properties['ingested']).toBe(false);
    expect(properties['lookup']).toEqual(
      expect.arrayContaining(['smuggling protocol', 'smuggling of migrants protocol', 'palermo protocol']),
    );
    expect(properties).not.toHaveProperty('names');
    expect(properties).not.toHaveProperty('sources');
    expect(properties).toMatchObject({
      kind: 'PROTOCOL',
      untsVolume: 2241,
      untsRegistration: 39574,
      inForceOn: '2004-01-28',
    });
  });

  it('cites an article by the treaty’s short title', () => {
    expect(nodes.get('smuggling-protocol#art_6__para_1')?.properties).toEqual({
      number: '6 (1)',
      instrument: 'smuggling-protocol',
      label: 'art. 6, para. 1',
      pinpoint: 'art. 6, para. 1',
      citeAs: 'Smuggling of Migrants Protocol',
    });
  });

  it('states each law fact as the registry’s, with its source', () => {
    const law = graph.edges.filter(({ type }) => type !== 'HAS_ARTICLE');
    expect(law).toHaveLength(registry.law.length);
    for (const { properties } of law)
      expect(properties).toMatchObject({ derivation: 'REGISTRY', source: expect.stringMatching(/\S/) });
  });

  it('has the law that the Compact’s pages on smuggling and trafficking rest on', () => {
    const ids = new Set(graph.edges.map(({ id }) => id));
    for (const id of [
      'gcm~ANNEXED_TO~A/RES/73/195',
      'gcm~ENDORSED_BY~A/RES/73/195',
      'global-plan-of-action~ADOPTED_BY~A/RES/64/293',
      'global-plan-of-action~ANNEXED_TO~A/RES/64/293',
      'unodc-toolkit~ISSUED_BY~body:unodc',
      'unodc-documents~ISSUED_BY~body:unodc',
      'smuggling-protocol~SUPPLEMENTS~untoc',
      'trafficking-protocol~SUPPLEMENTS~untoc',
      'firearms-protocol~SUPPLEMENTS~untoc',
      'smuggling-protocol#art_3__item_a~DEFINES_TERM~term:smuggling-of-migrants',
      'trafficking-protocol#art_3__item_a~DEFINES_TERM~term:trafficking-in-persons',
    ]) {
      expect(ids, id).toContain(id);
    }
  });
});
