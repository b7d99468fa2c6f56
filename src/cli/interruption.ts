/** Ctrl-C, and being told to end, during a load: it stops where the store stays whole, and says what became of it. */

export interface Interruption {
  /** Aborted by the first interruption. */
  readonly signal: AbortSignal;
  /** From here on the system ends the process, as it does without this. */
  readonly end: () => void;
}

/** By the terminal's key, by the system, and by a terminal that is gone. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first interruption is heeded after the file or document that is being read, the second ends the process at once. */
export function watchInterruption(note: (text: string) => void): Interruption {
  const controller = new AbortController();
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, heed);
  };
  const heed = () => {
    end();
    note('stopping where the store is whole; interrupt once more to stop at once');
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, heed);
  return { signal: controller.signal, end };
}
