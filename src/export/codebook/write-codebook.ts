/** The codebook: every label, edge type and property with its meaning, how often it occurs, and one example. */
import type { Value } from '../../model/graph.ts';
import { EDGE_TYPES, NODE_LABELS } from '../../model/labels.ts';
import { eachRow, isNode, type Rows, shownProperties } from '../row.ts';
import { EDGE_MEANINGS, LABEL_MEANINGS } from './kinds.ts';
import { meaningOf } from './properties.ts';

interface Tally {
  count: number;
  readonly example: string;
}

interface KindTally extends Tally {
  readonly properties: Map<string, Tally>;
}

/** Markdown. The example is the first in the order of ids. `documents` are those whose graph it is. */
export async function writeCodebook(rows: Rows, documents: readonly string[]): Promise<string> {
  const kinds = new Map<string, KindTally>();
  for await (const row of eachRow(rows)) {
    const kind = isNode(row) ? row.label : row.type;
    const tally = kinds.get(kind) ?? { count: 0, example: row.id, properties: new Map() };
    kinds.set(kind, tally);
    tally.count += 1;
    for (const [name, value] of Object.entries<Value>(isNode(row) ? shownProperties(row) : row.properties)) {
      const held = tally.properties.get(name);
      if (held) held.count += 1;
      else tally.properties.set(name, { count: 1, example: writeExample(value) });
    }
  }
  return [
    '# Codebook\n',
    'What every label, relation and property means, with how often it occurs and one example, counted over the graph of',
    `${nameDocuments(documents)}. Made by \`compact-graph codebook\`.\n`,
    '## Nodes\n',
    ...NODE_LABELS.map((label) => section(label, LABEL_MEANINGS[label], kinds.get(label))),
    '## Relations\n',
    ...EDGE_TYPES.map((type) => section(type, EDGE_MEANINGS[type], kinds.get(type))),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function nameDocuments(documents: readonly string[]): string {
  return documents.length > 3 ? `${documents.length} documents` : documents.join(', ') || 'the registry alone';
}

function section(kind: string, meaning: string, tally: KindTally | undefined): string {
  const head = `### ${kind}\n\n${meaning}`;
  if (!tally) return `${head} None in this graph.\n`;
  const count = `${head} ${tally.count} in this graph; the first: \`${tally.example}\`.\n`;
  const rows = [...tally.properties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { count: times, example }]) =>
        `| \`${name}\` | ${meaningOf(kind, name) ?? 'UNDESCRIBED'} | ${times} | ${example} |`,
    );
  if (rows.length === 0) return count;
  return `${count}\n| property | meaning | on | example |\n|---|---|--:|---|\n${rows.join('\n')}\n`;
}

const EXAMPLE_LENGTH = 60;

function writeExample(value: Value): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const cut = text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text;
  return cut
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\\|`*_<>[\]]/g, '\\$&');
}
