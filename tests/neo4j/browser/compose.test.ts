/** docker-compose.yml runs what the tests run: the same Neo4j, and commands and settings that the command line takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Command } from '../../../src/cli/commands/command.ts';
import { ingest } from '../../../src/cli/commands/ingest.ts';
import { serve } from '../../../src/cli/commands/serve.ts';
import { readConfig } from '../../../src/cli/config.ts';
import { ensureCommand, NotInstalled } from '../../machine/packages.ts';
import { NEO4J_LINES } from '../lines.ts';

const compose = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');
const COMMANDS: Readonly<Record<string, Command>> = { ingest, serve };

/** The words that call Compose: Docker's plugin, or the system's own command. */
function findCompose(): readonly [string, ...string[]] | undefined {
  if (spawnSync('docker', ['compose', 'version']).status === 0) return ['docker', 'compose'];
  try {
    return [ensureCommand('docker-compose', 'docker-compose')];
  } catch (error) {
    if (!(error instanceof NotInstalled) || process.env['CI']) throw error;
    console.warn(`the check of docker-compose.yml by Compose itself is skipped: ${error.message}`);
    return undefined;
  }
}

const composer = findCompose();

it.skipIf(composer === undefined)('is taken by Compose, which finds the three services in it', () => {
  if (composer === undefined) return;
  const [command, ...words] = composer;
  const file = fileURLToPath(new URL('../../../docker-compose.yml', import.meta.url));
  const { status, stdout, stderr } = spawnSync(command, [...words, '-f', file, 'config', '--services'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').sort()).toEqual(['api', 'ingest', 'neo4j']);
});

it('starts the Neo4j that the tests start', () => {
  expect(/^ +image: (neo4j:.+)$/m.exec(compose)?.[1]).toBe(NEO4J_LINES['5.26'].image);
});

it('gives the command line words, flags and settings that it knows, and Neo4j the same password', () => {
  const environment = Object.fromEntries(
    [...compose.matchAll(/^ {4}([A-Z0-9_]+): (.+)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\$\{\w+:-(.*?)\}/g, '$1'),
    ]),
  );
  const commands = [...compose.matchAll(/^ +command: \[(.+)\]$/gm)].map(([, words = '']) =>
    words.split(', ').map((word) => word.replaceAll('"', '')),
  );
  expect(commands.map(([word]) => word)).toEqual(['ingest', 'serve']);
  for (const [word = '', ...flags] of commands) {
    const config = readConfig(flags, COMMANDS[word]?.flags ?? {}, environment);
    expect(config).toMatchObject({
      store: 'bolt://neo4j:7687',
      neo4j: { username: 'neo4j', password: 'compact-graph', database: 'neo4j' },
      queryTimeoutMilliseconds: 5000,
    });
  }
  expect(/NEO4J_AUTH: neo4j\/\$\{NEO4J_PASSWORD:-(.+)\}/.exec(compose)?.[1]).toBe('compact-graph');
});
