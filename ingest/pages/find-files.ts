/** Paths → files: folders are walked in the order of their names; what cannot be read is refused, the rest arrives. */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ParseError } from '../../src/model/errors.ts';
import { formatOf } from './format.ts';
import type { FoundFile, SourceFile } from './page.ts';

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Bytes; the longest resolutions have some 5 MB as PDF. */
const MAX_FILE = 64 * 1024 * 1024;
/** Folders within folders. */
const MAX_DEPTH = 20;
/** Bytes that are kept from when files are found until they are read, so that few are read twice. */
const KEPT = 64 * 1024 * 1024;

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly refused: readonly ParseError[];
}

interface Walk {
  readonly files: FoundFile[];
  readonly refused: ParseError[];
  /** Bytes so far. */
  kept: number;
  /** Real paths, so that nothing is read twice and links that lead back are not followed. */
  readonly seen: Set<string>;
}

/** As a path: what is piped in. */
const STANDARD_INPUT = '-';

/** Finds all that can be read; `-` is standard input. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const walk: Walk = { files: [], refused: [], kept: 0, seen: new Set() };
  for (const path of paths) {
    if (path === STANDARD_INPUT) readInput(walk);
    else visit(walk, path, path, 0);
  }
  return { files: withOwnNames(walk.files), refused: walk.refused };
}

/** Of several files of one name the others are "p.txt (2)" and so on, by what they hold: the order of the paths must not decide. */
function withOwnNames(files: readonly FoundFile[]): FoundFile[] {
  const taken = new Set(files.map(({ name }) => name));
  const own = new Map<FoundFile, string>();
  for (const [name, same] of Map.groupBy(files, (file) => file.name)) {
    let count = 2;
    for (const file of same.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).slice(1)) {
      while (taken.has(`${name} (${count})`)) count++;
      own.set(file, `${name} (${count++})`);
    }
  }
  return files.map((file) => {
    const name = own.get(file);
    return name === undefined ? file : { ...file, name, open: () => ({ ...file.open(), name }) };
  });
}

/** @throws ParseError for the first path that is missing or cannot be read, or a folder without files */
export function readFiles(paths: readonly string[]): SourceFile[] {
  const { files, refused } = findFiles(paths);
  if (refused[0]) throw refused[0];
  return files.map((file) => file.open());
}

/** A file that is in memory. */
export function holdFile(name: string, bytes: Uint8Array): FoundFile {
  return foundFile({ name, bytes, sha256: sha256(bytes) });
}

/** @param open gives the file; if not said, its bytes stay in memory */
function foundFile(file: SourceFile, open = () => file): FoundFile {
  const { name, bytes, sha256 } = file;
  return { name, sha256, size: bytes.length, format: formatOf(bytes), open };
}

/** Once, and kept, since it cannot be read again. */
function readInput(walk: Walk): void {
  const name = 'standard input';
  if (walk.seen.has(name)) return;
  walk.seen.add(name);
  try {
    const bytes = readFileSync(0);
    if (bytes.length > MAX_FILE) throw refuse(name, name, tooLarge(bytes.length));
    walk.files.push(holdFile(name, bytes));
  } catch (error) {
    walk.refused.push(error instanceof ParseError ? error : explain(name, name, error));
  }
}

/** @returns whether there is any file, be it read, refused or known already */
function visit(walk: Walk, path: string, root: string, depth: number): boolean {
  try {
    const real = realpathSync(path);
    if (walk.seen.has(real)) return true;
    walk.seen.add(real);
    const stat = statSync(real);
    if (stat.isDirectory()) return visitFolder(walk, path, root, depth);
    if (!stat.isFile())
      throw refuse(path, root, 'it is neither a file nor a folder; give a file, or pipe the text in and give -');
    if (stat.size > MAX_FILE) throw refuse(path, root, tooLarge(stat.size));
    addFile(walk, path, root);
  } catch (error) {
    walk.refused.push(error instanceof ParseError ? error : explain(path, root, error));
  }
  return true;
}

function tooLarge(bytes: number): string {
  return `it has ${Math.round(bytes / 1024 / 1024)} MB; at most ${MAX_FILE / 1024 / 1024} MB are read`;
}

/** A folder without files is refused where it was given, and passed over within another. */
function visitFolder(walk: Walk, path: string, root: string, depth: number): boolean {
  if (depth > MAX_DEPTH) throw refuse(path, root, `folders are read to a depth of ${MAX_DEPTH}`);
  const entries = readdirSync(path, { withFileTypes: true })
    .filter(isPage)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const inside = realpathSync(root) + sep;
  let holdsFiles = false;
  for (const entry of entries) {
    const child = join(path, entry.name);
    const isOutside = entry.isSymbolicLink() && leadsOutside(child, inside);
    if (isOutside)
      walk.refused.push(refuse(child, root, 'the link leads out of the folder; give what it leads to by its own path'));
    if (isOutside || visit(walk, child, root, depth + 1)) holdsFiles = true;
  }
  if (depth === 0 && !holdsFiles) throw refuse(path, root, 'the folder holds no files; give a folder of pages');
  return holdsFiles;
}

/** What systems keep in folders beside what people put there, and the list of a folder's pages. */
const BESIDE_PAGES: ReadonlySet<string> = new Set(['manifest.json', 'Thumbs.db', 'desktop.ini', '__MACOSX']);

function isPage({ name }: Dirent): boolean {
  return !name.startsWith('.') && !BESIDE_PAGES.has(name);
}

function leadsOutside(link: string, inside: string): boolean {
  try {
    return !`${realpathSync(link)}${sep}`.startsWith(inside);
  } catch {
    // A link to nothing, or to itself, is explained where it is read.
    return false;
  }
}

function addFile(walk: Walk, path: string, root: string): void {
  const file = openFile(path, root);
  walk.kept += file.bytes.length;
  walk.files.push(walk.kept <= KEPT ? foundFile(file) : foundFile(file, openerOf(path, root, file.sha256)));
}

function openFile(path: string, root: string): SourceFile {
  const bytes = readFileSync(path);
  return { name: nameOf(path, root), bytes, sha256: sha256(bytes) };
}

/** Reads a file again, which must hold what it held. */
function openerOf(path: string, root: string, known: string): () => SourceFile {
  return () => {
    const file = orExplain(path, root, () => openFile(path, root));
    if (file.sha256 !== known) throw refuse(path, root, 'it changed while files were read; load it again');
    return file;
  };
}

/** @throws ParseError that says why the path cannot be read */
function orExplain<T>(path: string, root: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ParseError ? error : explain(path, root, error);
  }
}

/** Its place in the folder that was given, so that it does not depend on where that folder lies; without control characters. */
function nameOf(path: string, root: string): string {
  const inside = relative(root, path).split(sep).join('/');
  return printable(inside === '' ? basename(path) : inside);
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, '?');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'it may not be read; check its permissions',
  EPERM: 'it may not be read; check its permissions',
  ELOOP: 'its links lead in a circle; give the file itself',
  ENAMETOOLONG: 'the path is too long',
};

const ADDRESS = /^https?:\/\//;

function explain(path: string, root: string, error: unknown): ParseError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  // What is no UTF-8 in a name is read as this character, and no file has such a name then.
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return refuse(path, root, 'its name is not in UTF-8, and so cannot be opened; rename it', { cause: error });
  if (code === 'ENOENT' && ADDRESS.test(path))
    return refuse(path, root, 'addresses are not fetched; download the file and give it', { cause: error });
  return refuse(path, root, REASONS[code] ?? `it cannot be read (${code || String(error)})`, { cause: error });
}

/** A path that a person gave is named as given. */
function refuse(path: string, root: string, message: string, options?: ErrorOptions): ParseError {
  return new ParseError(message, { source: path === root ? printable(path) : nameOf(path, root) }, options);
}
