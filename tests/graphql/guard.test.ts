/** What is refused before it costs anything: documents and variables that no question of this graph needs. */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/graphql/guard/guard.ts';
import { openExampleApi } from './example-api.ts';

const { answer, plans, ask } = await openExampleApi();

/** Spread, the n-th fragment has 2^n fields. */
function explosion(levels: number, spread: (next: string) => string): string {
  const fragments = Array.from(
    { length: levels },
    (_, n) => `fragment F${n} on Instrument { ${n === 0 ? 'id' : spread(`...F${n - 1}`)} }`,
  );
  return `{ instrument(by: {id: "untoc"}) { ...F${levels - 1} } } ${fragments.join(' ')}`;
}

describe('a document of one kilobyte that stands for billions of fields is refused', () => {
  test.each([
    ['by aliases', explosion(20, (next) => `a: supplements { ${next} } b: supplements { ${next} }`)],
    ['by equal names', explosion(20, (next) => `supplements { ${next} } supplements { ${next} }`)],
    ['by spreads alone', explosion(24, (next) => `${next} ${next}`)],
    [
      'by inline fragments',
      explosion(20, (next) => `... on Instrument { ${next} } ... { ${next} } supplements { ${next} }`),
    ],
  ])('%s', async (_, query) => {
    expect(query.length).toBeLessThan(2_000);
    plans.length = 0;
    const { data, errors } = await answer(query);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('QUERY_TOO_LARGE');
    expect(plans).toEqual([]);
  });
});

test('fragments that lead back to themselves are refused, at once', async () => {
  const { errors } = await answer(
    '{ node(id: "untoc") { ...A } } fragment A on Node { ...B ...B } fragment B on Node { ...A ...A }',
  );
  expect(errors?.[0]?.message).toContain('Cannot spread fragment');
});

test.each([
  ['words and marks', `{ ${'__typename '.repeat(LIMITS.tokens)} }`, 'Token limit of 3000 exceeded'],
  [
    'fields',
    `{ ...A ...A ...A } fragment A on Query { ${'__typename '.repeat(LIMITS.fields / 2)} }`,
    'asks for 6000 fields',
  ],
  [
    'fragments',
    `{ ...A0 } ${Array.from({ length: LIMITS.fragments + 1 }, (_, n) => `fragment A${n} on Query { __typename }`).join(' ')}`,
    'has 101 fragments',
  ],
  ['repeats', `{ graph { ${'hash '.repeat(LIMITS.repeats + 1)} } }`, 'asks for the same field 21 times'],
  [
    'levels',
    `{ node(id: "untoc") { ${'... on Instrument { supplements { '.repeat(LIMITS.depth)} id ${'} }'.repeat(LIMITS.depth)} } }`,
    'goes 32 fields deep',
  ],
  [
    'aliases',
    `{ ${Array.from({ length: LIMITS.aliases + 1 }, (_, n) => `a${n}: graph { hash }`).join(' ')} }`,
    'Aliases limit of 100 exceeded',
  ],
  [
    'directives',
    `{ ${Array.from({ length: LIMITS.directives + 1 }, (_, n) => `a${n}: __typename @skip(if: false)`).join(' ')} }`,
    'Directives limit of 60 exceeded',
  ],
])('more %s than any question needs are refused', async (_, query, message) => {
  const { data, errors } = await answer(query);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toContain(message);
});

test.each([
  ['nested too deep', { filter: JSON.parse(`${'{"not":'.repeat(11)}{}${'}'.repeat(11)}`) }, 'nested deeper than 10'],
  ['with too long a list', { ids: Array.from({ length: 1_001 }, () => 'x') }, 'a list of 1001'],
  ['with too many values', { lists: Array.from({ length: 999 }, () => [1, 2, 3, 4, 5]) }, '5995 values'],
])('variables %s are refused', async (_, variables, message) => {
  const { errors } = await answer('{ __typename }', variables);
  expect(errors).toMatchObject([
    { message: expect.stringContaining(message), extensions: { code: 'QUERY_TOO_LARGE' } },
  ]);
});

test("the schema's own description can still be asked for", async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const { __schema } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
  expect(__schema.types.length).toBeGreaterThan(60);
});
