/** docker-compose.yml runs what the tests run: the same Neo4j, and commands and settings that the command line takes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Command } from '../../../src/cli/commands/command.ts';
import { ingest } from '../../../src/cli/commands/ingest.ts';
import { serve } from '../../../src/cli/commands/serve.ts';
import { readConfig } from '../../../src/cli/config.ts';
import { NEO4J_LINES } from '../lines.ts';

const compose = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');
const COMMANDS: Readonly<Record<string, Command>> = { ingest, serve };

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
