/** What the browser is sent: size, headers, and nothing outside the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explorerRoutes } from '../../src/graphql/http/explorer-files.ts';
import { routeRequests } from '../../src/graphql/http/routes.ts';
import { type ServedExplorer, serveExplorer } from './serve-explorer.ts';

let explorer: ServedExplorer;

beforeAll(async () => {
  explorer = await serveExplorer();
});

afterAll(() => explorer?.close());

it('sends at most 350 kB of gzipped scripts', () => {
  const folder = join(explorer.site, 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).byteLength);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  console.log(`scripts: ${(total / 1000).toFixed(1)} kB gzipped in ${scripts.length} files`);
  expect(scripts.length).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(350_000);
});

it('serves the page afresh, and its assets for good', async () => {
  const page = await fetch(explorer.address);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text()) ?? [];
  const asset = await fetch(explorer.address + script, { headers: { 'accept-encoding': 'br' } });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
});

it('allows the page nothing of other hosts', async () => {
  const policy = (await fetch(explorer.address)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

it.each(['/../package.json', '/assets/../../graph.db', '/%2e%2e/graph.db', '/assets/', '/index.html', '/graph.db'])(
  'has nothing at %s',
  async (path) => {
    const handle = routeRequests(explorerRoutes(explorer.site));
    expect((await handle(new Request(`http://explorer${path}`))).status).toBe(404);
  },
);

it('refuses to be written to', async () => {
  expect((await fetch(explorer.address, { method: 'POST', body: '{}' })).status).toBe(405);
});

it('says how to build it where it is not built', async () => {
  const answer = await routeRequests(explorerRoutes(join(explorer.site, 'nowhere')))(new Request('http://explorer/'));
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm run prepare');
});
