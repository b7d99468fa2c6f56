/** A question that takes too long ends at its deadline, and holds up nobody else. */
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createApi } from '../../src/graphql/api.ts';
import { serveApi } from '../../src/graphql/http/serve.ts';
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { openThreadedSqliteStore } from '../../src/store/sqlite/threads/store.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { documentOf } from '../store/conformance/documents.ts';

/** Articles of which each is a part of all others: to walk them takes minutes. */
async function makeTangle(path: string): Promise<void> {
  const names = Array.from({ length: 150 }, (_, n) => `tangle#art_${n}`);
  const nodes = names.map(
    (id): GraphNode => ({ id, label: 'Article', order: id, properties: { instrument: 'tangle' } }),
  );
  const edges = names.flatMap((from) =>
    names.map(
      (to): GraphEdge => ({
        id: `${from}~HAS_ARTICLE~${to}`,
        type: 'HAS_ARTICLE',
        from,
        to,
        order: to,
        properties: {},
      }),
    ),
  );
  const store = openSqliteStore({ path });
  await store.change({ put: [documentOf('tangle', { nodes, edges })], remove: [] });
  await store.close();
}

const path = join(temporaryFolder(), 'tangle.db');
await makeTangle(path);
const store = openThreadedSqliteStore({ path, timeoutMilliseconds: 1_500 });
// Both threads are there before anything is measured.
const plain = {
  kind: 'nodes',
  start: { kind: 'ids', ids: ['tangle#art_1'] },
  select: { properties: {}, steps: [] },
} as const;
await Promise.all([store.run(plain), store.run(plain)]);
const api = createApi({ store });
const serving = await serveApi({ api, host: '127.0.0.1', port: 0 });
afterAll(async () => {
  await serving.close();
  await store.close();
});

const LONG = '{ articles(filter: {referenced: true}) { totalCount } }';
const ask = async (address: string, query: string) => {
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  return (await response.json()) as { data: unknown; errors?: { message: string; extensions: { code: string } }[] };
};

test('others are answered while it runs, and the processor is idle once it has ended', async () => {
  let isRunning = true;
  const long = ask(serving.address, LONG).finally(() => {
    isRunning = false;
  });
  await wait(100);
  expect((await fetch(`${serving.address}/health`)).status).toBe(200);
  expect((await fetch(`${serving.address}/ready`)).status).toBe(200);
  expect(await ask(serving.address, '{ node(id: "tangle#art_1") { id } }')).toMatchObject({
    data: { node: { id: 'tangle#art_1' } },
  });
  expect(isRunning).toBe(true);
  const { data, errors } = await long;
  expect(data).toEqual({ articles: null });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('ask for less at once'), extensions: { code: 'TIMEOUT' } },
  ]);
  await wait(100);
  const before = process.cpuUsage();
  await wait(400);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(200);
});

test('many long questions in one request take no more than one reader, and the rest are refused when its time is over', async () => {
  const impatient = createApi({ store, timeoutMilliseconds: 2_000 });
  const many = `{ ${Array.from({ length: 8 }, (_, n) => `a${n}: articles(filter: {referenced: true}, first: ${n + 1}) { totalCount }`).join(' ')} }`;
  const response = impatient.fetch(`http://localhost/graphql?query=${encodeURIComponent(many)}`);
  expect(await ask(serving.address, '{ node(id: "tangle#art_2") { id } }')).toMatchObject({
    data: { node: { id: 'tangle#art_2' } },
  });
  const { errors } = (await (await response).json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map((error) => error.extensions.code)).toEqual(Array.from({ length: 8 }, () => 'TIMEOUT'));
});

test('a server that is told to stop answers what runs, and takes no more', async () => {
  const leaving = await serveApi({ api, host: '127.0.0.1', port: 0 });
  const long = ask(leaving.address, LONG.replace('referenced: true', 'referenced: false'));
  await wait(100);
  const closed = leaving.close();
  await expect(fetch(`${leaving.address}/health`)).rejects.toThrow('fetch failed');
  expect((await long).errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
  await closed;
});

test('who sends a request too slowly is cut off', async () => {
  const patience = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
  const strict = await serveApi({ api, host: '127.0.0.1', port: 0, patience });
  const { port } = new URL(strict.address);
  for (const beginning of [
    'POST /graphql HTTP/1.1\r\nHost: x\r\n',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
  ]) {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(beginning));
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('408');
  }
  await strict.close();
});

test('a store that was closed says so', async () => {
  const closing = openThreadedSqliteStore({ path });
  expect((await closing.run(plain)).nodes).toHaveLength(1);
  const running = closing.run({ ...plain, start: { kind: 'labels', labels: ['Article'] } });
  await closing.close();
  await Promise.allSettled([running]);
  await expect(closing.run(plain)).rejects.toMatchObject({ code: 'STORE_CLOSED' });
});
