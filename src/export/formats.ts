/** All formats, by name, and the source that they read. */
import { CompactGraphError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import type { Format, Source } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { type Header, readHeader } from './header.ts';
import { jsonSchema } from './json/json-schema.ts';
import { jsonl } from './json/jsonl.ts';
import { neo4jAdmin } from './neo4j/admin.ts';
import { cypher } from './neo4j/cypher.ts';
import { html } from './page/html.ts';
import { jsonld } from './rdf/jsonld.ts';
import { shacl } from './rdf/shacl.ts';
import { turtle } from './rdf/turtle.ts';
import { bibtex } from './references/bibtex.ts';
import { cslJson } from './references/csl-json.ts';
import type { Row } from './row.ts';
import { csv } from './table/csv.ts';
import { parquet } from './table/parquet.ts';

export const FORMATS: readonly Format[] = [
  csv,
  neo4jAdmin,
  jsonl,
  parquet,
  graphml,
  gexf,
  turtle,
  jsonld,
  cypher,
  bibtex,
  cslJson,
  html,
  jsonSchema,
  shacl,
];

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** @throws CompactGraphError `NO_GRAPH` where the store holds nothing */
export async function openSource(store: GraphStore, { raw = false }: { raw?: boolean } = {}): Promise<Source> {
  const header = await readHeader(store);
  return { header, raw, rows: () => sameGraph(store, header) };
}

/** A format may read the rows more than once: each reading must be of the graph that the header names. */
async function* sameGraph(store: GraphStore, { hash }: Header): AsyncGenerator<readonly Row[]> {
  await assertSame(store, hash);
  yield* store.rows();
}

async function assertSame(store: GraphStore, hash: string): Promise<void> {
  if ((await store.info())?.hash === hash) return;
  throw new CompactGraphError('GRAPH_CHANGED', `the graph in ${store.address} changed during the export: run it again`);
}
