/** Ids that people give, on SQLite. */
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { openExampleApi } from './example-api.ts';
import { specifyGivenIds } from './given-ids.suite.ts';

specifyGivenIds('SQLite', async () => openSqliteStore({ path: ':memory:' }));

test('an id is looked up once, however many things of a request name it', async () => {
  const { ask, plans } = await openExampleApi();
  await ask(`{
    a: actions(filter: {references: {instrument: "untoc"}}) { edges { node { references(filter: {instrument: "untoc"}) { totalCount } } } }
    b: actions(filter: {not: {references: {instrument: "untoc"}}}) { totalCount }
    coCited(id: "untoc") { instrument { id } } }`);
  const given = plans.flatMap((plan) => (plan.kind === 'nodes' && plan.start.kind === 'ids' ? plan.start.ids : []));
  expect(given.filter((id) => id === 'untoc')).toHaveLength(1);
});
