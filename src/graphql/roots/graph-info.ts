/** The root field `graph`: what the store holds, how much of its sources that is, and what could not be placed. */

import type { DocumentRecord } from '../../model/document.ts';
import { CompactGraphError } from '../../model/errors.ts';
import type { Filter } from '../../model/plan.ts';
import type { StoreInfo } from '../../store/port.ts';
import { equals } from '../../traversal/filters.ts';
import type { EdgeType, GraphInfo, NodeLabel } from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';

/** An answer whose parts may wait until they are asked for. */
type Lazy<T> = T extends readonly (infer Item)[]
  ? readonly Lazy<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Lazy<T[Name]> | (() => Lazy<T[Name]> | Promise<Lazy<T[Name]>>) }
    : T;

export type GraphSource = Lazy<GraphInfo>;

/** Its parts are functions, so that only what is asked for is read, and the records of documents once. */
export async function graph(_: unknown, _args: unknown, { store }: Context): Promise<GraphSource> {
  const info = await store.info();
  if (info === null)
    throw new CompactGraphError(
      'EMPTY_STORE',
      'nothing is loaded into this store yet; run "compact-graph ingest" first',
    );
  let records: Promise<readonly DocumentRecord[]> | undefined;
  const documents = () => (records ??= store.documents());
  return {
    hash: info.hash,
    contentHash: info.contentHash,
    counts: Object.entries(info.nodes).map(([label, count]) => ({ label: label as NodeLabel, count })),
    edgeCounts: Object.entries(info.edges).map(([type, count]) => ({ type: type as EdgeType, count })),
    coverage: () => coverage(store, info, documents),
    sources: async () => (await documents()).flatMap(sourcesOf),
    warnings: async () => (await documents()).flatMap((record) => record.warnings),
  };
}

function sourcesOf({ document, sources }: DocumentRecord) {
  return sources.map((source) => ({ document, ...source }));
}

function coverage(store: Context['store'], info: StoreInfo, documents: Context['store']['documents']) {
  return {
    objectives: () => ({
      complete: () => countNodes(store, 'Objective', equals('coverage', 'COMPLETE')),
      partial: () => countNodes(store, 'Objective', equals('coverage', 'PARTIAL')),
      none: () => countNodes(store, 'Objective', equals('coverage', 'NONE')),
    }),
    citations: () => ({
      total: info.nodes['Citation'] ?? 0,
      resolved: () => countNodes(store, 'Citation', equals('status', 'RESOLVED')),
      ambiguous: () => countNodes(store, 'Citation', equals('status', 'AMBIGUOUS')),
      unresolved: () => countNodes(store, 'Citation', equals('status', 'UNRESOLVED')),
    }),
    documents: async () => (await documents()).filter(({ sources }) => sources.length > 0).map(documentCoverage),
  };
}

function documentCoverage({ document, sources, pagesInSource }: DocumentRecord) {
  const pages = [...new Set(sources.flatMap((source) => source.pages))].sort((a, b) => a - b);
  return { document, pages, pagesHeld: pages.length, pagesInSource };
}

async function countNodes(store: Context['store'], label: 'Objective' | 'Citation', filter: Filter): Promise<number> {
  const start = { kind: 'labels', labels: [label] } as const;
  const { total } = await store.run({
    kind: 'nodes',
    start,
    filter,
    page: { limit: 1 },
    count: true,
    select: { properties: {}, steps: [] },
  });
  return total ?? 0;
}
