/** The explorer's built files, served beside the API: one page that is asked for again each time, and assets that never change. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { chooseEncoding, type Encoding, encode, WORTH_ENCODING } from './encode.ts';
import { type Handler, plain, type Routes } from './routes.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from another host and nothing written into the page; a picture may be a `blob:` on its way to the downloads. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT =
  'The explorer is not built here: run "npm run prepare" in the repository, then start again. GraphQL is at /graphql.\n';

interface BuiltFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoded: Map<Encoding, Uint8Array<ArrayBuffer>>;
  /** Assets carry a hash of their content in their name. */
  readonly lasting: boolean;
}

/**
 * The page at `/` and what it asks for below `/assets/`, from the folder of the build; for the server's other routes. The
 * folder is read once, when it is first asked for: what is not in it cannot be asked for, whatever the path says.
 */
export function explorerRoutes(folder: string): Routes {
  let reading: Promise<ReadonlyMap<string, BuiltFile>> | undefined;
  const handle: Handler = async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'GET is allowed here.\n', { allow: 'GET, HEAD' });
    reading ??= readBuild(folder);
    const { pathname } = new URL(request.url);
    const file = (await reading).get(pathname);
    if (file) return deliver(request, file);
    return pathname === '/'
      ? plain(503, NOT_BUILT)
      : plain(404, 'There is nothing here; the explorer is at /, GraphQL at /graphql.\n');
  };
  return { '/': handle };
}

async function readBuild(folder: string): Promise<ReadonlyMap<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, BuiltFile]> => {
      const whole = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, whole).replaceAll(sep, '/')}`;
      const type = TYPES[extname(entry.name)] ?? 'application/octet-stream';
      const file = {
        type,
        bytes: new Uint8Array(await readFile(whole)),
        encoded: new Map(),
        lasting: path.startsWith('/assets/'),
      };
      return [path === '/index.html' ? '/' : path, file];
    });
  return new Map(await Promise.all(files));
}

async function deliver(request: Request, file: BuiltFile): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': POLICY,
    vary: 'Accept-Encoding',
  };
  const encoding =
    file.bytes.byteLength < WORTH_ENCODING ? null : chooseEncoding(request.headers.get('accept-encoding'));
  let body = file.bytes;
  if (encoding !== null) {
    body = file.encoded.get(encoding) ?? (await encode(file.bytes, encoding));
    file.encoded.set(encoding, body);
    headers['content-encoding'] = encoding;
  }
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}
