/** Fragments are shown as fragments. */
import { expect, test } from 'vitest';
import { display, notice } from '../../src/traversal/display.ts';

test.each([
  [{ text: 'become liable …', startComplete: false }, '[…] become liable …'],
  [{ text: 'We commit …', startComplete: true }, 'We commit …'],
  [{ text: 'Resolution 64/293.' }, 'Resolution 64/293.'],
  [{ startComplete: false }, null],
])('displays %j as %j', (extent, expected) => {
  expect(display(extent)).toBe(expected);
});

test.each([
  [{ startComplete: false, firstPage: 18 }, 'The text begins before page 18; missing words may change its meaning.'],
  [{ endComplete: false, lastPage: 19 }, 'The text goes on after page 19; missing words may change its meaning.'],
  [
    { startComplete: false, endComplete: false, firstPage: 18, lastPage: 19 },
    'The text begins before page 18 and goes on after page 19; missing words may change its meaning.',
  ],
  [{ startComplete: false }, 'The text begins before the first page held; missing words may change its meaning.'],
  [{ startComplete: true, endComplete: true, firstPage: 18 }, null],
  [{}, null],
])('notices of %j: %j', (extent, expected) => {
  expect(notice(extent)).toBe(expected);
});
