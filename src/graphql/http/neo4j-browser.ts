/** What Neo4j Browser asks for on connecting: the style sheet of the graph, and a guide made of the named queries. */
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { type Handler, plain, type Routes } from './routes.ts';

/** A file of `cypher/browser`, which begins with a header of three lines. */
export interface NamedQuery {
  /** Of the file, without `.cypher`. */
  readonly name: string;
  /** The question that it answers. */
  readonly purpose: string;
  readonly parameters: string;
  /** Values to try, as a map in Cypher; absent where the query takes none. */
  readonly example?: string;
  readonly columns: string;
  /** The query without its header. */
  readonly text: string;
}

const folder = join(dirname(findPackageJSON(import.meta.url) as string), 'cypher', 'browser');

/** Neo4j Browser sends headers of its own (`cache-control`, `sentry-trace` …), so the web browser asks first if it may. */
const PREFLIGHT = { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*' };

const HEADER =
  /^\/\/ (?<purpose>.+)\n\/\/ Parameters: (?<parameters>.+)\n\/\/ Columns: (?<columns>.+)\n(?<text>[\s\S]+)$/;

/** For the server's routes. Neo4j Browser is on another origin, and may read what every origin may. */
export const browserRoutes: Routes = {
  '/browser/style.grass': readOnly('text/plain', () => readFileSync(join(folder, 'style.grass'), 'utf8')),
  '/browser/guide.md': readOnly('text/markdown', () => renderGuide(readNamedQueries())),
};

function readOnly(type: string, read: () => string): Handler {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
  return ({ method }) => {
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
    if (method !== 'GET' && method !== 'HEAD')
      return plain(405, 'GET is allowed here.\n', { allow: 'GET, HEAD, OPTIONS' });
    return new Response(method === 'HEAD' ? null : read(), { headers });
  };
}

/** By name. @throws Error that names a file without its header */
export function readNamedQueries(): NamedQuery[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));
  return files.sort().map((file) => {
    const { groups } = HEADER.exec(readFileSync(join(folder, file), 'utf8')) ?? {};
    const { purpose, parameters, columns, text } = groups ?? {};
    if (!purpose || !parameters || !columns || !text)
      throw new Error(`cypher/browser/${file} has no header of three lines`);
    const [, example] = /Example: (\{.+\})$/.exec(parameters) ?? [];
    return {
      name: file.slice(0, -'.cypher'.length),
      purpose,
      parameters,
      columns,
      text: text.trim(),
      ...(example && { example }),
    };
  });
}

/** Its first line is invisible: Neo4j Browser takes the guide's name from it. */
const OPENING = `[//]: # (<title>Questions to the graph</title>)

# Questions to the graph

Each page of this guide is a question. Click a box to copy it to the editor, then run it with ▶. Where a question has
two boxes, run the first one first: it says of what is asked, and you may change it.

Relationships in red are the text’s own references, those in blue are the law between instruments, those in purple are
parallels that people or shared words found: the text does not say them. “[…]” begins a text whose beginning is missing.

Source of the text: United Nations.`;

/** Markdown as Neo4j Browser shows it: a line of three dashes begins a page, a block of Cypher can be run by a click. */
function renderGuide(queries: readonly NamedQuery[]): string {
  const pages = queries.map(({ name, purpose, example, columns, text }) =>
    [
      `### ${name.replaceAll('-', ' ')}`,
      purpose,
      ...(example === undefined ? [] : [cypherBlock(`:params ${example}`)]),
      cypherBlock(text),
      `Columns: ${columns}`,
    ].join('\n\n'),
  );
  return `${[OPENING, ...pages].join('\n\n---\n\n')}\n`;
}

function cypherBlock(text: string): string {
  return `\`\`\`cypher\n${text}\n\`\`\``;
}
