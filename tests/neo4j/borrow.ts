/** How a test file borrows a Neo4j server for itself, empties it, and gives it back. */
import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import type { Loan } from './global-setup.ts';
import type { LineName } from './lines.ts';
import type { Neo4jAddress } from './server.ts';

export interface BorrowedNeo4j {
  readonly address: Neo4jAddress;
  /** The raw driver, to look behind the adapter's back. */
  readonly driver: Driver;
  /** Takes out all that tests put in; indexes stay. */
  empty(): Promise<void>;
  /** Kills the server and starts it again on the same ports; its process is then another. */
  restart(): Promise<Neo4jAddress>;
}

/**
 * Borrows a server until the file's tests are done. `undefined` where none can be had, after one line that says why;
 * under CI that is an error. Call it at the top of the file and pass the answer to `describe.skipIf`.
 */
export async function borrowNeo4j(line: LineName): Promise<BorrowedNeo4j | undefined> {
  const lender = inject('neo4jLender');
  const { response, loan } = await ask(`${lender}/${line}`);
  if ('skipped' in loan) {
    const message = `tests against Neo4j ${line} are skipped: ${loan.skipped}`;
    if (process.env['CI']) throw new Error(message);
    console.warn(message);
    return undefined;
  }
  const { address } = loan;
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
  await assertOurs(driver, address);
  afterAll(async () => {
    await driver.close();
    response.destroy();
  });
  return {
    address,
    driver,
    empty: () => empty(driver, address.database),
    restart: async () => {
      const answer = await fetch(`${lender}/${line}`, { method: 'POST' });
      const again = (await answer.json()) as Loan;
      if ('skipped' in again) throw new Error(again.skipped);
      return again.address;
    },
  };
}

async function ask(url: string): Promise<{ response: IncomingMessage; loan: Loan }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, resolve).on('error', reject);
  });
  for await (const line of createInterface({ input: response })) return { response, loan: JSON.parse(line) as Loan };
  throw new Error(`the lender at ${url} closed without an answer`);
}

/** Tests delete everything, so they touch only a database that is empty or that they filled. */
async function assertOurs(driver: Driver, { database, uri }: Neo4jAddress): Promise<void> {
  const mark = 'MERGE (:_CompactGraphTests)';
  const count = 'RETURN COUNT { (n) } AS nodes, EXISTS { (:_CompactGraphTests) } AS ours';
  const { records } = await driver.executeQuery(count, {}, { database });
  const [record] = records;
  if (record?.get('nodes').toNumber() > 0 && record?.get('ours') !== true) {
    throw new Error(
      `${uri} holds data that the tests did not write, and they delete all there is: give them an empty database`,
    );
  }
  if (record?.get('ours') !== true) await driver.executeQuery(mark, {}, { database }).catch(ifReadOnly);
}

function ifReadOnly(error: unknown): void {
  if (!/read.?only/i.test(String(error))) throw error;
}

async function empty(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery('MATCH (n WHERE NOT n:_CompactGraphTests) DETACH DELETE n', {}, { database });
}
