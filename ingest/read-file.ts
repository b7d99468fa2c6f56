/** A file → what it gives: a whole document, pages that may need those of other files, or why it is refused. */
import type { DocumentGraph, Source } from '../src/model/document.ts';
import { ParseError } from '../src/model/errors.ts';
import { buildDocumentGraph } from './graph/document-graph.ts';
import { sha256 } from './pages/find-files.ts';
import { formatOf, isHtml } from './pages/format.ts';
import type { FoundFile, SourceFile, SourcePage } from './pages/page.ts';
import { readPages } from './pages/read-pages.ts';
import type { Registry } from './registry/load.ts';
import type { Rules } from './rules.ts';
import { readAkn } from './structure/akn/read-akn.ts';
import { mapPage } from './structure/mapped-text.ts';
import { cleanPage } from './structure/media/clean-page.ts';
import type { DocumentTree } from './structure/tree.ts';

/** Raised with every change of the rules that changes a graph: sources are then read again. */
const RULES_VERSION = 14;

export type FileContent =
  | { readonly kind: 'document'; readonly document: DocumentGraph }
  | { readonly kind: 'pages'; readonly pages: readonly SourcePage[] }
  /** Nothing of the file can be used; other files are not harmed by it. */
  | { readonly kind: 'refused'; readonly error: ParseError };

/** Files → what they give, in their order. */
export type FileReader = (files: readonly FoundFile[]) => AsyncIterable<FileContent>;

/** Whether a file holds a whole document and so needs no other. */
export function isWhole({ format }: Pick<FoundFile, 'format'>): boolean {
  return format === 'xml';
}

/** @throws ParseError for a file of which nothing can be used */
export async function readFile(file: SourceFile, rules: Rules): Promise<FileContent> {
  const format = formatOf(file.bytes);
  if (!isWhole({ format })) {
    const pages = await readPages(file);
    if (isHtml(file.bytes) && !pages.some(holdsText))
      throw new ParseError(
        'this is a page of a website (HTML) without the text of a resolution; give the document itself as PDF, XML or text',
        { source: file.name },
      );
    return { kind: 'pages', pages };
  }
  const tree = nameAnnexes(readAkn(file.bytes, file.name), rules);
  const given = new Map([[file.name, { sha256: file.sha256, size: file.bytes.length }]]);
  return { kind: 'document', document: buildDocument(tree, given, rules) };
}

/** Numbers and letters of which websites have fewer; the words may stand below, in an element of their own. */
const PROVISION = /^\s{0,20}(?:\d{1,3}\.|\([a-z]\))\s{1,4}\p{Lu}/gmu;
const FEWEST_PROVISIONS = 2;

/** How it was adopted, and the organ that then speaks: a short resolution numbers no paragraph, and a decision has none. */
const ADOPTED = /^\s{0,20}(?:Resolution|Decision) adopted by the \p{Lu}/mu;
const SPEAKS =
  /^\s{0,20}(?:The (?:General Assembly|(?:Security|Economic and Social|Human Rights) Council),?\s{0,20}$|At its \d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting, on \d)/mu;

function holdsText(page: SourcePage): boolean {
  const { text } = cleanPage(mapPage(page.text, 0));
  return (text.match(PROVISION)?.length ?? 0) >= FEWEST_PROVISIONS || (ADOPTED.test(text) && SPEAKS.test(text));
}

/** What `read` gives, or why it refuses; any other error is a fault of the program and stays one. */
export async function orRefused(read: () => Promise<FileContent>): Promise<FileContent> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ParseError) return { kind: 'refused', error };
    throw error;
  }
}

/** What is told of files that documents came from, by their names. */
type Given = ReadonlyMap<string, Pick<FoundFile, 'sha256' | 'size'>>;

/** @param files among them those of which the tree was read */
export function buildDocument(tree: DocumentTree, files: Given, rules: Rules): DocumentGraph {
  const sources = sourcesOf(tree, files);
  return buildDocumentGraph({ tree, rules, sources, fingerprint: fingerprintOf(sources, rules.registry) });
}

/** What a document of these sources is stored under: equal means that reading them again would give the same. */
export function fingerprintOf(sources: readonly Pick<Source, 'sha256'>[], registry: Registry): string {
  return sha256([RULES_VERSION, registry.version, ...sources.map((source) => source.sha256)].join('\n'));
}

function sourcesOf(tree: DocumentTree, files: Given): Source[] {
  return tree.sources.flatMap(({ name, pages }) => {
    const file = files.get(name);
    return file ? [{ name, sha256: file.sha256, bytes: file.size, pages }] : [];
  });
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
