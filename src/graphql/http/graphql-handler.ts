/**
 * The HTTP side of GraphQL: who may send what, which answers are known already, and how they travel. What a question means
 * is left to the GraphQL server behind it.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../model/canonical.ts';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import { deliver, known, readAnswer, withoutKeeping } from './deliver.ts';
import { chooseMediaType, type MediaType, wantsHtml } from './media-type.ts';
import { readBody } from './read-body.ts';
import { bodyTooLarge, malformed, preflight, unknownOperation, wrongContentType, wrongMethod } from './refusals.ts';
import { isWellFormed, type Params, paramsOfBody, paramsOfUrl } from './request-params.ts';
import type { Handler } from './routes.ts';

/** Filled in while a question is answered. */
export interface Outcome {
  /** The hash of the graph that the answer is true of. */
  hash: string | null;
  hasErrors: boolean;
}

export interface GraphqlServer {
  /** Answers a request of whatever kind, also one that is wrong. */
  readonly fetch: (request: Request, outcome: Outcome) => Response | Promise<Response>;
  /** Answers a question whose parameters were read; `null` where `fetch` must say what is wrong with them. */
  readonly answer: (question: Question, outcome: Outcome) => Promise<Answered | null>;
  /** The hash of the graph now; `null` where that is not known. */
  readonly graphHash: () => Promise<string | null>;
  /** The graph that an answer was last true of; `null` at first. */
  readonly lastGraph: { hash: string | null };
  /** What beside the graph decides an answer: the version of the software and of the schema. */
  readonly version: string;
  readonly operations: ReadonlyMap<string, string>;
  readonly cache: AnswerCache;
}

export interface Question {
  readonly params: Params & { readonly query: string };
  readonly request: Request;
  readonly mediaType: MediaType;
}

interface Answered {
  readonly status: number;
  readonly answer: KeptAnswer;
}

/** Bytes of a request's body. */
export const BODY_LIMIT = 100_000;

export function graphqlHandler(server: GraphqlServer): Handler {
  return async (request) => {
    if (request.method === 'OPTIONS') return preflight();
    if (request.method === 'POST') return answerPost(server, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(request.method);
    const response = await answerGet(server, request);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

async function answerPost(server: GraphqlServer, request: Request): Promise<Response> {
  if (!/^application\/json\s*(;\s*charset=("?)utf-?8\2\s*)?$/i.test(request.headers.get('content-type') ?? ''))
    return wrongContentType();
  const body = await readBody(request, BODY_LIMIT);
  if (body === null) return bodyTooLarge(BODY_LIMIT);
  return answerParams(
    server,
    request,
    paramsOfBody(body),
    (accept, query) =>
      new Request(request.url, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: query === undefined ? body : JSON.stringify({ ...paramsOfBody(body), query, documentId: undefined }),
      }),
  );
}

async function answerGet(server: GraphqlServer, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asksNothing = !url.searchParams.has('query') && !url.searchParams.has('documentId');
  if (asksNothing && wantsHtml(request.headers.get('accept'))) return answerPage(server, request);
  return answerParams(server, request, paramsOfUrl(url), (accept, query) => {
    if (query !== undefined) {
      url.searchParams.set('query', query);
      url.searchParams.delete('documentId');
    }
    return new Request(url, { headers: { accept } });
  });
}

/** GraphiQL, which depends on the software alone. */
async function answerPage(server: GraphqlServer, request: Request): Promise<Response> {
  const key = keyOf([server.version, 'page']);
  const ask = () => server.fetch(new Request(request.url, { headers: { accept: 'text/html' } }), newOutcome());
  return (
    known(request, key) ??
    deliver(request, key, server.cache.get(key) ?? (await keep(server, key, await ask())), server.cache)
  );
}

type Forward = (accept: string, query: string | undefined) => Request;

async function answerParams(
  server: GraphqlServer,
  request: Request,
  params: Params | null,
  forward: Forward,
): Promise<Response> {
  if (params !== null && !isWellFormed(params)) return malformed('extensions');
  const stored = operationOf(server, params);
  if (stored instanceof Response) return stored;
  const accept = request.headers.get('accept');
  const mediaType = chooseMediaType(accept);
  // What cannot be read is not kept.
  if (params === null || mediaType === null)
    return withoutKeeping(await server.fetch(forward(mediaType ?? accept ?? '*/*', stored), newOutcome()));
  const { operationName = null, variables = null } = params;
  const question = [server.version, mediaType, stored ?? params.query ?? null, operationName, variables];
  const keyFor = (hash: string) => keyOf([hash, ...question]);
  const held = await findHeld(server, request, keyFor);
  if (held !== null) return held;
  const outcome = newOutcome();
  const query = stored ?? params.query;
  const asked = typeof query === 'string' ? { params: { ...params, query }, request, mediaType } : null;
  const { status, answer } =
    (asked && (await server.answer(asked, outcome))) ??
    (await readAnswered(await server.fetch(forward(mediaType, stored), outcome)));
  const { hash, hasErrors } = outcome;
  server.lastGraph.hash = hash ?? server.lastGraph.hash;
  // Nor is what is asked of no graph.
  if (status !== 200 || hasErrors || hash === null) return deliver(request, null, answer, server.cache, status);
  const key = keyFor(hash);
  server.cache.put(key, answer);
  return deliver(request, key, answer, server.cache);
}

/**
 * The answer that the client or the cache holds already, of the graph that is there now. To know that graph costs a
 * question to the store, so it is asked only where there is an answer of the graph that was last seen.
 */
async function findHeld(
  server: GraphqlServer,
  request: Request,
  keyFor: (hash: string) => string,
): Promise<Response | null> {
  const { hash: last } = server.lastGraph;
  if (last !== null && !isHeld(server, request, keyFor(last))) return null;
  const hash = await server.graphHash();
  server.lastGraph.hash = hash;
  if (hash === null) return null;
  const key = keyFor(hash);
  const unchanged = request.method === 'POST' ? null : known(request, key);
  if (unchanged !== null) return unchanged;
  const kept = server.cache.get(key);
  return kept === undefined ? null : deliver(request, key, kept, server.cache);
}

function isHeld({ cache }: GraphqlServer, request: Request, key: string): boolean {
  return cache.get(key) !== undefined || (request.method !== 'POST' && known(request, key) !== null);
}

/** The text of the operation that a question names; `undefined` where it has a text of its own. */
function operationOf({ operations }: GraphqlServer, params: Params | null): string | undefined | Response {
  if (typeof params?.documentId !== 'string' || params.query !== undefined) return undefined;
  return operations.get(params.documentId) ?? unknownOperation(params.documentId, [...operations.keys()]);
}

function newOutcome(): Outcome {
  return { hash: null, hasErrors: true };
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('base64url');
}

async function readAnswered(response: Response): Promise<Answered> {
  return { status: response.status, answer: await readAnswer(response) };
}

async function keep({ cache }: GraphqlServer, key: string, response: Response): Promise<KeptAnswer> {
  const answer = await readAnswer(response);
  cache.put(key, answer);
  return answer;
}
