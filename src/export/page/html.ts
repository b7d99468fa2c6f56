/** One HTML file that draws provisions and the law they refer to, all or around one thing; it asks nothing of the network. */
import { type Source, singleFile } from '../format.ts';
import { escapeXml } from '../xml.ts';
import { RELATIONS_SHOWN, readView } from './read-view.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

export const html = singleFile(
  {
    name: 'html',
    summary: 'one interactive page of provisions and the law they refer to (or --around ID), without a server',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
  },
  (source) => write(source),
);

async function* write(source: Source): AsyncGenerator<string> {
  const view = await readView(source);
  const { header } = source;
  const start = view.nodes[view.start];
  const title = start === undefined ? header.title : `${start.name} and the law around it`;
  const about = `Graph ${header.hash.slice(0, 12)}; ${header.nodes} nodes, ${header.edges} relations`;
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style></head>
<body><header><h1>${escapeXml(title)}</h1>
<label>Find <input type="search" id="find" placeholder="a word, a place"></label>
<output id="count"></output></header>
<main><canvas id="drawing" role="img" tabindex="0" aria-label="A drawing of the relations that the table lists; the arrow keys go from dot to dot"></canvas>
<aside id="detail" aria-live="polite"><p>Choose a dot, or a row of the table below.</p></aside></main>
<table><caption>Relations</caption><thead><tr><th>From</th><th>Relation</th><th>To</th><th>Words</th><th>Page</th></tr></thead>
<tbody id="rows"></tbody></table>
<footer><p>${escapeXml(header.acknowledgement)}. ${escapeXml(header.licence)}</p>
<p>${start === undefined ? '' : `${escapeXml(start.id)}. `}${about}.${view.leftOut > 0 ? ` ${view.leftOut} relations are left out: a page shows ${RELATIONS_SHOWN}.` : ''}</p>
<details><summary>Sources</summary><pre>${escapeXml(JSON.stringify(header, null, 2))}</pre></details></footer>
<script type="application/json" id="view">${inScript(JSON.stringify(view))}</script>
<script>${SCRIPT}</script></body></html>
`;
}

/** In a script element only `<` can end it. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
