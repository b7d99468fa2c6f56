/** Pages all of whose text looks like what is looked for are read in time that grows with their text, not with its square. */
import { describe, expect, it } from 'vitest';
import { assemble, pageOf } from './pages.ts';

/** Characters. */
const SIZE = 100_000;
/** Milliseconds, on a machine that does other work as well: many times what is needed, and a part of what a square takes. */
const LONGEST = 15_000;

describe('a large page of one kind', () => {
  it.each([
    ['notes of one number', '5 See the lamps.\n'],
    ['words of letters that may be misread', `${'rn'.repeat(30)} `],
    ['lines with numbers before and in them', '1 Foo bar 7 baz.\n'],
  ])('%s', { timeout: 120_000 }, (_, part) => {
    const page = pageOf(`A/RES/74/916\nThe General Assembly,\n${part.repeat(SIZE / part.length)}`);
    const begin = performance.now();
    expect(assemble([page]).refused).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(LONGEST);
  });
});
