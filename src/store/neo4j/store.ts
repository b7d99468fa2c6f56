/** The graph in Neo4j: plain labels and typed relationships that people also see in Neo4j Browser, behind the store's port. */
import neo4j from 'neo4j-driver';
import type { DocumentRecord } from '../../model/document.ts';
import { StoreError } from '../../model/errors.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { collectChange } from '../collect-change.ts';
import type { GraphStore } from '../port.ts';
import { applyChange } from './change.ts';
import { toStoreError } from './faults.ts';
import { createReader, type Reader } from './reader.ts';
import { readAll } from './rows.ts';
import { runPlan } from './run-plan.ts';
import { runPaths, runSubgraph, runTally } from './run-walks.ts';
import { connect, type Neo4jOptions, type Server } from './server.ts';
import { statement } from './statements.ts';

export type { Neo4jOptions } from './server.ts';

/**
 * Opens the store and checks that it answers.
 * @throws StoreError `STORE_UNREACHABLE`, `STORE_UNAUTHORIZED`, `STORE_MISSING`, `STORE_UNSUPPORTED`, `NOT_A_STORE`:
 * the message names the setting to correct
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const server = await connect(options);
  const reader = createReader(server);
  let settled: Promise<unknown> = Promise.resolve();
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error, server.address);
    }
  };
  return {
    address: server.address,
    change: (change) => {
      // In the order in which they are asked for; the lock is for other processes.
      const outcome = settled.then(async () => {
        const whole = await collectChange(change);
        return guarded(() => applyChange(server, reader, whole));
      });
      settled = outcome.catch(() => undefined);
      return outcome;
    },
    documents: async () => {
      const records = await reader.query(statement('read-records'));
      return records.map((record) => JSON.parse(record.get(0) as string) as DocumentRecord);
    },
    info: reader.info,
    run: (plan, seen) => runPlan(reader, plan, seen),
    subgraph: (plan, seen) => runSubgraph(reader, plan, seen),
    paths: (plan, seen) => runPaths(reader, plan, seen),
    tally: (plan, seen) => runTally(reader, plan, seen),
    rows: () => readRows(server, reader),
    ready: async () => {
      try {
        await reader.query('RETURN 1');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await settled;
      await server.driver.close();
    },
  };
}

const BATCH = 200;

/**
 * Streams for as long as it is read, so no time is set.
 * @throws StoreError `CHANGED`, retriable, at the end where a load was published meanwhile
 */
async function* readRows(server: Server, reader: Reader): AsyncGenerator<(GraphNode | GraphEdge)[]> {
  const bookmark = await reader.bookmark();
  const session = server.driver.session({
    ...server.session,
    defaultAccessMode: neo4j.session.READ,
    bookmarks: [bookmark],
    fetchSize: BATCH,
  });
  try {
    const transaction = await session.beginTransaction();
    let batch: (GraphNode | GraphEdge)[] = [];
    for await (const row of readAll(transaction)) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
    await transaction.commit();
    if (session.lastBookmarks()[0] !== bookmark) throw changed(server.address);
  } catch (error) {
    throw toStoreError(error, server.address);
  } finally {
    await session.close();
  }
}

function changed(address: string): StoreError {
  return new StoreError(`the graph at ${address} was changed while it was read: read it again`, {
    code: 'CHANGED',
    retriable: true,
  });
}
