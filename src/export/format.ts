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
