/** The stored operations over a few hundred resolutions on a real Neo4j: what the rows say, and what SQLite says. */
import { describe } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { specifyResolutions } from '../graphql/resolutions.suite.ts';
import { borrowNeo4j } from './borrow.ts';
import { openEmptyStore } from './open-store.ts';

const neo4j = await borrowNeo4j('5.26');

describe.skipIf(neo4j === undefined)('the API over Neo4j', () => {
  if (neo4j === undefined) return;
  const open = () => openEmptyStore(neo4j, { queryTimeoutMilliseconds: 60_000 });
  specifyResolutions('Neo4j 5.26', open, async () => openSqliteStore({ path: ':memory:' }));
});
