/** One HTML file that draws the provisions and the law they refer to; it asks nothing of the network. */
import { CONCORDANCE_EDGES, LAW_EDGES, REFERENCE_EDGES } from '../../model/labels.ts';
import { type Source, singleFile } from '../format.ts';
import { nameOf } from '../gexf.ts';
import { eachRow, isNode, shownProperties } from '../row.ts';
import { escapeXml } from '../xml.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** More than this cannot be read in one drawing; the page says how many are left out. */
const RELATIONS_SHOWN = 1_500;

export const html = singleFile(
  {
    name: 'html',
    summary: 'one interactive page of provisions and the law they refer to, without a server',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
  },
  (source) => write(source),
);

/** What the page draws. Texts are here as they may be shown, never bare. */
interface View {
  readonly nodes: { id: string; label: string; name: string; text?: string; notice?: string; cite?: string }[];
  readonly edges: { from: number; to: number; type: string; quote?: string; page?: number; derivation: string }[];
  readonly leftOut: number;
}

const SHOWN = new Set<string>([...REFERENCE_EDGES, ...CONCORDANCE_EDGES, ...LAW_EDGES]);
const REFERENCE = new Set<string>(REFERENCE_EDGES);

async function* write(source: Source): AsyncGenerator<string> {
  const view = await readView(source);
  const { header } = source;
  const about = `Graph ${header.hash.slice(0, 12)}; ${header.nodes} nodes, ${header.edges} relations`;
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeXml(header.title)}</title>
<style>${STYLE}</style></head>
<body><header><h1>${escapeXml(header.title)}</h1>
<label>Find <input type="search" id="find" placeholder="a word, a number, a type"></label>
<output id="count"></output></header>
<main><canvas id="drawing" role="img" aria-label="A drawing of the relations that the table lists"></canvas>
<aside id="detail" aria-live="polite"><p>Choose a dot, or a row of the table below.</p></aside></main>
<table><caption>Relations</caption><thead><tr><th>From</th><th>Relation</th><th>To</th><th>Words</th><th>Page</th></tr></thead>
<tbody id="rows"></tbody></table>
<footer><p>${escapeXml(header.acknowledgement)}. ${escapeXml(header.licence)}</p>
<p>${about}.${view.leftOut > 0 ? ` ${view.leftOut} relations are left out: a page shows ${RELATIONS_SHOWN}.` : ''}</p>
<details><summary>Sources</summary><pre>${escapeXml(JSON.stringify(header, null, 2))}</pre></details></footer>
<script type="application/json" id="view">${inScript(JSON.stringify(view))}</script>
<script>${SCRIPT}</script></body></html>
`;
}

/** In a script element only `<` can end it. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

async function readView({ rows }: Source): Promise<View> {
  const edges: { from: string; to: string; rest: Omit<View['edges'][number], 'from' | 'to'> }[] = [];
  let seen = 0;
  // References come first, so that the registry's relations do not crowd them out.
  for (const isWanted of [
    (type: string) => REFERENCE.has(type),
    (type: string) => SHOWN.has(type) && !REFERENCE.has(type),
  ]) {
    for await (const row of eachRow(rows())) {
      if (isNode(row) || !isWanted(row.type)) continue;
      seen += 1;
      if (edges.length >= RELATIONS_SHOWN) continue;
      const { quote, page, derivation } = row.properties;
      edges.push({
        from: row.from,
        to: row.to,
        rest: {
          type: row.type,
          derivation: String(derivation),
          ...(typeof quote === 'string' ? { quote } : {}),
          ...(typeof page === 'number' ? { page } : {}),
        },
      });
    }
  }
  const wanted = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes: View['nodes'] = [];
  const places = new Map<string, number>();
  for await (const row of eachRow(rows())) {
    if (!isNode(row)) break;
    if (!wanted.has(row.id)) continue;
    const { display, notice, citeAs, pinpoint, title } = shownProperties(row);
    places.set(row.id, nodes.length);
    nodes.push({
      id: row.id,
      label: row.label,
      name: nameOf(row),
      ...(typeof display === 'string' ? { text: display } : typeof title === 'string' ? { text: title } : {}),
      ...(typeof notice === 'string' ? { notice } : {}),
      ...(typeof citeAs === 'string' ? { cite: `${citeAs}, ${pinpoint}` } : {}),
    });
  }
  return {
    nodes,
    edges: edges.map(({ from, to, rest }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0, ...rest })),
    leftOut: seen - edges.length,
  };
}
