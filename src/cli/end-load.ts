/** What ends a load before anything is stored, beside faults: what was asked for cannot be. */
import type { Warning } from '../model/document.ts';
import { CompactGraphError, type ParseError } from '../model/errors.ts';
import { count } from './output.ts';
import { describeWarning } from './warnings.ts';

/** @param held how many documents the store has */
export function interrupted(address: string, held: number): CompactGraphError {
  return new CompactGraphError(
    'INTERRUPTED',
    `stopped: nothing was stored, and ${address} is as it was, with ${count(held, 'document')}`,
  );
}

/** @throws CompactGraphError `STRICT` */
export function refuseWarnings(warnings: readonly Warning[]): void {
  const [first] = warnings;
  if (first === undefined) return;
  throw new CompactGraphError(
    'STRICT',
    `${count(warnings.length, 'warning')}, and --strict allows none; the first: ${describeWarning(first)}`,
  );
}

/** A document whose files are refused is not among those given, and would be taken out. */
export function refusePruning({ message }: ParseError): never {
  throw new CompactGraphError(
    'PRUNE_REFUSED',
    `${message}; with --prune that would take its document out: mend the file, or leave --prune out`,
  );
}

/** @param asked names of the documents to take out */
export function refuseRemoval(given: string, asked: readonly string[]): void {
  if (!asked.includes(given)) return;
  throw new CompactGraphError(
    'GIVEN_AND_REMOVED',
    `${given} is in the given paths and is to be taken out with --remove: leave out one or the other`,
  );
}
