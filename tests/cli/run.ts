/** Runs the command line as people do, in a process of its own, or as far as its own code goes, in the test's. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { outputTo } from '../../src/cli/output.ts';
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
  const { COMPACT_GRAPH_STORE: _store, NEO4J_URI: _uri, NODE_COMPILE_CACHE: _cache, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? tmpdir(),
    input: options.input ?? '',
    env: { ...env, ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}

/**
 * Runs a command in this process: what it does, says and answers, without the second that a process needs to begin. What
 * hangs on the process itself, such as its folder, where the default store is, its input and its environment, is for `run`.
 */
export async function call(args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const output = outputTo(
    (text) => out.push(`${text}\n`),
    (text) => err.push(`${text}\n`),
  );
  const code = await main(args, output, {});
  return { code, out: out.join(''), err: err.join('') };
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
