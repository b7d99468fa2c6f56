/** Writes an export beside where it is to stand, then renames it: what stands there is always whole. */
import {
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CompactGraphError, UsageError } from '../../model/errors.ts';
import type { Chunk, Format, Source } from '../format.ts';
import { zipFiles } from './zip.ts';

export interface Target {
  /** A file, or a folder for a format of several files; `….zip` puts those into one file. */
  readonly path: string;
  /** Whether what stands there may be replaced. */
  readonly force: boolean;
}

/**
 * @throws CompactGraphError `EXISTS`, `DISK_FULL`, `NOT_WRITABLE`; the target is then as it was, and nothing is left beside it
 */
export async function writeExport(format: Format, source: Source, target: Target): Promise<void> {
  const path = resolve(target.path);
  refuseExisting(path, target, format);
  let partial: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    partial = mkdtempSync(join(dirname(path), `.${basename(path)}.partial-`));
    const made = join(partial, 'made');
    if (format.extension !== null) {
      for await (const file of format.files(source)) await writeFile(made, file.content);
    } else if (path.endsWith('.zip')) {
      await writeFile(made, zipFiles(format.files(source)));
    } else {
      mkdirSync(made);
      for await (const file of format.files(source)) await writeFile(join(made, file.name), file.content);
    }
    // Again, since a long export gives others time to write there.
    refuseExisting(path, target, format);
    // What is replaced goes aside first: a folder cannot be renamed onto one that holds files.
    if (existsSync(path)) renameSync(path, join(partial, 'replaced'));
    renameSync(made, path);
  } catch (error) {
    throw describe(error, target.path);
  } finally {
    if (partial !== undefined) rmSync(partial, { recursive: true, force: true });
  }
}

async function writeFile(path: string, content: AsyncIterable<Chunk>): Promise<void> {
  await pipeline(Readable.from(content, { objectMode: true }), createWriteStream(path, { flush: true }));
}

/** `--force` replaces an earlier export, and never a folder that holds anything else. */
function refuseExisting(path: string, { force, path: given }: Target, format: Format): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!force)
    throw new CompactGraphError('EXISTS', `${given} is there already: give another --out, or replace it with --force`);
  const wantsFolder = format.extension === null && !path.endsWith('.zip');
  if (found.isDirectory() !== wantsFolder) {
    throw new UsageError(
      `${given} is ${found.isDirectory() ? 'a folder' : 'a file'}, and ${format.name} makes ${wantsFolder ? 'a folder' : 'a file'}: give another --out`,
    );
  }
  if (!wantsFolder) return;
  const strange = readdirSync(path).find(
    (name) =>
      !/^(nodes|edges|relationships)(-\d+)?\.(csv|parquet)$|^(datapackage|about)\.json$|^import\.args$/.test(name),
  );
  if (strange === undefined) return;
  throw new CompactGraphError(
    'EXISTS',
    `${given} holds ${strange}, which no export made: give a folder of its own with --out`,
  );
}

function describe(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new CompactGraphError(
      'DISK_FULL',
      `no room is left for ${path}: nothing was written; free some, or give another --out`,
      { cause: error },
    );
  }
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    code === 'EEXIST' ||
    code === 'ENAMETOOLONG'
  ) {
    return new CompactGraphError('NOT_WRITABLE', `${path} cannot be written (${code}): give another --out`, {
      cause: error,
    });
  }
  return error;
}
