/** `compact-graph align`: which articles of a treaty a provision echoes, by the words that they share. */
import { type Alignment, alignmentDocument, alignTreaties } from '../../../ingest/align/align-treaties.ts';
import { createTreatyReader, type TreatyPart, type TreatyReader } from '../../../ingest/align/treaty.ts';
import { readFiles, sha256 } from '../../../ingest/pages/read-files.ts';
import { loadRegistry, type Registry } from '../../../ingest/registry/load.ts';
import type { RegisteredInstrument } from '../../../ingest/registry/schema.ts';
import { ParseError, UsageError } from '../../model/errors.ts';
import type { Graph, GraphEdge, GraphNode } from '../../model/graph.ts';
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

  --save   keep the proposals in the store as ECHOES edges with derivation INFERRED, until the texts change`,
  flags: { save: { type: 'boolean' } },
  async run(config, output) {
    if (config.arguments.length === 0)
      throw new UsageError('give at least one treaty, such as smuggling-protocol=protocol.txt');
    const registry = loadRegistry();
    const treaties = await readTreaties(config.arguments, registry);
    const save = config.flags['save'] === true;
    const store = await openStore(config, { readOnly: !save });
    try {
      const graph = await readGraph(store);
      const alignments = alignTreaties(
        graph,
        treaties.flatMap(({ parts }) => parts),
        registry,
      );
      if (save)
        await store.change({
          put: [alignmentDocument(alignments, graph.nodes, sha256(treaties.map((treaty) => treaty.sha256).join()))],
          remove: [],
        });
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

async function readGraph(store: GraphStore): Promise<Graph> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const batch of store.rows()) {
    for (const row of batch) {
      if ('label' in row) nodes.push(row);
      else if (row.properties['derivation'] === 'CURATED') edges.push(row);
    }
  }
  return { nodes: nodes.sort((a, b) => (a.order < b.order ? -1 : 1)), edges };
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
