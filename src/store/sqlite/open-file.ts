/** Opens or creates a store file, and refuses every file that is not one of ours and of this version. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../../model/errors.ts';
import { type Connection, connect } from './connection.ts';
import { APPLICATION_ID, PAGE_BYTES, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { isBusy, toStoreError } from './store-error.ts';
import { isEmpty } from './write/fill.ts';

export interface FileOptions {
  readonly path: string;
  readonly readOnly: boolean;
  readonly lockMilliseconds: number;
}

/** SQLite's name for a store that lives in memory and goes with its connection. */
export const MEMORY = ':memory:';

/** @throws StoreError `STORE_MISSING`, `NOT_A_STORE`, `STORE_VERSION` … */
export function openFile(options: FileOptions): Connection {
  const { path, readOnly } = options;
  if (path !== MEMORY) preparePlace(path, readOnly);
  let connection: Connection | undefined;
  try {
    connection = connect({ location: path, readOnly, lockMilliseconds: options.lockMilliseconds });
    if (readOnly) assertOurs(connection, path);
    else createOrAssertOurs(connection, path, options.lockMilliseconds);
    return connection;
  } catch (error) {
    connection?.database.close();
    throw toStoreError(error, path);
  }
}

function preparePlace(path: string, readOnly: boolean): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) {
      throw new StoreError(`${path} is a folder: name a file in it with --store`, { code: 'NOT_A_STORE' });
    }
    return;
  }
  if (readOnly) throw missing(path);
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw new StoreError(
      `the folder of the store ${path} cannot be made (${(error as Error).message}): make it, or choose another place with --store`,
      { code: 'STORE_UNREACHABLE', cause: error },
    );
  }
}

/** One by one: Node makes a path of several in vain for ever where there can be none, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  // Another process may have made it meanwhile.
  if (!existsSync(path)) mkdirSync(path);
}

function missing(path: string): StoreError {
  return new StoreError(`there is no store at ${path}: make one with \`compact-graph ingest --store sqlite:${path}\``, {
    code: 'STORE_MISSING',
  });
}

function createOrAssertOurs(connection: Connection, path: string, lockMilliseconds: number): void {
  const { database } = connection;
  if (isBlank(connection)) {
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
    database.exec('BEGIN IMMEDIATE');
    // Another process may have made the tables between the look and the lock.
    if (isBlank(connection)) database.exec(SCHEMA);
    database.exec('COMMIT');
  }
  assertOurs(connection, path);
  if (path !== MEMORY && !isEmpty(connection)) writeAhead(connection, lockMilliseconds);
}

/**
 * Lets readers go on while one writes. Not before the first load: it has nothing to be read beside, and a log would have
 * all of it written twice. SQLite does not wait for the lock that the switch needs, so it is waited for here.
 */
export function writeAhead(connection: Connection, lockMilliseconds: number): void {
  const end = performance.now() + lockMilliseconds;
  while (!isWrittenAhead(connection)) {
    try {
      connection.database.exec('PRAGMA journal_mode = WAL');
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function assertOurs(connection: Connection, path: string): void {
  if (isBlank(connection)) throw missing(path);
  if (pragma(connection, 'application_id') !== APPLICATION_ID) {
    throw new StoreError(`${path} is a database of another program: choose another place with --store`, {
      code: 'NOT_A_STORE',
    });
  }
  const version = Number(pragma(connection, 'user_version'));
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      `the store ${path} was written by a newer version of compact-graph (its form is ${version}, this one reads ${SCHEMA_VERSION}): update compact-graph, or ingest into another place with --store`,
      { code: 'STORE_VERSION' },
    );
  }
  if (version < SCHEMA_VERSION) {
    throw new StoreError(
      `the store ${path} was written by an older version of compact-graph (its form is ${version}, this one reads ${SCHEMA_VERSION}): delete it and ingest again`,
      { code: 'STORE_VERSION' },
    );
  }
}

/** Whether nothing was ever written to the file: then it has no application's mark and no tables. */
function isBlank(connection: Connection): boolean {
  const tables = connection.database.prepare('SELECT count(*) AS n FROM sqlite_schema').get();
  return tables?.['n'] === 0 && pragma(connection, 'application_id') === 0 && pragma(connection, 'user_version') === 0;
}

/** Whether one can read beside another that writes. */
export function isWrittenAhead(connection: Connection): boolean {
  // A connection learns that another has switched the file by reading it.
  connection.database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
  return pragma(connection, 'journal_mode') === 'wal';
}

function pragma(connection: Connection, name: 'journal_mode'): string;
function pragma(connection: Connection, name: 'application_id' | 'user_version'): number;
function pragma(connection: Connection, name: string) {
  return connection.database.prepare(`PRAGMA ${name}`).get()?.[name];
}
