/** A Cypher script that fills an empty Neo4j database: `cypher-shell -f compact-graph.cypher`. */
import { labelOf } from '../../model/ids.ts';
import { NODE_LABELS } from '../../model/labels.ts';
import { inChunks, type Source, singleFile } from '../format.ts';
import { eachRow, isNode } from '../row.ts';
import { type Stored, toStored } from './stored.ts';

const BATCH = 200;

export const cypher = singleFile(
  {
    name: 'cypher',
    summary: 'a Cypher script that fills an empty Neo4j database',
    mediaType: 'application/x-cypher-query; charset=utf-8',
    extension: '.cypher',
  },
  (source) => inChunks(statements(source)),
);

async function* statements({ header, rows }: Source): AsyncGenerator<string> {
  for (const line of JSON.stringify(header, null, 2).split('\n')) yield `// ${line}\n`;
  for (const label of NODE_LABELS) {
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  const batches = new Map<string, Record<string, Stored>[]>();
  let inNodes = true;
  for await (const row of eachRow(rows())) {
    if (inNodes && !isNode(row)) {
      // An edge finds its ends only when all nodes are there.
      for (const [head, batch] of batches) yield statement(head, batch);
      batches.clear();
      inNodes = false;
    }
    const head = isNode(row) ? nodeHead(row.label) : edgeHead(row.type, row.from, row.to);
    const batch = batches.get(head) ?? [];
    batch.push(isNode(row) ? toStored(row) : { from: row.from, to: row.to, ...toStored(row) });
    batches.set(head, batch);
    if (batch.length < BATCH) continue;
    yield statement(head, batch);
    batches.delete(head);
  }
  for (const [head, batch] of batches) yield statement(head, batch);
}

function nodeHead(label: string): string {
  return `CREATE (n:${label}) SET n = row;`;
}

/** The labels of the ends follow from their ids, so that each is found by its label's index. */
function edgeHead(type: string, from: string, to: string): string {
  const ends = `MATCH (a:${labelOf(from)} {id: row.from}) MATCH (b:${labelOf(to)} {id: row.to})`;
  return `${ends} CREATE (a)-[e:${type}]->(b) SET e = row REMOVE e.from, e.to;`;
}

function statement(head: string, batch: readonly Record<string, Stored>[]): string {
  return `UNWIND [\n${batch.map(writeMap).join(',\n')}\n] AS row ${head}\n`;
}

function writeMap(values: Record<string, Stored>): string {
  return `{${Object.entries(values)
    .map(([name, value]) => `\`${name.replaceAll('`', '``')}\`: ${writeLiteral(value)}`)
    .join(', ')}}`;
}

function writeLiteral(value: Stored): string {
  if (typeof value === 'object') return `[${value.map(writeLiteral).join(', ')}]`;
  return typeof value === 'string' ? writeString(value) : String(value);
}

const ESCAPE: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Control characters stand as escapes, so that a statement's lines are the script's own. */
function writeString(text: string): string {
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
    /[\\'\u0000-\u001F\u007F-\u009F\u2028\u2029]/g,
    (character) => ESCAPE[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}
