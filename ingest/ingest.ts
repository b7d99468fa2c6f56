/** The steps in a row: files → pages → structure → citations → graph, one `DocumentGraph` a document. */
import type { DocumentGraph, Source } from '../src/model/document.ts';
import { ParseError } from '../src/model/errors.ts';
import { buildDocumentGraph } from './graph/document-graph.ts';
import { isXml } from './pages/akn/is-xml.ts';
import type { SourceFile, SourcePage } from './pages/page.ts';
import { sha256 } from './pages/read-files.ts';
import { readPages } from './pages/read-pages.ts';
import { splitPages } from './pages/split-pages.ts';
import type { Registry } from './registry/load.ts';
import type { Rules } from './rules.ts';
import { readAkn } from './structure/akn/read-akn.ts';
import { assembleDocuments } from './structure/assemble.ts';
import type { DocumentTree } from './structure/tree.ts';

/** Raised with every change of the rules that changes a graph: sources are then read again. */
const RULES_VERSION = 3;

export interface Ingested {
  readonly documents: readonly DocumentGraph[];
  /** Files of which nothing could be used, with the reason; the others are not harmed by them. */
  readonly refused: readonly ParseError[];
}

/** What a document of these sources is stored under: equal means that reading them again would give the same. */
export function fingerprintOf(sources: readonly Pick<Source, 'sha256'>[], registry: Registry): string {
  return sha256([RULES_VERSION, registry.version, ...sources.map((source) => source.sha256)].join('\n'));
}

/** Is told after each document how many of how many files are done. */
type Progress = (done: number, of: number) => void;

/** Reads files of every format. */
export async function ingestSources(
  files: readonly SourceFile[],
  rules: Rules,
  progress: Progress = () => undefined,
): Promise<Ingested> {
  const build = documentBuilder(files, rules, progress);
  const pages: SourcePage[] = [];
  const whole: DocumentGraph[] = [];
  const refused: ParseError[] = [];
  for (const file of files) {
    try {
      // A file that holds a whole document needs no other: its tree is not kept.
      if (isXml(file.bytes)) whole.push(build(nameAnnexes(readAkn(file.bytes, file.name), rules)));
      else pages.push(...(await readPages(file)));
    } catch (error) {
      refused.push(asRefusal(error));
    }
  }
  const assembled = assembleDocuments(pages, rules.genre);
  return {
    documents: [...assembled.documents.map(build), ...whole],
    refused: [...refused, ...assembled.refused],
  };
}

/** An annex that the registry knows has the registry's id. */
function nameAnnexes(tree: DocumentTree, { genre }: Rules): DocumentTree {
  const parts = tree.parts.map((part) => {
    if (part.annexedTo === null) return part;
    const numeral = part.instrument.slice(`${part.annexedTo}/annex`.length).replace('/', '');
    return { ...part, instrument: genre.annexed(part.annexedTo, numeral) ?? part.instrument };
  });
  return { ...tree, parts };
}

/** Reads files of text, at once. */
export function ingestFiles(
  files: readonly SourceFile[],
  rules: Rules,
  progress: Progress = () => undefined,
): Ingested {
  const refused: ParseError[] = [];
  const pages = files.flatMap((file) => {
    try {
      return splitPages(file);
    } catch (error) {
      refused.push(asRefusal(error));
      return [];
    }
  });
  const assembled = assembleDocuments(pages, rules.genre);
  return {
    documents: assembled.documents.map(documentBuilder(files, rules, progress)),
    refused: [...refused, ...assembled.refused],
  };
}

/** A file that cannot become pages is refused; anything else is a fault of the program. */
function asRefusal(error: unknown): ParseError {
  if (error instanceof ParseError) return error;
  throw error;
}

/** @returns a function that makes a document's graph of its tree, and tells how many of the files are done */
function documentBuilder(
  files: readonly SourceFile[],
  rules: Rules,
  progress: Progress,
): (tree: DocumentTree) => DocumentGraph {
  const fileByName = new Map(files.map((file) => [file.name, file]));
  let done = 0;
  return (tree) => {
    const sources = sourcesOf(tree, fileByName);
    done += sources.length;
    progress(done, files.length);
    return buildDocumentGraph({ tree, rules, sources, fingerprint: fingerprintOf(sources, rules.registry) });
  };
}

function sourcesOf(tree: DocumentTree, files: ReadonlyMap<string, SourceFile>): Source[] {
  return tree.sources.flatMap(({ name, pages }) => {
    const file = files.get(name);
    return file ? [{ name, sha256: file.sha256, bytes: file.bytes.length, pages }] : [];
  });
}
