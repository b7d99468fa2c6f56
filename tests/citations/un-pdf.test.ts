/** Citations in PDFs of the United Nations against those that people marked; they lie beside the project and are not part of it. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareFile } from '../../bench/citations/gold-files.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';

const folder = fileURLToPath(new URL('../../../shared/data/un-pdf/', import.meta.url));
const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];

describe.skipIf(!isThere)('citations of UN PDFs (skipped where ../shared/data/un-pdf is not there)', () => {
  it('find at least 0.98 of those marked, and nothing beside them without a told reason', async () => {
    const registry = loadRegistry();
    const rules = createRules(registry);
    const comparisons = await Promise.all(files.map((name) => compareFile(folder, name, rules)));
    const sum = (field: 'wanted' | 'both') => comparisons.reduce((total, one) => total + one[field], 0);
    expect(sum('wanted')).toBeGreaterThan(60);
    expect(sum('both') / sum('wanted')).toBeGreaterThanOrEqual(0.98);
    expect(comparisons.flatMap(({ extras }) => extras.filter(({ isTold }) => !isTold))).toEqual([]);
  });
});
