/** Turns what SQLite reports into errors that say what to do. */
import { CompactGraphError, StoreError } from '../../model/errors.ts';

interface Remedy {
  readonly code: string;
  readonly retriable?: boolean;
  readonly says: (path: string) => string;
}

const READ_ONLY_FOLDER = 1544;
const READ_ONLY_ROLLBACK = 776;

/** By SQLite's extended or else primary result code, https://sqlite.org/rescode.html. */
const REMEDIES: Readonly<Record<number, Remedy>> = {
  5: busy(),
  6: busy(),
  [READ_ONLY_FOLDER]: {
    code: 'READ_ONLY',
    says: (path) =>
      `the store ${path} lies in a folder that you may not write, which SQLite needs even to read it: give yourself write access to the folder, or copy the file to one that you may write`,
  },
  [READ_ONLY_ROLLBACK]: {
    code: 'STORE_UNFINISHED',
    says: (path) =>
      `a load of the store ${path} was broken off, and what it left must be undone before the store can be read: run the load again`,
  },
  8: {
    code: 'READ_ONLY',
    says: (path) =>
      `the store ${path} cannot be written: give yourself write access to the file and its folder, or choose another place with --store`,
  },
  10: {
    code: 'STORE_IO',
    retriable: true,
    says: (path) =>
      `the disk failed while reading or writing the store ${path}: check the disk and its quota, then try again`,
  },
  11: {
    code: 'STORE_CORRUPT',
    says: (path) => `the store ${path} is damaged: delete it and ingest again`,
  },
  13: {
    code: 'STORE_FULL',
    retriable: true,
    says: (path) => `no space is left for the store ${path}, and nothing of this is kept: free some, then try again`,
  },
  14: {
    code: 'STORE_UNREACHABLE',
    says: (path) =>
      `the store ${path} cannot be opened: check that it is a file that you may read, in a folder that you may write, which SQLite needs even to read it; from a disk that cannot be written, copy it to such a folder`,
  },
  26: {
    code: 'NOT_A_STORE',
    says: (path) => `${path} is not a Compact Graph store: choose another place with --store`,
  },
};

function busy(): Remedy {
  return {
    code: 'STORE_BUSY',
    retriable: true,
    says: (path) => `another process is writing the store ${path}: wait until it has finished, then try again`,
  };
}

/** Of SQLite's errors, the message says the remedy and `cause` keeps the original; all others pass unchanged. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof CompactGraphError) return error;
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code === 'ERR_INVALID_STATE') {
    return new StoreError(`the store ${path} was closed: open it again`, { code: 'STORE_CLOSED', cause: error });
  }
  if (errcode === undefined) return error;
  const remedy = REMEDIES[errcode] ?? REMEDIES[errcode & 0xff];
  if (remedy === undefined) {
    return new StoreError(`the store ${path} failed (${message}): please report it`, { cause: error });
  }
  return new StoreError(remedy.says(path), { code: remedy.code, retriable: remedy.retriable ?? false, cause: error });
}

/** Whether a unique index cannot be made, since a value stands twice. */
export function isTwice(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_CONSTRAINT_UNIQUE;
}

const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** Whether a value would have more bytes than SQLite allows. */
export function isTooBig(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_TOOBIG;
}

const SQLITE_TOOBIG = 18;

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
}

const SQLITE_BUSY = 5;
