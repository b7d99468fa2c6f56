/** Reads one PDF in a thread of its own, so that a file made to exhaust its reader can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractRuns } from './extract-runs.ts';

/** What the thread answers. `name` is the class of the library's error. */
export type Answer =
  | { readonly pages: Awaited<ReturnType<typeof extractRuns>> }
  | { readonly name: string; readonly message: string };

/** What the thread is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly mayHide: boolean;
}

try {
  const { bytes, mayHide } = workerData as Question;
  parentPort?.postMessage({ pages: await extractRuns(bytes, mayHide) } satisfies Answer);
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  parentPort?.postMessage({ name, message } satisfies Answer);
}
