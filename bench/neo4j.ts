/**
 * What a request costs over Neo4j: processor time of this process and of Neo4j together, for the raw driver running Cypher
 * written by hand, the store running the plan of the same question, and the whole GraphQL request without its answer cache.
 */
import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadSources, PLAIN_LOAD } from '../src/cli/load.ts';
import { bundledPages } from '../src/cli/package-root.ts';
import { createApi } from '../src/graphql/api.ts';
import { executeQuery } from '../src/graphql/execute-query.ts';
import type { Plan } from '../src/model/plan.ts';
import { openNeo4jStore } from '../src/store/neo4j/store.ts';
import type { GraphStore } from '../src/store/port.ts';
import { type Neo4jAddress, startNeo4j } from '../tests/neo4j/server.ts';
import { CASES, type Case } from './neo4j/cases.ts';
import { cpuOf } from './process/cpu-of.ts';

/** Both compilers of a JVM have done their work by then. */
const WARM_UP = 2500;
const ROUNDS = 7;
const REQUESTS = 200;
/** From the start of one request to the start of the next: Neo4j spends more on each the more slowly they come. */
const PACE_MILLISECONDS = 5;

type Ask = () => Promise<unknown>;

const server = await startNeo4j('5.26', { javaOptions: [] });
const { uri, username, password, database } = server.address;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
const store = await openNeo4jStore({ uri, username, password, database, queryTimeoutMilliseconds: 60_000 });
try {
  await loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
  console.log(
    `CPU ms per request, this process + Neo4j; median of ${ROUNDS} rounds of ${REQUESTS} requests, one each ${PACE_MILLISECONDS} ms, less what waiting costs\n`,
  );
  console.log(
    `${''.padEnd(44)}${['driver', 'plan', 'GraphQL'].map((name) => name.padStart(16)).join('')}   ratios to the driver`,
  );
  const questions = await Promise.all(CASES.map(prepare));
  for (let at = 0; at < WARM_UP; at++) for (const ask of questions.flatMap(({ ways }) => ways)) await ask();
  for (const { name, ways } of questions) await compare(name, ways);
} finally {
  await store.close();
  await driver.close();
  await server.stop();
}

interface Question {
  readonly name: string;
  /** By hand, as a plan, as GraphQL. */
  readonly ways: readonly Ask[];
}

/** @throws Error where the three ways do not give the same answer */
async function prepare(question: Case): Promise<Question> {
  const plan = await planOf(question);
  const api = createApi({ store, cacheBytes: 0 });
  const ways: Ask[] = [
    () => runByHand(driver, question),
    () => store.run(plan),
    async () => {
      const answer = await executeQuery(api, question.graphql);
      if (answer.errors) throw new Error(`${question.name}: ${answer.errors[0]?.message}`);
      return answer;
    },
  ];
  const [byHand, ...others] = (await Promise.all(ways.map((ask) => ask()))).map(quotesIn);
  if (others.some((quotes) => quotes !== byHand)) throw new Error(`${question.name}: the answers are not the same`);
  return { name: question.name, ways };
}

async function compare(name: string, ways: readonly Ask[]): Promise<void> {
  const rounds: Cost[][] = ways.map(() => []);
  // In turn, so that what else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++) {
    const waiting = await measure(() => Promise.resolve(), server.address);
    for (const [at, ask] of ways.entries()) rounds[at]?.push(less(await measure(ask, server.address), waiting));
  }
  print(name, rounds.map(medianCost));
}

interface Cost {
  readonly client: number;
  readonly neo4j: number;
}

async function measure(ask: Ask, { pid }: Neo4jAddress): Promise<Cost> {
  const before = { client: process.cpuUsage(), neo4j: cpuOf(pid) };
  for (let at = 0; at < REQUESTS; at++) {
    const next = wait(PACE_MILLISECONDS);
    await ask();
    await next;
  }
  const { user, system } = process.cpuUsage(before.client);
  return { client: (user + system) / 1000 / REQUESTS, neo4j: (cpuOf(pid) - before.neo4j) / REQUESTS };
}

function less(cost: Cost, waiting: Cost): Cost {
  return { client: cost.client - waiting.client, neo4j: cost.neo4j - waiting.neo4j };
}

function medianCost(costs: readonly Cost[]): Cost {
  const total = ({ client, neo4j }: Cost) => client + neo4j;
  return [...costs].sort((a, b) => total(a) - total(b))[Math.floor(costs.length / 2)] as Cost;
}

function print(name: string, costs: readonly Cost[]): void {
  const totals = costs.map(({ client, neo4j }) => client + neo4j);
  const cells = costs.map(({ client, neo4j }) => `${client.toFixed(2)} + ${neo4j.toFixed(2)}`.padStart(16));
  const ratios = totals.slice(1).map((total) => (total / (totals[0] ?? 1)).toFixed(2));
  console.log(`${name.padEnd(44)}${cells.join('')}   ${ratios.join(', ')}`);
}

async function runByHand(driver: Driver, { cypher, parameters }: Case): Promise<unknown> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** The plan that GraphQL makes of the question. */
async function planOf({ graphql, name }: Case): Promise<Plan> {
  const plans: Plan[] = [];
  const listening: GraphStore = {
    ...store,
    run: (plan, seen) => {
      plans.push(plan);
      return store.run(plan, seen);
    },
  };
  await executeQuery(createApi({ store: listening, cacheBytes: 0 }), graphql);
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) throw new Error(`${name}: ${plans.length} plans for one root field`);
  return plan;
}

/** All quotes of an answer of whatever form: what shows that the three ways answer alike. */
function quotesIn(answer: unknown): string {
  const quotes: string[] = [];
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'quote') quotes.push(String(value));
    return value;
  });
  return quotes.sort().join('\n');
}
