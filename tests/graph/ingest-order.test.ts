/**
 * The graph never depends on the order of the files, on how many loads bring them or threads read them, or on a refused
 * file among them.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { ingestSources } from '../../ingest/ingest.ts';
import { findFiles, holdFile } from '../../ingest/pages/find-files.ts';
import type { FoundFile } from '../../ingest/pages/page.ts';
import type { FileReader } from '../../ingest/read-file.ts';
import { createRules } from '../../ingest/rules.ts';
import { readInThreads } from '../../ingest/threads/read-in-threads.ts';
import type { ParseError } from '../../src/model/errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { aknText, annex, note, numbered, preambular } from '../structure/akn-document.ts';
import { bundledFolder, registry } from './bundled.ts';

const rules = createRules(registry);

const fileOf = (name: string, text: string) => holdFile(name, Buffer.from(text));

/** They share instruments, of which each says something else, and cite one another. */
const files: readonly FoundFile[] = [
  ...findFiles([bundledFolder]).files,
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

async function hashAfter(loads: readonly (readonly FoundFile[])[], read?: FileReader) {
  const store = openSqliteStore({ path: ':memory:' });
  try {
    const refused: ParseError[] = [];
    for (const load of loads) {
      const ingested = await ingestSources(load, rules, read);
      refused.push(...ingested.refused);
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
  expect(expected).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), refused: [] });
  expect(expected.provisions).toBeGreaterThan(9);
  const orders = fc.shuffledSubarray([...files, broken], { minLength: files.length + 1 });
  await fc.assert(
    fc.asyncProperty(orders, async (shuffled) => {
      expect(await hashAfter([shuffled])).toMatchObject({ ...expected, refused: { length: 1 } });
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

describe('threads', () => {
  const all = [...files.slice(1), broken, ...files.slice(0, 1)];

  let expected: Awaited<ReturnType<typeof hashAfter>>;

  beforeAll(async () => {
    expected = await hashAfter([all]);
  });

  test.each([1, 2, 3])('%i of them give the graph that none gives, and refuse what it refuses', async (count) => {
    expect(await hashAfter([all], readInThreads(count))).toEqual(expected);
  });

  test('give what the files hold in the order of the files', async () => {
    const read = await Array.fromAsync(readInThreads(3)(all));
    const names = read.map((content) =>
      content.kind === 'document'
        ? content.document.record.sources[0]?.name
        : content.kind === 'pages'
          ? content.pages[0]?.source
          : content.error.source,
    );
    expect(names).toEqual(all.map(({ name }) => name));
  });

  test('a fault in one of them is a fault of the whole', async () => {
    const faulty = { ...broken, open: () => ({ ...broken.open(), bytes: null as never }) };
    await expect(Array.fromAsync(readInThreads(2)([...all, faulty, ...all]))).rejects.toThrow(/null/);
  });

  test('end when no more is asked of them', async () => {
    const before = threads();
    for await (const content of readInThreads(2)(all)) {
      expect(content.kind).toBe('pages');
      expect(threads()).toBe(before + 2);
      break;
    }
    expect(threads()).toBe(before);
  });
});

function threads(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
}
