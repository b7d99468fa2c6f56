/** Creates the constraints and indexes that are not there yet, in a database that is ours to fill. */
import { StoreError } from '../../model/errors.ts';
import { NODE_LABELS, REFERENCE_EDGES } from '../../model/labels.ts';
import type { AnyTransaction } from './rows.ts';
import type { Server } from './server.ts';
import { readState } from './state.ts';
import { schemaStatements, statement } from './statements.ts';

/** @throws StoreError `STORE_FOREIGN` where the database holds nodes of the model's labels that no load wrote */
export async function ensureSchema(server: Server): Promise<void> {
  const session = server.driver.session(server.session);
  try {
    const names = await session.executeRead(async (transaction) => {
      const { hashes, loading } = await readState(transaction);
      if (hashes === null && loading === null) await assertOurs(transaction, server.address);
      const { records } = await transaction.run('SHOW INDEXES YIELD name');
      return new Set(records.map((record) => record.get(0) as string));
    });
    const missing = schemaStatements().filter(({ name }) => !names.has(name));
    if (missing.length === 0) return;
    await session.executeWrite(async (transaction) => {
      for (const { text } of missing) await transaction.run(text);
    });
    // A graph that an older version loaded has no counts yet.
    await session.executeWrite((transaction) =>
      transaction.run(statement('count-references'), { types: REFERENCE_EDGES }),
    );
    await session.run('CALL db.awaitIndexes(300)');
  } finally {
    await session.close();
  }
}

async function assertOurs(transaction: AnyTransaction, address: string): Promise<void> {
  const { records } = await transaction.run(statement('find-foreign'), { labels: NODE_LABELS });
  const [record] = records;
  if (record === undefined) return;
  const labels = (record.get(0) as string[]).join(':');
  throw new StoreError(
    `${address} holds ${labels} nodes that Compact Graph did not write: set NEO4J_DATABASE to an empty database`,
    { code: 'STORE_FOREIGN' },
  );
}
