/** Python with the packages of `requirements.txt` here, in a virtual environment that is made once and kept. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../machine/packages.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
/** What the notebooks need, and what the tests read exports with beside it. */
const requirements = join(projectRoot, 'tests', 'export', 'requirements.txt');
const notebooks = join(projectRoot, 'notebooks', 'requirements.txt');

/**
 * The path of its interpreter, or why there is none. Changed requirements get an environment of their own. It is made
 * beside and then linked by its mark, so that a run that dies leaves none that looks whole.
 */
function findPython(): { python: string } | { skipped: string } {
  const key = createHash('sha256')
    .update(readFileSync(requirements))
    .update(readFileSync(notebooks))
    .digest('hex')
    .slice(0, 12);
  const home = join(projectRoot, '.artifacts', `venv-${key}`);
  const python = join(home, 'bin', 'python');
  if (existsSync(join(home, 'complete'))) return { python };
  // Debian's Python comes without the means to make an environment.
  if (!canMakeEnvironment() && !(install('python3', 'python3-venv') && canMakeEnvironment()))
    return { skipped: 'python3 or its venv is not on this machine: install python3-venv' };
  const partial = `${home}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', partial],
    [
      join(partial, 'bin', 'python'),
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      requirements,
    ],
    // Scripts name their interpreter by its path, so only `python -m` is used after the folder is renamed.
    [join(partial, 'bin', 'python'), '-c', `open(r"${join(partial, 'complete')}", "w").close()`],
  ] as [string, ...string[]][]) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
    if (status === 0) continue;
    rmSync(partial, { recursive: true, force: true });
    return {
      skipped: `${command} ${args.slice(0, 2).join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`,
    };
  }
  if (existsSync(join(home, 'complete'))) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, home);
  return { python };
}

function canMakeEnvironment(): boolean {
  return spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0;
}

/** The interpreter; `undefined` after one line that says why, and under CI an error. */
export function needPython(): string | undefined {
  const found = findPython();
  if ('python' in found) return found.python;
  const message = `tests with Python are skipped: ${found.skipped}`;
  if (process.env['CI']) throw new Error(message);
  console.warn(message);
  return undefined;
}
