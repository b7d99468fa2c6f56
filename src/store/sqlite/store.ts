/** The graph store in one SQLite file, on Node's own `node:sqlite`. */
import { type CompactGraphError, StoreError } from '../../model/errors.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import type { Change, ChangeOutcome, GraphStore, Seen } from '../port.ts';
import type { Connection } from './connection.ts';
import { isWrittenAhead, MEMORY, openFile } from './open-file.ts';
import { runPaths } from './read/paths.ts';
import { readBatches } from './read/read-batches.ts';
import { runPlan } from './read/run-plan.ts';
import { runSubgraph } from './read/subgraph.ts';
import { runTally } from './read/tally.ts';
import { readHashes, readInfo, readRecords } from './records.ts';
import { toStoreError } from './store-error.ts';
import { applyChange } from './write/change.ts';

export interface SqliteOptions {
  /** Of the file, or `:memory:` for a store that ends with the process. */
  readonly path: string;
  /** The file must be there, and `change` is refused. */
  readonly readOnly?: boolean;
  /** How long a read may run, and how long to wait for a lock of another process; 5 seconds if not said. */
  readonly timeoutMilliseconds?: number;
}

/**
 * Opens a store, or makes it with its folder where it is missing. Changes queue up; each works on a connection of its
 * own, so that reads go on beside it. Reads wait for it where it is the first, and in memory, where there is one connection.
 * @throws StoreError `STORE_MISSING` (to read only), `NOT_A_STORE`, `STORE_VERSION`, `STORE_UNREACHABLE`, `READ_ONLY` …
 */
export function openSqliteStore(options: SqliteOptions): GraphStore {
  const { path, readOnly = false, timeoutMilliseconds = 5_000 } = options;
  const inMemory = path === MEMORY;
  const open = () => openFile({ path, readOnly, lockMilliseconds: timeoutMilliseconds });
  const reader = open();
  let goesOnBeside = isWrittenAhead(reader);
  let settled: Promise<unknown> = Promise.resolve();

  async function read<T>(reads: (connection: Connection) => T, seen?: Seen): Promise<T> {
    if (!goesOnBeside) await settled;
    return attempt(path, () =>
      reader.readWithin(timeoutMilliseconds, () => {
        seen?.(readHashes(reader)?.hash ?? null);
        return reads(reader);
      }),
    );
  }

  async function change(wanted: Change): Promise<ChangeOutcome> {
    if (readOnly) throw openedToRead(path);
    const outcome = settled.then(() =>
      attempt(path, () =>
        withWriter(inMemory ? reader : null, open, (writer) => applyChange(writer, wanted, timeoutMilliseconds)),
      ),
    );
    settled = outcome.then(
      () => {
        goesOnBeside = isWrittenAhead(reader);
      },
      () => {},
    );
    return outcome;
  }

  async function* rows(): AsyncGenerator<readonly (GraphNode | GraphEdge)[]> {
    if (inMemory) yield* await read((connection) => [...readBatches(connection)]);
    else yield* readSnapshot(path, open);
  }

  return {
    address: `sqlite:${path}`,
    change,
    documents: () => read(readRecords),
    info: () => read(readInfo),
    run: (plan, seen) => read((connection) => runPlan(connection, plan), seen),
    subgraph: (plan, seen) => read((connection) => runSubgraph(connection, plan), seen),
    paths: (plan, seen) => read((connection) => runPaths(connection, plan), seen),
    tally: (plan, seen) => read((connection) => runTally(connection, plan), seen),
    rows,
    ready: () =>
      read(readInfo).then(
        () => true,
        () => false,
      ),
    async close() {
      await settled;
      if (reader.database.isOpen) reader.database.close();
    },
  };
}

function openedToRead(path: string): CompactGraphError {
  return new StoreError(`the store ${path} was opened for reading only: open it for writing to change it`, {
    code: 'READ_ONLY',
  });
}

async function withWriter<T>(
  shared: Connection | null,
  open: () => Connection,
  work: (writer: Connection) => Promise<T>,
): Promise<T> {
  const writer = shared ?? open();
  try {
    return await work(writer);
  } finally {
    if (writer !== shared) writer.database.close();
  }
}

/** On a connection of its own, so that the rows are of one graph however slowly they are taken. */
async function* readSnapshot(path: string, open: () => Connection): AsyncGenerator<readonly (GraphNode | GraphEdge)[]> {
  const connection = open();
  try {
    connection.database.exec('BEGIN');
    yield* readBatches(connection);
  } catch (error) {
    throw toStoreError(error, path);
  } finally {
    connection.database.close();
  }
}

async function attempt<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error, path);
  }
}
