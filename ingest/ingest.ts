/** The steps in a row: files → pages → structure → citations → graph, one `DocumentGraph` a document. */
import type { DocumentGraph } from '../src/model/document.ts';
import { ParseError } from '../src/model/errors.ts';
import type { FoundFile, SourceFile, SourcePage } from './pages/page.ts';
import { splitPages } from './pages/split-pages.ts';
import { buildDocument, type FileReader, isWhole, orRefused, readFile } from './read-file.ts';
import type { Rules } from './rules.ts';
import { type Assembly, assembleDocuments } from './structure/assemble.ts';

export interface Ingested {
  readonly documents: readonly DocumentGraph[];
  /** Files of which nothing could be used, with the reason; the others are not harmed by them. */
  readonly refused: readonly ParseError[];
}

/** Reads files of every format, all at once. */
export async function ingestSources(
  files: readonly FoundFile[],
  rules: Rules,
  read: FileReader = readInTurn(rules),
): Promise<Ingested> {
  const { documents: trees, refused: refusedPages } = await assemblePages(files, rules, read);
  const refused: ParseError[] = [];
  const documents = documentsOf({ files, trees, rules, read, refuse: (error) => refused.push(error) });
  return { documents: await Array.fromAsync(documents), refused: [...refused, ...refusedPages] };
}

/** Reads one file after the other, in this thread. */
export function readInTurn(rules: Rules): FileReader {
  return async function* (files) {
    for (const file of files) yield await orRefused(() => readFile(file.open(), rules));
  };
}

/** The documents whose pages the files hold: a page may be in any of them, so all are read first. */
export async function assemblePages(files: readonly FoundFile[], rules: Rules, read: FileReader): Promise<Assembly> {
  const pages: SourcePage[] = [];
  const refused: ParseError[] = [];
  for await (const content of read(files.filter((file) => !isWhole(file)))) {
    if (content.kind === 'pages') for (const page of content.pages) pages.push(page);
    else if (content.kind === 'refused') refused.push(content.error);
  }
  const assembled = assembleDocuments(pages, rules.genre);
  return { documents: assembled.documents, refused: [...refused, ...assembled.refused] };
}

export interface Reading {
  readonly files: readonly FoundFile[];
  /** Of the documents whose pages are among the files. */
  readonly trees: Assembly['documents'];
  readonly rules: Rules;
  readonly read: FileReader;
  /** Is told of each file that holds a whole document and cannot be used. */
  readonly refuse: (error: ParseError) => void;
}

/** Documents one by one, so that a large load never holds them all: those of pages, then those that are a file each. */
export async function* documentsOf({ files, trees, rules, read, refuse }: Reading): AsyncGenerator<DocumentGraph> {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const tree of trees) yield buildDocument(tree, byName, rules);
  for await (const content of read(files.filter(isWhole))) {
    if (content.kind === 'document') yield content.document;
    else if (content.kind === 'refused') refuse(content.error);
  }
}

/** Reads files of text, at once. */
export function ingestFiles(files: readonly SourceFile[], rules: Rules): Ingested {
  const byName = new Map(files.map(({ name, sha256, bytes }) => [name, { sha256, size: bytes.length }]));
  const refused: ParseError[] = [];
  const pages = files.flatMap((file) => {
    try {
      return splitPages(file);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      refused.push(error);
      return [];
    }
  });
  const assembled = assembleDocuments(pages, rules.genre);
  return {
    documents: assembled.documents.map((tree) => buildDocument(tree, byName, rules)),
    refused: [...refused, ...assembled.refused],
  };
}
