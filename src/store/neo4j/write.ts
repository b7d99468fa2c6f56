/** Writes differences in batches, removals first, so that an id may move between documents. */

import { StoreError } from '../../model/errors.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { labelOf } from '../../model/ids.ts';
import { type Differences, duplicateId, type Held } from './difference.ts';
import { toStored } from './properties.ts';
import type { AnyTransaction } from './rows.ts';
import { statement, statementFor } from './statements.ts';

/** One statement with its rows: small enough to stand alone in a transaction. */
export interface Batch {
  readonly rows: number;
  write(transaction: AnyTransaction): Promise<void>;
}

const ROWS_PER_BATCH = 2000;

/** How many nodes and relationships a difference touches. */
export function countRows({ nodes, edges }: Differences): number {
  return [nodes, edges].reduce((sum, { gone, changed, added }) => sum + gone.length + changed.length + added.length, 0);
}

/**
 * The writes in the order in which they must be done. Each may run again after it failed.
 * Relationships go before their ends and come after them.
 */
export function* planBatches({ nodes, edges, places }: Differences): Generator<Batch> {
  yield* plain('delete-edges', edges.gone, ({ at }) => ({ at }));
  for (const gone of chunks(nodes.gone)) {
    const rows = gone.map(({ at }) => ({ at }));
    yield { rows: rows.length, write: (transaction) => deleteNodes(transaction, rows) };
  }
  yield* plain('update-nodes', nodes.changed, ({ at, thing, document }) => ({
    at,
    properties: toStored(thing, document),
  }));
  for (const added of chunks(nodes.added)) {
    yield { rows: added.length, write: (transaction) => createNodes(transaction, added, places) };
  }
  yield* plain('update-edges', edges.changed, ({ at, thing, document }) => ({
    at,
    properties: toStored(thing, document),
  }));
  for (const added of chunks(edges.added)) {
    yield { rows: added.length, write: (transaction) => createEdges(transaction, added, places) };
  }
}

function* plain<T>(name: string, things: readonly T[], toRow: (thing: T) => object): Generator<Batch> {
  for (const some of chunks(things)) {
    yield {
      rows: some.length,
      write: async (transaction) => {
        await transaction.run(statement(name), { rows: some.map(toRow) });
      },
    };
  }
}

function* chunks<T>(things: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < things.length; first += ROWS_PER_BATCH) yield things.slice(first, first + ROWS_PER_BATCH);
}

/** @throws StoreError `DANGLING_EDGE` where another document's relationship would lose an end */
async function deleteNodes(transaction: AnyTransaction, rows: readonly { at: string }[]): Promise<void> {
  const { records } = await transaction.run(statement('find-held'), { rows });
  const [held] = records;
  if (held !== undefined)
    throw danglingEdge(held.get(0) as string, (held.get(1) as string | null) ?? '', held.get(2) as string);
  await transaction.run(statement('delete-nodes'), { rows });
}

async function createNodes(
  transaction: AnyTransaction,
  added: readonly Held<GraphNode>[],
  places: Map<string, string>,
): Promise<void> {
  const rows = added.map(({ thing, document }) => ({ label: thing.label, properties: toStored(thing, document) }));
  const { records } = await transaction.run(statement('create-nodes'), { rows });
  for (const record of records) places.set(record.get(0) as string, record.get(1) as string);
}

async function createEdges(
  transaction: AnyTransaction,
  added: readonly Held<GraphEdge>[],
  places: Map<string, string>,
): Promise<void> {
  await findPlaces(
    transaction,
    added.flatMap(({ thing }) => [thing.from, thing.to]),
    places,
  );
  const rows = added.map(({ thing, document }) => {
    const [from, to] = [places.get(thing.from), places.get(thing.to)];
    if (from === undefined || to === undefined) {
      throw danglingEdge(thing.id, document, from === undefined ? thing.from : thing.to);
    }
    return { type: thing.type, from, to, properties: toStored(thing, document) };
  });
  await transaction.run(statement('create-edges'), { rows });
}

/** Ends that other documents brought. */
async function findPlaces(
  transaction: AnyTransaction,
  ids: readonly string[],
  places: Map<string, string>,
): Promise<void> {
  for (const { id, at } of await findNodes(
    transaction,
    ids.filter((id) => !places.has(id)),
  ))
    places.set(id, at);
}

interface Found {
  readonly id: string;
  readonly document: string;
  readonly at: string;
}

async function findNodes(transaction: AnyTransaction, ids: readonly string[]): Promise<Found[]> {
  const byLabel = Map.groupBy(new Set(ids), labelOf);
  const found: Found[] = [];
  for (const [label, some] of byLabel) {
    if (label === undefined) continue;
    const { records } = await transaction.run(statementFor('find-nodes', label), { ids: some });
    for (const record of records) found.push({ id: record.get(0), document: record.get(1) ?? '', at: record.get(2) });
  }
  return found;
}

/**
 * What is to be added must not be there already under another document.
 * @throws StoreError `DUPLICATE_ID`, naming both documents
 */
export async function assertNew(transaction: AnyTransaction, { nodes, edges }: Differences): Promise<void> {
  const nodeOwners = new Map(nodes.added.map(({ thing, document }) => [thing.id, document]));
  const leaving = new Set([...nodes.gone, ...edges.gone].map(({ at }) => at));
  for (const { id, document, at } of await findNodes(transaction, [...nodeOwners.keys()])) {
    if (!leaving.has(at)) throw duplicateId(id, document, nodeOwners.get(id) as string);
  }
  for (const [type, added] of Map.groupBy(edges.added, ({ thing }) => thing.type)) {
    const owners = new Map(added.map(({ thing, document }) => [thing.id, document]));
    const { records } = await transaction.run(statementFor('find-edges', type), { ids: [...owners.keys()] });
    const [record] = records;
    if (record !== undefined)
      throw duplicateId(record.get(0), record.get(1) ?? '', owners.get(record.get(0)) as string);
  }
}

function danglingEdge(id: string, document: string, end: string): StoreError {
  return new StoreError(
    `the edge ${id}${document && ` of ${document}`} has no node at its end ${end}: load the document that holds it as well, or take out the one that needs it`,
    { code: 'DANGLING_EDGE' },
  );
}
