/** GraphQL over HTTP, as the public audit checks it. */
import { serverAudits } from 'graphql-http';
import { afterAll, expect, test } from 'vitest';
import { serveApi } from '../../src/graphql/http/serve.ts';
import { openExampleApi } from './example-api.ts';

const { api } = await openExampleApi();
const serving = await serveApi({ api, host: '127.0.0.1', port: 0 });
afterAll(() => serving.close());

const audits = serverAudits({ url: `${serving.address}/graphql`, fetchFn: fetch });

test('the audit is whole', () => {
  expect(audits.length).toBeGreaterThan(50);
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
  const result = await audit.fn();
  expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
});
