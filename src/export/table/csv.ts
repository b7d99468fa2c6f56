/** CSV after RFC 4180: a pair of files, safe to open in a spreadsheet. */
import type { Value } from '../../model/graph.ts';
import type { Chunk, ExportFile, Format, Source } from '../format.ts';
import { inChunks } from '../format.ts';
import { type Rows, shownProperties, splitRows } from '../row.ts';
import { type Column, cell, columnsOf, scanTables } from './columns.ts';
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
  yield { name: 'nodes.csv', content: writeTable(nodes, NODE_KEYS, columns.nodes, source.raw) };
  yield { name: 'edges.csv', content: writeTable(edges, EDGE_KEYS, columns.edges, source.raw) };
  yield { name: 'datapackage.json', content: describePackage(source, columns) };
}

function writeTable(
  rows: Rows,
  keys: readonly string[],
  columns: readonly Column[],
  raw: boolean,
): AsyncIterable<Chunk> {
  const cellText = raw ? (text: string) => quoteCell(text) : (text: string) => quoteCell(guardCell(text));
  return inChunks(lines());
  async function* lines(): AsyncGenerator<string> {
    yield `${raw ? '' : BYTE_ORDER_MARK}${[...keys, ...columns.map(({ name }) => columnName(name, keys))].map(quoteCell).join(',')}\r\n`;
    for await (const row of rows) {
      const properties = shownProperties(row);
      let line = keys.map((key) => cellText(row[key as 'id'])).join(',');
      for (const column of columns) {
        const value = cell(properties, column);
        line += value === undefined ? ',' : `,${writeValue(value, cellText)}`;
      }
      yield `${line}\r\n`;
    }
  }
}

/** Lists stand as JSON. */
function writeValue(value: Value, cellText: (text: string) => string): string {
  if (typeof value === 'string') return cellText(value);
  return typeof value === 'object' ? quoteCell(JSON.stringify(value)) : String(value);
}
