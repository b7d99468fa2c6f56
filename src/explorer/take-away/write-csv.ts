/** Writes the links in view as CSV (RFC 4180), with their places and words, for a spreadsheet. */
import { type Graph, type GraphEdge, type GraphNode, isLink } from '../data/graph.ts';

type Cell = string | number | null | undefined;

/** Named as in the API: `cite` says where the words stand, `pinpoint` what place in the law they name. */
const COLUMNS: Readonly<Record<string, (edge: GraphEdge, from?: GraphNode, to?: GraphNode) => Cell>> = {
  from: (edge) => edge.from,
  'from name': (_, from) => from?.name,
  cite: (_, from) => from?.cite,
  type: (edge) => edge.type,
  to: (edge) => edge.to,
  'to name': (_, __, to) => to?.name,
  pinpoint: (edge) => edge.pinpoint,
  derivation: (edge) => edge.derivation,
  role: (edge) => edge.role,
  strength: (edge) => edge.strength,
  hedge: (edge) => edge.hedge,
  addressee: (edge) => edge.addressee,
  quote: (edge) => edge.quote,
  'words by': (edge) => (edge.quote === null ? null : 'United Nations'),
  page: (edge) => edge.page,
  rationale: (edge) => edge.rationale,
  source: (edge) => edge.source,
  'edge id': (edge) => edge.id,
};

/** Begins with a byte order mark, so that spreadsheets read it as UTF-8; lines end in CRLF. */
export function writeCsv({ nodes, edges }: Graph): string {
  const columns = Object.values(COLUMNS);
  const rows = [...edges.values()]
    .filter(isLink)
    .map((edge) => columns.map((read) => read(edge, nodes.get(edge.from), nodes.get(edge.to))));
  return `\uFEFF${[Object.keys(COLUMNS), ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula is kept from being one by an apostrophe. */
function writeCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
