/** Loads wait for each other: a transaction that is never committed holds a lock, which the server frees if we die. */
import { StoreError } from '../../model/errors.ts';
import { withDeadline } from './deadline.ts';
import type { Server } from './server.ts';
import { statement } from './statements.ts';

/** @throws StoreError `STORE_BUSY` where another load holds the lock for longer than one waits */
export async function withLock<T>(server: Server, work: () => Promise<T>): Promise<T> {
  const session = server.driver.session(server.session);
  try {
    const transaction = await session.beginTransaction();
    await withDeadline(Promise.resolve(transaction.run(statement('lock'))), server.patience).catch((error: unknown) => {
      throw error instanceof StoreError && error.code === 'TIMEOUT' ? busy(server.address) : error;
    });
    return await work();
  } finally {
    // Closing the session rolls the transaction back.
    await session.close();
  }
}

function busy(address: string): StoreError {
  const message = `another ingest is loading ${address}: wait until it has finished, then try again`;
  return new StoreError(message, { code: 'STORE_BUSY', retriable: true });
}
