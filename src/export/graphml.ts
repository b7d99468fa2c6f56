/** GraphML with typed keys, for networkx, Gephi, yEd and igraph. */
import type { Properties, Value } from '../model/graph.ts';
import { type Chunk, type Source, singleFile, writeRows } from './format.ts';
import { isNode, shownProperties } from './row.ts';
import { type Column, type ColumnType, cell, columnsOf, columnsOfKind, scanTables } from './table/columns.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './table/keys.ts';
import { escapeXml } from './xml.ts';

/** Lists stand as JSON in a string: GraphML has no lists. */
export const XML_TYPE: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  strings: 'string',
  spans: 'string',
};

export const graphml = singleFile(
  {
    name: 'graphml',
    summary: 'GraphML with typed keys, for networkx, Gephi, yEd and igraph',
    mediaType: 'application/graphml+xml; charset=utf-8',
    extension: '.graphml',
  },
  write,
);

async function* write(source: Source): AsyncGenerator<Chunk> {
  const tables = await scanTables(source.rows());
  const keys = {
    node: keyed(columnsOf(tables.nodes), NODE_KEYS, 'n'),
    edge: keyed(columnsOf(tables.edges), EDGE_KEYS, 'e'),
  };
  yield opening(source, keys);
  const keysOf = {
    node: new Map([...tables.nodes.keys()].map((kind) => [kind, columnsOfKind(keys.node, tables.nodes, kind)])),
    edge: new Map([...tables.edges.keys()].map((kind) => [kind, columnsOfKind(keys.edge, tables.edges, kind)])),
  };
  yield* writeRows(source.rows(), (row) => {
    if (isNode(row)) {
      const own = `${data('n-label', row.label)}${data('n-order', row.order)}`;
      const rest = allData(shownProperties(row), keysOf.node.get(row.label) ?? []);
      return `<node id="${escapeXml(row.id)}">${own}${rest}</node>\n`;
    }
    const own = `${data('e-type', row.type)}${data('e-order', row.order)}`;
    const ends = `source="${escapeXml(row.from)}" target="${escapeXml(row.to)}"`;
    const rest = allData(row.properties, keysOf.edge.get(row.type) ?? []);
    return `<edge id="${escapeXml(row.id)}" ${ends}>${own}${rest}</edge>\n`;
  });
  yield '</graph>\n</graphml>\n';
}

interface Keyed extends Column {
  readonly key: string;
}

function keyed(columns: readonly Column[], taken: readonly string[], prefix: string): Keyed[] {
  return columns.map((column, at) => ({ ...column, name: columnName(column.name, taken), key: `${prefix}${at}` }));
}

function opening({ header }: Source, keys: { node: readonly Keyed[]; edge: readonly Keyed[] }): string {
  const declare = (id: string, of: string, name: string, type: string) =>
    `<key id="${id}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">\n',
    `<desc>${escapeXml(JSON.stringify(header))}</desc>\n`,
    declare('g-about', 'graph', 'about', 'string'),
    declare('n-label', 'node', 'label', 'string'),
    declare('n-order', 'node', 'order', 'string'),
    ...keys.node.map(({ key, name, type }) => declare(key, 'node', name, XML_TYPE[type])),
    declare('e-type', 'edge', 'type', 'string'),
    declare('e-order', 'edge', 'order', 'string'),
    ...keys.edge.map(({ key, name, type }) => declare(key, 'edge', name, XML_TYPE[type])),
    `<graph id="compact-graph" edgedefault="directed">\n${data('g-about', JSON.stringify(header))}\n`,
  ].join('');
}

function allData(properties: Properties, keys: readonly Keyed[]): string {
  let text = '';
  for (const key of keys) {
    const value = cell(properties, key);
    if (value !== undefined) text += data(key.key, value);
  }
  return text;
}

function data(key: string, value: Value): string {
  return `<data key="${key}">${escapeXml(typeof value === 'object' ? JSON.stringify(value) : String(value))}</data>`;
}
