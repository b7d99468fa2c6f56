/** The Cypher script and the neo4j-admin form are read by a real Neo4j: the same things, the same properties. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFormat, openSource } from '../../src/export/formats.ts';
import { toStored } from '../../src/export/neo4j/stored.ts';
import { eachRow, isNode } from '../../src/export/row.ts';
import { writeExport } from '../../src/export/write/write-files.ts';
import type { DocumentGraph } from '../../src/model/document.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { borrowNeo4j } from '../neo4j/borrow.ts';
import { ensureJars, ensureJava } from '../neo4j/install.ts';
import { NEO4J_LINES } from '../neo4j/lines.ts';
import { startNeo4j } from '../neo4j/server.ts';
import { bundledStore, ODD_TEXTS, readExport } from './source.ts';

const borrowed = await borrowNeo4j('5.26');

interface Held {
  readonly kind: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

describe.skipIf(borrowed === undefined)('Neo4j', async () => {
  const store = await bundledStore();
  await store.change({ put: [ODD], remove: [] });

  async function expected(): Promise<Map<string, Held>> {
    const held = new Map<string, Held>();
    for await (const row of eachRow(store.rows())) {
      held.set(row.id, {
        kind: isNode(row) ? row.label : `${row.from} ${row.type} ${row.to}`,
        properties: toStored(row),
      });
    }
    return held;
  }

  it('runs the Cypher script, and then holds the graph', async () => {
    if (!borrowed) return;
    await borrowed.empty();
    const format = findFormat('cypher');
    if (!format) throw new Error('cypher');
    const [script = Buffer.alloc(0)] = (await readExport(format, await openSource(store))).values();
    for (const statement of script
      .toString()
      .split(/;\n/)
      .filter((text) => text.trim() !== '')) {
      await borrowed.driver.executeQuery(statement, {}, { database: borrowed.address.database });
    }
    expect(await readAll(borrowed.driver, borrowed.address.database)).toEqual(await expected());
    await borrowed.empty();
    // Each statement is new to the server, which takes its time to plan it.
  }, 240_000);

  it('imports the neo4j-admin form, and then holds the graph', async () => {
    const format = findFormat('neo4j-admin');
    if (!format) throw new Error('neo4j-admin');
    const folder = temporaryFolder();
    const source = await openSource(store);
    await writeExport(format, source, { path: join(folder, 'import'), force: false });
    mkdirSync(join(folder, 'conf'));
    writeFileSync(join(folder, 'conf', 'neo4j.conf'), 'server.config.strict_validation.enabled=false\n');
    const line = NEO4J_LINES['5.26'];
    const { status, stdout, stderr } = spawnSync(
      ensureJava(line),
      [
        '-cp',
        join(await ensureJars(line), '*'),
        'org.neo4j.cli.AdminTool',
        'database',
        'import',
        'full',
        '@import.args',
        'neo4j',
      ],
      {
        cwd: join(folder, 'import'),
        encoding: 'utf8',
        env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
      },
    );
    const told = `${stdout}\n${stderr}`;
    expect(status, told).toBe(0);
    expect(told).toMatch(new RegExp(`${source.header.nodes} nodes`));
    expect(told).toMatch(new RegExp(`${source.header.edges} relationships`));
    const server = await startNeo4j('5.26', { settings: { 'server.directories.data': join(folder, 'data') } });
    onTestFinished(() => server.stop());
    const { uri, username, password, database } = server.address;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    onTestFinished(() => driver.close());
    expect(await readAll(driver, database)).toEqual(withoutEmptyLists(await expected()));
    // An import and the start of a second server on its database.
  }, 240_000);
});

/** Beside the bundled pages: texts that have broken exports, and lists and texts with nothing in them. */
const ODD: DocumentGraph = {
  record: {
    document: 'odd (en)',
    fingerprint: 'f',
    sources: [{ name: 'odd.txt', sha256: '0'.repeat(64), bytes: 1, pages: [1] }],
    warnings: [],
    pagesInSource: 1,
    instruments: ['A/RES/99/1'],
    shared: { nodes: [], edges: [] },
  },
  own: {
    nodes: ODD_TEXTS.map((text, at) => ({
      id: `A/RES/99/1#para_${at + 1}`,
      label: 'Paragraph' as const,
      order: `9${at}`.padStart(4, '0'),
      properties: {
        text,
        startComplete: at % 2 === 0,
        firstPage: at + 1,
        qualifiers: at % 3 === 0 ? [] : ['a, "b"', text],
      },
    })),
    edges: [],
  },
};

/** The importer has no form for an empty list: such a property is not there afterwards. */
function withoutEmptyLists(held: ReadonlyMap<string, Held>): Map<string, Held> {
  const isKept = ([, value]: readonly [string, unknown]) => !(Array.isArray(value) && value.length === 0);
  return new Map(
    [...held].map(([id, { kind, properties }]) => [
      id,
      { kind, properties: Object.fromEntries(Object.entries(properties).filter(isKept)) },
    ]),
  );
}

async function readAll(driver: Driver, database: string): Promise<Map<string, Held>> {
  const nodes =
    'MATCH (n WHERE NOT n:_CompactGraphTests) RETURN n.id AS id, labels(n)[0] AS kind, properties(n) AS properties';
  const edges =
    "MATCH (a)-[e]->(b) RETURN e.id AS id, a.id + ' ' + type(e) + ' ' + b.id AS kind, properties(e) AS properties";
  const held = new Map<string, Held>();
  for (const query of [nodes, edges]) {
    const { records } = await driver.executeQuery(query, {}, { database });
    for (const record of records) {
      held.set(record.get('id'), {
        kind: record.get('kind'),
        properties: toPlain(record.get('properties')) as Held['properties'],
      });
    }
  }
  return held;
}

function toPlain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
}
