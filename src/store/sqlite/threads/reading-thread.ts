/** A thread that opens the store for reading and answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore, type SqliteOptions } from '../store.ts';
import { answer, LAST, type Question } from './message.ts';

const store = openSqliteStore(workerData as SqliteOptions);

parentPort?.on('message', async (asked: Question | typeof LAST) => {
  if (asked !== LAST) parentPort?.postMessage(await answer(store, asked));
  else {
    await store.close();
    parentPort?.close();
  }
});
