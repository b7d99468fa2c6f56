/** Stores and sources that the export tests read. */
import { afterAll } from 'vitest';
import type { Format, Source } from '../../src/export/format.ts';
import type { Header } from '../../src/export/header.ts';
import type { Row } from '../../src/export/row.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { bundledFolder, documentsOf } from '../graph/bundled.ts';

/** The graph of the two bundled pages in memory. */
export async function bundledStore(): Promise<GraphStore> {
  const store = openSqliteStore({ path: ':memory:' });
  await store.change({ put: documentsOf(bundledFolder), remove: [] });
  afterAll(() => store.close());
  return store;
}

const HEADER: Header = {
  title: 'A test',
  hash: 'a'.repeat(64),
  contentHash: 'b'.repeat(64),
  sources: [],
  dates: [],
  acknowledgement: 'Source: United Nations',
  licence: 'none',
  nodes: 0,
  edges: 0,
};

export function sourceOf(rows: readonly Row[], raw = false): Source {
  async function* read(): AsyncGenerator<readonly Row[]> {
    yield rows;
  }
  return { header: HEADER, raw, around: null, rows: read };
}

/** Each file of an export as bytes. */
export async function readExport(format: Format, source: Source): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { name, content } of format.files(source)) {
    const parts: Buffer[] = [];
    for await (const chunk of content) parts.push(Buffer.from(chunk as string));
    files.set(name, Buffer.concat(parts));
  }
  return files;
}

/** Texts that have broken exports: formulas, quotes, line ends, other scripts, and characters that XML has no form for. */
export const ODD_TEXTS: readonly string[] = [
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  "'tis",
  "''",
  '\tindented',
  '\rreturned',
  '＝1+1',
  'a "quoted" word, and a comma',
  'two\nlines',
  'two\r\nlines',
  'back\\slash \\n',
  '</script><b>&amp;',
  ']]>',
  'حقوق الإنسان 人权 🕊',
  ' spaces ',
  'a;b|c\u001Fd',
  '{"$": `x`}',
  'un}balanced{ 100% of #1 & a_b ~ ^',
  '',
];
