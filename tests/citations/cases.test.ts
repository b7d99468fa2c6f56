/** Every text case under tests/cases/citations: what a lawyer would find in the words, and what is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf, parseCases } from './outline.ts';

const folder = new URL('../cases/citations/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('canonical'))) {
  describe(file.replace('.txt', ''), () => {
    for (const { name, input, expected } of parseCases(readFileSync(new URL(file, folder), 'utf8'))) {
      it(name, () => expect(outlineOf(input)).toBe(expected));
    }
  });
}
