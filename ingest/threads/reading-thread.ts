/** A thread that reads one file after the other, by rules of its own that are the same in each. */
import { parentPort, workerData } from 'node:worker_threads';
import { orRefused, readFile } from '../read-file.ts';
import { loadRegistry } from '../registry/load.ts';
import { createRules } from '../rules.ts';
import { type Asked, LAST, pack } from './message.ts';

/** Not 0 once what is still asked need not be answered. */
const isOver = new Int32Array(workerData as SharedArrayBuffer);
const rules = createRules(loadRegistry());
let done: Promise<void> = Promise.resolve();

async function answer(asked: Asked): Promise<void> {
  if (asked === LAST) parentPort?.close();
  else if (Atomics.load(isOver, 0) === 0) {
    parentPort?.postMessage(pack(await orRefused(() => readFile(asked, rules))));
  }
}

// In the order of asking, in which the answers are awaited.
parentPort?.on('message', (asked: Asked) => {
  done = done.then(() => answer(asked));
});
