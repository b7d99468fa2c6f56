/** Reads files in several threads. What they give comes in the order of the files, so nothing depends on their number. */
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../pages/page.ts';
import { type FileContent, type FileReader, orRefused } from '../read-file.ts';
import { LAST, type Message, unpack } from './message.ts';

const THREAD = new URL(`./reading-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Files that each thread has before it, so that none waits while the process is busy with what came. */
const AHEAD = 8;

/** @param count of threads, from 1 on */
export function readInThreads(count: number): FileReader {
  return async function* (files) {
    const threads = Array.from({ length: Math.min(count, files.length) }, startThread);
    const answers: Promise<FileContent>[] = [];
    let asked = 0;
    const askAhead = () => {
      for (const file of files.slice(asked, asked + threads.length * AHEAD - answers.length)) {
        const answer = orRefused(async () => leastBusy(threads).read(file.open()));
        // Where one thread fails, others may too, whose answers nobody awaits any more.
        answer.catch(() => {});
        answers.push(answer);
        asked += 1;
      }
    };
    try {
      askAhead();
      for (let answer = answers.shift(); answer; answer = answers.shift()) {
        askAhead();
        yield await answer;
      }
    } finally {
      await Promise.all(threads.map((thread) => thread.end()));
    }
  };
}

interface Thread {
  readonly read: (file: SourceFile) => Promise<FileContent>;
  /** How many files it has before it. */
  readonly load: () => number;
  readonly end: () => Promise<void>;
}

function startThread(): Thread {
  const isOver = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  // Flags of the program's own start, such as --input-type, mean nothing to the thread.
  const worker = new Worker(THREAD, { execArgv: [], workerData: isOver });
  const waiting: PromiseWithResolvers<FileContent>[] = [];
  const ended = Promise.withResolvers<void>();
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (message: Message) => waiting.shift()?.resolve(unpack(message)));
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('a thread that reads files ended before its time'));
    ended.resolve();
  });
  return {
    read(file) {
      const answer = Promise.withResolvers<FileContent>();
      if (failure) answer.reject(failure);
      else {
        waiting.push(answer);
        worker.postMessage(file);
      }
      return answer.promise;
    },
    load: () => waiting.length,
    end() {
      // A thread that is ended from outside while it starts can take the process with it, so it ends by itself.
      Atomics.store(new Int32Array(isOver), 0, 1);
      worker.postMessage(LAST);
      return ended.promise;
    },
  };
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.load() < best.load() ? thread : best));
}
