/** What is wrong with a registry file beyond the shape of one record, and where. */
import type { FieldPath } from './data-file.ts';
import type { FileName } from './schema.ts';

export interface Fault {
  readonly file: FileName;
  readonly path: FieldPath;
  /** What is wrong and what to do, as it follows the field's name. */
  readonly message: string;
}

/** A fault at the second of two records with one key; `keyOf` gives `undefined` where a record has none. */
export function findTwin<T>(
  file: FileName,
  records: readonly T[],
  field: string,
  keyOf: (record: T) => string | undefined,
): Fault[] {
  const keys = records.map(keyOf);
  const at = indexOfTwin(keys);
  return at === undefined ? [] : [{ file, path: [at, field], message: `"${keys[at]}" is in use above; keep one` }];
}

/** The index of the first value that stood before. */
export function indexOfTwin(keys: readonly (string | undefined)[]): number | undefined {
  const at = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) < index);
  return at < 0 ? undefined : at;
}
