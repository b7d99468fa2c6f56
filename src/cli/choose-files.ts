/** Which files have to be read again: those of documents that are new or changed. The others are skipped by their hashes. */
import type { DocumentRecord, Source } from '../model/document.ts';

export interface Hashed {
  readonly sha256: string;
}

export interface Choice<F extends Hashed> {
  readonly read: readonly F[];
  /** Names of the stored documents that need not be read: all their sources are there, unchanged, under the same rules. */
  readonly unchanged: readonly string[];
}

/** @param fingerprintOf what a document of these sources would be stored under by the rules of today */
export function chooseFiles<F extends Hashed>(
  files: readonly F[],
  stored: readonly DocumentRecord[],
  fingerprintOf: (sources: readonly Source[]) => string,
): Choice<F> {
  const given = new Set(files.map((file) => file.sha256));
  const isWhole = (record: DocumentRecord) =>
    record.sources.length > 0 &&
    record.sources.every((source) => given.has(source.sha256)) &&
    fingerprintOf(record.sources) === record.fingerprint;
  const whole = new Set(stored.filter(isWhole));
  const changed = new Set(stored.filter((record) => !whole.has(record)).flatMap(hashesOf));
  // A file with pages of two documents is read again when either has changed.
  const skipped = new Set([...whole].flatMap(hashesOf).filter((sha256) => !changed.has(sha256)));
  return {
    read: files.filter((file) => !skipped.has(file.sha256)),
    unchanged: [...whole]
      .filter((record) => hashesOf(record).every((sha256) => skipped.has(sha256)))
      .map(({ document }) => document),
  };
}

function hashesOf(record: DocumentRecord): string[] {
  return record.sources.map((source) => source.sha256);
}
