/** What an export format is: a name, and the files it makes of a graph, each written as it streams. */
import type { Header } from './header.ts';
import type { Rows } from './row.ts';

export type Chunk = string | Uint8Array;

/** What a format reads. */
export interface Source {
  readonly header: Header;
  /** A new reading of the whole graph at each call: nodes, then edges, each in code-point order of the ids. */
  readonly rows: () => Rows;
  /** Whether CSV cells keep their first character even where a spreadsheet would take it for a formula. */
  readonly raw: boolean;
  /** The id of the node that a page is around; `null` for a page of the whole graph. */
  readonly around: string | null;
}

/** One file of an export. Files are read in order, each once. */
export interface ExportFile {
  readonly name: string;
  readonly content: AsyncIterable<Chunk>;
}

export interface Format {
  readonly name: string;
  readonly summary: string;
  readonly mediaType: string;
  /** Of the one file; `null` where the format makes several, which go to a folder or into a zip file. */
  readonly extension: string | null;
  readonly files: (source: Source) => Iterable<ExportFile> | AsyncIterable<ExportFile>;
}

/** A format of one file. */
export function singleFile(
  about: Omit<Format, 'files' | 'extension'> & { readonly extension: string },
  write: (source: Source) => AsyncIterable<Chunk>,
): Format {
  return { ...about, files: (source) => [{ name: `compact-graph${about.extension}`, content: write(source) }] };
}

const CHUNK_CHARACTERS = 1 << 16;

const CHUNK_BYTES = 1 << 17;
/** What a UTF-16 code unit takes at most in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Each row as UTF-8, in pieces that are worth a write of their own. Who reads slowly holds the reading of rows back. */
export async function* writeRows<T>(
  rows: AsyncIterable<readonly T[]>,
  write: (row: T) => string,
): AsyncGenerator<Uint8Array> {
  let bytes = Buffer.allocUnsafe(CHUNK_BYTES);
  let at = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      const text = write(row);
      const most = text.length * BYTES_PER_UNIT;
      if (at + most > bytes.length) {
        yield bytes.subarray(0, at);
        bytes = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, most));
        at = 0;
      }
      at += bytes.write(text, at);
    }
  }
  if (at > 0) yield bytes.subarray(0, at);
}

/** Joins small pieces of text, so that what is written to is not called for each. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK_CHARACTERS) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}
