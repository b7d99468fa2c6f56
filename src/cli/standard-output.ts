/** Standard output. What goes wrong with it is kept until the command has ended, since the streams tell it late. */
import { CompactGraphError } from '../model/errors.ts';

let fault: NodeJS.ErrnoException | undefined;

const keep = (error: NodeJS.ErrnoException) => {
  fault ??= error;
};

/** To be called before anything is written. */
export function watchOutput(): void {
  if (!process.stdout.listeners('error').includes(keep)) process.stdout.on('error', keep);
}

export function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Waits for what is yet to be written. A reader that has read enough, such as `head`, is no fault.
 * @returns the exit code 0
 * @throws CompactGraphError `OUTPUT_FAILED`
 */
export async function finishOutput(): Promise<number> {
  await new Promise((resolve) => process.stdout.write('', resolve));
  if (fault === undefined || fault.code === 'EPIPE') return 0;
  const problem =
    fault.code === 'ENOSPC'
      ? 'no room is left for the output'
      : `the system refuses more of the output (${fault.message})`;
  throw new CompactGraphError('OUTPUT_FAILED', `${problem}, which is cut short: make room, or send it elsewhere`, {
    cause: fault,
  });
}

/** Whether the error is of writing to standard output, which `finishOutput` tells. */
export function isOfOutput(error: unknown): boolean {
  return error !== undefined && error === fault;
}
