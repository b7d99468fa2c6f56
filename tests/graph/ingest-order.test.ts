/** The graph never depends on the order of the files, on how many loads bring them, or on a refused file among them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { ingestSources } from '../../ingest/ingest.ts';
import type { SourceFile } from '../../ingest/pages/page.ts';
import { readFiles, sha256 } from '../../ingest/pages/read-files.ts';
import { createRules } from '../../ingest/rules.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { aknText, annex, note, numbered, preambular } from '../structure/akn-document.ts';
import { bundledFolder, registry } from './bundled.ts';

const rules = createRules(registry);

function fileOf(name: string, text: string): SourceFile {
  const bytes = Buffer.from(text);
  return { name, bytes, sha256: sha256(bytes) };
}

/** They share instruments, of which each says something else, and cite one another. */
const files: readonly SourceFile[] = [
  ...readFiles([bundledFolder]),
  ...['A/RES/90/1', 'A/RES/90/2', 'A/RES/90/3'].map((symbol, at) =>
    fileOf(
      `${at}.xml`,
      aknText({
        symbol,
        preamble: preambular(`Recalling its resolution 90/${3 - at} and the Charter of the United Nations`),
        body: `${numbered('1', `Takes note of document A/90/${at}${note('1', 'See resolution 64/293.')}`)}`,
        attachments: annex(numbered('1', 'Bearing in mind the Smuggling of Migrants Protocol')),
      }),
    ),
  ),
];
const broken = fileOf('broken.xml', '<akomaNtoso><statement>');

async function hashAfter(loads: readonly (readonly SourceFile[])[]) {
  const store = openSqliteStore({ path: ':memory:' });
  try {
    let refused = 0;
    for (const load of loads) {
      const ingested = await ingestSources(load, rules);
      refused += ingested.refused.length;
      await store.change({ put: [registryDocument(registry), ...ingested.documents], remove: [] });
    }
    const info = await store.info();
    return { hash: info?.hash, contentHash: info?.contentHash, provisions: info?.nodes['Paragraph'], refused };
  } finally {
    await store.close();
  }
}

test('any order, with and without a refused file, and document by document, give one graph', async () => {
  const expected = await hashAfter([files]);
  expect(expected).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), refused: 0 });
  expect(expected.provisions).toBeGreaterThan(9);
  const orders = fc.shuffledSubarray([...files, broken], { minLength: files.length + 1 });
  await fc.assert(
    fc.asyncProperty(orders, async (shuffled) => {
      expect(await hashAfter([shuffled])).toEqual({ ...expected, refused: 1 });
    }),
    { numRuns: 4 },
  );
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (shuffled) => {
      const pages = shuffled.filter(({ name }) => name.endsWith('.txt'));
      const others = shuffled.filter((file) => !pages.includes(file)).map((file) => [file]);
      expect(await hashAfter([...others.slice(1), pages, ...others.slice(0, 1), ...others])).toEqual(expected);
    }),
    { numRuns: 3 },
  );
});
