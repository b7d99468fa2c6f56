/** How questions and answers travel: methods, media types, ETags, the cache, compression, stored operations. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApi } from '../../src/graphql/api.ts';
import { createAnswerCache } from '../../src/graphql/http/answer-cache.ts';
import { BODY_LIMIT } from '../../src/graphql/http/graphql-handler.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openExampleApi } from './example-api.ts';
import { openExampleStore } from './example-graph.ts';

const { api, plans } = await openExampleApi();
const URL_OF_API = 'http://localhost/graphql';
const QUERY = '{ provisions { edges { node { id cite text } } } }';
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  api.fetch(`${URL_OF_API}?${new URLSearchParams(parameters)}`, { headers });
const post = (body: string, headers: Record<string, string> = {}) =>
  api.fetch(URL_OF_API, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('a request', () => {
  test.each([
    'text/plain',
    'application/graphql',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
  ])('of content type %s is refused, and told what is taken', async (type) => {
    const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
    expect([response.status, response.headers.get('accept-post')]).toEqual([415, 'application/json']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
  });

  test('larger than 100 kB is refused, whatever length it claims', async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(BODY_LIMIT)}` });
    for (const headers of [{}, { 'content-length': '10' }]) {
      const response = await post(large, headers as Record<string, string>);
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
    }
    expect((await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(BODY_LIMIT - 100)}` }))).status).toBe(200);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('by %s is refused, and told what is allowed', async (method) => {
    const response = await api.fetch(URL_OF_API, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  test('of another page is allowed by any origin, without credentials', async () => {
    const response = await api.fetch(URL_OF_API, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': expect.stringContaining('content-type'),
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('with nothing that can be asked is a clear error', async () => {
    for (const body of ['', 'null', '[]', '{}', '{"query": 1}', '{"query": "{"}', '{"documentId": "Nobody"}']) {
      const response = await post(body, { accept: 'application/graphql-response+json' });
      expect(response.status, body).toBe(400);
      expect(await response.json(), body).toMatchObject({ errors: [{ message: expect.any(String) }] });
    }
  });
});

describe('an answer by GET', () => {
  test('has an ETag, and comes back as 304 to who has it', async () => {
    const first = await get({ query: QUERY });
    const etag = first.headers.get('etag') as string;
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    expect(first.headers.get('vary')).toBe('Accept, Accept-Encoding');
    plans.length = 0;
    for (const tag of [etag, `"other", ${etag}`, etag.replace('W/', '')]) {
      const again = await get({ query: QUERY }, { 'if-none-match': tag });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get({ query: QUERY }, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    expect(plans).toEqual([]);
  });

  test('has another ETag for other variables, another operation and another media type', async () => {
    const query = 'query A($id: ID!) { node(id: $id) { id } } query B($id: ID!) { node(id: $id) { __typename } }';
    const variants = await Promise.all([
      get({ query, operationName: 'A', variables: '{"id":"untoc"}' }),
      get({ query, operationName: 'A', variables: '{"id":"gcm"}' }),
      get({ query, operationName: 'B', variables: '{"id":"untoc"}' }),
      get({ query, operationName: 'A', variables: '{"id":"untoc"}' }, { accept: 'application/graphql-response+json' }),
    ]);
    expect(new Set(variants.map((response) => response.headers.get('etag'))).size).toBe(4);
    expect(variants.at(-1)?.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test('with an error is not kept and has no ETag', async () => {
    const query = '{ objective(number: 99) { id } }';
    const response = await get({ query });
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  test('can be asked by the name of a stored operation', async () => {
    const parameters = { documentId: 'ReferencesOfObjective', variables: '{"number":10}' };
    const response = await get(parameters);
    expect(await response.json()).toMatchObject({ data: { objective: { id: 'gcm#obj_10' } } });
    const again = await get(parameters, { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('by HEAD has the headers alone', async () => {
    const response = await api.fetch(`${URL_OF_API}?query=${encodeURIComponent(QUERY)}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).not.toBeNull();
  });
});

describe('answers are kept', () => {
  test('so that the store is asked once, by POST and by GET alike', async () => {
    const query = '{ kept: instruments { totalCount } }';
    plans.length = 0;
    const answers = [
      await post(JSON.stringify({ query })),
      await get({ query }),
      await post(JSON.stringify({ query, variables: null })),
    ];
    const bodies = await Promise.all(answers.map((response) => response.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(plans).toHaveLength(1);
  });

  test('until the graph changes', async () => {
    const store = await openExampleStore();
    const changing = createApi({ store });
    const ask = async () =>
      (await changing.fetch(`${URL_OF_API}?query={graph{hash}instruments{totalCount}}`)).json() as Promise<{
        data: { graph: { hash: string }; instruments: { totalCount: number } };
      }>;
    const before = await ask();
    await store.change({ put: [], remove: ['A/RES/75/158 (en)'] });
    const after = await ask();
    expect(after.data.graph.hash).not.toBe(before.data.graph.hash);
    expect(after.data.instruments.totalCount).toBe(before.data.instruments.totalCount - 1);
    await store.close();
  });

  test('of the graph that they are true of, which a change between two reads of one answer leaves unsaid', async () => {
    const store = await openExampleStore();
    let reads = 0;
    const changing: GraphStore = {
      ...store,
      async run(plan, seen) {
        if (++reads === 2) await store.change({ put: [], remove: ['A/RES/75/158 (en)'] });
        return store.run(plan, seen);
      },
    };
    const { fetch } = createApi({ store: changing });
    const ask = () => fetch(`${URL_OF_API}?query={a:instruments{totalCount}b:instruments{totalCount}}`);
    const mixed = await ask();
    expect([mixed.status, mixed.headers.get('etag')]).toEqual([200, null]);
    expect(await mixed.json()).toMatchObject({ extensions: { graph: { hash: null } } });
    const whole = await ask();
    expect(whole.headers.get('etag')).not.toBeNull();
    expect(await whole.json()).toMatchObject({ extensions: { graph: { hash: (await store.info())?.hash } } });
    await store.close();
  });

  test('and an answer that is not kept costs the store no other question than its own', async () => {
    const store = await openExampleStore();
    const asked: string[] = [];
    const listening = new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          asked.push(String(name));
          return Reflect.apply(member, target, args);
        };
      },
    });
    const { fetch } = createApi({ store: listening });
    const ask = (alias: string) => fetch(`${URL_OF_API}?query={${alias}:instruments{totalCount}}`);
    await ask('first');
    asked.length = 0;
    await ask('second');
    expect(asked).toEqual(['run']);
    await ask('second');
    expect(asked).toEqual(['run', 'info']);
    await store.close();
  });

  test('in no more memory than is given, the latest used staying longest', () => {
    const cache = createAnswerCache(10_000);
    const answerOf = (length: number) => ({
      contentType: 'text/plain',
      body: new Uint8Array(length),
      encoded: new Map(),
    });
    for (const key of ['a', 'b', 'c', 'd', 'e']) cache.put(key, answerOf(1_500));
    expect(cache.get('a')).toBeUndefined();
    cache.get('b');
    cache.put('f', answerOf(1_500));
    expect([cache.get('b') !== undefined, cache.get('c')]).toEqual([true, undefined]);
    cache.put('large', answerOf(3_000));
    expect(cache.get('large')).toBeUndefined();
    expect(cache.bytes()).toBeLessThanOrEqual(10_000);
    cache.put('b', answerOf(1));
    expect(cache.bytes()).toBeLessThanOrEqual(8_600);
  });
});

describe('an answer is compressed', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0.5', 'gzip', gunzipSync],
    ['gzip', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('as %s asks', async (accepted, encoding, decompress) => {
    const plain = await (await get({ query: QUERY })).text();
    for (let times = 0; times < 2; times += 1) {
      const response = await get({ query: QUERY }, { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(decompress(Buffer.from(await response.arrayBuffer())).toString()).toBe(plain);
    }
  });

  test('not where it is short, and not against the will of who asks', async () => {
    expect(
      (await get({ query: '{ __typename }' }, { 'accept-encoding': 'br' })).headers.get('content-encoding'),
    ).toBeNull();
    for (const accepted of ['identity', 'br;q=0, gzip;q=0', '']) {
      expect(
        (await get({ query: QUERY }, { 'accept-encoding': accepted })).headers.get('content-encoding'),
        accepted,
      ).toBeNull();
    }
  });
});

test('what is at no path is not found, and neither health nor readiness says what is inside', async () => {
  const texts = await Promise.all(
    ['/', '/health', '/ready', '/graphql/x', '/../etc'].map(async (path) => {
      const response = await api.fetch(`http://localhost${path}`);
      return [path, response.status, await response.text()];
    }),
  );
  expect(texts).toEqual([
    ['/', 404, 'There is nothing here; GraphQL is at /graphql.\n'],
    ['/health', 200, 'well\n'],
    ['/ready', 200, 'ready\n'],
    ['/graphql/x', 404, 'There is nothing here; GraphQL is at /graphql.\n'],
    ['/../etc', 404, 'There is nothing here; GraphQL is at /graphql.\n'],
  ]);
  const store = await openExampleStore();
  const closed = createApi({ store });
  await store.close();
  expect((await closed.fetch('http://localhost/ready')).status).toBe(503);
});

test('more paths can be served beside GraphQL', async () => {
  const store = await openExampleStore();
  const more = createApi({ store, routes: { '/export/': (request) => new Response(new URL(request.url).pathname) } });
  const response = await more.fetch('http://localhost/export/graph.csv');
  expect([await response.text(), response.headers.get('access-control-allow-origin')]).toEqual([
    '/export/graph.csv',
    '*',
  ]);
  await store.close();
});
