/** The API as a server: its report on the graph, its headers, GraphiQL, and its port. */
import { expect, test } from 'vitest';
import { serveApi } from '../../src/graphql/http/serve.ts';
import { readOperations } from '../../src/graphql/operations.ts';
import { openExampleApi } from './example-api.ts';

const { api, ask, answer } = await openExampleApi();
const post = (body: unknown, headers: Record<string, string> = {}) =>
  api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

test('the graph says what it holds, how complete it is, and what it doubted', async () => {
  const { graph } = await ask(`{ graph { hash contentHash
    counts { label count } edgeCounts { type count }
    coverage { objectives { complete partial none } citations { total resolved ambiguous unresolved } documents { document pagesHeld pagesInSource pages } }
    sources { document name sha256 bytes pages } warnings { code message source page line }
  } }`);
  expect(graph).toMatchObject({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    counts: expect.arrayContaining([{ label: 'Action', count: 4 }]),
    edgeCounts: expect.arrayContaining([{ type: 'SUPPLEMENTS', count: 2 }]),
    coverage: {
      objectives: { complete: 0, partial: 2, none: 1 },
      citations: { total: 9, resolved: 7, ambiguous: 1, unresolved: 1 },
      documents: [{ document: 'A/RES/73/195 (en)', pagesHeld: 2, pagesInSource: 36, pages: [18, 19] }],
    },
    sources: [
      { document: 'A/RES/73/195 (en)', name: 'page-18.txt', sha256: '18', bytes: 4000, pages: [18] },
      { document: 'A/RES/73/195 (en)', name: 'page-19.txt', sha256: '19', bytes: 4000, pages: [19] },
    ],
    warnings: [
      {
        code: 'NUMBER_INFERRED',
        message: 'the number of Objective 9 is inferred',
        source: 'page-18.txt',
        page: 18,
        line: null,
      },
    ],
  });
});

test('every answer carries the hash of the graph that it is true of', async () => {
  const { graph } = await ask('{ graph { hash } }');
  for (const query of ['{ node(id: "untoc") { id } }', '{ nothing }', '{ syntax(', '{ objective(number: 0) { id } }']) {
    expect((await answer(query)).extensions, query).toEqual({ graph });
  }
});

test('GET answers as POST does', async () => {
  const response = await api.fetch(
    `http://localhost/graphql?query=${encodeURIComponent('{ node(id: "untoc") { id } }')}`,
  );
  expect(await response.json()).toMatchObject({ data: { node: { id: 'untoc' } } });
});

test('any origin may ask, with no credentials', async () => {
  const response = await post({ query: '{ __typename }' }, { origin: 'https://example.org' });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('several questions in one request are refused', async () => {
  expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
});

test('a browser gets GraphiQL with all its scripts, opening on the example', async () => {
  const response = await api.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).toContain('Which actions of the Compact reference the Smuggling Protocol?');
  for (const name of readOperations().keys()) expect(page).toContain(`query ${name}`);
  expect(page.match(/<(?:script|link|img)[^>]*\s(?:src|href)="https?:[^>]*>/g)).toBeNull();
});

test('served on a port, it answers, says that it is well and ready, and closes', async () => {
  const serving = await serveApi({ api, host: '127.0.0.1', port: 0 });
  expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const url = `${serving.address}/graphql?query=${encodeURIComponent('{ objective(number: 10) { number } }')}`;
  expect(await (await fetch(url)).json()).toMatchObject({ data: { objective: { number: 10 } } });
  expect((await fetch(`${serving.address}/health`)).status).toBe(200);
  expect((await fetch(`${serving.address}/ready`)).status).toBe(200);
  expect((await fetch(`${serving.address}/nowhere`)).status).toBe(404);
  await expect(serveApi({ api, host: '127.0.0.1', port: Number(new URL(serving.address).port) })).rejects.toThrow(
    'EADDRINUSE',
  );
  await serving.close();
  await expect(fetch(serving.address)).rejects.toThrow('fetch failed');
});
