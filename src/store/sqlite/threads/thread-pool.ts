/** A few threads that read for the process, so that a long question holds up neither it nor every other question. */
import { Worker } from 'node:worker_threads';
import { StoreError } from '../../../model/errors.ts';
import type { Seen } from '../../port.ts';
import type { SqliteOptions } from '../store.ts';
import { type Answer, LAST, type Question, resultOf } from './message.ts';

export interface ThreadPool {
  /** @throws StoreError `STORE_BUSY` where too many wait, `TIMEOUT` */
  readonly ask: (question: Question, seen?: Seen) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

interface Task {
  readonly question: Question;
  readonly settle: (answer: Answer) => void;
}

/** Questions that may wait; what comes on top is refused at once. */
const WAITING = 200;

/** A thread ends its reads at their deadline by itself. One that has not by this much later is ended from outside. */
const GRACE_MILLISECONDS = 1_000;

const THREAD = new URL(`./reading-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

const START_MILLISECONDS = 10_000;

/** What has not begun by then is refused. */
const WAITING_MILLISECONDS = 10_000;

/** Of what a thread may hold: an answer that does not fit ends it alone. */
const MEGABYTES = 512;

/** Threads are started when they are first needed, at most `size`. */
export function openThreadPool(options: SqliteOptions, timeoutMilliseconds: number, size: number): ThreadPool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const started = new WeakSet<Worker>();
  const gone = new WeakSet<Worker>();
  let closed = false;

  const start = (): Worker => {
    const thread = new Worker(THREAD, { workerData: options, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    // What befalls a thread that nobody waits for is seen when it is asked next.
    thread.on('error', () => all.delete(thread));
    thread.on('exit', () => {
      all.delete(thread);
      gone.add(thread);
    });
    all.add(thread);
    return thread;
  };

  /** A thread ends by itself: one that is ended from outside while it starts can take the process with it. */
  const end = async (thread: Worker, patience: number): Promise<void> => {
    if (gone.has(thread)) return;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    const timer = setTimeout(() => void (started.has(thread) && thread.terminate()), patience);
    thread.ref();
    thread.postMessage(LAST);
    await ended;
    clearTimeout(timer);
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      const task = waiting.shift();
      if (task !== undefined) give(idle.pop() ?? start(), task);
    }
  };

  const give = (thread: Worker, task: Task): void => {
    const finish = (answer: Answer, keep: boolean) => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', failed).off('exit', exited);
      thread.unref();
      if (keep && !closed) idle.push(thread);
      else {
        all.delete(thread);
        void end(thread, 0);
      }
      task.settle(answer);
      next();
    };
    const answered = (answer: Answer) => {
      started.add(thread);
      finish(answer, true);
    };
    const failed = (error: Error) => finish(fault('STORE_ERROR', `a reading thread failed: ${error.message}`), false);
    const exited = () => finish(fault('STORE_CLOSED', CLOSED), false);
    const overtime = () => finish(fault('TIMEOUT', overdue(timeoutMilliseconds)), false);
    // A thread that has yet to start is given the time for it.
    const patience = timeoutMilliseconds + GRACE_MILLISECONDS + (started.has(thread) ? 0 : START_MILLISECONDS);
    const timer = setTimeout(overtime, patience);
    thread.once('message', answered).once('error', failed).once('exit', exited);
    thread.ref();
    thread.postMessage(task.question);
  };

  return {
    async ask(question, seen) {
      if (closed) throw new StoreError(CLOSED, { code: 'STORE_CLOSED' });
      if (waiting.length >= WAITING) throw new StoreError(BUSY, { code: 'STORE_BUSY', retriable: true });
      return resultOf(await new Promise<Answer>((settle) => queue({ question, settle })), seen);
    },
    async close() {
      closed = true;
      for (const { settle } of waiting.splice(0)) settle(fault('STORE_CLOSED', CLOSED));
      await Promise.all([...all].map((thread) => end(thread, GRACE_MILLISECONDS)));
    },
  };

  function queue(task: Task): void {
    const giveUp = () => {
      const place = waiting.indexOf(queued);
      if (place < 0) return;
      waiting.splice(place, 1);
      task.settle(fault('STORE_BUSY', BUSY));
    };
    const timer = setTimeout(giveUp, WAITING_MILLISECONDS);
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      task.settle(answer);
    };
    const queued = { ...task, settle };
    waiting.push(queued);
    next();
  }
}

const CLOSED = 'the store was closed while it was read: open it again';
const BUSY = 'too many questions wait for an answer: try again later';

function overdue(milliseconds: number): string {
  return `the question took longer than ${milliseconds} ms: ask for less (a smaller page, fewer steps, a narrower filter), or allow more time`;
}

function fault(code: string, message: string): Answer {
  return { kind: 'fault', code, message, retriable: false };
}
