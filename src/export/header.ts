/** What every export says of itself: which graph, from which sources of which dates, and on what terms. */
import { type DocumentRecord, mergeShared, REGISTRY_DOCUMENT } from '../model/document.ts';
import { CompactGraphError } from '../model/errors.ts';
import type { Value } from '../model/graph.ts';
import type { GraphStore, StoreInfo } from '../store/port.ts';

interface SourceFile {
  /** Symbol and language: `A/RES/73/195 (en)`. */
  readonly document: string;
  readonly name: string;
  readonly sha256: string;
}

interface DatedInstrument {
  readonly instrument: string;
  /** When the instrument was adopted, `2018-12-19`; `null` where the graph does not know. */
  readonly adoptedOn: string | null;
}

export interface Header {
  readonly title: string;
  readonly hash: string;
  readonly contentHash: string;
  readonly sources: readonly SourceFile[];
  /** The instruments whose text the sources hold. No date is that of the export: the same graph gives the same bytes. */
  readonly dates: readonly DatedInstrument[];
  readonly acknowledgement: string;
  readonly licence: string;
  readonly nodes: number;
  readonly edges: number;
}

const ACKNOWLEDGEMENT = 'Source: United Nations';

const LICENCE =
  'The texts are United Nations documents and treaty texts, which remain under the terms of the United Nations ' +
  '(https://www.un.org/en/about-us/terms-of-use). The structure and the relations were derived by Compact Graph, ' +
  'software under Apache-2.0; they are not an official record of the United Nations.';

/** Of these alone: what the documents share names thousands of instruments. */
function adoptionDates(
  records: readonly DocumentRecord[],
  wanted: ReadonlySet<string>,
): Map<string, Value | undefined> {
  const shared = records.map((record) => ({
    ...record,
    shared: { nodes: record.shared.nodes.filter(({ id }) => wanted.has(id)), edges: [] },
  }));
  return new Map(mergeShared(shared).nodes.map(({ id, properties }) => [id, properties['adoptedOn']]));
}

/** @throws CompactGraphError `NO_GRAPH` where the store holds nothing */
export async function readInfo(store: GraphStore): Promise<StoreInfo> {
  const info = await store.info();
  if (info !== null) return info;
  throw new CompactGraphError('NO_GRAPH', `${store.address} holds no graph yet: load pages with compact-graph ingest`);
}

/** @throws CompactGraphError `NO_GRAPH` where the store holds nothing */
export async function readHeader(store: GraphStore): Promise<Header> {
  const info = await readInfo(store);
  const all = await store.documents();
  const records = all.filter(({ document }) => document !== REGISTRY_DOCUMENT);
  const instruments = new Set(records.flatMap((record) => record.instruments));
  const adopted = adoptionDates(all, instruments);
  const dates = [...instruments].sort().map((instrument) => {
    const date = adopted.get(instrument);
    return { instrument, adoptedOn: typeof date === 'string' ? date : null };
  });
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  return {
    title: 'Compact Graph: the Global Compact for Migration and the law it rests on',
    hash: info.hash,
    contentHash: info.contentHash,
    sources: records.flatMap(({ document, sources }) =>
      sources.map(({ name, sha256 }) => ({ document, name, sha256 })),
    ),
    dates,
    acknowledgement: ACKNOWLEDGEMENT,
    licence: LICENCE,
    nodes: sum(info.nodes),
    edges: sum(info.edges),
  };
}
