/**
 * A large load: what is derived from the rows (indexes, the texts' index) is made once from all of them at the end, which
 * sorts, and not row by row, which looks up a place for each.
 */
import type { Connection } from './connection.ts';
import { ID_INDEXES, INDEX_ALL_TEXTS, ORDER_INDEXES, TRIGGERS } from './schema.ts';
import { sql } from './sql.ts';

/** How rows are added so that they are cheapest. */
export interface Bulk {
  /** Whether the tables hold nothing, so that a row's id can only stand among the others added. */
  readonly intoEmpty: boolean;
  /** To be called once, after the rows. */
  readonly finish: () => void;
}

/** `null` where so few rows are `added` beside those stored that the indexes had better be kept. Within a transaction. */
export function beginBulk(connection: Connection, added: number): Bulk | null {
  // Rows are numbered as they are added, so the last number tells about how many there are.
  const [row] = connection.read(
    sql`SELECT coalesce((SELECT max(key) FROM node), 0) + coalesce((SELECT max(key) FROM edge), 0)`,
  );
  const stored = Number(row?.[0]);
  if (added <= stored) return null;
  const intoEmpty = stored === 0;
  const indexes = intoEmpty ? { ...ID_INDEXES, ...ORDER_INDEXES } : ORDER_INDEXES;
  const { database } = connection;
  for (const name of Object.keys(TRIGGERS)) database.exec(`DROP TRIGGER ${name}`);
  for (const name of Object.keys(indexes)) database.exec(`DROP INDEX ${name}`);
  return {
    intoEmpty,
    finish() {
      for (const statement of Object.values(indexes)) database.exec(statement);
      database.exec(INDEX_ALL_TEXTS);
      for (const statement of Object.values(TRIGGERS)) database.exec(statement);
    },
  };
}
