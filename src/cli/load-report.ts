/** What a load tells: while it goes on, and when it is done. */
import type { Warning } from '../model/document.ts';
import type { ParseError } from '../model/errors.ts';
import type { ChangeOutcome } from '../store/port.ts';

export interface LoadReport {
  /** `null` for a dry run. */
  readonly outcome: ChangeOutcome | null;
  /** Names of the documents that were read and differ, that are as before, and that were taken out. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
  /** Files of which nothing was stored, with the reason. */
  readonly refused: readonly ParseError[];
}

/** How far a load has come: a file was read, of so many. */
export type Progress = (done: number, of: number) => void;

/** Who watches a load. */
export interface Watch {
  readonly progress?: Progress;
  /** Ends the load; too late once all is read and the store is being written. */
  readonly signal?: AbortSignal;
}
