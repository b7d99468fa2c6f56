/** The Cypher that the adapter runs by name: files under `cypher/`, so that people can read and try them in Neo4j Browser. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { EdgeType, NodeLabel } from '../../model/labels.ts';

const folder = join(dirname(findPackageJSON(import.meta.url) as string), 'cypher');
const texts = new Map<string, string>();

/** The text of `cypher/store/<name>.cypher` without its comments. */
export function statement(name: string): string {
  return cached(name, () => readCypher(join('store', `${name}.cypher`)));
}

/** The same with `Label` or `TYPE` replaced by one of the model's own. */
export function statementFor(name: string, of: NodeLabel | EdgeType): string {
  return cached(`${name} ${of}`, () => statement(name).replace(/:(Label|TYPE)\b/g, `:${of}`));
}

/** The statements of `cypher/schema.cypher`, each with the name of what it creates. */
export function schemaStatements(): { name: string; text: string }[] {
  return cached('schema', () => readCypher('schema.cypher'))
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ name: /(?:CONSTRAINT|INDEX) (\w+)/.exec(text)?.[1] ?? '', text }));
}

function readCypher(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .trim();
}

function cached(key: string, read: () => string): string {
  const held = texts.get(key);
  if (held !== undefined) return held;
  const text = read();
  texts.set(key, text);
  return text;
}
