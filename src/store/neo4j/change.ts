/** Applies a change whole or not at all, and says which graph the store holds then. */
import type { Session } from 'neo4j-driver';
import { canonicalJson, hashRows } from '../../model/canonical.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { StoreError } from '../../model/errors.ts';
import { REFERENCE_EDGES } from '../../model/labels.ts';
import type { WholeChange } from '../collect-change.ts';
import type { ChangeOutcome } from '../port.ts';
import { collectWanted, type Differences, findDifferences } from './difference.ts';
import { withLock } from './lock.ts';
import type { Reader } from './reader.ts';
import { type AnyTransaction, readAll } from './rows.ts';
import { ensureSchema } from './schema.ts';
import type { Server } from './server.ts';
import { readState, type State, stateOf, writeState } from './state.ts';
import { statement } from './statements.ts';
import { assertNew, type Batch, countRows, planBatches } from './write.ts';

/**
 * Only what differs from the stored rows is written, in one transaction where that can hold it. A larger change is
 * written by several under a mark that readers respect; broken off, it is continued by applying the same change again.
 */
export async function applyChange(server: Server, reader: Reader, change: WholeChange): Promise<ChangeOutcome> {
  await ensureSchema(server);
  return withLock(server, async () => {
    // A small fetch size, since as many streams as there are types are open at once.
    const session = server.driver.session({ ...server.session, fetchSize: 200 });
    try {
      return await apply(server, session, change);
    } finally {
      reader.follow(session.lastBookmarks());
      await session.close();
    }
  });
}

interface Prepared {
  readonly before: State;
  readonly records: RecordChange;
  readonly differences: Differences;
  readonly touched: readonly string[];
}

async function apply(server: Server, session: Session, change: WholeChange): Promise<ChangeOutcome> {
  const prepared = await session.executeRead((transaction) => prepare(server, transaction, change));
  const { before, records, differences, touched } = prepared;
  const rows = countRows(differences);
  if (rows === 0 && records.count === 0) return { ...(before.hashes ?? (await hashRows([]))), written: false };
  if (rows <= server.rowsPerTransaction && before.loading === null) {
    return session.executeWrite(async (transaction) => {
      for (const { write } of planBatches(differences)) await write(transaction);
      return finish(transaction, prepared);
    });
  }
  await session.executeWrite((transaction) => transaction.run(statement('mark-loading'), { documents: touched }));
  for (const batches of transactions(planBatches(differences), server.rowsPerTransaction)) {
    await session.executeWrite(async (transaction) => {
      for (const { write } of batches) await write(transaction);
    });
  }
  return session.executeWrite((transaction) => finish(transaction, prepared));
}

async function prepare(server: Server, transaction: AnyTransaction, change: WholeChange): Promise<Prepared> {
  const before = await readState(transaction);
  const touched = [...new Set([...change.remove, ...change.put.map(({ record }) => record.document)])];
  assertContinues(before.loading, touched, server.address);
  const stored = await readRecords(transaction);
  const wanted = collectWanted(change.put, recordsAfter(stored, change));
  const differences = await findDifferences(transaction, touched, wanted);
  if (before.hashes !== null || before.loading !== null) await assertNew(transaction, differences);
  return { before, records: recordChange(stored, change), differences, touched };
}

/** Takes the hashes over the rows as read back, and keeps them and the records. */
async function finish(transaction: AnyTransaction, { before, records, differences }: Prepared): Promise<ChangeOutcome> {
  await transaction.run(statement('delete-records'), { names: records.gone });
  await transaction.run(statement('put-records'), { rows: records.put });
  if (countRows(differences) === 0 && before.hashes !== null && before.loading === null) {
    return { ...before.hashes, written: false };
  }
  const { state, hashes } = await stateOf(readAll(transaction));
  await transaction.run(statement('count-references'), { types: REFERENCE_EDGES });
  await writeState(transaction, state);
  return { ...hashes, written: hashes.hash !== before.hashes?.hash };
}

function* transactions(batches: Iterable<Batch>, rows: number): Generator<Batch[]> {
  let some: Batch[] = [];
  let held = 0;
  for (const batch of batches) {
    if (some.length > 0 && held + batch.rows > rows) {
      yield some;
      some = [];
      held = 0;
    }
    some.push(batch);
    held += batch.rows;
  }
  if (some.length > 0) yield some;
}

/** A load that was broken off left some of its rows, so what it began must be among what is done now. */
function assertContinues(begun: readonly string[] | null, touched: readonly string[], address: string): void {
  const left = begun?.find((document) => !touched.includes(document));
  if (left === undefined) return;
  throw new StoreError(`a load of ${left} into ${address} was broken off: run the same ingest again before another`, {
    code: 'LOADING',
  });
}

interface RecordChange {
  readonly put: readonly { name: string; record: string }[];
  readonly gone: readonly string[];
  readonly count: number;
}

async function readRecords(transaction: AnyTransaction): Promise<DocumentRecord[]> {
  const { records } = await transaction.run(statement('read-records'));
  return records.map((record) => JSON.parse(record.get(0) as string) as DocumentRecord);
}

function recordsAfter(stored: readonly DocumentRecord[], change: WholeChange): DocumentRecord[] {
  const replaced = new Set([...change.remove, ...change.put.map(({ record }) => record.document)]);
  return [...stored.filter(({ document }) => !replaced.has(document)), ...change.put.map(({ record }) => record)];
}

/** The records to write and those to take out, where they differ from what is stored. */
function recordChange(stored: readonly DocumentRecord[], change: WholeChange): RecordChange {
  const held = new Map(stored.map((record) => [record.document, canonicalJson(record)]));
  const put = change.put
    .map(({ record }) => ({ name: record.document, record: canonicalJson(record) }))
    .filter(({ name, record }) => held.get(name) !== record);
  const kept = new Set(change.put.map(({ record }) => record.document));
  const gone = change.remove.filter((name) => held.has(name) && !kept.has(name));
  return { put, gone, count: put.length + gone.length };
}
