/** Text cases: pages, and the outline that they must give. `~~~` stands between pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';
import { documentOf, pageOf } from './pages.ts';

const folder = new URL('../cases/structure/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const { name, input, outline } of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
      it(name, () => {
        const pages = input.split('\n~~~\n').map((text, at) => pageOf(text, `${at + 1}.txt`));
        expect(outlineOf(documentOf(pages))).toBe(outline);
      });
    }
  });
}

function readCases(text: string): { name: string; input: string; outline: string }[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((chunk) => {
      const end = chunk.indexOf('\n');
      const [input = '', outline = ''] = chunk.slice(end + 1).split('\n==>\n');
      return { name: chunk.slice(0, end), input, outline: outline.trimEnd() };
    });
}
