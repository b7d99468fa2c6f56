/** CSV after RFC 4180: a pair of files, safe to open in a spreadsheet. */
import type { Value } from '../../model/graph.ts';
import type { Chunk, ExportFile, Format, Source } from '../format.ts';
import { writeRows } from '../format.ts';
import { isNode, type Row, type Rows, shownProperties, splitRows } from '../row.ts';
import { type Column, cell, columnsOf, columnsOfKind, type Kinds, scanTables } from './columns.ts';
import { describePackage } from './data-package.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './keys.ts';

/**
 * Characters at which a spreadsheet may take a cell for a formula, in plain and full width, and the apostrophe itself.
 * Such a cell gets one apostrophe before it; whoever wants the words takes one apostrophe off where there is one.
 */
const RISKY = /^[=+\-@\t\r\n'＝＋－＠]/;

const BYTE_ORDER_MARK = '\uFEFF';

/** `=1+1` → `'=1+1`, `'tis` → `''tis`, `words` → `words`. */
export function guardCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Undoes `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv: Format = {
  name: 'csv',
  summary: 'nodes.csv and edges.csv with datapackage.json, safe to open in a spreadsheet',
  mediaType: 'application/zip',
  extension: null,
  files: writeCsv,
};

async function* writeCsv(source: Source): AsyncGenerator<ExportFile> {
  const tables = await scanTables(source.rows());
  const columns = { nodes: columnsOf(tables.nodes), edges: columnsOf(tables.edges) };
  const { nodes, edges } = splitRows(source.rows());
  yield { name: 'nodes.csv', content: writeTable(nodes, NODE_KEYS, tables.nodes, source.raw) };
  yield { name: 'edges.csv', content: writeTable(edges, EDGE_KEYS, tables.edges, source.raw) };
  yield { name: 'datapackage.json', content: describePackage(source, columns) };
}

async function* writeTable(rows: Rows, keys: readonly string[], kinds: Kinds, raw: boolean): AsyncGenerator<Chunk> {
  const cellText = raw ? quoteCell : (text: string) => quoteCell(guardCell(text));
  const columns = columnsOf(kinds);
  const names = [...keys, ...columns.map(({ name }) => columnName(name, keys))];
  yield `${raw ? '' : BYTE_ORDER_MARK}${names.map(quoteCell).join(',')}\r\n`;
  const layouts = new Map(
    [...kinds.keys()].map((kind) => [kind, layOut(columns, columnsOfKind(columns, kinds, kind))]),
  );
  yield* writeRows<Row>(rows, (row) => {
    const properties = shownProperties(row);
    const { slots, end } = layouts.get(isNode(row) ? row.label : row.type) as Layout;
    let line = '';
    for (const key of keys) line += `${line === '' ? '' : ','}${cellText(row[key as 'id'])}`;
    for (const { before, column } of slots) {
      line += before;
      const value = cell(properties, column);
      if (value !== undefined) line += writeValue(value, cellText);
    }
    return line + end;
  });
}

/** How a kind of row is written: its columns, each after the commas of those between that it never has. */
interface Layout {
  readonly slots: readonly { readonly before: string; readonly column: Column }[];
  readonly end: string;
}

function layOut(all: readonly Column[], own: readonly Column[]): Layout {
  let done = 0;
  const slots = own.map((column) => {
    const place = all.indexOf(column) + 1;
    const before = ','.repeat(place - done);
    done = place;
    return { before, column };
  });
  return { slots, end: `${','.repeat(all.length - done)}\r\n` };
}

/** Lists stand as JSON. An empty text is in quotes, so that it differs from no value. */
function writeValue(value: Value, cellText: (text: string) => string): string {
  if (typeof value === 'string') return value === '' ? '""' : cellText(value);
  return typeof value === 'object' ? quoteCell(JSON.stringify(value)) : String(value);
}
