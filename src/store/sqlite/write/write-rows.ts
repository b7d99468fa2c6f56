/** Makes the rows of some documents exactly those wanted, by writing only the difference. */
import { StoreError } from '../../../model/errors.ts';
import type { Connection, Row } from '../connection.ts';
import type { Columns } from '../rows.ts';
import { ORDER_INDEXES } from '../schema.ts';
import { elements, raw, sql } from '../sql.ts';
import { beginBulk } from './write-in-bulk.ts';

export interface Table {
  readonly name: 'node' | 'edge';
  /** `id` first, `document` second, as `Columns` has them. */
  readonly columns: readonly string[];
}

export const NODE_TABLE: Table = { name: 'node', columns: ['id', 'document', 'label', 'ord', 'properties'] };
export const EDGE_TABLE: Table = {
  name: 'edge',
  columns: ['id', 'document', 'type', 'from_id', 'to_id', 'ord', 'properties'],
};

export interface Difference {
  readonly table: Table;
  readonly gone: readonly string[];
  readonly changed: readonly Columns[];
  readonly added: Rows;
}

/** Rows that may be walked once, and how many they are. */
export interface Rows {
  readonly count: number;
  readonly rows: Iterable<Columns>;
}

/** What separates the stored rows of `documents` from the rows `wanted` of them. */
export function findDifference(
  connection: Connection,
  table: Table,
  documents: readonly string[],
  wanted: Rows,
): Difference {
  const stored = connection.read(
    sql`SELECT ${raw(table.columns.join(', '))} FROM ${raw(table.name)} WHERE document IN ${elements(documents)}`,
  );
  if (stored.length === 0) return { table, gone: [], changed: [], added: wanted };
  const added = new Map<unknown, Columns>();
  for (const columns of wanted.rows) added.set(columns[0], columns);
  const gone: string[] = [];
  const changed: Columns[] = [];
  for (const row of stored) {
    const [id] = row;
    const next = added.get(id);
    if (next === undefined) gone.push(id as string);
    else if (!holds(row, next)) changed.push(next);
    added.delete(id);
  }
  return { table, gone, changed, added: { count: added.size, rows: added.values() } };
}

/**
 * Removes first in all tables, so that an id may move between documents. Answers how many rows were written.
 * @param nameOf names the document that gives a thing, for the error: the one said, or of a shared thing its giver
 */
export function writeDifferences(
  connection: Connection,
  differences: readonly Difference[],
  nameOf: (document: string, id: string) => string,
): number {
  const added = differences.reduce((sum, difference) => sum + difference.added.count, 0);
  const finish = added > storedRows(connection) ? beginBulk(connection, ORDER_INDEXES) : undefined;
  let written = 0;
  for (const { table, gone } of differences) {
    const remove = connection.statement(`DELETE FROM ${table.name} WHERE id = ?`);
    for (const id of gone) remove.run(id);
    written += gone.length;
  }
  for (const { table, changed } of differences) {
    const assignments = table.columns.map((column, index) => `${column} = ?${index + 1}`).join(', ');
    const update = connection.statement(`UPDATE ${table.name} SET ${assignments} WHERE id = ?1`);
    for (const columns of changed) update.run(...columns);
    written += changed.length;
  }
  for (const { table, added } of differences) {
    addRows(connection, table, added.rows, nameOf);
    written += added.count;
  }
  finish?.();
  return written;
}

/** Rows are numbered as they are added, so the last numbers tell about how many there are. */
function storedRows(connection: Connection): number {
  const [row] = connection.read(
    sql`SELECT coalesce((SELECT max(key) FROM node), 0) + coalesce((SELECT max(key) FROM edge), 0)`,
  );
  return Number(row?.[0]);
}

function addRows(
  connection: Connection,
  table: Table,
  added: Iterable<Columns>,
  nameOf: (document: string, id: string) => string,
): void {
  const other = table.name === 'node' ? 'edge' : 'node';
  const places = table.columns.map((_, index) => `?${index + 1}`).join(', ');
  const insert = connection.statement(
    `INSERT INTO ${table.name} (${table.columns.join(', ')})
     SELECT ${places} WHERE NOT EXISTS (SELECT 1 FROM ${other} WHERE id = ?1) ON CONFLICT (id) DO NOTHING`,
  );
  for (const columns of added) {
    const [id, document] = columns as [string, string];
    if (insert.run(...columns).changes === 0) throw duplicateId(id, [holderOf(connection, id), nameOf(document, id)]);
  }
}

function holderOf(connection: Connection, id: string): string {
  const [held] = connection.read(
    sql`SELECT document FROM node WHERE id = ${id} UNION ALL SELECT document FROM edge WHERE id = ${id}`,
  );
  return held?.[0] as string;
}

/** Ids are made from the text, so one id for two things is a fault of the rules or of the choice of documents. */
export function duplicateId(id: string, documents: readonly [string, string]): StoreError {
  const whose =
    documents[0] === documents[1] ? `twice in ${documents[0]}` : `in ${documents[0]} and in ${documents[1]}`;
  return new StoreError(
    `two things have the id ${id}, ${whose}: load only one of them, or report it with the sources`,
    {
      code: 'DUPLICATE_ID',
    },
  );
}

function holds(row: Row, columns: Columns): boolean {
  return columns.every((value, index) => row[index] === value);
}
