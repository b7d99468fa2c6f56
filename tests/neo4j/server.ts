/** A real Neo4j from Neo4j's own artifacts and the machine's Java, on loopback, with a password, gone when stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { ensureJars, ensureJava } from './install.ts';
import { type LineName, NEO4J_LINES, type Neo4jLine } from './lines.ts';

/** Where a server answers, and who may ask. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Where Neo4j Browser is served; absent where the server was not started by the tests. */
  readonly http?: string;
  /** Of the Java process; absent where it runs elsewhere. */
  readonly pid?: number;
}

export interface RunningNeo4j {
  readonly address: Neo4jAddress;
  /** Kills the process as a power cut would, and starts it again on the same ports. Resolves when it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Further lines of neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** In place of those that suit a short life. */
  readonly javaOptions?: readonly string[];
}

/** No server of a test lives long enough to earn what the optimizing compiler costs: a start takes a third less without it. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:MetaspaceSize=256m'];

const PASSWORD = 'compact-graph-test';

/** Starts a server and sets its password. @throws NotInstalled where Java, Maven or the artifacts cannot be had */
export async function startNeo4j(name: LineName, options: StartOptions = {}): Promise<RunningNeo4j> {
  const line: Neo4jLine = NEO4J_LINES[name];
  const java = ensureJava(line);
  const jars = await ensureJars(line);
  const home = mkdtempSync(join(tmpdir(), 'compact-graph-neo4j-'));
  const [bolt, http] = await Promise.all([freePort(), freePort()]);
  const settings = { ...loopback(bolt, http), ...options.settings };
  writeConfiguration(home, settings);
  const launch = () => {
    const memory = ['-Xmx512m', '-XX:+UseSerialGC', ...(options.javaOptions ?? SHORT_LIVED)];
    const log = openSync(join(home, 'console.log'), 'a');
    const args = [
      ...memory,
      '-cp',
      join(jars, '*'),
      line.mainClass,
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ];
    return spawn(java, args, { stdio: ['ignore', log, log] });
  };
  const uri = `bolt://127.0.0.1:${bolt}`;
  let server = launch();
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  const abandon = () => {
    server.kill('SIGKILL');
    remove();
  };
  process.on('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    await end(server, 'SIGKILL');
    remove();
  };
  try {
    await answers(uri, 'neo4j', server, home);
    await setPassword(uri);
    await answers(uri, PASSWORD, server, home);
    if (line.laterSettings) {
      await end(server, 'SIGTERM');
      writeConfiguration(home, { ...settings, ...line.laterSettings });
      server = launch();
      await answers(uri, PASSWORD, server, home);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    get address() {
      const base = { uri, username: 'neo4j', password: PASSWORD, database: 'neo4j', http: `http://127.0.0.1:${http}` };
      return server.pid === undefined ? base : { ...base, pid: server.pid };
    },
    restart: async () => {
      await end(server, 'SIGKILL');
      server = launch();
      await answers(uri, PASSWORD, server, home);
    },
    stop,
  };
}

function loopback(bolt: number, http: number): Record<string, string> {
  return {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${bolt}`,
    'server.bolt.advertised_address': `127.0.0.1:${bolt}`,
    'server.http.listen_address': `127.0.0.1:${http}`,
    'server.http.advertised_address': `127.0.0.1:${http}`,
    'server.memory.pagecache.size': '128m',
    'db.tx_log.rotation.retention_policy': '1 files',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.preallocate': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.config.strict_validation.enabled': 'false',
  };
}

function writeConfiguration(home: string, settings: Readonly<Record<string, string>>): void {
  mkdirSync(join(home, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(uri: string, password: string, server: ChildProcess, home: string): Promise<void> {
  // The driver itself would try again after ever longer pauses.
  const patience = { connectionTimeout: 2000, maxTransactionRetryTime: 0 };
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), patience);
  try {
    for (let attempt = 0; attempt < 480; attempt++) {
      if (server.exitCode !== null) break;
      if (await answersOnce(driver)) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    await driver.close();
  }
  throw new Error(`Neo4j did not start:\n${readFileSync(join(home, 'console.log'), 'utf8').slice(-2000)}`);
}

/** A new server has a default password that must be changed, and says so; only then are there databases beside its own. */
async function answersOnce(driver: Driver): Promise<boolean> {
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return true;
  } catch (error) {
    return error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Security.CredentialsExpired';
  }
}

async function setPassword(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  const session = driver.session({ database: 'system' });
  await session.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from: 'neo4j', to: PASSWORD });
  await driver.close();
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}
