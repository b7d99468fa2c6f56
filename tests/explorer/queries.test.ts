/** Every document that the explorer sends is one that the API takes. */
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as queries from '../../src/explorer/data/queries.ts';
import { LIMITS } from '../../src/graphql/guard/guard.ts';
import { measureDocument } from '../../src/graphql/guard/measure-document.ts';
import { buildSchema } from '../../src/graphql/schema.ts';

const schema = buildSchema();

describe.each(Object.entries(queries))('%s', (_name, text) => {
  it('is valid against the schema', () => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  it('stays well within the limits of the server', () => {
    const { fields, depth } = measureDocument(parse(text));
    expect(fields).toBeLessThan(LIMITS.fields / 2);
    expect(depth).toBeLessThan(LIMITS.depth / 2);
  });
});

it('asks on the first page only for those lists that it shows: each is made of all records of the documents', () => {
  expect(queries.HOLDINGS.match(/\b(documents|sources|warnings|counts)\b/g)).toEqual(['documents', 'warnings']);
});
