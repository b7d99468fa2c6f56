/** Joins ingest and store: reads what is new, checks it against what the store has, and changes it in one step. */
import { ALIGNMENT_DOCUMENT } from '../../ingest/align/align-treaties.ts';
import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { fingerprintOf, ingestSources } from '../../ingest/ingest.ts';
import { readSources } from '../../ingest/pages/read-files.ts';
import { loadRegistry, type Registry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { type DocumentGraph, type DocumentRecord, REGISTRY_DOCUMENT, type Warning } from '../model/document.ts';
import { CompactGraphError, type ParseError } from '../model/errors.ts';
import type { ChangeOutcome, GraphStore } from '../store/port.ts';
import { chooseFiles } from './choose-files.ts';

export interface LoadRequest {
  readonly paths: readonly string[];
  /** Whether pages that the store has and the paths lack may be dropped. */
  readonly replace: boolean;
  /** Whether documents that the paths lack are taken out. */
  readonly prune: boolean;
  /** Symbols of documents to take out. */
  readonly remove: readonly string[];
  /** Whether a warning is an error. */
  readonly strict: boolean;
  /** Whether the store is left as it is. */
  readonly dryRun: boolean;
}

export const PLAIN_LOAD: LoadRequest = {
  paths: [],
  replace: false,
  prune: false,
  remove: [],
  strict: false,
  dryRun: false,
};

export interface LoadReport {
  /** `null` for a dry run. */
  readonly outcome: ChangeOutcome | null;
  /** Names of the documents that were read and differ, that are as before, and that were taken out. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
  /** Files of which nothing was stored, with the reason. */
  readonly refused: readonly ParseError[];
}

/** How far a load has come: a file was read, of so many. */
export type Progress = (done: number, of: number) => void;

/** @throws ParseError, RegistryError, StoreError; the store is then as it was */
export async function loadSources(
  store: GraphStore,
  request: LoadRequest,
  progress: Progress = () => undefined,
): Promise<LoadReport> {
  const registry = loadRegistry();
  const stored = await store.documents();
  const { documents, unchanged, refused } = await readDocuments(request, registry, stored, progress);
  if (request.prune && refused[0]) refusePruning(refused[0]);
  const byName = new Map(stored.map((record) => [record.document, record]));
  if (!request.replace) for (const { record } of documents) refuseLostPages(record, byName.get(record.document));
  const removed = documentsToRemove(
    request,
    new Set([...documents.map(({ record }) => record.document), ...unchanged]),
    byName,
  );
  const put = [registryDocument(registry), ...documents].filter(
    ({ record }) => byName.get(record.document)?.fingerprint !== record.fingerprint,
  );
  // What was inferred from texts that change now would be inferred from texts that are gone.
  if ((put.length > 0 || removed.length > 0) && byName.has(ALIGNMENT_DOCUMENT)) removed.push(ALIGNMENT_DOCUMENT);
  const asBefore = new Set(unchanged);
  const warnings = [
    ...documents.map(({ record }) => record),
    ...stored.filter(({ document }) => asBefore.has(document)),
  ].flatMap((record) => record.warnings);
  if (request.strict && warnings.length > 0) refuseWarnings(warnings);
  // Nothing but refusals: an empty store stays empty.
  const isVain = refused.length > 0 && documents.length === 0 && unchanged.length === 0 && removed.length === 0;
  const isPut = new Set(put.map(({ record }) => record.document));
  return {
    outcome: request.dryRun || isVain ? null : await store.change({ put, remove: removed }),
    changed: [...isPut].filter((name) => name !== REGISTRY_DOCUMENT),
    unchanged: [...unchanged, ...documents.map(({ record }) => record.document).filter((name) => !isPut.has(name))],
    removed,
    warnings,
    refused,
  };
}

interface Documents {
  readonly documents: readonly DocumentGraph[];
  readonly unchanged: readonly string[];
  readonly refused: readonly ParseError[];
}

async function readDocuments(
  request: LoadRequest,
  registry: Registry,
  stored: readonly DocumentRecord[],
  progress: Progress,
): Promise<Documents> {
  const { files, refused } = readSources(request.paths);
  const choice = chooseFiles(files, stored, (sources) => fingerprintOf(sources, registry));
  if (choice.read.length === 0) return { documents: [], unchanged: choice.unchanged, refused };
  const rules = createRules(registry);
  const read = await ingestSources(choice.read, rules, progress);
  const skipped = new Set(choice.unchanged);
  const grown = read.documents.some(({ record }) => skipped.has(record.document));
  // A new file with more pages of a document that was to be skipped: its other pages are needed too.
  const all = grown ? await ingestSources(files, rules, progress) : read;
  return {
    documents: all.documents,
    unchanged: grown ? [] : choice.unchanged,
    refused: [...refused, ...all.refused],
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
  given: ReadonlySet<string>,
  stored: ReadonlyMap<string, DocumentRecord>,
): string[] {
  const names = [...stored.keys()].filter((name) => name !== REGISTRY_DOCUMENT && name !== ALIGNMENT_DOCUMENT);
  const pruned = request.prune ? names.filter((name) => !given.has(name)) : [];
  const asked = request.remove.flatMap((symbol) => {
    const found = names.filter((name) => name === symbol || name.startsWith(`${symbol} (`));
    if (found.length > 0) return found;
    throw new CompactGraphError(
      'DOCUMENT_UNKNOWN',
      `the store has no document ${symbol}; it has: ${names.join(', ') || 'none'}`,
    );
  });
  return [...new Set([...pruned, ...asked])];
}

function refuseWarnings(warnings: readonly Warning[]): never {
  const [first] = warnings;
  const place = [first?.source, first?.page && `page ${first.page}`].filter(Boolean).join(', ');
  throw new CompactGraphError(
    'STRICT',
    `${warnings.length} warnings, and --strict allows none; the first: ${first?.code}${place ? ` (${place})` : ''}: ${first?.message}`,
  );
}

/** A document whose files are refused is not among those given, and would be taken out. */
function refusePruning({ message }: ParseError): never {
  throw new CompactGraphError(
    'PRUNE_REFUSED',
    `${message}; with --prune that would take its document out: mend the file, or leave --prune out`,
  );
}
