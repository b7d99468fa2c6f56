/** Parquet: two typed tables, with lists as lists, for pandas, Arrow, DuckDB and R. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Value } from '../../model/graph.ts';
import type { Chunk, ExportFile, Format, Source } from '../format.ts';
import { eachRow, isNode, type Row, type Rows, shownProperties, splitRows } from '../row.ts';
import { type Column, type ColumnType, cell, columnsOf, columnsOfKind, type Kinds, scanTables } from './columns.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './keys.ts';

/** Rows that are held before they are written. */
const GROUP = 1_000;

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
  yield { name: 'nodes.parquet', content: writeTable(nodes, NODE_KEYS, tables.nodes, source) };
  yield { name: 'edges.parquet', content: writeTable(edges, EDGE_KEYS, tables.edges, source) };
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type SchemaElement = Schema[number];

async function* writeTable(
  rows: Rows,
  keys: readonly string[],
  kinds: Kinds,
  { header }: Source,
): AsyncGenerator<Chunk> {
  const columns = columnsOf(kinds);
  const writer = new ByteWriter();
  const table = new ParquetWriter({
    writer,
    schema: schemaOf(keys, columns),
    createdBy: 'Compact Graph',
    // The least and the greatest of a column of texts are not worth their length.
    statisticsTruncateLength: 64,
    kvMetadata: [{ key: 'compact-graph', value: JSON.stringify(header) }],
  });
  const group = createGroup(keys, columns, kinds);
  for await (const row of eachRow(rows)) {
    group.add(row);
    if (group.size() < GROUP) continue;
    await table.write({ columnData: group.take(), rowGroupSize: GROUP });
    yield take(writer);
  }
  if (group.size() > 0) await table.write({ columnData: group.take(), rowGroupSize: GROUP });
  await table.finish();
  yield take(writer);
}

interface Group {
  readonly add: (row: Row) => void;
  readonly size: () => number;
  /** The columns of the rows since the last time. */
  readonly take: () => { name: string; data: unknown[] }[];
}

/** Rows as columns from the start: rows that wait are what takes memory, and their values alone take half of it. */
function createGroup(keys: readonly string[], columns: readonly Column[], kinds: Kinds): Group {
  const places = new Map(columns.map((column, at) => [column, keys.length + at]));
  const columnsFor = new Map([...kinds.keys()].map((kind) => [kind, columnsOfKind(columns, kinds, kind)]));
  const names = [...keys, ...columns.map(({ name }) => columnName(name, keys))];
  const empty = () => names.map((name) => ({ name, data: new Array<unknown>(GROUP).fill(null) }));
  let held = empty();
  let size = 0;
  return {
    add(row) {
      const properties = shownProperties(row);
      for (const [at, key] of keys.entries()) set(at, row[key as keyof Row]);
      for (const column of columnsFor.get(isNode(row) ? row.label : row.type) ?? []) {
        set(places.get(column) as number, toParquet(cell(properties, column), column.type));
      }
      size += 1;
    },
    size: () => size,
    take() {
      const taken = held.map(({ name, data }) => ({ name, data: size === GROUP ? data : data.slice(0, size) }));
      held = empty();
      size = 0;
      return taken;
    },
  };
  function set(place: number, value: unknown): void {
    const column = held[place];
    if (column) column.data[size] = value;
  }
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
