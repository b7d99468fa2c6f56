/** The steps in a row: files → pages → structure → citations → graph, one `DocumentGraph` a document. Pure functions. */
import type { DocumentGraph, Source } from '../src/model/document.ts';
import { buildDocumentGraph } from './graph/document-graph.ts';
import type { SourceFile } from './pages/page.ts';
import { sha256 } from './pages/read-files.ts';
import { splitPages } from './pages/split-pages.ts';
import type { Rules } from './rules.ts';
import { assembleDocuments } from './structure/assemble.ts';
import type { DocumentTree } from './structure/tree.ts';

/** Raised with every change of the rules that changes a graph: sources are then read again. */
const RULES_VERSION = 1;

/** @throws ParseError for a file that is no page of a resolution, or pages that contradict each other */
export function ingestFiles(files: readonly SourceFile[], rules: Rules): DocumentGraph[] {
  const pages = files.flatMap(splitPages);
  const fileByName = new Map(files.map((file) => [file.name, file]));
  return assembleDocuments(pages, rules.genre).map((tree) => {
    const sources = sourcesOf(tree, fileByName);
    const fingerprint = sha256(
      [RULES_VERSION, rules.registry.version, ...sources.map((source) => source.sha256)].join('\n'),
    );
    return buildDocumentGraph({ tree, rules, sources, fingerprint });
  });
}

function sourcesOf(tree: DocumentTree, files: ReadonlyMap<string, SourceFile>): Source[] {
  return tree.sources.flatMap(({ name, pages }) => {
    const file = files.get(name);
    return file ? [{ name, sha256: file.sha256, bytes: file.bytes.length, pages }] : [];
  });
}
