/** Runs the command line as people do: a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';

export const bin = fileURLToPath(new URL('../../bin/compact-graph.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function run(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; node?: readonly string[]; input?: string } = {},
): Ran {
  const { COMPACT_GRAPH_STORE: _store, NEO4J_URI: _uri, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? tmpdir(),
    input: options.input ?? '',
    env: { ...env, ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}

let filled: string | undefined;

/** A folder of its own whose default store has the bundled pages: they are read once for the tests of a file. */
export function ingestedFolder(): string {
  if (filled === undefined) {
    filled = temporaryFolder();
    expect(run(['ingest'], { cwd: filled }).code).toBe(0);
  }
  const folder = temporaryFolder();
  cpSync(filled, folder, { recursive: true });
  return folder;
}

/** The address of the store in such a folder. */
export function ingestedStore(): string {
  return `sqlite:${join(ingestedFolder(), '.compact-graph', 'graph.db')}`;
}
