/** Joins ingest and store: reads sources, checks them against what the store has, and changes it in one step. */

import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import { readFiles } from '../../ingest/pages/read-files.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { type DocumentGraph, type DocumentRecord, REGISTRY_DOCUMENT, type Warning } from '../model/document.ts';
import { CompactGraphError } from '../model/errors.ts';
import type { ChangeOutcome, GraphStore } from '../store/port.ts';

export interface LoadRequest {
  readonly paths: readonly string[];
  /** Whether pages that the store has and the paths lack may be dropped. */
  readonly replace: boolean;
  /** Whether documents that the paths lack are taken out. */
  readonly prune: boolean;
  /** Symbols of documents to take out. */
  readonly remove: readonly string[];
}

export interface LoadReport extends ChangeOutcome {
  /** Names of the documents that were read and changed, were the same as before, or were taken out. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
}

/** @throws ParseError, RegistryError, StoreError; the store is then as it was */
export async function loadSources(store: GraphStore, request: LoadRequest): Promise<LoadReport> {
  const registry = loadRegistry();
  const documents = request.paths.length === 0 ? [] : ingestFiles(readFiles(request.paths), createRules(registry));
  const stored = new Map((await store.documents()).map((record) => [record.document, record]));
  if (!request.replace)
    for (const document of documents) refuseLostPages(document.record, stored.get(document.record.document));
  const removed = documentsToRemove(request, documents, stored);
  const put = [registryDocument(registry), ...documents].filter(
    ({ record }) => stored.get(record.document)?.fingerprint !== record.fingerprint,
  );
  const outcome = await store.change({ put, remove: removed });
  const isPut = new Set(put.map(({ record }) => record.document));
  const names = documents.map(({ record }) => record.document);
  return {
    ...outcome,
    changed: names.filter((name) => isPut.has(name)),
    unchanged: names.filter((name) => !isPut.has(name)),
    removed,
    warnings: documents.flatMap(({ record }) => record.warnings),
  };
}

/** A load gives the whole document: fewer pages than before would silently lose their text. */
function refuseLostPages(record: DocumentRecord, stored: DocumentRecord | undefined): void {
  const given = new Set(pagesOf(record));
  const lost = stored === undefined ? [] : pagesOf(stored).filter((page) => !given.has(page));
  if (lost.length === 0) return;
  const list = [...new Set(lost)].sort((a, b) => a - b).join(', ');
  throw new CompactGraphError(
    'PAGES_LOST',
    `the store has page ${list} of ${record.document}, which these paths lack; add them, or drop them from the store with --replace`,
  );
}

function pagesOf(record: DocumentRecord): number[] {
  return record.sources.flatMap((source) => source.pages);
}

function documentsToRemove(
  request: LoadRequest,
  documents: readonly DocumentGraph[],
  stored: ReadonlyMap<string, DocumentRecord>,
): string[] {
  const given = new Set(documents.map(({ record }) => record.document));
  const pruned = request.prune
    ? [...stored.keys()].filter((name) => name !== REGISTRY_DOCUMENT && !given.has(name))
    : [];
  const asked = request.remove.flatMap((symbol) => {
    const names = [...stored.keys()].filter((name) => name === symbol || name.startsWith(`${symbol} (`));
    if (names.length === 0) {
      throw new CompactGraphError(
        'DOCUMENT_UNKNOWN',
        `the store has no document ${symbol}; it has: ${[...stored.keys()].filter((name) => name !== REGISTRY_DOCUMENT).join(', ') || 'none'}`,
      );
    }
    return names;
  });
  return [...new Set([...pruned, ...asked])];
}
