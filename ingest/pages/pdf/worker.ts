/** Reads one PDF in a thread of its own, so that a file made to exhaust its reader can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractRuns } from './extract-runs.ts';

/** What the thread answers. `name` is the class of the library's error. */
export type Answer =
  | { readonly pages: Awaited<ReturnType<typeof extractRuns>> }
  | { readonly name: string; readonly message: string };

try {
  parentPort?.postMessage({ pages: await extractRuns(workerData as Uint8Array) } satisfies Answer);
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  parentPort?.postMessage({ name, message } satisfies Answer);
}
