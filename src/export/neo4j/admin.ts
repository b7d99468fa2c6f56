/** CSV files with the header form of `neo4j-admin database import`, and the arguments that import them. */
import { CompactGraphError } from '../../model/errors.ts';
import type { Value } from '../../model/graph.ts';
import type { Chunk, ExportFile, Format, Source } from '../format.ts';
import { writeRows } from '../format.ts';
import { eachRow, isNode, nodesOf, type Rows } from '../row.ts';
import { type ColumnType, columnsOf, type Kinds, scanTables } from '../table/columns.ts';
import { type Stored, toStored } from './stored.ts';

/** The members of a list are told apart by the first of these that stands in none. */
const DELIMITERS: readonly string[] = ['\u001F', '\u001E', '\u001D', '\u001C', '\uE000', '\uE001'];

const TYPE: Readonly<Record<Exclude<ColumnType, 'spans'>, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  strings: 'string[]',
};

interface Field {
  readonly name: string;
  readonly type: string;
}

export const neo4jAdmin: Format = {
  name: 'neo4j-admin',
  summary: 'CSV files with headers for neo4j-admin database import, and its arguments',
  mediaType: 'application/zip',
  extension: null,
  files: write,
};

async function* write(source: Source): AsyncGenerator<ExportFile> {
  const tables = await scanTables(source.rows());
  const groups = groupKinds(tables.nodes);
  const delimiter = await chooseDelimiter(source);
  const nodeFiles = groups.map((_, at) => (at === 0 ? 'nodes.csv' : `nodes-${at + 1}.csv`));
  for (const [at, group] of groups.entries()) {
    yield { name: nodeFiles[at] as string, content: writeNodes(source.rows(), group, delimiter) };
  }
  yield { name: 'relationships.csv', content: writeEdges(source.rows(), tables.edges, delimiter) };
  yield { name: 'import.args', content: writeArguments(nodeFiles, delimiter) };
  yield { name: 'about.json', content: writeAbout(source) };
}

async function chooseDelimiter({ rows }: Source): Promise<string> {
  const free = new Set(DELIMITERS);
  for await (const { properties } of eachRow(rows())) {
    for (const value of Object.values<Value>(properties)) {
      if (!Array.isArray(value)) continue;
      const joined = value.filter((member) => typeof member === 'string').join('');
      for (const delimiter of free) if (joined.includes(delimiter)) free.delete(delimiter);
    }
  }
  const [delimiter] = free;
  if (delimiter !== undefined) return delimiter;
  throw new CompactGraphError(
    'NOT_EXPORTABLE',
    'the lists of this graph hold every sign that could part their members: use --format cypher',
  );
}

/** Labels go together as long as none of their properties has two types: a column has one, and an article's number is text. */
function groupKinds(kinds: Kinds): Kinds[] {
  const groups: Map<string, ReadonlyMap<string, ReadonlySet<ColumnType>>>[] = [];
  for (const [kind, properties] of kinds) {
    const fits = groups.find((group) =>
      columnsOf(new Map(group).set(kind, properties)).every(({ name, property }) => name === property),
    );
    if (fits) fits.set(kind, properties);
    else groups.push(new Map([[kind, properties]]));
  }
  return groups;
}

function fieldsOf(kinds: Kinds): Field[] {
  return columnsOf(kinds).flatMap(({ property, type }) =>
    type === 'spans'
      ? ['spanPages', 'spanStarts', 'spanEnds'].map((name) => ({ name, type: 'long[]' }))
      : [{ name: property, type: TYPE[type] }],
  );
}

async function* writeNodes(rows: Rows, group: Kinds, delimiter: string): AsyncGenerator<Chunk> {
  const fields = fieldsOf(group);
  yield writeHead(['id:ID', ':LABEL', 'order:string'], fields);
  yield* writeRows(nodesOf(rows), (node) =>
    group.has(node.label) ? writeLine([node.id, node.label, node.order], toStored(node), fields, delimiter) : '',
  );
}

async function* writeEdges(rows: Rows, kinds: Kinds, delimiter: string): AsyncGenerator<Chunk> {
  const fields = fieldsOf(kinds);
  yield writeHead([':START_ID', ':END_ID', ':TYPE', 'id:string', 'order:string'], fields);
  yield* writeRows(rows, (row) =>
    isNode(row) ? '' : writeLine([row.from, row.to, row.type, row.id, row.order], toStored(row), fields, delimiter),
  );
}

function writeHead(keys: readonly string[], fields: readonly Field[]): string {
  return `${[...keys, ...fields.map(({ name, type }) => `${name}:${type}`)].join(',')}\n`;
}

function writeLine(
  keys: readonly string[],
  stored: Record<string, Stored>,
  fields: readonly Field[],
  delimiter: string,
): string {
  const cells = [...keys.map(quote), ...fields.map(({ name }) => writeCell(stored[name], delimiter))];
  return `${cells.join(',')}\n`;
}

function writeCell(value: Stored | undefined, delimiter: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quote(value);
  // The importer has no form for an empty list: it takes a cell in quotes without words for no value too.
  return typeof value === 'object' ? (value.length === 0 ? '' : quote(value.join(delimiter))) : String(value);
}

/** Always in quotes: a bare empty cell means that there is no value. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `neo4j-admin database import full @import.args neo4j`, run in the folder. */
async function* writeArguments(nodeFiles: readonly string[], delimiter: string): AsyncGenerator<string> {
  yield [
    ...nodeFiles.map((name) => `--nodes=${name}`),
    '--relationships=relationships.csv',
    // Lists of files take every word that follows, so the name of the database comes after another option.
    `--array-delimiter=U+${delimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    '--multiline-fields=true',
    '--id-type=string',
    '',
  ].join('\n');
}

async function* writeAbout({ header }: Source): AsyncGenerator<string> {
  yield `${JSON.stringify(header, null, 2)}\n`;
}
