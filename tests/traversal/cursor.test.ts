/** Cursors, pages and sort keys: what is taken and what is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../src/traversal/bounds.ts';
import { decodeCursor, encodeCursor } from '../../src/traversal/cursor.ts';
import { InputError } from '../../src/traversal/input-error.ts';
import { orderingOf } from '../../src/traversal/ordering.ts';

const READING = orderingOf('provision', null);

test('a cursor gives back its place', () => {
  const key = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(key, fc.string(), (value, id) => {
      expect(decodeCursor('after', encodeCursor(READING, { keys: [value], id }), READING)).toEqual({
        keys: [value],
        id,
      });
    }),
  );
});

test.each([
  ['nonsense', 'is not a cursor: "nonsense"'],
  ['', 'is not a cursor: ""'],
  [Buffer.from('{"a":1}').toString('base64url'), 'is not a cursor'],
  [Buffer.from('["provision",[{}],"x"]').toString('base64url'), 'is not a cursor'],
  [encodeCursor({ name: 'reference', sort: [] }, { keys: ['1'], id: 'x' }), 'is a cursor of another list'],
  [
    encodeCursor(orderingOf('provision', [{ field: 'PAGE', direction: 'ASC' }]), { keys: [1, '1'], id: 'x' }),
    'is a cursor of another list',
  ],
  [encodeCursor(READING, { keys: ['1', '2'], id: 'x' }), 'is a cursor of another list'],
])('refuses %s', (text, problem) => {
  expect(() => decodeCursor('before', text, READING)).toThrow(`argument "before" ${problem}`);
  expect(() => decodeCursor('before', text, READING)).toThrow(InputError);
});

test.each([
  [{}, { limit: 50 }],
  [{ first: 10 }, { limit: 10 }],
  [
    { first: 50, last: 3 },
    { limit: 3, backward: true },
  ],
  [{ first: null, after: null }, { limit: 50 }],
])('the arguments %j ask for the page %j', (args, expected) => {
  expect(pageOf(args, READING)).toEqual(expected);
});

test.each([
  [{ first: 0 }, 'argument "first" is 0; allowed are 1 to 200'],
  [{ first: 201 }, 'argument "first" is 201; allowed are 1 to 200'],
  [{ last: -1 }, 'argument "last" is -1; allowed are 1 to 200'],
])('refuses the page %j', (args, message) => {
  expect(() => pageOf(args, READING)).toThrow(message);
});

test('refuses a sort field named twice', () => {
  const twice = [
    { field: 'PAGE', direction: 'ASC' },
    { field: 'PAGE', direction: 'DESC' },
  ] as const;
  expect(() => orderingOf('provision', twice)).toThrow('argument "orderBy" names PAGE twice');
});
