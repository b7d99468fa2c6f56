/** Joins ingest and store: reads what is new, checks it against what the store has, and changes it in one step. */
import { setImmediate } from 'node:timers/promises';
import { isAlignmentDocument } from '../../ingest/align/alignment-document.ts';
import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { assemblePages, documentsOf } from '../../ingest/ingest.ts';
import { type FoundFiles, findFiles } from '../../ingest/pages/find-files.ts';
import type { FoundFile } from '../../ingest/pages/page.ts';
import { type FileReader, fingerprintOf, isWhole } from '../../ingest/read-file.ts';
import { loadRegistry, type Registry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { chooseReader } from '../../ingest/threads/choose-reader.ts';
import {
  type DocumentGraph,
  type DocumentRecord,
  documentName,
  REGISTRY_DOCUMENT,
  type Warning,
} from '../model/document.ts';
import { ParseError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import { chooseFiles } from './choose-files.ts';
import { type Claims, claimsBeside, lostPages } from './claims.ts';
import { interrupted, refusePruning, refuseRemoval, refuseWarnings } from './end-load.ts';
import type { LoadReport, Progress, Watch } from './load-report.ts';
import { documentsAskedOut, ownDocuments } from './stored-documents.ts';

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
  /** How many threads read files; `undefined`: as many as the files are worth. The graph is the same. */
  readonly workers: number | undefined;
}

export const PLAIN_LOAD: LoadRequest = {
  paths: [],
  replace: false,
  prune: false,
  remove: [],
  strict: false,
  dryRun: false,
  workers: undefined,
};

/** What is known before anything is stored. */
interface Load {
  readonly request: LoadRequest;
  readonly registry: Registry;
  /** The store's records by the names of their documents. */
  readonly stored: ReadonlyMap<string, DocumentRecord>;
  /** Names of the files that are given, by what they hold: the store may know them by others. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Names of the stored documents whose files need not be read. */
  readonly skipped: ReadonlySet<string>;
  /** Names of the documents that the request asks to take out. */
  readonly asked: readonly string[];
  readonly documents: AsyncIterable<DocumentGraph>;
  /** Grows while `documents` come. */
  readonly refused: ParseError[];
}

/** What has been found while the documents came. */
interface Tally {
  readonly changed: string[];
  readonly same: string[];
  readonly warnings: Warning[];
  readonly removed: string[];
}

/**
 * @throws ParseError, RegistryError, StoreError, and CompactGraphError `INTERRUPTED` where the signal was aborted before all
 * was read; the store is then as it was
 */
export async function loadSources(
  store: GraphStore,
  request: LoadRequest,
  { progress = () => undefined, signal }: Watch = {},
): Promise<LoadReport> {
  const stored = new Map((await store.documents()).map((record) => [record.document, record]));
  const registry = loadRegistry();
  const goOn = () => {
    if (signal?.aborted) throw interrupted(store.address, ownDocuments(stored).length);
  };
  return loadFiles(findFiles(request.paths), { store, stored, request, registry, progress, goOn, warnings: [] });
}

/** Files of one load give the same text: it begins anew without those that cannot be taken. */
class Rivalry extends Error {
  readonly claims: Pick<Claims, 'rivals' | 'outdated'>;

  constructor(claims: Pick<Claims, 'rivals' | 'outdated'>) {
    super('several files give the same text');
    this.claims = claims;
  }
}

/** What a load has around it, however often it begins. */
interface Surroundings {
  readonly store: GraphStore;
  readonly stored: ReadonlyMap<string, DocumentRecord>;
  readonly request: LoadRequest;
  readonly registry: Registry;
  readonly progress: Progress;
  /** Between two files or documents. @throws CompactGraphError `INTERRUPTED` */
  readonly goOn: () => void;
  /** Of files that were left out. */
  readonly warnings: readonly Warning[];
}

async function loadFiles(sources: FoundFiles, around: Surroundings): Promise<LoadReport> {
  const { store, request } = around;
  const load = await beginLoad(sources, around);
  const tally: Tally = { changed: [], same: [], warnings: [...around.warnings], removed: [] };
  const put = documentsToPut(load, tally, around.goOn);
  try {
    if (request.dryRun) for await (const _ of put);
    const outcome = request.dryRun ? null : await store.change({ put, remove: lazily(() => tally.removed) });
    return {
      outcome: isVain(load, tally) ? null : outcome,
      changed: tally.changed,
      unchanged: [...load.skipped, ...tally.same],
      removed: tally.removed,
      warnings: allWarnings(load, tally),
      refused: load.refused,
    };
  } catch (error) {
    if (!(error instanceof Rivalry)) throw error;
    const { outdated } = error.claims;
    return loadFiles(without(sources, error.claims), {
      ...around,
      warnings: [...around.warnings, ...outdated.values()],
    });
  }
}

function without(
  { files, refused }: FoundFiles,
  { rivals, outdated }: Pick<Claims, 'rivals' | 'outdated'>,
): FoundFiles {
  return {
    files: files.filter(({ name }) => !rivals.has(name) && !outdated.has(name)),
    refused: [...refused, ...rivals.values()],
  };
}

/** For what is known only when it is asked for. */
function lazily<T>(items: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => items()[Symbol.iterator]() };
}

async function beginLoad(
  sources: FoundFiles,
  { request, stored, registry, progress, goOn }: Surroundings,
): Promise<Load> {
  const asked = documentsAskedOut(request.remove, stored);
  const files = eachWholeOnce(sources.files);
  const choice = chooseFiles(files, [...stored.values()], (given) => fingerprintOf(given, registry));
  const givenNames = new Map(files.map(({ sha256, name }) => [sha256, name]));
  const shared = { request, registry, stored, asked, givenNames };
  if (choice.read.length === 0) {
    return { ...shared, skipped: new Set(choice.unchanged), documents: none(), refused: [...sources.refused] };
  }
  const rules = createRules(registry);
  let chosen = { files: choice.read, skipped: new Set(choice.unchanged) };
  const readerOf = (those: readonly FoundFile[]) =>
    reporting(chooseReader(those, rules, request.workers), those, progress, goOn);
  let read = readerOf(chosen.files);
  let pages = await assemblePages(chosen.files, rules, read);
  // A new file with more pages of a document that was to be skipped, or with a page whose symbol only its others tell.
  const isPart = pages.documents.some((tree) => chosen.skipped.has(documentName(tree)));
  const begun = new Set(chosen.files);
  const mayBePart = () => pages.refused.length > 0 && files.some((file) => !begun.has(file) && !isWhole(file));
  if (isPart || mayBePart()) {
    chosen = { files, skipped: new Set() };
    read = readerOf(files);
    pages = await assemblePages(files, rules, read);
  }
  const refused = [...sources.refused, ...pages.refused];
  const refuse = (error: ParseError) => refused.push(error);
  const documents = documentsOf({ files: chosen.files, trees: pages.documents, rules, read, refuse });
  return { ...shared, skipped: chosen.skipped, documents, refused };
}

async function* none(): AsyncGenerator<never> {}

/** Of files that each hold the same whole document, to the byte, the first by name. */
function eachWholeOnce(files: readonly FoundFile[]): FoundFile[] {
  const first = new Map<string, string>();
  for (const { name, sha256 } of files) if (name < (first.get(sha256) ?? `${name}\uffff`)) first.set(sha256, name);
  return files.filter((file) => first.get(file.sha256) === file.name || !isWhole(file));
}

/** Tells of each file that was read. */
function reporting(read: FileReader, files: readonly FoundFile[], progress: Progress, goOn: () => void): FileReader {
  let done = 0;
  return async function* (some) {
    for await (const content of read(some)) {
      // Signals and bars have their turn, which reading in this thread never gives them.
      await setImmediate();
      goOn();
      progress(++done, files.length);
      yield content;
    }
  };
}

/** The documents that differ from the store's, while they come. What they and the store's leave to refuse ends the load. */
async function* documentsToPut(load: Load, tally: Tally, goOn: () => void): AsyncGenerator<DocumentGraph> {
  const { request, stored, documents, refused } = load;
  const claims = claimsBeside(keptRecords(load), load.skipped);
  for (const name of load.skipped) refuseRemoval(name, load.asked);
  for await (const document of documents) {
    await setImmediate();
    goOn();
    const { record } = document;
    refuseRemoval(record.document, load.asked);
    const held = stored.get(record.document);
    const verdict = claims.claim(record);
    const lost = verdict === 'stored' && !request.replace ? lostPages(record, held) : undefined;
    const refusal = verdict instanceof ParseError ? verdict : lost;
    if (refusal) refused.push(refusal);
    else if (verdict !== 'stored') tally.warnings.push(verdict as Warning);
    // With files that contradict each other the load begins anew without them; the rest is read to find them all.
    if (verdict !== 'stored' || refusal || isRivalry(claims)) continue;
    for (const warning of record.warnings) tally.warnings.push(warning);
    const isSame = held?.fingerprint === record.fingerprint;
    (isSame ? tally.same : tally.changed).push(record.document);
    if (!isSame) yield document;
  }
  if (isRivalry(claims)) throw new Rivalry(claims);
  if (request.prune && refused[0]) refusePruning(refused[0]);
  for (const name of documentsToRemove(load, tally)) tally.removed.push(name);
  if (isVain(load, tally)) return;
  const registry = registryDocument(load.registry);
  const isNew = stored.get(REGISTRY_DOCUMENT)?.fingerprint !== registry.record.fingerprint;
  if (isNew) yield registry;
  // What was inferred from texts that change now would be inferred from texts that are gone.
  const isChange = isNew || tally.changed.length > 0 || tally.removed.length > 0;
  for (const name of stored.keys()) if (isChange && isAlignmentDocument(name)) tally.removed.push(name);
  if (request.strict) refuseWarnings(allWarnings(load, tally));
}

function isRivalry({ rivals, outdated }: Claims): boolean {
  return rivals.size + outdated.size > 0;
}

/** What the store has after the load, unless it is given anew; sources that are given are called as they are given. */
function keptRecords({ request, stored, skipped, asked, givenNames }: Load): DocumentRecord[] {
  const goes = (name: string) => asked.includes(name) || (request.prune && !skipped.has(name));
  const kept = ownDocuments(stored).flatMap((name) => (goes(name) ? [] : (stored.get(name) ?? [])));
  return kept.map((record) => ({
    ...record,
    sources: record.sources.map((source) => ({ ...source, name: givenNames.get(source.sha256) ?? source.name })),
  }));
}

/** Of the documents that came, then of those that need not be read. */
function allWarnings({ skipped, stored }: Load, { warnings }: Tally): Warning[] {
  return [...warnings, ...[...skipped].flatMap((name) => stored.get(name)?.warnings ?? [])];
}

/** Nothing but refusals: an empty store stays empty. */
function isVain({ refused, skipped }: Load, { changed, same, removed }: Tally): boolean {
  return refused.length > 0 && changed.length + same.length + skipped.size + removed.length === 0;
}

function documentsToRemove({ request, stored, skipped, asked }: Load, { changed, same }: Tally): string[] {
  if (!request.prune) return [...asked];
  const given = new Set([...changed, ...same, ...skipped]);
  return [...new Set([...ownDocuments(stored).filter((name) => !given.has(name)), ...asked])];
}
