/** `compact-graph serve`: a real server on a free port, asked over HTTP and stopped by a signal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { bin, run } from './run.ts';

it('prints its address and the example question, answers it, and exits with 0 on SIGTERM', async () => {
  const server = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
    cwd: temporaryFolder(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit');
  try {
    const lines: string[] = [];
    for await (const line of createInterface(server.stdout)) {
      lines.push(line);
      if (lines.length === 2) break;
    }
    const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(lines[0] ?? '') ?? [];
    const [, query] = /(\{.*\})/.exec(lines[1] ?? '') ?? [];
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as { data: { actions: { edges: { node: { label: string } }[] } } };
    expect(data.actions.edges.map(({ node }) => node.label)).toEqual(['9(a)']);
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('Smuggling Protocol');
    server.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  } finally {
    server.kill('SIGKILL');
  }
});

it('names the address that another program has, and the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, err } = run(['serve', '--port', String(port)], { cwd: temporaryFolder() });
  other.close();
  expect([code, err]).toEqual([1, expect.stringContaining(`127.0.0.1:${port} is in use`)]);
  expect(err).not.toContain('    at ');
});
