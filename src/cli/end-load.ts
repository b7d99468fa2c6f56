/** What ends a load before anything is stored, beside faults: that it was told to stop, to allow no warning, or to prune. */
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
