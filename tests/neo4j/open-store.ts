/** Opens the adapter on a borrowed server. */

import type { Neo4jOptions } from '../../src/store/neo4j/server.ts';
import { openNeo4jStore } from '../../src/store/neo4j/store.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { BorrowedNeo4j } from './borrow.ts';

export function openStore({ address }: BorrowedNeo4j, options: Partial<Neo4jOptions> = {}): Promise<GraphStore> {
  const { uri, username, password, database } = address;
  return openNeo4jStore({ uri, username, password, database, ...options });
}

/** The same on a database that holds nothing. */
export async function openEmptyStore(neo4j: BorrowedNeo4j, options: Partial<Neo4jOptions> = {}): Promise<GraphStore> {
  await neo4j.empty();
  return openStore(neo4j, options);
}
