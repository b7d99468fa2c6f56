/**
 * Brings what the tests need from the machine and its packages: Java, Maven and Neo4j's own artifacts. Run by the tests
 * themselves; `node tests/neo4j/install.ts` does it ahead of them.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureCommand, install, NotInstalled } from '../machine/packages.ts';
import { findJava } from './java.ts';
import { NEO4J_LINES, type Neo4jLine } from './lines.ts';

const here = dirname(fileURLToPath(import.meta.url));
const artifacts = join(here, '..', '..', '.artifacts');

/** The Java command for a line, installed from the system's packages where that is possible. */
export function ensureJava(line: Neo4jLine): string {
  const [minimum, maximum] = line.java;
  const found =
    findJava(minimum, maximum) ?? (install('default-jre-headless') ? findJava(minimum, maximum) : undefined);
  if (found !== undefined) return found;
  throw new NotInstalled(`Neo4j ${line.version} needs Java ${minimum} or newer: install one, or set JAVA_HOME`);
}

/** The folder of a line's jars; fetched with Maven once and kept under `.artifacts`. */
export async function ensureJars(line: Neo4jLine): Promise<string> {
  const home = join(artifacts, `neo4j-${line.version}`);
  const jars = join(home, 'lib');
  if (existsSync(jars)) return jars;
  const maven = ensureCommand('mvn', 'maven');
  // Fetched beside and then renamed, so that a run that dies leaves no half-filled folder.
  const partial = `${home}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const goal = [
    `-Dneo4j.version=${line.version}`,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${join(partial, 'lib')}`,
  ];
  try {
    await promisify(execFile)(maven, ['-q', '-B', '-f', join(here, 'pom.xml'), ...goal]);
  } catch (cause) {
    rmSync(partial, { recursive: true, force: true });
    throw new NotInstalled(`Maven could not fetch Neo4j ${line.version}: ${firstLine(cause)}`);
  }
  if (existsSync(jars)) rmSync(partial, { recursive: true });
  else renameSync(partial, home);
  return jars;
}

function firstLine(cause: unknown): string {
  return String(cause instanceof Error ? cause.message : cause).split('\n')[0] ?? '';
}

if (import.meta.main) {
  for (const line of Object.values(NEO4J_LINES)) {
    try {
      console.log(`Neo4j ${line.version}: ${await ensureJars(line)}, ${ensureJava(line)}`);
    } catch (error) {
      console.error(firstLine(error));
      process.exitCode = 1;
    }
  }
}
