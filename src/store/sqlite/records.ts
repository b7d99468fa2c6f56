/** What the store keeps beside the graph: a record of each document, and the graph's hashes and counts. */
import type { GraphHashes } from '../../model/canonical.ts';
import type { DocumentRecord } from '../../model/document.ts';
import type { StoreInfo } from '../port.ts';
import type { Connection } from './connection.ts';
import { sql } from './sql.ts';

/** By name in code-point order. */
export function readRecords(connection: Connection): DocumentRecord[] {
  const rows = connection.read(sql`SELECT record FROM document ORDER BY name`);
  return rows.map(([record]) => JSON.parse(record as string) as DocumentRecord);
}

/** The same record is always made, and kept, with its members in one order. @returns a function that stores a record and tells how many rows that changed, which is none where it was so */
export function recordWriter(connection: Connection): (record: DocumentRecord) => number {
  const put = connection.statement(
    `INSERT INTO document (name, record) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET record = excluded.record WHERE record <> excluded.record`,
  );
  return (record) => Number(put.run(record.document, JSON.stringify(record)).changes);
}

/** The name of a document that contributes a shared thing. */
export function giverOf(id: string, records: readonly DocumentRecord[]): string {
  const giver = records.find(({ shared }) => [...shared.nodes, ...shared.edges].some((thing) => thing.id === id));
  return giver?.document ?? 'what documents share';
}

/** `null` where nothing was ever loaded. */
export function readHashes(connection: Connection): GraphHashes | null {
  const [row] = connection.read(sql`SELECT hash, content_hash FROM meta`);
  return row === undefined ? null : { hash: row[0] as string, contentHash: row[1] as string };
}

/** `null` where nothing was ever loaded. */
export function readInfo(connection: Connection): StoreInfo | null {
  const [row] = connection.read(sql`SELECT hash, content_hash, nodes, edges FROM meta`);
  if (row === undefined) return null;
  const [hash, contentHash, nodes, edges] = row as [string, string, string, string];
  return { hash, contentHash, nodes: JSON.parse(nodes), edges: JSON.parse(edges) };
}

/** Stores the hashes with the counts of the rows as they are now. */
export function writeInfo(connection: Connection, { hash, contentHash }: GraphHashes): void {
  const nodes = sql`SELECT label, count(*) FROM node GROUP BY label ORDER BY label`;
  const edges = sql`SELECT type, count(*) FROM edge GROUP BY type ORDER BY type`;
  const counts = [nodes, edges].map((query) => JSON.stringify(Object.fromEntries(connection.read(query))));
  connection
    .statement('INSERT OR REPLACE INTO meta (only, hash, content_hash, nodes, edges) VALUES (1, ?, ?, ?, ?)')
    .run(hash, contentHash, ...counts);
}
