/** Finds a Java of the right age among those the machine has: the environment's, the path's, and their neighbours. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The `java` command of the lowest version from `minimum` to `maximum`; `undefined` where there is none. */
export function findJava(minimum: number, maximum: number): string | undefined {
  return [...javaHomes()]
    .map((home) => ({ command: join(home, 'bin', 'java'), version: versionOf(home) }))
    .filter(({ command, version }) => version >= minimum && version <= maximum && existsSync(command))
    .sort((a, b) => a.version - b.version)[0]?.command;
}

function javaHomes(): Set<string> {
  const named = Object.entries(process.env).flatMap(([name, value]) =>
    /^JAVA_HOME/.test(name) && value ? [value] : [],
  );
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'java'))
    .filter((command) => existsSync(command))
    .map((command) => dirname(dirname(realpathSync(command))));
  // Packages of several Javas stand side by side, so the one on the path shows where the others are.
  const neighbours = [...named, ...onPath].map(dirname).filter(existsSync).flatMap(foldersIn);
  return new Set([...named, ...onPath, ...neighbours]);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A Java home says its version in a file named `release`; 0 where it does not. */
function versionOf(home: string): number {
  try {
    const release = readFileSync(join(home, 'release'), 'utf8');
    return Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
