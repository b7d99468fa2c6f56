/** Walks through the graph: neighbourhood, subtree, path, impact. */
import { describe, expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask, answer, plans } = await openExampleApi();
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

describe('a neighbourhood', () => {
  test('is what stands a step away, with the edges and their evidence', async () => {
    const { neighbourhood } =
      await ask(`{ neighbourhood(id: "smuggling-protocol") { truncated nodes { id ... on Action { cite } }
      edges { id type from to derivation role strength quote page pinpoint citation { id } rationale basis score shared source } } }`);
    expect(ids(neighbourhood.nodes)).toEqual([
      'smuggling-protocol',
      'untoc',
      'smuggling-protocol#art_3',
      'smuggling-protocol#art_6',
      'term:smuggling-of-migrants',
      'gcm#obj_9__act_a',
    ]);
    expect(neighbourhood.nodes.at(-1).cite).toBe('A/RES/73/195, annex, para. [25] (a)');
    expect(neighbourhood.truncated).toBe(false);
    expect(neighbourhood.edges).toContainEqual({
      id: 'gcm#obj_9__act_a~PROMOTES_RATIFICATION_OF~smuggling-protocol~gcm#obj_9__act_a__cit_1',
      type: 'PROMOTES_RATIFICATION_OF',
      from: 'gcm#obj_9__act_a',
      to: 'smuggling-protocol',
      derivation: 'STATED',
      role: 'DIRECT',
      strength: 'COMMIT',
      quote: expect.stringContaining('Promote ratification of'),
      page: 18,
      pinpoint: null,
      citation: { id: 'gcm#obj_9__act_a__cit_1' },
      rationale: null,
      basis: null,
      score: null,
      shared: null,
      source: null,
    });
  });

  test('has the concordance only where it is asked for', async () => {
    const echoes = (derivations: string) =>
      ask(`{ neighbourhood(id: "smuggling-protocol#art_6__para_1"${derivations}) { edges { type rationale } } }`);
    expect((await echoes('')).neighbourhood.edges.map(({ type }: { type: string }) => type)).toEqual(['HAS_ARTICLE']);
    expect((await echoes(', derivations: [CURATED]')).neighbourhood.edges).toContainEqual({
      type: 'ECHOES',
      rationale: 'shared words',
    });
  });

  test('goes further by levels, each node with all its fields', async () => {
    const { neighbourhood } = await ask(`{ neighbourhood(id: "untoc", depth: 2, via: [SUPPLEMENTS, HAS_ARTICLE]) {
      near: levels { distance nodes { id ... on Instrument { supplements { shortTitle } articles { id parts { id } } } } } } }`);
    expect(
      neighbourhood.near.map(({ distance, nodes }: { distance: number; nodes: { id: string }[] }) => [
        distance,
        ids(nodes),
      ]),
    ).toEqual([
      [0, ['untoc']],
      [1, ['smuggling-protocol', 'trafficking-protocol']],
      [2, ['smuggling-protocol#art_3', 'smuggling-protocol#art_6']],
    ]);
    expect(neighbourhood.near[1].nodes[0]).toMatchObject({
      supplements: [{ shortTitle: 'Organized Crime Convention' }],
      articles: [{ parts: [] }, { parts: [{ id: 'smuggling-protocol#art_6__para_1' }] }],
    });
  });

  test('says when its limit cut it, and is null of nothing', async () => {
    const { cut, none } = await ask(
      '{ cut: neighbourhood(id: "untoc", limit: 2) { truncated nodes { id } } none: neighbourhood(id: "nobody") { truncated } }',
    );
    expect(cut).toEqual({ truncated: true, nodes: [{ id: 'untoc' }, { id: 'smuggling-protocol' }] });
    expect(none).toBeNull();
  });
});

test('a subtree is a text with its parts in reading order', async () => {
  const { subtree } = await ask('{ subtree(id: "gcm#obj_10") { nodes { id } edges { type } truncated } }');
  expect(ids(subtree.nodes)).toEqual([
    'gcm#obj_10',
    'gcm#para_26',
    'gcm#obj_10__act_a',
    'gcm#obj_10__act_b',
    'gcm#fn_22',
  ]);
  expect(subtree.truncated).toBe(false);
});

describe('a path', () => {
  test('is the shortest, with all edges of each step', async () => {
    const { path } =
      await ask(`{ path(from: "gcm#obj_9", to: "untoc", via: [HAS_ACTION, PROMOTES_RATIFICATION_OF, PROMOTES_ACCESSION_TO, SUPPLEMENTS]) {
      length nodes { id } edges { type from to } } }`);
    expect(path).toHaveLength(1);
    expect(path[0].length).toBe(3);
    expect(ids(path[0].nodes)).toEqual(['gcm#obj_9', 'gcm#obj_9__act_a', 'smuggling-protocol', 'untoc']);
    expect(path[0].edges.map(({ type }: { type: string }) => type)).toEqual([
      'HAS_ACTION',
      'PROMOTES_RATIFICATION_OF',
      'PROMOTES_ACCESSION_TO',
      'SUPPLEMENTS',
    ]);
  });

  test('there may be several, one, or none', async () => {
    const { several, one, none, itself } = await ask(`{
      several: path(from: "smuggling-protocol", to: "trafficking-protocol", via: [SUPPLEMENTS, ADOPTED_BY]) { nodes { id } }
      one: path(from: "gcm#obj_9__act_a", to: "untoc", direction: OUT) { length }
      none: path(from: "untoc", to: "gcm#obj_9__act_a", direction: OUT) { length }
      itself: path(from: "untoc", to: "untoc") { length nodes { id } edges { id } } }`);
    expect(several).toEqual([
      { nodes: [{ id: 'smuggling-protocol' }, { id: 'untoc' }, { id: 'trafficking-protocol' }] },
    ]);
    expect(one).toEqual([{ length: 1 }]);
    expect(none).toEqual([]);
    expect(itself).toEqual([{ length: 0, nodes: [{ id: 'untoc' }], edges: [] }]);
  });
});

test('impact goes back along all that refers, and on to what refers to that', async () => {
  const { impact } = await ask('{ impact(instrument: "untoc") { levels { distance nodes { id } } truncated } }');
  const levels = impact.levels.map(({ nodes }: { nodes: { id: string }[] }) => ids(nodes));
  expect(levels[1]).toEqual([
    'smuggling-protocol',
    'trafficking-protocol',
    'gcm#obj_9__act_a',
    'A/RES/75/158#para_4__item_a',
  ]);
  expect(levels[2]).toEqual(expect.arrayContaining(['gcm#obj_9', 'gcm#obj_10__act_a', 'A/RES/75/158#para_4']));
  expect(impact.truncated).toBe(false);
});

test.each([
  ['neighbourhood(id: "untoc", depth: 9) { truncated }', 'depth', 'is 9; allowed are 0 to 8'],
  ['neighbourhood(id: "untoc", limit: 1001) { truncated }', 'limit', 'is 1001; allowed are 1 to 1000'],
  ['subtree(id: "untoc", limit: 0) { truncated }', 'limit', 'is 0; allowed are 1 to 1000'],
  ['impact(instrument: "untoc", depth: -1) { truncated }', 'depth', 'is -1; allowed are 0 to 8'],
  ['path(from: "untoc", to: "gcm", maxLength: 13) { length }', 'maxLength', 'is 13; allowed are 1 to 12'],
  ['path(from: "untoc", to: "gcm", first: 51) { length }', 'first', 'is 51; allowed are 1 to 50'],
  ['path(from: "untoc", to: "gcm", via: []) { length }', 'via', 'must name at least one value'],
  ['neighbourhood(id: "untoc", derivations: []) { truncated }', 'derivations', 'must name at least one value'],
])('%s is refused', async (field, argument, problem) => {
  plans.length = 0;
  const { data, errors } = await answer(`{ wrong: ${field} right: __typename }`);
  expect(data).toEqual({ wrong: null, right: 'Query' });
  expect(errors).toMatchObject([
    {
      message: `argument "${argument}" ${problem}`.replace(/value$/, 'value; leave it out to ask for all'),
      extensions: { code: 'BAD_USER_INPUT', argument },
    },
  ]);
  expect(plans).toEqual([]);
});
