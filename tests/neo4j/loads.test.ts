/** How the graph is written: what people see of it in Neo4j, and what a load leaves behind that ends too soon. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EDGE_TYPES, NODE_LABELS } from '../../src/model/labels.ts';
import { schemaStatements } from '../../src/store/neo4j/statements.ts';
import { collect, ofLabels } from '../store/conformance/ask.ts';
import { compact, documentOf, exampleDocuments, node, registry } from '../store/conformance/example-graph.ts';
import { type BorrowedNeo4j, borrowNeo4j } from './borrow.ts';
import { manyParagraphs } from './many-paragraphs.ts';
import { openEmptyStore, type openStore } from './open-store.ts';

const neo4j = await borrowNeo4j('5.26');

describe('the schema', () => {
  const names = schemaStatements().map(({ name }) => name);

  test('has an index on the ids of every label and every type, on the order of every label, and where lists begin', () => {
    const orders = NODE_LABELS.map((label) => `${label}_order`);
    const wanted = [...NODE_LABELS, ...orders, 'instrument_references', 'article_instrument', ...EDGE_TYPES];
    expect(names).toEqual(expect.arrayContaining(wanted.map((name) => `compact_graph_${name.toLowerCase()}`)));
    expect(names).toHaveLength(wanted.length + 2);
  });

  test('indexes the words of every label', () => {
    const words = schemaStatements().find(({ name }) => name === 'compact_graph_words')?.text;
    expect(words).toContain(`(n:${NODE_LABELS.join('|')})`);
  });
});

describe.skipIf(!neo4j)('what people see in Neo4j', () => {
  if (!neo4j) return;
  const ask = async (text: string) => {
    const { records } = await neo4j.driver.executeQuery(text);
    return records.map((record) => Object.fromEntries(record.entries()));
  };

  test('are plain labels, types and properties; whole numbers are integers, and spans are parallel lists', async () => {
    const store = await openEmptyStore(neo4j);
    await store.change({ put: exampleDocuments, remove: [] });
    await store.close();
    const labels = await ask('MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label');
    const ours = ['_CompactGraphTests', '_Ingest'];
    expect(
      labels.map(({ label }) => label).filter((label) => !ours.includes(label) && !NODE_LABELS.includes(label)),
    ).toEqual([]);
    expect(
      await ask(
        "MATCH (n:Objective {id: 'gcm#obj_9'}) RETURN labels(n) AS labels, n.number IS :: INTEGER AS whole, n.document AS document",
      ),
    ).toEqual([{ labels: ['Objective'], whole: true, document: 'A/RES/73/195 (en)' }]);
    const [citation] = await ask(
      "MATCH (c:Citation {id: 'gcm#obj_9__act_a__cit_1'}) RETURN keys(c) AS keys, [n IN c.spanStarts | toString(n)] AS starts",
    );
    expect(citation?.['keys']).toEqual(expect.arrayContaining(['id', 'order', 'spanPages', 'spanStarts', 'spanEnds']));
    expect(citation?.['starts']).toEqual(['0', '32']);
    expect(
      await ask(
        "MATCH (:Instrument {id: 'smuggling-protocol'})-[r:SUPPLEMENTS]->(:Instrument {id: 'untoc'}) RETURN r.derivation AS derivation",
      ),
    ).toEqual([{ derivation: 'REGISTRY' }]);
  });

  test('are not touched where a load changes nothing of them', async () => {
    const store = await openEmptyStore(neo4j);
    await store.change({ put: [registry, compact], remove: [] });
    const places = () => ask('MATCH (n:Objective|Action|Instrument) RETURN n.id AS id, elementId(n) AS at ORDER BY id');
    const before = await places();
    const nodes = compact.own.nodes.map((each) =>
      each.id === 'gcm#obj_9' ? { ...each, properties: { number: 9, title: 'another' } } : each,
    );
    await store.change({ put: [{ ...compact, own: { ...compact.own, nodes } }], remove: [] });
    expect(await places()).toEqual(before);
    expect(await ask("MATCH (n:Objective {id: 'gcm#obj_9'}) RETURN n.title AS title")).toEqual([{ title: 'another' }]);
    await store.close();
  });
});

describe.skipIf(!neo4j)('a load', { timeout: 240_000 }, () => {
  if (!neo4j) return;

  test('of many transactions gives the graph that one transaction gives', async () => {
    const documents = [registry, compact, manyParagraphs(300, 'the same')];
    const store = await openEmptyStore(neo4j);
    const whole = await store.change({ put: documents, remove: [] });
    await store.close();
    const inParts = await openEmptyStore(neo4j, { rowsPerTransaction: 50 });
    expect(await inParts.change({ put: documents, remove: [] })).toEqual(whole);
    expect(await inParts.ready()).toBe(true);
    expect((await inParts.documents()).length).toBe(3);
    await inParts.close();
  });

  test('killed in its one transaction leaves the graph as it was', async () => {
    const store = await openEmptyStore(neo4j);
    const before = await store.change({ put: [manyParagraphs(5, 'before')], remove: [] });
    const child = await startLoad({ rowsPerTransaction: 1_000_000 }, 20_000, 'after');
    await expect.poll(countWriting, { timeout: 120_000, interval: 10 }).toBeGreaterThan(0);
    await kill(child);
    expect(await store.info()).toMatchObject({ hash: before.hash });
    const { total } = await store.run(ofLabels(['Paragraph'], { count: true, page: { limit: 1 } }));
    expect(total).toBe(5);
    const { written } = await store.change({ put: [manyParagraphs(6, 'after')], remove: [] });
    expect(written).toBe(true);
    await store.close();
  });

  test('killed between its transactions says so until the same load is run again, which ends as if nothing had been', async () => {
    const wanted = manyParagraphs(3000, 'after');
    const fresh = await openEmptyStore(neo4j);
    const { hash } = await fresh.change({ put: [wanted], remove: [] });
    await fresh.close();

    const store = await openEmptyStore(neo4j, { rowsPerTransaction: 500 });
    await store.change({ put: [registry, manyParagraphs(5, 'before')], remove: [] });
    const { hash: withRegistry } = await store.change({ put: [wanted], remove: [] });
    await store.change({ put: [manyParagraphs(5, 'before')], remove: [] });
    const child = await startLoad({ rowsPerTransaction: 500 }, 3000, 'after');
    await expect
      .poll(() => store.info().then(String, ({ code }) => code), { timeout: 60_000, interval: 10 })
      .toBe('LOADING');
    await kill(child);
    await expectLoading(store);
    await expect(store.change({ put: [registry], remove: [] })).rejects.toMatchObject({
      code: 'LOADING',
      message: expect.stringContaining('A/RES/1/1 (en)'),
    });
    const again = await store.change({ put: [wanted], remove: [] });
    expect(again.hash).toBe(withRegistry);
    expect(await store.ready()).toBe(true);
    expect((await store.change({ put: [], remove: ['registry'] })).hash).toBe(hash);
    expect(await collect(store.rows())).toHaveLength(5999);
    await store.close();
  });

  test('waits for another that is under way, and then gives up', async () => {
    const store = await openEmptyStore(neo4j, { patienceMilliseconds: 2_000 });
    await store.change({ put: [registry], remove: [] });
    const session = neo4j.driver.session();
    const transaction = session.beginTransaction();
    await transaction.run("MERGE (lock:_Ingest {id: 'lock'}) SET lock.held = true");
    const begun = performance.now();
    await expect(store.change({ put: [compact], remove: [] })).rejects.toMatchObject({
      code: 'STORE_BUSY',
      retriable: true,
    });
    expect(performance.now() - begun).toBeGreaterThan(1_900);
    await session.close();
    expect((await store.change({ put: [compact], remove: [] })).written).toBe(true);
    await store.close();
  });

  test('refuses a property by a name that the store needs for itself', async () => {
    const store = await openEmptyStore(neo4j);
    const document = documentOf('A/RES/1/1 (en)', {
      nodes: [node('A/RES/1/1#para_1', 'Paragraph', '1', { document: 'mine' })],
      edges: [],
    });
    await expect(store.change({ put: [document], remove: [] })).rejects.toThrow(
      /A\/RES\/1\/1#para_1 has a property named "document"/,
    );
    expect(await store.info()).toBeNull();
    await store.close();
  });

  async function expectLoading(store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
    expect(await store.ready()).toBe(false);
    for (const ask of [
      () => store.info(),
      () => store.documents(),
      () => store.run(ofLabels(['Paragraph'])),
      () => collect(store.rows()),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        code: 'LOADING',
        retriable: true,
        message: expect.stringContaining('A/RES/1/1 (en)'),
      });
    }
  }

  async function startLoad(options: object, count: number, words: string): Promise<ChildProcess> {
    const script = fileURLToPath(new URL('many-paragraphs.ts', import.meta.url));
    const args = [script, JSON.stringify({ ...neo4j?.address, ...options }), String(count), words];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async function countWriting(): Promise<number> {
    const text =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'CREATE (n:$(row.label))' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n";
    const { records } = await (neo4j as BorrowedNeo4j).driver.executeQuery(text);
    return records[0]?.get('n').toNumber();
  }
});
