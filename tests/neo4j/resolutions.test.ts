/** The stored operations over a few hundred resolutions on a real Neo4j: what the rows say, and what SQLite says. */
import { afterAll, describe } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { isThere } from '../graphql/resolutions/held.ts';
import { specifyResolutions } from '../graphql/resolutions.suite.ts';
import { NotInstalled } from '../machine/packages.ts';
import { type RunningNeo4j, startNeo4j } from './server.ts';

const neo4j = isThere ? await start() : undefined;
afterAll(() => neo4j?.stop());

/** A server of its own: what so many rows leave behind slows those that other tests borrow. `undefined` where none can be had. */
async function start(): Promise<RunningNeo4j | undefined> {
  try {
    return await startNeo4j('5.26');
  } catch (error) {
    if (!(error instanceof NotInstalled) || process.env['CI']) throw error;
    console.warn(`the operations are not tried on resolutions on Neo4j: ${error.message}`);
    return undefined;
  }
}

describe.skipIf(isThere && neo4j === undefined)('the API over Neo4j', () => {
  const open = () => openNeo4jStore({ ...(neo4j as RunningNeo4j).address, queryTimeoutMilliseconds: 60_000 });
  specifyResolutions('Neo4j 5.26', open, async () => openSqliteStore({ path: ':memory:' }));
});
