/** Brings what the tests need from the system's packages, where that may be done: on Debian and its kin, as root. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is missing and cannot be had here; the message says it in one line. */
export class NotInstalled extends Error {}

/** The path of a command, installed with its package where it is missing. @throws NotInstalled */
export function ensureCommand(command: string, systemPackage: string): string {
  const path = pathOf(command) ?? (install(systemPackage) ? pathOf(command) : undefined);
  if (path !== undefined) return path;
  throw new NotInstalled(`${command} is not on this machine: install ${systemPackage}`);
}

function pathOf(command: string): string | undefined {
  const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Whether the packages are now there. Test files run beside each other and the system's packages have one lock, for which
 * `apt-get update` does not wait: so they take turns.
 */
export function install(...systemPackages: readonly string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const turn = join(tmpdir(), 'compact-graph-packages.lock');
  const get = (...args: string[]) =>
    spawnSync('flock', [turn, 'apt-get', '-qq', '-y', ...args], { env: environment }).status === 0;
  return get('update') && get('install', '--no-install-recommends', ...systemPackages);
}
