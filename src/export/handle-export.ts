/** Exports over HTTP: `GET /export/<format>` streams the graph that the store holds. */
import { CompactGraphError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import type { Chunk } from './format.ts';
import { FORMATS, findFormat, openSource } from './formats.ts';
import { zipFiles } from './write/zip.ts';

/**
 * Answers paths that begin with `/export/`; formats of several files come as one zip file, and `?raw` leaves the
 * apostrophes out of CSV; `?around=ID` makes a page of what lies around a node. The entity tag is the graph's hash and the format, so that an unchanged graph is not sent again.
 */
export function exportHandler(store: GraphStore): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return text(405, 'An export is read with GET.', { allow: 'GET, HEAD' });
    }
    const url = new URL(request.url);
    const format = findFormat(decodeName(url.pathname));
    if (!format) return text(404, `There is no such export; there are: ${FORMATS.map(({ name }) => name).join(', ')}.`);
    const raw = url.searchParams.has('raw');
    const around = url.searchParams.get('around');
    if (around !== null && format.name !== 'html')
      return text(400, 'around is for html alone: /export/html?around=ID.');
    try {
      const source = await openSource(store, { raw, around });
      const headers = {
        'content-type': format.mediaType,
        'content-disposition': `attachment; filename="compact-graph${format.extension ?? `-${format.name}.zip`}"`,
        etag: `"${source.header.hash}-${format.name}${raw ? '-raw' : ''}${around === null ? '' : `-${encodeURIComponent(source.around ?? '')}`}"`,
        'cache-control': 'no-cache',
      };
      if (request.headers.get('if-none-match')?.includes(headers.etag))
        return new Response(null, { status: 304, headers });
      if (request.method === 'HEAD') return new Response(null, { headers });
      return new Response(
        toStream(format.extension === null ? zipFiles(format.files(source)) : joined(format.files(source))),
        { headers },
      );
    } catch (error) {
      if (error instanceof CompactGraphError) return text(error.code === 'UNKNOWN_ID' ? 404 : 503, error.message);
      throw error;
    }
  };
}

function decodeName(pathname: string): string {
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}

async function* joined(files: ReturnType<(typeof FORMATS)[number]['files']>): AsyncGenerator<Chunk> {
  for await (const file of files) yield* file.content;
}

/** Pulled by whoever reads it, so that a slow reader holds the export back; it ends when the reader goes. */
function toStream(chunks: AsyncGenerator<Chunk>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(typeof next.value === 'string' ? Buffer.from(next.value, 'utf8') : next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

function text(status: number, line: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${line}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}
