/** Damaged variants of the two pages, each with the graph it must give; they lie beside the project and are not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../../ingest/ingest.ts';
import { findFiles } from '../../ingest/pages/find-files.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { hashRows, inCanonicalOrder } from '../../src/model/canonical.ts';
import { mergeDocuments } from '../../src/model/document.ts';
import type { Graph } from '../../src/model/graph.ts';

const folder = new URL('../../../shared/data/noise/', import.meta.url);
const isThere = existsSync(folder);

interface Variant {
  readonly name: string;
  readonly expected: 'SAME_GRAPH' | 'SUBSET_GRAPH' | 'DAMAGED' | 'SAME_OR_REFUSE' | 'SAME_PLUS_OTHER';
}

const variants: Variant[] = isThere ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) : [];
const rules = createRules(loadRegistry());

function load(name: string) {
  const { files, refused } = findFiles([fileURLToPath(new URL(`${name}/`, folder))]);
  const opened = files.map((file) => file.open());
  const ingested = ingestFiles(opened, rules);
  return { ...ingested, refused: [...refused, ...ingested.refused], graph: mergeDocuments(ingested.documents) };
}

const hashOf = async (graph: Graph) => (await hashRows(inCanonicalOrder(graph))).contentHash;
const ids = (graph: Graph) => new Set(graph.nodes.map((node) => node.id));

describe.skipIf(!isThere)('damaged variants (skipped where ../shared/data/noise is not there)', () => {
  const clean = isThere ? load('00-baseline') : undefined;

  it.each(variants)('$name: $expected', async ({ name, expected }) => {
    const { graph, documents, refused } = load(name);
    const hash = clean && (await hashOf(clean.graph));
    const codes = documents.flatMap((document) => document.record.warnings.map((warning) => warning.code));
    if (expected !== 'SAME_OR_REFUSE' || refused.length === 0) expect(refused).toEqual([]);
    if (expected === 'SAME_GRAPH' || (expected === 'SAME_OR_REFUSE' && refused.length === 0))
      expect(await hashOf(graph)).toBe(hash);
    if (expected === 'SUBSET_GRAPH') {
      expect(codes).toContain('NO_ACTIONS');
      expect([...ids(graph)].filter((id) => !ids(clean?.graph ?? graph).has(id))).toEqual([]);
      expect(graph.nodes.length).toBeLessThan(clean?.graph.nodes.length ?? 0);
    }
    if (expected === 'DAMAGED') expect(codes).toContain('LETTER_OUT_OF_ORDER');
    if (expected === 'SAME_PLUS_OTHER') {
      const own = documents.filter((document) => document.record.document === 'A/RES/73/195 (en)');
      expect(documents).toHaveLength(2);
      expect(await hashOf(mergeDocuments(own))).toBe(hash);
    }
  });
});
