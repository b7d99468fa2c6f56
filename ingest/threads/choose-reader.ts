/** How many threads a load is worth. */
import { availableParallelism } from 'node:os';
import { readInTurn } from '../ingest.ts';
import type { FoundFile } from '../pages/page.ts';
import type { FileReader } from '../read-file.ts';
import type { Rules } from '../rules.ts';
import { readInThreads } from './read-in-threads.ts';

/** Of work that a thread must have before it, since it costs more than a second itself to be ready for it. */
const LEAST_SECONDS = 5;

/** About what reading costs, in seconds a megabyte: of the UN's PDFs, and of resolutions in XML or text (`bench/`). */
const PDF = 1.2;
const TEXT = 0.2;

/**
 * @param workers 1 for no thread but the caller's; if not said, what the files are worth, and at most one for each core but
 * one: writing keeps that busy, so that on two cores threads would cost a third more and gain nothing
 */
export function chooseReader(
  files: readonly FoundFile[],
  rules: Rules,
  workers: number = worthwhile(files),
): FileReader {
  return workers > 1 ? readInThreads(workers) : readInTurn(rules);
}

function worthwhile(files: readonly FoundFile[]): number {
  const seconds = files.reduce((sum, { size, format }) => sum + (size / 1e6) * (format === 'pdf' ? PDF : TEXT), 0);
  return Math.min(availableParallelism() - 1, Math.floor(seconds / LEAST_SECONDS));
}
