/** Writes the links in view as CSV (RFC 4180), with the pinpoint and the words, for a spreadsheet. */
import { type Graph, isLink } from '../data/graph.ts';

const COLUMNS = [
  'from',
  'from name',
  'pinpoint',
  'type',
  'to',
  'to name',
  'derivation',
  'role',
  'quote',
  'words by',
  'page',
  'rationale',
  'source',
  'edge id',
];

/** Begins with a byte order mark, so that spreadsheets read it as UTF-8; lines end in CRLF. */
export function writeCsv({ nodes, edges }: Graph): string {
  const rows = [...edges.values()].filter(isLink).map((edge) => {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    return [
      edge.from,
      from?.name,
      from?.cite,
      edge.type,
      edge.to,
      to?.name,
      edge.derivation,
      edge.role,
      edge.quote,
      edge.quote === null ? null : 'United Nations',
      edge.page,
      edge.rationale,
      edge.source,
      edge.id,
    ];
  });
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula is kept from being one by an apostrophe. */
function writeCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
