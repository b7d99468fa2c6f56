/** Ctrl-C during a load: it ends before the next file, and says what became of the store. */
import { CompactGraphError } from '../model/errors.ts';
import type { Progress } from './load.ts';

export interface Interruption {
  /** The same, and after an interruption the end of the load. @throws CompactGraphError `INTERRUPTED` */
  readonly before: (progress: Progress) => Progress;
  readonly end: () => void;
}

/**
 * The first interruption is heeded when a file has been read, the second at once. After the last file the system ends the
 * process, as it does without this: then the store is written, whole or not at all, and nobody could be heard.
 */
export function watchInterruption(note: (text: string) => void): Interruption {
  let isInterrupted = false;
  const heed = () => {
    isInterrupted = true;
    note('stopping after the files that are being read; interrupt once more to stop at once');
  };
  const end = () => void process.off('SIGINT', heed);
  process.once('SIGINT', heed);
  return {
    end,
    before: (progress) => (done, of) => {
      if (isInterrupted) throw new CompactGraphError('INTERRUPTED', 'stopped: the store is as it was');
      if (done === of) end();
      progress(done, of);
    },
  };
}
