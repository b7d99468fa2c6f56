/** The named operations of `schema/operations`: questions that need no GraphQL to be asked, by the name of their file. */
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'schema', 'operations');

let read: ReadonlyMap<string, string> | undefined;

/** Their texts by name, in the order of the names; read once. */
export function readOperations(): ReadonlyMap<string, string> {
  read ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => [file.replace(/\.graphql$/, ''), readFileSync(join(FOLDER, file), 'utf8')]),
  );
  return read;
}
