/** The schema as one file, for clients to build on: it changes only where that is meant, and breaks nobody unseen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBreakingChanges, lexicographicSortSchema, buildSchema as parseSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';

const PRINTED = join(import.meta.dirname, '../../schema/printed/schema.graphql');
const built = lexicographicSortSchema(buildSchema());

test('nothing that clients may use is gone or asks for more', () => {
  expect(
    findBreakingChanges(parseSchema(readFileSync(PRINTED, 'utf8')), built).map(({ description }) => description),
  ).toEqual([]);
});

// Where the change is meant: vitest -u writes the file anew, and CHANGELOG.md tells clients of it.
test('the printed schema is the schema', async () => {
  await expect(`${printSchema(built)}\n`).toMatchFileSnapshot(PRINTED);
});
