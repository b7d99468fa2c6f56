/** How an answer leaves: with its mark, compressed as the client takes it, or as the word that the client has it already. */
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import { chooseEncoding, encode, WORTH_ENCODING } from './encode.ts';

const VARY = 'Accept, Accept-Encoding';

/** 304 where the client has this very answer, else `null`. Only answers without errors are given an ETag. */
export function known(request: Request, key: string): Response | null {
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes(`"${key}"`) ? new Response(null, { status: 304, headers: keptHeaders(key) }) : null;
}

function keptHeaders(key: string): Record<string, string> {
  return { etag: `W/"${key}"`, 'cache-control': 'public, no-cache', vary: VARY };
}

export async function readAnswer(response: Response): Promise<KeptAnswer> {
  const contentType = response.headers.get('content-type') ?? 'application/json; charset=utf-8';
  return { contentType, body: new Uint8Array(await response.arrayBuffer()), encoded: new Map() };
}

/** `key` is `null` of an answer that is not kept. */
export async function deliver(
  request: Request,
  key: string | null,
  answer: KeptAnswer,
  cache: AnswerCache,
  status = 200,
): Promise<Response> {
  const marks = key === null ? { vary: VARY, 'cache-control': 'no-store' } : keptHeaders(key);
  const encoding =
    answer.body.byteLength < WORTH_ENCODING ? null : chooseEncoding(request.headers.get('accept-encoding'));
  const body =
    encoding === null ? answer.body : (answer.encoded.get(encoding) ?? (await encode(answer.body, encoding)));
  if (encoding !== null && !answer.encoded.has(encoding)) {
    answer.encoded.set(encoding, body);
    if (key !== null) cache.put(key, answer);
  }
  const headers = { ...marks, 'content-type': answer.contentType, 'content-length': String(body.byteLength) };
  return new Response(body, {
    status,
    headers: encoding === null ? headers : { ...headers, 'content-encoding': encoding },
  });
}

export function withoutKeeping(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  response.headers.set('vary', VARY);
  return response;
}
