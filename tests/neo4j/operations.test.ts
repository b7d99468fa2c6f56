/** The stored operations and given ids on a real Neo4j: the same questions, the same answers as on SQLite. */
import { describe } from 'vitest';
import { specifyGivenIds } from '../graphql/given-ids.suite.ts';
import { specifyOperations } from '../graphql/operations.suite.ts';
import { borrowNeo4j } from './borrow.ts';
import { openEmptyStore } from './open-store.ts';

const neo4j = await borrowNeo4j('5.26');

describe.skipIf(neo4j === undefined)('the API over Neo4j', () => {
  if (neo4j === undefined) return;
  const open = () => openEmptyStore(neo4j, { queryTimeoutMilliseconds: 60_000 });
  specifyOperations('Neo4j 5.26', open);
  specifyGivenIds('Neo4j 5.26', open);
});
