/** Turns what the driver reports into errors that name the setting to correct. */
import neo4j from 'neo4j-driver';
import { CompactGraphError, StoreError } from '../../model/errors.ts';

interface Remedy {
  readonly code: string;
  readonly retriable?: boolean;
  readonly says: (address: string) => string;
}

const REFUSED: Remedy = {
  code: 'STORE_UNAUTHORIZED',
  says: (address) => `${address} does not know this user and password: correct NEO4J_USERNAME and NEO4J_PASSWORD`,
};

const READ_ONLY: Remedy = {
  code: 'READ_ONLY',
  says: (address) =>
    `${address} may not be written: set NEO4J_USERNAME to a user who may, or NEO4J_DATABASE to a database that is not read-only`,
};

const UNREACHABLE: Remedy = {
  code: 'STORE_UNREACHABLE',
  retriable: true,
  says: (address) =>
    /\+s/.test(address)
      ? `no Neo4j answers at ${address}: start it, check its certificate, or correct NEO4J_URI (without +s for a server that does not encrypt)`
      : `no Neo4j answers at ${address}: start it, or correct NEO4J_URI`,
};

const NOT_NEO4J: Remedy = {
  code: 'NOT_A_STORE',
  says: (address) =>
    `what answers at ${address} does not speak Neo4j's Bolt: set NEO4J_URI to its Bolt port, usually 7687`,
};

const MISSING: Remedy = {
  code: 'STORE_MISSING',
  says: (address) => `there is no database at ${address}: correct NEO4J_DATABASE, or create it`,
};

const FULL: Remedy = {
  code: 'STORE_FULL',
  retriable: true,
  says: (address) =>
    `${address} has too little memory for this: raise dbms.memory.transaction.total.max and the heap in its configuration`,
};

const BUSY: Remedy = {
  code: 'STORE_BUSY',
  retriable: true,
  says: (address) => `${address} is busy or changing over: try again in a moment`,
};

/** By the error's code and its message, https://neo4j.com/docs/status-codes; the first that fits. */
const REMEDIES: readonly (readonly [RegExp, Remedy])[] = [
  [/^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/, REFUSED],
  [/^Neo\.ClientError\.Security\.Forbidden|ReadOnly|AccessMode|WriteOnReadOnly/, READ_ONLY],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound/, MISSING],
  [/MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow|NoSpace|DiskFull/i, FULL],
  [/responded HTTP|Unknown Bolt|unsupported.*protocol|ProtocolError|handshake|negotiat/i, NOT_NEO4J],
  [/^(ServiceUnavailable|SessionExpired)|acquisition timed out.*Active conn count = 0/, UNREACHABLE],
  [/^Neo\.TransientError|DatabaseUnavailable|NotALeader|connection acquisition timed out/i, BUSY],
];

/** Errors of our own pass unchanged; of the driver's, the message says the remedy and `cause` keeps the original. */
export function toStoreError(error: unknown, address: string): CompactGraphError {
  if (error instanceof CompactGraphError) return error;
  const code = error instanceof neo4j.Neo4jError ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
  if (remedy === undefined) {
    return new StoreError(`${address} failed (${code || 'no code'}: ${message.trim()}): please report it`, {
      cause: error,
    });
  }
  return new StoreError(remedy.says(address), {
    code: remedy.code,
    retriable: remedy.retriable ?? false,
    cause: error,
  });
}

/** Whether the server stopped a query because its time was over. */
export function isServerTimeout(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && /TransactionTimedOut/.test(error.code);
}
