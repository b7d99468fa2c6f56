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
import { eachRow, nodesOf, type Row } from './row.ts';
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

export interface SourceOptions {
  readonly raw?: boolean;
  /** An id, or an address of the explorer that has one. */
  readonly around?: string | null;
}

/** @throws CompactGraphError `NO_GRAPH` where the store holds nothing, `UNKNOWN_ID` where there is nothing to be around */
export async function openSource(
  store: GraphStore,
  { raw = false, around = null }: SourceOptions = {},
): Promise<Source> {
  const header = await readHeader(store);
  const id = around === null ? null : idIn(around);
  if (id !== null && !(await holdsNode(store, id))) {
    throw new CompactGraphError(
      'UNKNOWN_ID',
      `no node has the id ${id}; an id is written as gcm#obj_10__act_b, and compact-graph query finds more`,
    );
  }
  return { header, raw, around: id, rows: () => sameGraph(store, header) };
}

/** `http://…/?view=about&id=gcm%23obj_10` → `gcm#obj_10`; an id is given back as it is. */
function idIn(given: string): string {
  const query = given.indexOf('?');
  return (query < 0 ? null : new URLSearchParams(given.slice(query)).get('id')) ?? given;
}

async function holdsNode(store: GraphStore, id: string): Promise<boolean> {
  for await (const node of eachRow(nodesOf(store.rows()))) if (node.id === id) return true;
  return false;
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
