/** The canonical form of symbols, by its table of cases, and which bodies can have issued a number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalSymbol } from '../../ingest/citations/symbols/written.ts';

const rows = readFileSync(new URL('../cases/citations/canonical.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' ==> ') && !line.startsWith('#'))
  .map((line) => line.split(' ==> ') as [string, string]);

describe('the canonical form of a symbol', () => {
  for (const [written, canonical] of rows) {
    it(`${written} is ${canonical}`, () => expect(canonicalSymbol(written)).toBe(canonical));
  }

  it('is its own canonical form', () => {
    for (const [, canonical] of rows) expect(canonicalSymbol(canonical)).toBe(canonical);
  });
});
