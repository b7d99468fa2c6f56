/** Every kind of address leads to the same server: with and without routing, and with encryption, trusted or not. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources, PLAIN_LOAD } from '../../src/cli/load.ts';
import { bundledPages } from '../../src/cli/package-root.ts';
import { openNeo4jStore } from '../../src/store/neo4j/store.ts';
import { ensureCommand, NotInstalled } from '../machine/packages.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { type RunningNeo4j, startNeo4j } from './server.ts';

const bin = fileURLToPath(new URL('../../bin/compact-graph.js', import.meta.url));
const certificates = temporaryFolder();
const certificate = join(certificates, 'public.crt');

const server = await startEncrypted();
afterAll(() => server?.stop());

/** A server that takes both plain and encrypted connections. `undefined` where there is none, and under CI an error. */
async function startEncrypted(): Promise<RunningNeo4j | undefined> {
  try {
    writeCertificate();
    return await startNeo4j('5.26', {
      settings: {
        'server.bolt.tls_level': 'OPTIONAL',
        'dbms.ssl.policy.bolt.enabled': 'true',
        'dbms.ssl.policy.bolt.base_directory': certificates,
        'dbms.ssl.policy.bolt.client_auth': 'NONE',
      },
    });
  } catch (error) {
    if (!(error instanceof NotInstalled) || process.env['CI']) throw error;
    console.warn(`tests of encrypted connections are skipped: ${error.message}`);
    return undefined;
  }
}

/** Of this machine alone, signed by itself, under the names that Neo4j looks for. */
function writeCertificate(): void {
  const { status, stderr } = spawnSync(
    ensureCommand('openssl', 'openssl'),
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', join(certificates, 'private.key'), '-out', certificate],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
}

describe.skipIf(server === undefined)('an address', () => {
  if (server === undefined) return;
  const { username, password, database } = server.address;
  const withScheme = (scheme: string) => server.address.uri.replace('bolt:', `${scheme}:`);

  beforeAll(async () => {
    const store = await openNeo4jStore({ uri: withScheme('neo4j'), username, password, database });
    await loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
    await store.close();
  }, 180_000);

  test.each(['bolt', 'neo4j', 'bolt+ssc', 'neo4j+ssc'])('with %s:// reaches the graph', async (scheme) => {
    const uri = withScheme(scheme);
    const store = await openNeo4jStore({ uri, username, password, database, queryTimeoutMilliseconds: 60_000 });
    expect((await store.info())?.nodes['Action']).toBe(15);
    await store.close();
  });

  test.each(['bolt+s', 'neo4j+s'])('with %s:// needs a certificate that the machine trusts', (scheme) => {
    const status = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, [bin, 'status', '--json'], {
        encoding: 'utf8',
        env: {
          ...process.env,
          ...{ NEO4J_URI: withScheme(scheme), NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
          ...{ NEO4J_DATABASE: database },
          ...env,
        },
      });
    const trusted = status({ NODE_EXTRA_CA_CERTS: certificate });
    expect(trusted.stderr).toBe('');
    expect(JSON.parse(trusted.stdout)).toMatchObject({ nodes: { Action: 15 } });
    const untrusted = status({});
    expect(untrusted.status).toBe(1);
    expect(untrusted.stderr).toMatch(/^[^\n]*check its certificate[^\n]*\n$/);
  });
});
