/** What the API serves to Neo4j Browser: a style that knows the whole vocabulary, and a guide of all named queries. */
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../src/graphql/api.ts';
import { readNamedQueries } from '../../../src/graphql/http/neo4j-browser.ts';
import { EDGE_TYPES, NODE_LABELS } from '../../../src/model/labels.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';

function ask(path: string, init?: RequestInit): Promise<Response> {
  const store = openSqliteStore({ path: ':memory:' });
  onTestFinished(() => store.close());
  return createApi({ store }).fetch(`http://localhost${path}`, init);
}

/** Selector by selector, as Neo4j Browser reads GraSS: no comments, one `name: value` to a semicolon. */
function parseGrass(text: string): Map<string, Record<string, string>> {
  const rules = text.matchAll(/([^{}]+?)\s*\{((?:"[^"]*"|[^"}])*)\}\s*/g);
  return new Map(
    [...rules].map(([, selector = '', body = '']) => {
      const entries = body.split(';').filter((line) => line.trim() !== '');
      return [selector, Object.fromEntries(entries.map((entry) => entry.split(':').map((part) => part.trim())))];
    }),
  );
}

it('serves a style with a caption and a colour for every label and relationship type, and for nothing else', async () => {
  const response = await ask('/browser/style.grass');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const style = parseGrass(await response.text());
  const known = [...NODE_LABELS.map((label) => `node.${label}`), ...EDGE_TYPES.map((type) => `relationship.${type}`)];
  for (const selector of known) {
    expect(style.get(selector), selector).toMatchObject({
      caption: expect.stringMatching(/^"[^"]+"$/),
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
  }
  expect([...style.keys()].sort()).toEqual(['node', 'node._Ingest', 'relationship', ...known].sort());
});

it('serves a guide with a page for each named query, its example and its text', async () => {
  const guide = await (await ask('/browser/guide.md')).text();
  const [opening, ...pages] = guide.split('\n---\n');
  expect(opening).toContain('<title>Questions to the graph</title>');
  const queries = readNamedQueries();
  expect(pages).toHaveLength(queries.length);
  for (const [at, { purpose, example, text }] of queries.entries()) {
    expect(pages[at]).toContain(purpose);
    expect(pages[at]).toContain(`\`\`\`cypher\n${text}\n\`\`\``);
    if (example) expect(pages[at]).toContain(`:params ${example}`);
  }
});

it('lets the page of another origin ask with the headers that Neo4j Browser sends', async () => {
  const response = await ask('/browser/guide.md', {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:7474', 'access-control-request-headers': 'cache-control,pragma,sentry-trace' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe('*');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

it('takes nothing in', async () => {
  expect((await ask('/browser/style.grass', { method: 'POST', body: 'node {}' })).status).toBe(405);
});
