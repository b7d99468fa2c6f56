/** What people meet when a setting is wrong or the server fails: one error that names the setting, or says to try again. */
import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/store.ts';
import { idsOf, ofIds } from '../store/conformance/ask.ts';
import { registry } from '../store/conformance/example-graph.ts';
import { borrowNeo4j } from './borrow.ts';
import { openEmptyStore, openStore } from './open-store.ts';
import { freePort } from './server.ts';

const old = await borrowNeo4j('OLD');
const readOnly = await borrowNeo4j('READ_ONLY');
// The last, since others wait for it.
const neo4j = await borrowNeo4j('5.26');

describe.skipIf(!neo4j)('a wrong setting is named', () => {
  if (!neo4j) return;
  const { address } = neo4j;
  const servers: Server[] = [];
  const listen = async (server: Server) => {
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    return `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterAll(() => servers.forEach((server) => void server.close()));
  const opening = (settings: Partial<Parameters<typeof openNeo4jStore>[0]>) =>
    expect(openNeo4jStore({ ...address, queryTimeoutMilliseconds: 1000, ...settings })).rejects;

  test('wrong password', () =>
    opening({ password: 'not the password' }).toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: expect.stringContaining('NEO4J_PASSWORD'),
    }));

  test('unknown user', () =>
    opening({ username: 'nobody' }).toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: expect.stringContaining('NEO4J_USERNAME'),
    }));

  test('missing database', () =>
    opening({ database: 'nowhere' }).toMatchObject({
      code: 'STORE_MISSING',
      message: expect.stringContaining('NEO4J_DATABASE'),
    }));

  test.each(['bolt', 'neo4j'])('%s:// address at which nothing listens', async (scheme) =>
    opening({ uri: `${scheme}://127.0.0.1:${await freePort()}` }).toMatchObject({
      code: 'STORE_UNREACHABLE',
      retriable: true,
      message: expect.stringContaining('NEO4J_URI'),
    }),
  );

  test('host that does not exist', () =>
    opening({ uri: 'bolt://no-such-host.invalid:7687' }).toMatchObject({ code: 'STORE_UNREACHABLE' }));

  test.each(['postgres://localhost', 'localhost:7687', ''])('address of another kind: %j', (uri) =>
    opening({ uri }).toMatchObject({ code: 'STORE_UNREACHABLE', message: expect.stringContaining('NEO4J_URI') }),
  );

  test('encryption asked of a server that has none', () =>
    opening({ uri: address.uri.replace('bolt:', 'bolt+s:') }).toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('without +s'),
    }));

  test('web server', async () =>
    opening({ uri: await listen(createWebServer((_, response) => response.end('hello'))) }).toMatchObject({
      code: 'NOT_A_STORE',
      message: expect.stringContaining('NEO4J_URI'),
    }));

  test('server that says something else', async () =>
    opening({
      uri: await listen(createServer((socket) => socket.on('data', () => socket.write('220 ready to serve you\r\n')))),
    }).toMatchObject({
      code: 'NOT_A_STORE',
    }));

  test('server that says nothing', async () =>
    opening({ uri: await listen(createServer(() => {})) }).toMatchObject({ code: 'STORE_UNREACHABLE' }));

  test('and no message shows a password, even one in the address', () =>
    opening({ uri: 'bolt://user:secret@127.0.0.1:1' }).toMatchObject({
      message: expect.not.stringContaining('secret'),
    }));
});

describe.skipIf(!old)('a server of an unsupported version', () => {
  test('is refused, and the version needed is named', async () => {
    if (!old) return;
    await expect(openStore(old)).rejects.toMatchObject({
      code: 'STORE_UNSUPPORTED',
      message: expect.stringMatching(/Neo4j 5\.12, which is too old: set NEO4J_URI to a Neo4j 5\.26 or newer/),
    });
  });
});

describe.skipIf(!readOnly)('a database that may only be read', () => {
  test('refuses a load, naming user and database, and still answers', async () => {
    if (!readOnly) return;
    const store = await openStore(readOnly);
    await expect(store.change({ put: [registry], remove: [] })).rejects.toMatchObject({
      code: 'READ_ONLY',
      message: expect.stringMatching(/NEO4J_USERNAME.*NEO4J_DATABASE/),
    });
    expect(await store.info()).toBeNull();
    expect(await store.ready()).toBe(true);
    await store.close();
  });
});

describe.skipIf(!neo4j)('a database that others filled', () => {
  test('is not loaded into', async () => {
    if (!neo4j) return;
    const store = await openEmptyStore(neo4j);
    await neo4j.driver.executeQuery("CREATE (:Page {name: 'somebody else’s'})");
    await expect(store.change({ put: [registry], remove: [] })).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
    await store.close();
  });
});

describe.skipIf(!neo4j?.address.pid)('a server that fails while it is used', { timeout: 240_000 }, () => {
  let pid = neo4j?.address.pid;

  test('gives errors until it is back, and then answers again by itself', async () => {
    if (!neo4j) return;
    const store = await openEmptyStore(neo4j, { queryTimeoutMilliseconds: 2000 });
    const before = await store.change({ put: [registry], remove: [] });
    const restarted = neo4j.restart();
    await expect.poll(() => store.ready(), { timeout: 30_000, interval: 20 }).toBe(false);
    await expect(store.run(ofIds(['untoc']))).rejects.toMatchObject({ name: 'StoreError', retriable: true });
    pid = (await restarted).pid;
    await expect.poll(() => store.ready(), { timeout: 60_000 }).toBe(true);
    // Neo4j has lost its plans, and may need more than the time set to make one again.
    await expect.poll(() => store.run(ofIds(['untoc'])).then(idsOf, String), { timeout: 60_000 }).toEqual(['untoc']);
    expect(await store.info()).toMatchObject({ hash: before.hash });
    await store.close();
  });

  test('gives an error within the time set when it does not answer at all', async () => {
    if (!neo4j || !pid) return;
    const store = await openEmptyStore(neo4j, { queryTimeoutMilliseconds: 1000 });
    await store.change({ put: [registry], remove: [] });
    process.kill(pid, 'SIGSTOP');
    try {
      await expect(store.run(ofIds(['untoc']))).rejects.toMatchObject({
        code: 'TIMEOUT',
        message: expect.stringContaining('1000 ms'),
      });
      expect(await store.ready()).toBe(false);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await expect.poll(() => store.ready(), { timeout: 60_000 }).toBe(true);
    await store.close();
  });
});
