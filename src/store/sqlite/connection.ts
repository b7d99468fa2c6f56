/** One connection to a store file: statements prepared once per text, and reads that end at their deadline. */
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { StoreError } from '../../model/errors.ts';
import type { Fragment } from './sql.ts';

/** The columns of one row, in the order of the statement. */
export type Row = readonly SQLOutputValue[];

export interface Connection {
  readonly database: DatabaseSync;
  readonly statement: (text: string) => StatementSync;
  readonly read: (query: Fragment) => Row[];
  /** Runs reads on one snapshot of the graph, all of them within `milliseconds`. @throws StoreError `TIMEOUT` */
  readonly readWithin: <T>(milliseconds: number, reads: () => T) => T;
}

export interface ConnectionOptions {
  readonly location: string | URL;
  readonly readOnly: boolean;
  /** How long to wait for a lock that another connection holds. */
  readonly lockMilliseconds: number;
}

/** Plans of one schema have few shapes; the limit only guards against programs that make them up. */
const STATEMENTS_KEPT = 500;

/** How many rows pass between two looks at the clock. */
const ROWS_PER_LOOK = 32;

export function connect(options: ConnectionOptions): Connection {
  const database = new DatabaseSync(options.location, {
    readOnly: options.readOnly,
    timeout: options.lockMilliseconds,
  });
  const statements = new Map<string, StatementSync>();
  const statement = (text: string) => recall(statements, text, () => database.prepare(text));
  const limit = registerDeadline(database);
  registerLowering(database);
  return {
    database,
    statement,
    read(query) {
      const prepared = statement(query.text);
      prepared.setReturnArrays(true);
      return prepared.all(...query.values) as unknown as Row[];
    },
    readWithin(milliseconds, reads) {
      limit.set(milliseconds);
      database.exec('BEGIN');
      try {
        return reads();
      } finally {
        limit.set(Number.POSITIVE_INFINITY);
        if (database.isTransaction) database.exec('COMMIT');
      }
    },
  };
}

/**
 * `within_deadline(key)` is true, or throws once the time is over: SQLite under Node has no interrupt, but a function
 * that throws ends the statement that calls it. Its argument ties it to the row of an inner loop.
 */
function registerDeadline(database: DatabaseSync): { set: (milliseconds: number) => void } {
  let deadline = Number.POSITIVE_INFINITY;
  let allowed = 0;
  let calls = 0;
  database.function('within_deadline', (_key) => {
    calls += 1;
    if (calls % ROWS_PER_LOOK === 0 && performance.now() > deadline) throw timeout(allowed);
    return 1;
  });
  return {
    set(milliseconds) {
      allowed = milliseconds;
      deadline = performance.now() + milliseconds;
    },
  };
}

/** SQLite's own `lower` knows ASCII letters alone. */
function registerLowering(database: DatabaseSync): void {
  database.function('lower_unicode', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.toLowerCase() : null,
  );
}

function timeout(milliseconds: number): StoreError {
  return new StoreError(
    `the question took longer than ${milliseconds} ms: ask for less (a smaller page, fewer steps, a narrower filter), or allow more time`,
    { code: 'TIMEOUT' },
  );
}

function recall(statements: Map<string, StatementSync>, text: string, prepare: () => StatementSync): StatementSync {
  const kept = statements.get(text);
  if (kept !== undefined) {
    // Set again, so that the map's order is that of last use.
    statements.delete(text);
    statements.set(text, kept);
    return kept;
  }
  const prepared = prepare();
  statements.set(text, prepared);
  if (statements.size > STATEMENTS_KEPT) {
    const oldest = statements.keys().next().value;
    if (oldest !== undefined) statements.delete(oldest);
  }
  return prepared;
}
