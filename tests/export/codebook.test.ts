/** The codebook describes all that occurs, and the one in the documentation is current. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCodebook } from '../../src/export/codebook/write-codebook.ts';
import { projectRoot } from './python.ts';
import { bundledStore } from './source.ts';

const store = await bundledStore();

it('describes every property that occurs', async () => {
  expect(await writeCodebook(store.rows(), [])).not.toContain('UNDESCRIBED');
});

it('is current in docs/codebook.md: write it again with compact-graph codebook > docs/codebook.md', async () => {
  expect(readFileSync(join(projectRoot, 'docs/codebook.md'), 'utf8')).toBe(
    await writeCodebook(store.rows(), ['A/RES/73/195 (en)']),
  );
});
