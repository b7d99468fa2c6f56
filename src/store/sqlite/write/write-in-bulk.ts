/**
 * Many rows at once: what is derived from the rows (indexes, the texts' index) is made once from all of them at the end,
 * which sorts, and not row by row, which looks up a place for each.
 */
import type { Connection } from '../connection.ts';
import { INDEX_ALL_TEXTS, TRIGGERS } from '../schema.ts';

/** To be called once, after the rows. */
export type FinishBulk = () => void;

/** Within a transaction. @param indexes to do without until the rows are there, by name */
export function beginBulk({ database }: Connection, indexes: Readonly<Record<string, string>>): FinishBulk {
  for (const name of Object.keys(TRIGGERS)) database.exec(`DROP TRIGGER ${name}`);
  for (const name of Object.keys(indexes)) database.exec(`DROP INDEX ${name}`);
  return () => {
    for (const statement of Object.values(indexes)) database.exec(statement);
    database.exec(INDEX_ALL_TEXTS);
    for (const statement of Object.values(TRIGGERS)) database.exec(statement);
  };
}
