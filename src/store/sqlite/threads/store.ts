/** The SQLite store of a server: it reads in threads, so that the process answers other requests meanwhile. */
import { availableParallelism } from 'node:os';
import type { GraphStore, Seen } from '../../port.ts';
import { openSqliteStore, type SqliteOptions } from '../store.ts';
import type { Read } from './message.ts';
import { openThreadPool } from './thread-pool.ts';

/** `node:sqlite` has no way to wait: each read keeps its thread busy until its end. */
const MOST_THREADS = 4;

/**
 * Opens a store file for reading only. Plans run in threads, each on a connection of its own; what is small (hashes,
 * counts) is read at once, so that a server can say that it is well while all threads are busy.
 * @throws StoreError as `openSqliteStore`
 */
export function openThreadedSqliteStore(options: Omit<SqliteOptions, 'readOnly'>): GraphStore {
  const { timeoutMilliseconds = 5_000 } = options;
  const readOnly = { ...options, timeoutMilliseconds, readOnly: true };
  const store = openSqliteStore(readOnly);
  const pool = openThreadPool(
    readOnly,
    timeoutMilliseconds,
    Math.min(MOST_THREADS, Math.max(2, availableParallelism())),
  );
  const ask = <T>(read: Read, plan: unknown, seen?: Seen) =>
    pool.ask({ read, plan, ...(seen && { watched: true }) }, seen) as Promise<T>;
  return {
    ...store,
    documents: () => ask('documents', null),
    run: (plan, seen) => ask('run', plan, seen),
    subgraph: (plan, seen) => ask('subgraph', plan, seen),
    paths: (plan, seen) => ask('paths', plan, seen),
    tally: (plan, seen) => ask('tally', plan, seen),
    async close() {
      await pool.close();
      await store.close();
    },
  };
}
