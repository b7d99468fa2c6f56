/** What the named operations answer of the two real pages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/graphql/api.ts';
import { executeOperation } from '../../src/graphql/execute-query.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { bundledFolder, documentsOf } from '../graph/bundled.ts';

let store: GraphStore;
let api: Api;
beforeAll(async () => {
  store = openSqliteStore({ path: ':memory:' });
  await store.change({ put: documentsOf(bundledFolder), remove: [] });
  api = createApi({ store });
});
afterAll(() => store.close());

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the operation
async function ask(operation: string, variables: object): Promise<any> {
  const { data, errors } = await executeOperation(api, operation, variables);
  expect(errors).toBeUndefined();
  return data;
}

test('9(a) is the one action that refers to the Smuggling Protocol, by three promotions on page 18', async () => {
  const { actions } = await ask('ActionsReferencing', { instrument: 'smuggling-protocol' });
  expect(actions).toMatchObject({
    totalCount: 1,
    edges: [{ node: { label: '9(a)', references: { edges: [{ page: 18 }, { page: 18 }, { page: 18 }] } } }],
  });
});

test('the Convention is referred to by way of its Protocols by 9(a) and 10(a)', async () => {
  const { instrument } = await ask('ReferencesToInstrument', { instrument: 'untoc', includeSupplementing: true });
  expect(instrument.referencedBy).toMatchObject({ totalCount: 8, provisionCount: 2 });
  const titles = await ask('NamedOnlyInTitles', { instrument: 'untoc' });
  expect(titles.provisions.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
    'gcm#obj_9__act_a',
    'gcm#obj_10__act_a',
  ]);
});

test('both objectives meet in international law', async () => {
  const { compare } = await ask('CompareProvisions', { a: 'gcm#obj_9', b: 'gcm#obj_10' });
  const targets = compare.shared.map(({ target }: { target: { id: string } }) => target.id);
  expect(targets).toContain('international-law');
  const { referenceMatrix } = await ask('ObjectivesByInstrument', {});
  expect(referenceMatrix.rows.map(({ label }: { label: string }) => label)).toEqual(['Objective 9', 'Objective 10']);
});

test('what is missing is said', async () => {
  const { coverage } = await ask('Coverage', { instrument: 'gcm' });
  expect(coverage.missingPages).toHaveLength(34);
  expect(coverage.incompleteObjectives).toHaveLength(23);
  expect(coverage.fragments).toMatchObject([
    { id: 'gcm#para_25', display: expect.stringMatching(/^\[…\] become liable/) },
  ]);
});

test('articles that nothing echoes are found, and the path between two Protocols leads over their Convention', async () => {
  const { articles } = await ask('ArticlesNoActionEchoes', { instrument: 'smuggling-protocol' });
  expect(articles.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain('smuggling-protocol#art_2');
  expect(articles.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain('smuggling-protocol#art_6');
  const { path } = await ask('PathBetween', { from: 'smuggling-protocol', to: 'trafficking-protocol' });
  expect(path.map(({ nodes }: { nodes: { id: string }[] }) => nodes[1]?.id)).toContain('untoc');
});
