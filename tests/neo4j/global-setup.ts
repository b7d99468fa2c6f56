/**
 * Lends the tests' Neo4j servers. Test files run in several processes but a community server has one database, so a file
 * borrows a server for itself; a server starts when it is first asked for, and all stop when the run ends.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { NotInstalled } from '../machine/packages.ts';
import { startContainer } from './container.ts';
import { type LineName, NEO4J_LINES, type Neo4jLine } from './lines.ts';
import { type Neo4jAddress, type RunningNeo4j, startNeo4j } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the lender listens. */
    neo4jLender: string;
  }
}

/** What the lender answers: a server, or why there is none. */
export type Loan = { readonly address: Neo4jAddress } | { readonly skipped: string };

interface Shelf {
  readonly server: Promise<RunningNeo4j>;
  /** Resolves when all who asked before have given the server back. */
  free: Promise<void>;
}

/** Vitest calls this once before all tests; what it returns is called once after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shelves = new Map<LineName, Shelf>();
  const lender = createServer((request, response) => void lend(shelves, request, response));
  lender.listen(0, '127.0.0.1');
  await once(lender, 'listening');
  project.provide('neo4jLender', `http://127.0.0.1:${(lender.address() as AddressInfo).port}`);
  return async () => {
    lender.closeAllConnections();
    lender.close();
    await Promise.allSettled([...shelves.values()].map(async ({ server }) => (await server).stop()));
  };
}

/** `GET /5.26` borrows until the connection closes; `POST /5.26` restarts the server meanwhile. */
async function lend(shelves: Map<LineName, Shelf>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = request.url?.slice(1) as LineName;
  const shelf = shelves.get(name) ?? { server: start(name), free: Promise.resolve() };
  shelves.set(name, shelf);
  try {
    if (request.method === 'POST') {
      const server = await shelf.server;
      await server.restart();
      response.end(JSON.stringify({ address: server.address } satisfies Loan));
      return;
    }
    const before = shelf.free;
    shelf.free = before.then(() => once(response, 'close')).then(() => undefined);
    await before;
    const { address } = await shelf.server;
    response.write(`${JSON.stringify({ address } satisfies Loan)}\n`);
  } catch (error) {
    const reason = error instanceof NotInstalled ? error.message : String(error);
    response.end(`${JSON.stringify({ skipped: reason } satisfies Loan)}\n`);
  }
}

async function start(name: LineName): Promise<RunningNeo4j> {
  const line: Neo4jLine = NEO4J_LINES[name];
  const settings = KEEP_PLANS;
  if (line.laterSettings) return startNeo4j(name, { settings });
  return given(name) ?? (await startContainer(name)) ?? startNeo4j(name, { settings });
}

/**
 * A lent server is emptied and filled again and again. Each time it would plan the statements anew that it has planned
 * more than ten seconds ago, which takes seconds and gives the same plans.
 */
const KEEP_PLANS = { 'dbms.cypher.min_replan_interval': '24h' };

/** A server that the environment names stands for the line of its own version; its data is checked by those who borrow it. */
function given(name: LineName): RunningNeo4j | undefined {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, NEO4J_LINE } = process.env;
  if (!NEO4J_URI || name !== (NEO4J_LINE ?? Object.keys(NEO4J_LINES)[0])) return undefined;
  const address = {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME ?? 'neo4j',
    password: NEO4J_PASSWORD ?? '',
    database: NEO4J_DATABASE ?? 'neo4j',
  };
  const restart = () => Promise.reject(new NotInstalled('a server that NEO4J_URI names is not restarted by the tests'));
  return { address, restart, stop: () => Promise.resolve() };
}
