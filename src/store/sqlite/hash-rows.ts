/** Reads the graph through once: its hashes, and that no edge leads nowhere. */
import { setImmediate } from 'node:timers/promises';
import { createHasher, type GraphHashes } from '../../model/canonical.ts';
import { StoreError } from '../../model/errors.ts';
import type { Connection } from './connection.ts';
import { ALL_EDGES, ALL_NODES, iterate, readEdgeBare, readNodeBare } from './rows.ts';
import { sql } from './sql.ts';

/** How many rows are hashed before others in this process have their turn. */
const ROWS_AT_ONCE = 2_000;

/**
 * The hashes of the graph as its rows hold it: what stands in them as canonical JSON is taken as it stands.
 * @throws StoreError `DANGLING_EDGE` where an edge's end is missing
 */
export async function hashRowsOf(connection: Connection): Promise<GraphHashes> {
  const hasher = createHasher();
  const nodes = new Set<string>();
  let hashed = 0;
  for (const row of iterate(connection, ALL_NODES)) {
    if (hashed++ % ROWS_AT_ONCE === 0) await setImmediate();
    const node = readNodeBare(row);
    nodes.add(node.id);
    hasher.addNode(node, row[3] as string);
  }
  for (const row of iterate(connection, ALL_EDGES)) {
    if (hashed++ % ROWS_AT_ONCE === 0) await setImmediate();
    const edge = readEdgeBare(row);
    if (!nodes.has(edge.from)) throw dangling(connection, edge.id, edge.from);
    if (!nodes.has(edge.to)) throw dangling(connection, edge.id, edge.to);
    hasher.addEdge(edge, row[5] as string);
  }
  return hasher.finish();
}

function dangling(connection: Connection, id: string, end: string): StoreError {
  const [held] = connection.read(sql`SELECT document FROM edge WHERE id = ${id}`);
  const document = held?.[0] as string;
  return new StoreError(
    `the edge ${id}${document && ` of ${document}`} has no node at its end ${end}: load the document that holds it as well, or take out the one that needs it`,
    { code: 'DANGLING_EDGE' },
  );
}
