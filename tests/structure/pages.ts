/** Pages of text for tests, as the readers of files give them, and the documents they make. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SourcePage } from '../../ingest/pages/page.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { type Assembly, assembleDocuments } from '../../ingest/structure/assemble.ts';
import type { DocumentTree } from '../../ingest/structure/tree.ts';

const { genre } = createRules(loadRegistry());

export function pageOf(text: string, source = 'page.txt'): SourcePage {
  return { source, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** The two bundled pages as read. */
export const bundledPages: readonly SourcePage[] = ['page-18.txt', 'page-19.txt'].map((name) =>
  pageOf(readFileSync(new URL(`../../ingest/bundled/A-RES-73-195/${name}`, import.meta.url), 'utf8'), name),
);

export function assemble(pages: readonly SourcePage[]): Assembly {
  return assembleDocuments(pages, genre);
}

/** The one document of pages that refuse nothing. */
export function documentOf(pages: readonly SourcePage[]): DocumentTree {
  const { documents, refused } = assemble(pages);
  const [first] = documents;
  if (refused[0]) throw refused[0];
  if (documents.length !== 1 || !first) throw new Error(`${documents.length} documents`);
  return first;
}
