/** Reads see one whole graph, and end at their deadline. */
import { describe, expect, test } from 'vitest';
import type { DocumentGraph } from '../../src/model/document.ts';
import { createReader } from '../../src/store/neo4j/reader.ts';
import { connect } from '../../src/store/neo4j/server.ts';
import { hop, ofLabels, step } from '../store/conformance/ask.ts';
import { documentOf, edge, node, registry } from '../store/conformance/example-graph.ts';
import { type BorrowedNeo4j, borrowNeo4j } from './borrow.ts';
import { openEmptyStore, openStore } from './open-store.ts';

const neo4j = await borrowNeo4j('5.26');

describe.skipIf(!neo4j)('a read', () => {
  if (!neo4j) return;

  test('beside loads sees one graph or the next, and never some of each', async () => {
    const writer = await openEmptyStore(neo4j, { queryTimeoutMilliseconds: 30_000 });
    const reader = await openStore(neo4j, { queryTimeoutMilliseconds: 30_000 });
    await writer.change({ put: [generation(0)], remove: [] });
    let loading = true;
    const seen = new Set<string>();
    const loads = (async () => {
      for (let number = 1; number <= 8; number += 1) await writer.change({ put: [generation(number)], remove: [] });
      loading = false;
    })();
    const reads = async () => {
      while (loading) for (const generations of await readGenerations(reader)) seen.add(generations);
    };
    await Promise.all([loads, reads(), reads()]);
    expect([...seen].filter((generations) => generations.includes(' '))).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
    await Promise.all([writer.close(), reader.close()]);
  });

  test('through one store sees what was loaded through it before', async () => {
    const store = await openEmptyStore(neo4j);
    for (let number = 0; number < 5; number += 1) {
      await store.change({ put: [generation(number)], remove: [] });
      expect(await readGenerations(store)).toEqual([String(number)]);
    }
    await store.close();
  });

  test('that runs too long ends with an error, and the server stops working on it', async () => {
    const server = await connect({ ...neo4j.address, queryTimeoutMilliseconds: 500 });
    const endless = 'UNWIND range(1, 1000000000) AS number WITH number WHERE number < 0 RETURN number';
    await expect(createReader(server).query(endless)).rejects.toMatchObject({ code: 'TIMEOUT', retriable: true });
    await expect.poll(() => countRunning('UNWIND range'), { timeout: 10_000 }).toBe(0);
    await server.driver.close();
  });

  test('of all rows says so when the graph was changed meanwhile', async () => {
    const store = await openEmptyStore(neo4j);
    await store.change({ put: [registry], remove: [] });
    const readAll = async () => {
      for await (const batch of store.rows())
        if (batch.some(({ id }) => id === 'untoc')) await store.change({ put: [generation(1)], remove: [] });
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'CHANGED', retriable: true });
    await store.close();
  });

  async function countRunning(text: string): Promise<number> {
    const { records } = await (neo4j as BorrowedNeo4j).driver.executeQuery(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $text RETURN count(*) AS running',
      { text },
    );
    return records[0]?.get('running').toNumber();
  }
});

const SIZE = 300;

/** A document whose nodes and edges all carry one number. */
function generation(number: number): DocumentGraph {
  const nodes = Array.from({ length: SIZE }, (_, index) =>
    node(`A/RES/1/1#para_${index}`, 'Paragraph', String(index), { number }),
  );
  const edges = nodes
    .slice(1)
    .map(({ id }, index) => edge(`A/RES/1/1#para_${index}`, 'NEXT', id, String(index), { page: number }));
  return documentOf('A/RES/1/1 (en)', { nodes, edges });
}

/** The numbers that one read meets, parted by spaces. */
async function readGenerations(store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  const next = step('Paragraph', [[hop('OUT', 'NEXT')]], { edge: { properties: ['page'], joins: [] } });
  const select = { properties: { Paragraph: ['number'] }, steps: [next] };
  const { nodes } = await store.run(ofLabels(['Paragraph'], { select }));
  const numbers = nodes.flatMap((each) => [
    each?.properties['number'],
    ...(each?.steps['far']?.entries ?? []).map(({ edge }) => edge?.properties['page']),
  ]);
  return [[...new Set(numbers)].join(' ')];
}
