/** The steps in a row: files → pages → structure → citations → graph, one `DocumentGraph` a document. Pure functions. */
import type { DocumentGraph, Source } from '../src/model/document.ts';
import type { ParseError } from '../src/model/errors.ts';
import { buildDocumentGraph } from './graph/document-graph.ts';
import type { SourceFile } from './pages/page.ts';
import { sha256 } from './pages/read-files.ts';
import { splitPages } from './pages/split-pages.ts';
import type { Registry } from './registry/load.ts';
import type { Rules } from './rules.ts';
import { assembleDocuments } from './structure/assemble.ts';
import type { DocumentTree } from './structure/tree.ts';

/** Raised with every change of the rules that changes a graph: sources are then read again. */
const RULES_VERSION = 1;

export interface Ingested {
  readonly documents: readonly DocumentGraph[];
  /** Files of which nothing could be used, with the reason; the others are not harmed by them. */
  readonly refused: readonly ParseError[];
}

/** What a document of these sources is stored under: equal means that reading them again would give the same. */
export function fingerprintOf(sources: readonly Pick<Source, 'sha256'>[], registry: Registry): string {
  return sha256([RULES_VERSION, registry.version, ...sources.map((source) => source.sha256)].join('\n'));
}

/** @param progress is told after each document how many of how many files are done */
export function ingestFiles(
  files: readonly SourceFile[],
  rules: Rules,
  progress: (done: number, of: number) => void = () => undefined,
): Ingested {
  const pages = files.flatMap(splitPages);
  const fileByName = new Map(files.map((file) => [file.name, file]));
  let done = 0;
  const documents = assembleDocuments(pages, rules.genre).map((tree) => {
    const sources = sourcesOf(tree, fileByName);
    done += sources.length;
    progress(done, files.length);
    return buildDocumentGraph({ tree, rules, sources, fingerprint: fingerprintOf(sources, rules.registry) });
  });
  return { documents, refused: [] };
}

function sourcesOf(tree: DocumentTree, files: ReadonlyMap<string, SourceFile>): Source[] {
  return tree.sources.flatMap(({ name, pages }) => {
    const file = files.get(name);
    return file ? [{ name, sha256: file.sha256, bytes: file.bytes.length, pages }] : [];
  });
}
