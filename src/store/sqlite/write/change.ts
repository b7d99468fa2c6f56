/** Applies a change whole or not at all, and says which graph the store holds then. */
import { setTimeout } from 'node:timers/promises';
import { hashRows } from '../../../model/canonical.ts';
import { type DocumentRecord, mergeShared } from '../../../model/document.ts';
import type { StoreError } from '../../../model/errors.ts';
import type { Graph } from '../../../model/graph.ts';
import { collectChange, type WholeChange } from '../../collect-change.ts';
import type { Change, ChangeOutcome } from '../../port.ts';
import type { Connection } from '../connection.ts';
import { writeAhead } from '../open-file.ts';
import { giverOf, readHashes, readRecords, recordWriter, writeInfo } from '../records.ts';
import { type Columns, edgeColumns, nodeColumns } from '../rows.ts';
import { isBusy } from '../store-error.ts';
import { countReferences } from './count-references.ts';
import { fill, isEmpty } from './fill.ts';
import { hashRowsOf } from './hash-rows.ts';
import { duplicateId, EDGE_TABLE, findDifference, NODE_TABLE, writeDifferences } from './write-rows.ts';

/**
 * One transaction. Into a store that holds nothing, documents are written as they come. Into another, rows and records
 * are written where they differ from what is stored, for which all documents must be known. The hashes are taken over the
 * rows as read back. A change of records alone (a new fingerprint or warning) is kept, and counts as not written.
 */
export async function applyChange(
  connection: Connection,
  change: Change,
  lockMilliseconds: number,
): Promise<ChangeOutcome> {
  // Others may write while the documents come, unless these are to be written as they come.
  const whole = isEmpty(connection) ? null : await collectChange(change);
  const { database } = connection;
  database.exec('PRAGMA busy_timeout = 0');
  await execWhenFree(connection, 'BEGIN IMMEDIATE', lockMilliseconds);
  try {
    const outcome = await write(connection, whole ?? change);
    // Until the first load is whole, those who read must be done before it can be seen.
    await execWhenFree(connection, 'COMMIT', lockMilliseconds);
    if (outcome.written) switchToWriteAhead(connection);
    await emptyLog(connection);
    return outcome;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** How long those who read may keep the log from being emptied. */
const LOG_MILLISECONDS = 500;

/**
 * Writes what the log has into the file, so that a copy of the file alone is whole: a server that only reads would leave
 * the log as it is, even when it stops. The change is kept either way, so what hinders it is no fault.
 */
async function emptyLog({ database }: Connection): Promise<void> {
  if (database.location() === null) return;
  const end = performance.now() + LOG_MILLISECONDS;
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  try {
    while (checkpoint.get()?.['busy'] === 1 && performance.now() < end) await setTimeout(10);
  } catch {}
}

/** Where somebody reads just now, the next that opens the file for writing does it. */
function switchToWriteAhead(connection: Connection): void {
  if (connection.database.location() === null) return;
  try {
    writeAhead(connection, 0);
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/** SQLite waits for a lock by blocking the thread, and so would keep a change of this very process from its end. */
async function execWhenFree({ database }: Connection, statement: string, lockMilliseconds: number): Promise<void> {
  const end = performance.now() + lockMilliseconds;
  for (;;) {
    try {
      database.exec(statement);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await setTimeout(10);
    }
  }
}

async function write(connection: Connection, change: Change): Promise<ChangeOutcome> {
  const before = readHashes(connection);
  const { rows, documents } = isEmpty(connection)
    ? await fill(connection, change)
    : writeDifference(connection, await collectChange(change));
  if (rows === 0 && (before !== null || documents === 0)) {
    return { ...(before ?? (await hashRows([]))), written: false };
  }
  if (rows > 0) countReferences(connection);
  const after = await hashRowsOf(connection);
  const written = after.hash !== before?.hash;
  if (written) writeInfo(connection, after);
  return { ...after, written };
}

/** How many rows and records were written. */
function writeDifference(connection: Connection, change: WholeChange): { rows: number; documents: number } {
  const rows = writeRows(connection, change, recordsAfter(readRecords(connection), change));
  return { rows, documents: writeRecords(connection, change) };
}

function recordsAfter(stored: readonly DocumentRecord[], change: WholeChange): DocumentRecord[] {
  const replaced = new Set([...change.remove, ...change.put.map(({ record }) => record.document)]);
  return [...stored.filter(({ document }) => !replaced.has(document)), ...change.put.map(({ record }) => record)];
}

/** How many rows were written. */
function writeRows(connection: Connection, change: WholeChange, records: readonly DocumentRecord[]): number {
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

/** How many records were written. */
function writeRecords(connection: Connection, change: WholeChange): number {
  const put = recordWriter(connection);
  const remove = connection.statement('DELETE FROM document WHERE name = ?');
  const kept = new Set(change.put.map(({ record }) => record.document));
  let written = 0;
  for (const name of change.remove) if (!kept.has(name)) written += Number(remove.run(name).changes);
  for (const { record } of change.put) written += put(record);
  return written;
}
