/** A driver on one database of one Neo4j server, checked when it is opened: reachable, Neo4j, new enough, ours to enter. */
import neo4j, { type Driver } from 'neo4j-driver';
import { StoreError } from '../../model/errors.ts';
import { withDeadline } from './deadline.ts';
import { toStoreError } from './faults.ts';

/** Where the graph lives; the messages of errors name the settings by which people give these. */
export interface Neo4jOptions {
  /** `bolt://`, `neo4j://`, `neo4j+s://` …; `NEO4J_URI`. */
  readonly uri: string;
  /** `NEO4J_USERNAME`. */
  readonly username: string;
  /** `NEO4J_PASSWORD`. */
  readonly password: string;
  /** `NEO4J_DATABASE`; the user's home database where absent. */
  readonly database?: string;
  /** The longest that a read may take; `COMPACT_GRAPH_QUERY_TIMEOUT`. 5,000 where absent. */
  readonly queryTimeoutMilliseconds?: number;
  /** How many nodes and relationships one transaction may write; a larger load takes several. 25,000 where absent. */
  readonly rowsPerTransaction?: number;
  /** How long a load waits for another that is under way. 10,000 where absent. */
  readonly patienceMilliseconds?: number;
}

export interface Server {
  readonly driver: Driver;
  /** What every session is opened with. */
  readonly session: { readonly database?: string };
  /** Without secrets. */
  readonly address: string;
  readonly timeout: number;
  readonly rowsPerTransaction: number;
  readonly patience: number;
}

/** The long-term support release, and the first that creates labels and types given by parameters. */
const OLDEST: readonly [number, number] = [5, 26];

/** @throws StoreError that names the setting to correct */
export async function connect(options: Neo4jOptions): Promise<Server> {
  const timeout = options.queryTimeoutMilliseconds ?? 5000;
  const address = nameOf(options);
  const driver = openDriver(options, timeout, address);
  try {
    await withDeadline(enter(driver, options.database, address), Math.max(timeout, OPENING_MILLISECONDS));
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw toStoreError(error, address);
  }
  return {
    driver,
    session: options.database === undefined ? {} : { database: options.database },
    address,
    timeout,
    rowsPerTransaction: options.rowsPerTransaction ?? 25_000,
    patience: options.patienceMilliseconds ?? 10_000,
  };
}

/** A name look-up, a handshake and the routing table may each be slow the first time. */
const OPENING_MILLISECONDS = 10_000;

async function enter(driver: Driver, database: string | undefined, address: string): Promise<void> {
  const within = database === undefined ? {} : { database };
  const { agent } = await driver.getServerInfo(within);
  assertSupported(agent ?? '', address);
  // Only a query tells whether the database is there.
  await driver.executeQuery('RETURN 1', {}, { routing: 'READ', ...within });
}

function openDriver(options: Neo4jOptions, timeout: number, address: string): Driver {
  try {
    return neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
      disableLosslessIntegers: true,
      connectionTimeout: timeout,
      connectionAcquisitionTimeout: timeout,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'compact-graph',
    });
  } catch (cause) {
    const message = `${address} is not an address of a Neo4j: set NEO4J_URI to one like neo4j://localhost:7687`;
    throw new StoreError(message, { code: 'STORE_UNREACHABLE', cause });
  }
}

/** `neo4j://localhost:7687/neo4j`; a name or password that stands in the address is left out. */
function nameOf({ uri, database }: Neo4jOptions): string {
  const bare = uri
    .replace(/\/\/[^/@]*@/, '//')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  return database === undefined ? bare : `${bare}/${database}`;
}

function assertSupported(agent: string, address: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined || minor === undefined) {
    throw new StoreError(`${address} is not a Neo4j but calls itself "${agent}": set NEO4J_URI to a Neo4j server`, {
      code: 'NOT_A_STORE',
    });
  }
  const [oldestMajor, oldestMinor] = OLDEST;
  if (Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)) return;
  throw new StoreError(
    `${address} is Neo4j ${major}.${minor}, which is too old: set NEO4J_URI to a Neo4j ${OLDEST.join('.')} or newer`,
    { code: 'STORE_UNSUPPORTED' },
  );
}
