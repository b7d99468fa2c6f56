/** GEXF 1.3, for Gephi: typed attributes, and labels that a drawing can show. */
import type { GraphNode, Properties, Value } from '../model/graph.ts';
import { type Chunk, type Source, singleFile, writeRows } from './format.ts';
import { XML_TYPE } from './graphml.ts';
import { shownProperties, splitRows } from './row.ts';
import { type Column, cell, columnsOf, scanTables } from './table/columns.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './table/keys.ts';
import { escapeXml } from './xml.ts';

export const gexf = singleFile(
  {
    name: 'gexf',
    summary: 'GEXF 1.3, for Gephi',
    mediaType: 'application/gexf+xml; charset=utf-8',
    extension: '.gexf',
  },
  write,
);

async function* write(source: Source): AsyncGenerator<Chunk> {
  const tables = await scanTables(source.rows());
  const columns = { nodes: columnsOf(tables.nodes), edges: columnsOf(tables.edges) };
  yield opening(source);
  yield declare('node', ['node_label', 'order'], columns.nodes, NODE_KEYS);
  yield declare('edge', ['edge_type', 'order'], columns.edges, EDGE_KEYS);
  const { nodes, edges } = splitRows(source.rows());
  yield '<nodes>\n';
  yield* writeRows(nodes, (node) => {
    const values = allValues([node.label, node.order], shownProperties(node), columns.nodes);
    return `<node id="${escapeXml(node.id)}" label="${escapeXml(nameOf(node))}">${values}</node>\n`;
  });
  yield '</nodes>\n<edges>\n';
  yield* writeRows(edges, (edge) => {
    const values = allValues([edge.type, edge.order], edge.properties, columns.edges);
    const ends = `source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}"`;
    return `<edge id="${escapeXml(edge.id)}" ${ends} label="${edge.type}" kind="${edge.type}">${values}</edge>\n`;
  });
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** GEXF's `lastmodifieddate` is left out: no date here is that of the export. */
function opening({ header }: Source): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<meta>',
    '<creator>Compact Graph</creator>',
    `<description>${escapeXml(JSON.stringify(header))}</description>`,
    `<keywords>${escapeXml(header.acknowledgement)}, ${header.hash}</keywords></meta>\n`,
    '<graph defaultedgetype="directed" mode="static">\n',
  ].join('');
}

/** A reader keeps GEXF's own `label` and `type` beside these, so the graph's go by other names. */
function declare(of: string, own: readonly string[], columns: readonly Column[], taken: readonly string[]): string {
  const names = [...own, ...columns.map(({ name }) => columnName(name, taken))];
  const types = [...own.map(() => 'string'), ...columns.map(({ type }) => XML_TYPE[type])];
  const lines = names.map((name, at) => `<attribute id="${at}" title="${escapeXml(name)}" type="${types[at]}"/>\n`);
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function allValues(own: readonly string[], properties: Properties, columns: readonly Column[]): string {
  const values: (Value | undefined)[] = [...own, ...columns.map((column) => cell(properties, column))];
  const written = values.map((value, at) =>
    value === undefined
      ? ''
      : `<attvalue for="${at}" value="${escapeXml(typeof value === 'object' ? JSON.stringify(value) : String(value))}"/>`,
  );
  return `<attvalues>${written.join('')}</attvalues>`;
}

/** What a drawing shows for a node. */
export function nameOf({ id, properties }: GraphNode): string {
  for (const key of ['shortTitle', 'label', 'name', 'title', 'quote']) {
    const name = properties[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return id;
}
