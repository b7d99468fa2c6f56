/**
 * What loads into Neo4j cost: the rows of resolutions in Akoma Ntoso by the store, beside the raw driver that only creates
 * the same nodes and relationships; then the same load again, and one document taken out and put back.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { registryDocument } from '../ingest/graph/registry-document.ts';
import { ingestSources } from '../ingest/ingest.ts';
import { findFiles } from '../ingest/pages/find-files.ts';
import { loadRegistry } from '../ingest/registry/load.ts';
import { createRules } from '../ingest/rules.ts';
import { type DocumentGraph, mergeDocuments } from '../src/model/document.ts';
import { toStored } from '../src/store/neo4j/properties.ts';
import { openNeo4jStore } from '../src/store/neo4j/store.ts';
import { type Neo4jAddress, startNeo4j } from '../tests/neo4j/server.ts';
import { cpuOf } from './process/cpu-of.ts';

const ROWS_PER_BATCH = 2000;

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/akn-session-75', import.meta.url));
if (!existsSync(folder)) {
  console.log(`${folder} is not there; give a folder of resolutions in Akoma Ntoso`);
  process.exit(0);
}
const registry = loadRegistry();
const { documents } = await ingestSources(findFiles([folder]).files, createRules(registry));
const put: DocumentGraph[] = [registryDocument(registry), ...documents];
const graph = mergeDocuments(put);
const rows = graph.nodes.length + graph.edges.length;
console.log(`${documents.length} documents, ${graph.nodes.length} nodes, ${graph.edges.length} relationships\n`);
console.log(`${''.padEnd(34)}  wall s   CPU s here + Neo4j   rows/s`);

const server = await startNeo4j('5.26', { javaOptions: [] });
const { uri, username, password, database } = server.address;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const store = await openNeo4jStore({ uri, username, password, database, queryTimeoutMilliseconds: 120_000 });
try {
  // The schema is there before either, so that both pay for the same indexes.
  const [first] = put;
  if (first) await store.change({ put: [first], remove: [] });
  await empty();
  const whole = await measure('the store, into an empty database', rows, () => store.change({ put, remove: [] }));
  await measure('the same again', rows, () => store.change({ put, remove: [] }));
  const [one] = documents;
  if (one) {
    await measure('one document taken out', 1, () => store.change({ put: [], remove: [one.record.document] }));
    await measure('and put back', 1, () => store.change({ put: [one], remove: [] }));
  }
  await empty();
  // Last, when Neo4j has compiled what it runs often.
  const byHand = await measure('raw driver, created only', rows, () => createByHand(driver));
  console.log(`\nthe store’s CPU is ${(whole / byHand).toFixed(2)} times the raw driver’s`);
} finally {
  await store.close();
  await driver.close();
  await server.stop();
}

async function empty(): Promise<void> {
  await driver.session({ database }).run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

async function measure(name: string, count: number, work: () => Promise<unknown>): Promise<number> {
  const { pid } = server.address as Neo4jAddress;
  const before = { wall: performance.now(), here: process.cpuUsage(), neo4j: cpuOf(pid) };
  await work();
  const { user, system } = process.cpuUsage(before.here);
  const [wall, here, there] = [
    (performance.now() - before.wall) / 1000,
    (user + system) / 1e6,
    (cpuOf(pid) - before.neo4j) / 1000,
  ];
  const rate = count > 1 ? Math.round(count / wall).toString() : '';
  console.log(
    `${name.padEnd(34)}${wall.toFixed(1).padStart(8)}${`${here.toFixed(1)} + ${there.toFixed(1)}`.padStart(21)}${rate.padStart(9)}`,
  );
  return here + there;
}

/** As somebody would who has the rows: no comparison with what is there, no hash, nothing to resume. */
async function createByHand(by: Driver): Promise<void> {
  const session = by.session({ database });
  const nodes = graph.nodes.map((node) => ({ label: node.label, properties: toStored(node, 'bench') }));
  const edges = graph.edges.map((edge) => ({
    type: edge.type,
    from: edge.from,
    to: edge.to,
    properties: toStored(edge, 'bench'),
  }));
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  for (const [label, some] of Map.groupBy(nodes, (node) => node.label)) {
    for (const batch of batches(some))
      await session.executeWrite((transaction) =>
        transaction.run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties`, { rows: batch }),
      );
  }
  const kinds = Map.groupBy(edges, ({ type, from, to }) => `${type} ${labels.get(from)} ${labels.get(to)}`);
  for (const [kind, some] of kinds) {
    const [type, from, to] = kind.split(' ');
    const text = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    for (const batch of batches(some))
      await session.executeWrite((transaction) => transaction.run(text, { rows: batch }));
  }
  await session.close();
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_BATCH) yield rows.slice(at, at + ROWS_PER_BATCH);
}
