/** Errors: what clients see of their own mistakes, and how little of the server's. */
import { describe, expect, test } from 'vitest';
import { createApi } from '../../src/graphql/api.ts';
import { executeQuery } from '../../src/graphql/execute-query.ts';
import { StoreError } from '../../src/model/errors.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { openExampleApi } from './example-api.ts';
import { openExampleStore } from './example-graph.ts';

const { answer, reports } = await openExampleApi();
const codesOf = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map((error) => error.extensions?.['code']);

describe('a malformed argument names itself and what is allowed, and no other field is lost:', () => {
  test.each([
    ['actions(first: 0) { totalCount }', 'first', 'is 0; allowed are 1 to 200'],
    ['actions(last: 201) { totalCount }', 'last', 'is 201; allowed are 1 to 200'],
    ['actions(after: "zzz") { totalCount }', 'after', 'is not a cursor: "zzz"'],
    ['instruments(before: "zzz") { totalCount }', 'before', 'is not a cursor: "zzz"'],
    ['objective(number: 24) { id }', 'number', 'is 24; the Compact has Objectives 1 to 23'],
    ['action(label: "ten b") { id }', 'label', 'is not the label of an action'],
    ['instrument(by: {alias: "  "}) { id }', 'by.alias', 'is empty'],
    ['search(text: "") { totalCount }', 'text', 'is empty'],
    ['search(text: "a", labels: []) { totalCount }', 'labels', 'must name at least one value'],
    ['provisions(filter: {references: {types: []}}) { totalCount }', 'filter.types', 'must name at least one value'],
    [
      'instrument(by: {id: "untoc"}) { laws(types: [CITES]) { id } }',
      'types',
      'has CITES, which is no law edge; allowed are SUPPLEMENTS',
    ],
    [
      'instrument(by: {id: "untoc"}) { referencedBy(first: 1000) { totalCount } }',
      'first',
      'is 1000; allowed are 1 to 200',
    ],
    ['objectives(filter: {numbers: []}) { id }', 'filter.numbers', 'must name at least one value'],
    ['instruments(filter: {adoptedBetween: {}}) { totalCount }', 'filter.adoptedBetween', 'has no end'],
    ['instruments(orderBy: [{field: TITLE}, {field: TITLE}]) { totalCount }', 'orderBy', 'names TITLE twice'],
  ])('%s', async (field, argument, problem) => {
    const { data, errors } = await answer(`{ wrong: ${field} right: node(id: "untoc") { id } }`);
    expect(data).toEqual({ wrong: null, right: { id: 'untoc' } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain(`argument "${argument}" ${problem}`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });
});

test('at most 200 ids are looked up at once', async () => {
  const ids = Array.from({ length: 201 }, () => 'untoc');
  const { errors } = await answer('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(errors?.[0]?.message).toBe('argument "ids" has 201 ids; at most 200 are allowed');
});

test("one list's cursor is not taken for another's", async () => {
  const { data } = await answer('{ actions(first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = (data as { actions: { pageInfo: { endCursor: string } } }).actions.pageInfo;
  const query =
    'query($after: String) { provisions(after: $after) { totalCount } instruments(after: $after) { totalCount } }';
  const { errors } = await answer(query, { after: endCursor });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    path: ['instruments'],
    message: expect.stringContaining('is a cursor of another list or another order'),
  });
});

test('a wrong value deep in the selection points at its place', async () => {
  const { errors } = await answer('{ action(label: "9(a)") {\n references(after: "zzz") { totalCount } } }');
  expect(errors).toMatchObject([{ path: ['action'], locations: [{ line: 2, column: 2 }] }]);
});

test.each([
  ['{ instrument(by: {id: "untoc", alias: "UNTOC"}) { id } }', undefined, 'must specify exactly one key'],
  ['{ instrument(by: {}) { id } }', undefined, 'must specify exactly one key'],
  ['{ instruments(filter: {adoptedBetween: {from: "2000-13-01"}}) { totalCount } }', undefined, 'Date'],
  ['{ instruments(filter: {kinds: [TREATIES]}) { totalCount } }', undefined, 'Did you mean the enum value "TREATY"'],
  ['query($n: Int!) { objective(number: $n) { id } }', { n: 'nine' }, 'Int cannot represent non-integer value'],
  ['{ nothing }', undefined, 'Cannot query field "nothing"'],
  ['{ action(', undefined, 'Syntax Error'],
])('GraphQL refuses %s %j', async (query, variables, problem) => {
  const { data, errors } = await answer(query, variables);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toContain(problem);
  expect(codesOf(errors)).toEqual([
    expect.stringMatching(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/),
  ]);
});

test('none of these is reported as a fault of the server', () => {
  expect(reports).toEqual([]);
});

/** The real store, failing as it does when its time is up, its file is busy, or its code is wrong. */
async function answerOfFailing(failure: Error) {
  const store = await openExampleStore();
  const failing = new Proxy(store, {
    get: (target, name) => (name === 'run' ? () => Promise.reject(failure) : Reflect.get(target, name)),
  }) as GraphStore;
  const seen: unknown[] = [];
  const api = createApi({ store: failing, report: (error) => seen.push(error) });
  const { data, errors } = await executeQuery(api, '{ graph { hash } node(id: "untoc") { id } }');
  await store.close();
  return { data, errors, seen };
}

test.each([
  [new StoreError('too long', { code: 'TIMEOUT' }), 'TIMEOUT', 'took longer'],
  [new StoreError('/var/data/graph.db is busy', { code: 'STORE_BUSY' }), 'STORE_UNAVAILABLE', 'cannot answer now'],
  [new TypeError('secret of the inside'), 'INTERNAL', 'something went wrong inside the server'],
])('a failing store shows nothing of its inside: %s', async (failure, code, message) => {
  const { data, errors, seen } = await answerOfFailing(failure);
  expect(data).toMatchObject({ node: null, graph: { hash: expect.any(String) } });
  expect(errors).toEqual([
    { message: expect.stringContaining(message), locations: expect.anything(), path: ['node'], extensions: { code } },
  ]);
  expect(seen).toEqual([failure]);
});

test('an empty store says how to fill it', async () => {
  const store = openSqliteStore({ path: ':memory:' });
  const api = createApi({ store });
  const { errors, extensions } = await executeQuery(api, '{ graph { hash } }');
  expect(errors).toMatchObject([
    {
      message: 'nothing is loaded into this store yet; run "compact-graph ingest" first',
      extensions: { code: 'EMPTY_STORE' },
    },
  ]);
  expect(extensions).toEqual({ graph: { hash: null } });
  expect(await executeQuery(api, '{ node(id: "untoc") { id } actions { totalCount } }')).toMatchObject({
    data: { node: null, actions: { totalCount: 0 } },
  });
  await store.close();
});
