/** A thread that opens the store for reading and answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore, type SqliteOptions } from '../store.ts';
import { answer, type Question } from './message.ts';

const store = openSqliteStore(workerData as SqliteOptions);

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(store, question));
});
