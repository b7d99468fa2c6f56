/** Ends the wait for an answer that does not come. */
import { StoreError } from '../../model/errors.ts';

/**
 * The answer of `work`, if it comes within so many milliseconds; else `giveUp` is called, to stop the work itself.
 * `allowed` is what the error says: the time of the whole question, of which this is what is left.
 * @throws StoreError `TIMEOUT`, retriable
 */
export async function withDeadline<T>(
  work: Promise<T>,
  milliseconds: number,
  { giveUp, allowed = milliseconds }: { giveUp?: () => void; allowed?: number } = {},
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp?.();
      reject(timeout(allowed));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
    // What fails after it was given up has nobody to tell.
    work.catch(() => undefined);
  }
}

/** The same error for the client's clock and the server's. */
export function timeout(milliseconds: number, cause?: unknown): StoreError {
  return new StoreError(
    `Neo4j did not answer within ${milliseconds} ms: ask for less, or raise COMPACT_GRAPH_QUERY_TIMEOUT`,
    { code: 'TIMEOUT', retriable: true, cause },
  );
}
