/** The types made from the schema are those of the schema, so that a change of it that breaks a resolver is a type error. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import { generateResolverTypes, generateTypes } from './generate-types.ts';

const SOURCES = join(import.meta.dirname, '../../src');
const schema = buildSchema();

test('the types of arguments and answers are current', async () => {
  await expect(await generateTypes(schema)).toMatchFileSnapshot(join(SOURCES, 'traversal/schema-types.ts'));
});

test('the types of resolvers are current', async () => {
  await expect(await generateResolverTypes(schema)).toMatchFileSnapshot(join(SOURCES, 'graphql/resolver-types.ts'));
});
