/** Paths → files: folders are walked in the order of their names; links that lead back are not followed twice. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ParseError } from '../../src/model/errors.ts';
import type { SourceFile } from './page.ts';

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @throws ParseError for a path that is missing or cannot be read, or a folder without files */
export function readFiles(paths: readonly string[]): SourceFile[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => listFiles(path, seen)).map((path) => {
    const bytes = attempt(path, () => readFileSync(path));
    return { name: basename(path), bytes, sha256: sha256(bytes) };
  });
}

function listFiles(path: string, seen: Set<string>): string[] {
  const real = attempt(path, () => realpathSync(path));
  if (seen.has(real)) return [];
  seen.add(real);
  if (!attempt(path, () => statSync(real)).isDirectory()) return [path];
  const names = attempt(path, () => readdirSync(path)).filter((name) => !name.startsWith('.') && name !== 'manifest.json').sort();
  if (names.length === 0) throw new ParseError('the folder holds no files; give a folder of pages', { source: path });
  return names.flatMap((name) => listFiles(join(path, name), seen));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'it may not be read; check its permissions',
  ELOOP: 'its links lead in a circle; give the file itself',
};

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new ParseError(REASONS[code] ?? `it cannot be read (${code || String(error)})`, { source: path }, { cause: error });
  }
}
