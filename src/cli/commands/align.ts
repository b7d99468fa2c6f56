/** `compact-graph align`: which articles of a treaty a provision echoes, by the words that they share. */
import { basename } from 'node:path';
import { type Alignment, alignmentDocument, alignTreaties } from '../../../ingest/align/align-treaties.ts';
import { readTreaty, type TreatyPart } from '../../../ingest/align/treaty.ts';
import { decodeText } from '../../../ingest/pages/decode.ts';
import { readFiles, sha256 } from '../../../ingest/pages/read-files.ts';
import { loadRegistry, type Registry } from '../../../ingest/registry/load.ts';
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

  INSTRUMENT is the registry's id of a treaty, such as smuggling-protocol; FILE is its English text, with lines
  such as "Article 6" and paragraphs that begin "1.". A proposal is inferred, never stated: check it.

  --save   keep the proposals in the store as ECHOES edges with derivation INFERRED, until the texts change`,
  flags: { save: { type: 'boolean' } },
  async run(config, output) {
    if (config.arguments.length === 0)
      throw new UsageError('give at least one treaty, such as smuggling-protocol=protocol.txt');
    const registry = loadRegistry();
    const treaties = config.arguments.map((argument) => readArgument(argument, registry));
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

function readArgument(argument: string, registry: Registry): { parts: TreatyPart[]; sha256: string } {
  const at = argument.indexOf('=');
  const [instrument, path] = [argument.slice(0, at), argument.slice(at + 1)];
  if (at < 1 || path === '')
    throw new UsageError(`“${argument}” is no INSTRUMENT=FILE, such as smuggling-protocol=protocol.txt`);
  const known = registry.articles.map((list) => list.instrument);
  if (!known.includes(instrument))
    throw new UsageError(`the registry has no articles of “${instrument}”; it has those of: ${known.join(', ')}`);
  const [file, ...others] = readFiles([path]);
  if (file === undefined || others.length > 0)
    throw new ParseError('give the text of the treaty as one file', { source: path });
  const { bytes } = file;
  const parts = readTreaty(instrument, decodeText(bytes, basename(path)), basename(path));
  refuseOtherTreaty(parts, instrument, registry, basename(path));
  return { parts, sha256: sha256(bytes) };
}

/** An article that the treaty has not shows that the text is another's. */
function refuseOtherTreaty(
  parts: readonly TreatyPart[],
  instrument: string,
  { articles }: Registry,
  source: string,
): void {
  const numbers = new Set(
    articles
      .filter((list) => list.instrument === instrument)
      .flatMap((list) => list.articles.map(({ number }) => number)),
  );
  const [other] = parts.map(({ pinpoint }) => pinpoint.split(' ')[0] ?? '').filter((number) => !numbers.has(number));
  if (other !== undefined)
    throw new ParseError(
      `it has an article ${other}, which ${instrument} has not, of ${numbers.size} articles: give the text of that treaty`,
      { source },
    );
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
