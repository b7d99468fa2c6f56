/** `compact-graph align`: which articles of a treaty a provision echoes, by the words that they share. */
import { type Alignment, alignTreaties } from '../../../ingest/align/align-treaties.ts';
import { alignmentDocument } from '../../../ingest/align/alignment-document.ts';
import { createTreatyReader, type TreatyPart, type TreatyReader } from '../../../ingest/align/treaty.ts';
import { readFiles } from '../../../ingest/pages/find-files.ts';
import { loadRegistry, type Registry } from '../../../ingest/registry/load.ts';
import type { RegisteredInstrument } from '../../../ingest/registry/schema.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { CompactGraphError, ParseError, UsageError } from '../../model/errors.ts';
import type { Graph, GraphEdge, GraphNode } from '../../model/graph.ts';
import { compareCodePoints, instrumentOf } from '../../model/ids.ts';
import type { GraphStore } from '../../store/port.ts';
import { count, type Output, printTable } from '../output.ts';
import { openStore } from '../stores.ts';
import type { Command } from './command.ts';

export const align: Command = {
  name: 'align',
  summary: 'propose which articles of a treaty a provision echoes, by shared words, beside what curators say',
  help: `  compact-graph align INSTRUMENT=FILE…

  INSTRUMENT is the registry's id of a treaty, such as smuggling-protocol; FILE is its English text or PDF, in which
  articles begin "Article 6", "ARTICLE VI" or "Art. 6" and paragraphs "1.". Of a file with several treaties, the one
  with that title or those headings is read. A proposal is inferred, never stated: check it.

  --document SYMBOL   align the provisions of this document, such as A/RES/75/158, and not of the Compact; may be repeated
  --save              keep the proposals in the store as ECHOES edges with derivation INFERRED, until the texts change;
                      they take the place of those that the same treaty had`,
  flags: { save: { type: 'boolean' }, document: { type: 'string', multiple: true } },
  async run(config, output) {
    if (config.arguments.length === 0)
      throw new UsageError('give at least one treaty, such as smuggling-protocol=protocol.txt');
    const registry = loadRegistry();
    const treaties = await readTreaties(config.arguments, registry);
    const save = config.flags['save'] === true;
    const store = await openStore(config, { readOnly: !save });
    try {
      const documents = (config.flags['document'] as readonly string[] | undefined) ?? [];
      const graph = await readGraph(store, await instrumentsToAlign(store, documents, registry));
      const parts = treaties.flatMap((treaty) => treaty.parts);
      const alignments = alignTreaties(graph, parts, registry);
      if (save) await keep(store, treaties, alignments, graph);
      if (config.json) output.out(JSON.stringify(alignments, null, 2));
      else printAlignments(alignments, save, output);
      return 0;
    } finally {
      await store.close();
    }
  },
};

interface Treaty {
  readonly instrument: string;
  readonly parts: readonly TreatyPart[];
  readonly sha256: string;
}

/** One by one, in the order given. */
async function readTreaties(given: readonly string[], registry: Registry): Promise<Treaty[]> {
  const pairs = given.map((argument) => readArgument(argument, registry));
  const twice = pairs.find(({ instrument }, at) => pairs.findIndex((pair) => pair.instrument === instrument) < at);
  if (twice) throw new UsageError(`${twice.instrument} is given twice; give each treaty as one file`);
  const read = createTreatyReader(registry);
  const treaties: Treaty[] = [];
  for (const { instrument, path } of pairs) treaties.push(await readTreaty(instrument, path, read));
  return treaties;
}

function readArgument(argument: string, registry: Registry): { instrument: string; path: string } {
  const at = argument.indexOf('=');
  const [instrument, path] = [argument.slice(0, at), argument.slice(at + 1)];
  if (at < 1 || path === '')
    throw new UsageError(`“${argument}” is no INSTRUMENT=FILE, such as smuggling-protocol=protocol.txt`);
  const registered = registry.instrumentById.get(instrument);
  if (registered === undefined)
    throw new UsageError(
      `the registry has no instrument “${instrument}”; ids are such as smuggling-protocol, untoc or crc`,
    );
  if (!hasArticles(registered))
    throw new UsageError(
      `${instrument} is no treaty and has no articles; give one that has, such as smuggling-protocol, untoc or crc`,
    );
  return { instrument, path };
}

/** Treaties have articles, and so have some declarations. */
function hasArticles({ kind, articleCount }: RegisteredInstrument): boolean {
  return kind === 'TREATY' || kind === 'PROTOCOL' || articleCount !== undefined;
}

async function readTreaty(instrument: string, path: string, read: TreatyReader): Promise<Treaty> {
  const [file, ...others] = readFiles([path]);
  if (file === undefined || others.length > 0)
    throw new ParseError('give the text of the treaty as one file', { source: path });
  return { instrument, parts: await read(instrument, file), sha256: file.sha256 };
}

/**
 * The Compact, or what the named documents hold.
 * @throws CompactGraphError `DOCUMENT_UNKNOWN`
 */
async function instrumentsToAlign(
  store: GraphStore,
  documents: readonly string[],
  registry: Registry,
): Promise<ReadonlySet<string>> {
  const records = (await store.documents()).filter(({ instruments }) => instruments.length > 0);
  const instruments = documents.flatMap((name) => {
    const found = records.filter(({ document }) => document === name || document.startsWith(`${name} (`));
    if (found.length === 0) throw unknownDocument(store, name, records);
    return found.flatMap((record) => record.instruments);
  });
  const compact = registry.outline.instrument;
  if (documents.length === 0 && !records.some((record) => record.instruments.includes(compact)))
    throw unknownDocument(store, registry.outline.symbol, records);
  return new Set(documents.length === 0 ? [compact] : instruments);
}

function unknownDocument({ address }: GraphStore, name: string, records: readonly DocumentRecord[]): CompactGraphError {
  const some = records.slice(0, 3).map(({ document }) => document);
  return new CompactGraphError(
    'DOCUMENT_UNKNOWN',
    some.length === 0
      ? `${address} holds no document ${name}: load it with compact-graph ingest`
      : `${address} holds no document ${name}: load it, or name one that is there, such as ${some.join(', ')}, with --document`,
  );
}

/** The provisions of some instruments, their curated edges, and the articles and instruments that edges may lead to. */
async function readGraph(store: GraphStore, instruments: ReadonlySet<string>): Promise<Graph> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const batch of store.rows()) {
    for (const row of batch) {
      if ('label' in row) {
        if (row.label === 'Article' || instruments.has(instrumentOf(row.id))) nodes.push(row);
      } else if (row.properties['derivation'] === 'CURATED' && instruments.has(instrumentOf(row.from))) edges.push(row);
    }
  }
  return { nodes: nodes.sort((a, b) => compareCodePoints(a.order, b.order)), edges };
}

/** Each treaty's proposals replace those that it had; others stay. */
async function keep(
  store: GraphStore,
  treaties: readonly Treaty[],
  alignments: readonly Alignment[],
  graph: Graph,
): Promise<void> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const put = treaties.map(({ instrument, sha256 }) => alignmentDocument(instrument, alignments, nodes, sha256));
  await store.change({ put, remove: [] });
}

function printAlignments(alignments: readonly Alignment[], saved: boolean, output: Output): void {
  const rows = alignments.map(({ provision, instrument, pinpoint, score, curated, shared }) => [
    provision,
    `${instrument} ${pinpoint}`,
    score.toFixed(1).padStart(6),
    curated.join(', ').toLowerCase() || '–',
    shared
      .slice(0, 2)
      .map((words) => `“${words}”`)
      .join(' '),
  ]);
  output.out(printTable([['provision', 'article', ' score', 'curated', 'shared words'], ...rows]));
  const inWording = alignments.filter(({ curated }) => curated.includes('WORDING')).length;
  output.note(
    `${count(alignments.length, 'proposal')}, ${inWording} of them curated as shared wording${saved ? '; kept as INFERRED' : ''}`,
  );
}
