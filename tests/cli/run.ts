/** Runs the command line as people do: a process of its own. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../bin/compact-graph.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function run(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; node?: readonly string[] } = {},
): Ran {
  const { COMPACT_GRAPH_STORE: _store, NEO4J_URI: _uri, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? tmpdir(),
    env: { ...env, ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}
