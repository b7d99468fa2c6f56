/** Parquet: two typed tables, with lists as lists, for pandas, Arrow, DuckDB and R. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Properties, Value } from '../../model/graph.ts';
import type { Chunk, ExportFile, Format, Source } from '../format.ts';
import { type Row, type Rows, shownProperties, splitRows } from '../row.ts';
import { type Column, type ColumnType, cell, columnsOf, scanTables } from './columns.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './keys.ts';

/** Rows that are held before they are written. */
const GROUP = 5_000;

export const parquet: Format = {
  name: 'parquet',
  summary: 'nodes.parquet and edges.parquet, typed, for pandas, Arrow, DuckDB and R',
  mediaType: 'application/zip',
  extension: null,
  files: write,
};

async function* write(source: Source): AsyncGenerator<ExportFile> {
  const tables = await scanTables(source.rows());
  const { nodes, edges } = splitRows(source.rows());
  yield { name: 'nodes.parquet', content: writeTable(nodes, NODE_KEYS, columnsOf(tables.nodes), source) };
  yield { name: 'edges.parquet', content: writeTable(edges, EDGE_KEYS, columnsOf(tables.edges), source) };
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type SchemaElement = Schema[number];

async function* writeTable(
  rows: Rows,
  keys: readonly string[],
  columns: readonly Column[],
  { header }: Source,
): AsyncGenerator<Chunk> {
  const writer = new ByteWriter();
  const table = new ParquetWriter({
    writer,
    schema: schemaOf(keys, columns),
    createdBy: 'Compact Graph',
    kvMetadata: [{ key: 'compact-graph', value: JSON.stringify(header) }],
  });
  let held: { row: Row; properties: Properties }[] = [];
  for await (const row of rows) {
    held.push({ row, properties: shownProperties(row) });
    if (held.length < GROUP) continue;
    await writeGroup(table, held, keys, columns);
    held = [];
    yield take(writer);
  }
  if (held.length > 0) await writeGroup(table, held, keys, columns);
  await table.finish();
  yield take(writer);
}

async function writeGroup(
  table: ParquetWriter,
  held: readonly { row: Row; properties: Properties }[],
  keys: readonly string[],
  columns: readonly Column[],
): Promise<void> {
  await table.write({
    columnData: [
      ...keys.map((key) => ({ name: key, data: held.map(({ row }) => row[key as keyof Row]) })),
      ...columns.map((column) => ({
        name: columnName(column.name, keys),
        data: held.map(({ properties }) => toParquet(cell(properties, column), column.type)),
      })),
    ],
    rowGroupSize: GROUP,
  });
}

/** What is written is handed on, and its room used again; offsets count from the file's beginning all the same. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function toParquet(value: Value | undefined, type: ColumnType): unknown {
  if (value === undefined) return null;
  if (type === 'integer') return BigInt(value as number);
  return value;
}

function schemaOf(keys: readonly string[], columns: readonly Column[]): Schema {
  const required = keys.map(
    (name): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' }),
  );
  const own = columns.map((column) => elementsOf(columnName(column.name, keys), column.type));
  return [{ name: 'root', num_children: required.length + own.length }, ...required, ...own.flat()];
}

function elementsOf(name: string, type: ColumnType): SchemaElement[] {
  const list: SchemaElement[] = [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ];
  if (type === 'strings') {
    return [...list, { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
  }
  if (type === 'spans') {
    const part = (field: string): SchemaElement => ({ name: field, type: 'INT32', repetition_type: 'REQUIRED' });
    return [
      ...list,
      { name: 'element', repetition_type: 'OPTIONAL', num_children: 3 },
      part('page'),
      part('start'),
      part('end'),
    ];
  }
  const scalar = { integer: 'INT64', float: 'DOUBLE', boolean: 'BOOLEAN', string: 'BYTE_ARRAY' } as const;
  return [
    {
      name,
      type: scalar[type],
      repetition_type: 'OPTIONAL',
      ...(type === 'string' ? { converted_type: 'UTF8' as const } : {}),
    },
  ];
}
