import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/machine/longest-first.ts';

// What a process or thread of the tests has compiled is kept for the next: a thread then starts in a fraction of the time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.artifacts', 'compiled');

export default defineConfig({
  // Node gives everyone the one CommonJS copy of graphql; Vite would give our own files a second one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/neo4j/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Two cores: a real Neo4j and a browser run beside the tests.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // As in bin/compact-graph.js: tests start threads from the sources too.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
  },
});
