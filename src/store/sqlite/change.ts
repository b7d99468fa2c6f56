/** Applies a change whole or not at all, and says which graph the store holds then. */
import { setTimeout } from 'node:timers/promises';
import { canonicalJson, hashRows } from '../../model/canonical.ts';
import { type DocumentGraph, type DocumentRecord, mergeShared } from '../../model/document.ts';
import { StoreError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import type { Change, ChangeOutcome } from '../port.ts';
import type { Connection } from './connection.ts';
import { countReferences } from './count-references.ts';
import { hashRowsOf } from './hash-rows.ts';
import { readHashes, readRecords, writeInfo } from './records.ts';
import { type Columns, edgeColumns, nodeColumns } from './rows.ts';
import { isBusy } from './store-error.ts';
import { duplicateId, EDGE_TABLE, findDifference, NODE_TABLE, writeDifferences } from './write-rows.ts';

/**
 * One transaction. Rows and records are written where they differ from what is stored; the hashes are taken over the
 * rows as read back. A change of records alone (a new fingerprint or warning) is kept, and counts as not written.
 */
export async function applyChange(
  connection: Connection,
  change: Change,
  lockMilliseconds: number,
): Promise<ChangeOutcome> {
  assertNamedOnce(change.put);
  const { database } = connection;
  await beginToWrite(connection, lockMilliseconds);
  try {
    const outcome = await write(connection, change);
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite waits for a lock by blocking the thread, and so would keep a change of this very process from its end. */
async function beginToWrite({ database }: Connection, lockMilliseconds: number): Promise<void> {
  const end = performance.now() + lockMilliseconds;
  database.exec('PRAGMA busy_timeout = 0');
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await setTimeout(10);
    }
  }
}

async function write(connection: Connection, change: Change): Promise<ChangeOutcome> {
  const before = readHashes(connection);
  const stored = readRecords(connection);
  const records = recordsAfter(stored, change);
  const rows = writeRows(connection, change, records);
  const documents = writeRecords(connection, change);
  if (rows === 0 && (before !== null || documents === 0)) {
    return { ...(before ?? (await hashRows([]))), written: false };
  }
  if (rows > 0) countReferences(connection);
  const after = await hashRowsOf(connection);
  const written = after.hash !== before?.hash;
  if (written) writeInfo(connection, after);
  return { ...after, written };
}

function assertNamedOnce(put: readonly DocumentGraph[]): void {
  const seen = new Set<string>();
  for (const { record } of put) {
    if (record.document === '' || seen.has(record.document)) {
      throw new StoreError(
        record.document === ''
          ? 'a document without a name cannot be stored: name it by symbol and language'
          : `the document ${record.document} is given twice: give it once, with all its pages`,
        { code: 'DUPLICATE_DOCUMENT' },
      );
    }
    seen.add(record.document);
  }
}

function recordsAfter(stored: readonly DocumentRecord[], change: Change): DocumentRecord[] {
  const replaced = new Set([...change.remove, ...change.put.map(({ record }) => record.document)]);
  return [...stored.filter(({ document }) => !replaced.has(document)), ...change.put.map(({ record }) => record)];
}

/** How many rows were written. */
function writeRows(connection: Connection, change: Change, records: readonly DocumentRecord[]): number {
  const touched = ['', ...new Set([...change.remove, ...change.put.map(({ record }) => record.document)])];
  const shared = { record: { document: '' }, own: mergeShared(records) };
  const given = [...change.put, shared];
  const nameOf = (document: string, id: string) => document || giverOf(id, records);
  assertGivenOnce(given, nameOf);
  const differences = [
    findDifference(connection, NODE_TABLE, touched, {
      count: given.reduce((sum, { own }) => sum + own.nodes.length, 0),
      rows: nodeRows(given),
    }),
    findDifference(connection, EDGE_TABLE, touched, {
      count: given.reduce((sum, { own }) => sum + own.edges.length, 0),
      rows: edgeRows(given),
    }),
  ];
  return writeDifferences(connection, differences, nameOf);
}

/** What is to be stored under a document's name, '' for what documents share. */
interface Given {
  readonly record: Pick<DocumentRecord, 'document'>;
  readonly own: Graph;
}

/** Rows are made one by one as they are written: all at once they would take as much room as the graph. */
function* nodeRows(given: readonly Given[]): Generator<Columns> {
  for (const { record, own } of given) for (const node of own.nodes) yield nodeColumns(node, record.document);
}

function* edgeRows(given: readonly Given[]): Generator<Columns> {
  for (const { record, own } of given) for (const edge of own.edges) yield edgeColumns(edge, record.document);
}

function assertGivenOnce(given: readonly Given[], nameOf: (document: string, id: string) => string): void {
  const seen = new Set<string>();
  for (const { record, own } of given) {
    for (const things of [own.nodes, own.edges]) {
      for (const { id } of things) {
        if (seen.size === seen.add(id).size) throw givenTwice(id, record.document, given, nameOf);
      }
    }
  }
}

function givenTwice(
  id: string,
  document: string,
  given: readonly Given[],
  nameOf: (document: string, id: string) => string,
): StoreError {
  const first = given.find(({ own }) => [...own.nodes, ...own.edges].some((thing) => thing.id === id));
  return duplicateId(id, [nameOf(first?.record.document ?? '', id), nameOf(document, id)]);
}

function giverOf(id: string, records: readonly DocumentRecord[]): string {
  const giver = records.find(({ shared }) => [...shared.nodes, ...shared.edges].some((thing) => thing.id === id));
  return giver?.document ?? 'what documents share';
}

/** How many records were written. */
function writeRecords(connection: Connection, change: Change): number {
  const put = connection.statement(
    `INSERT INTO document (name, record) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET record = excluded.record WHERE record <> excluded.record`,
  );
  const remove = connection.statement('DELETE FROM document WHERE name = ?');
  const kept = new Set(change.put.map(({ record }) => record.document));
  let written = 0;
  for (const name of change.remove) if (!kept.has(name)) written += Number(remove.run(name).changes);
  for (const { record } of change.put) written += Number(put.run(record.document, canonicalJson(record)).changes);
  return written;
}
