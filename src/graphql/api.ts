/** The GraphQL API over a store, as a fetch-style server: `/graphql`, GraphiQL there for browsers, `/health` and `/ready`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { type ExecutionResult, type GraphQLError, type GraphQLSchema, printSchema } from 'graphql';
import {
  createYoga,
  type GraphQLParams,
  type Plugin,
  processRegularResult,
  type YogaServerInstance,
} from 'graphql-yoga';
import type { GraphStore } from '../store/port.ts';
import { type Context, createContext } from './context.ts';
import { maskError } from './errors.ts';
import { executePlans } from './execute/execute.ts';
import { guardPlugins } from './guard/guard.ts';
import { tellingValidation } from './guard/validation.ts';
import { type AnswerCache, createAnswerCache } from './http/answer-cache.ts';
import { readAnswer } from './http/deliver.ts';
import { graphiqlOptions, renderGraphiqlOffline } from './http/graphiql.ts';
import { graphqlHandler, type Outcome, type Question } from './http/graphql-handler.ts';
import { health, readiness } from './http/health.ts';
import { browserRoutes } from './http/neo4j-browser.ts';
import { type Routes, routeRequests } from './http/routes.ts';
import { readOperations } from './operations.ts';
import { buildSchema } from './schema.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  /** Told of every error that clients see masked. */
  readonly report?: (error: unknown) => void;
  /** What else is served: more paths, each with its handler. */
  readonly routes?: Routes;
  /** How long all the work of one request may take; 10 seconds if not said. The store has a limit of its own for each plan. */
  readonly timeoutMilliseconds?: number;
  /** How much memory whole answers may take; 64 MB if not said, 0 for none. */
  readonly cacheBytes?: number;
}

export interface Api {
  /** As the global `fetch`, and answered here. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly cache: AnswerCache;
}

type Yoga = YogaServerInstance<{ outcome: Outcome }, Context>;

/** Ready to be asked by `fetch`, by `executeQuery` or, once served, over HTTP. */
export function createApi(options: ApiOptions): Api {
  const { store, report = () => undefined, timeoutMilliseconds = 10_000 } = options;
  const schema = buildSchema();
  const cache = createAnswerCache(options.cacheBytes ?? 64_000_000);
  const yoga = createYoga<{ outcome: Outcome }, Context>({
    schema,
    context: () => createContext(store, timeoutMilliseconds),
    logging: false,
    batching: false,
    multipart: false,
    landingPage: false,
    cors: false,
    graphiql: graphiqlOptions(),
    renderGraphiQL: renderGraphiqlOffline,
    maskedErrors: { maskError: (error) => maskError(error, report) as GraphQLError },
    plugins: [executePlans, ...guardPlugins(), tellingValidation, showGraphHash(store, report)],
  });
  const graphql = graphqlHandler({
    fetch: (request, outcome) => yoga.fetch(request, { outcome }),
    answer: (question, outcome) => answerParams(yoga, question, outcome),
    graphHash: () => hashOf(store, report),
    lastGraph: { hash: null },
    version: `${packageVersion()} ${hashOfSchema(schema)}`,
    operations: readOperations(),
    cache,
  });
  const handle = routeRequests({
    '/graphql': graphql,
    '/health': health,
    '/ready': readiness(store),
    ...browserRoutes,
    ...options.routes,
  });
  // A request of another make of fetch, as servers bring along, is taken as it is.
  const toRequest = (input: string | URL | Request, init?: RequestInit) =>
    typeof input === 'string' || input instanceof URL ? new Request(input, init) : input;
  return { fetch: async (input, init) => handle(toRequest(input, init)), cache };
}

/** What the server makes of a question before it is a response: to write that only to read it again costs as much as the answer. */
async function answerParams(yoga: Yoga, { params, request, mediaType }: Question, outcome: Outcome) {
  let result: unknown;
  try {
    result = await yoga.getResultForParams({ params: params as GraphQLParams, request }, { outcome } as never);
  } catch {
    return null;
  }
  const { errors } = result as ExecutionResult;
  if (errors === undefined) {
    const body = new TextEncoder().encode(JSON.stringify(result));
    return { status: 200, answer: { contentType: `${mediaType}; charset=utf-8`, body, encoded: new Map() } };
  }
  const response = processRegularResult(result as ExecutionResult, yoga.fetchAPI, mediaType);
  return { status: response.status, answer: await readAnswer(response) };
}

/**
 * Puts `extensions.graph.hash` into every answer, so that it can be said of which graph it is true: `null` where none is
 * loaded, and where the graph changed between the reads of one answer, so that it is of no one graph.
 */
function showGraphHash(store: GraphStore, report: (error: unknown) => void): Plugin<{ outcome?: Outcome }> {
  return {
    async onExecutionResult({ result, setResult, context }) {
      if (result === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { outcome, graphs } = context as { outcome?: Outcome; graphs?: Context['graphs'] };
      const [seen, another] = graphs ?? [];
      const hash = seen === undefined ? await hashOf(store, report) : another === undefined ? seen : null;
      if (outcome) Object.assign(outcome, { hash, hasErrors: (result.errors?.length ?? 0) > 0 } satisfies Outcome);
      setResult({ ...result, extensions: { ...result.extensions, graph: { hash } } });
    },
  };
}

function hashOf(store: GraphStore, report: (error: unknown) => void): Promise<string | null> {
  return store.info().then(
    (info) => info?.hash ?? null,
    (error) => {
      report(error);
      return null;
    },
  );
}

function hashOfSchema(schema: GraphQLSchema): string {
  return createHash('sha256').update(printSchema(schema)).digest('hex').slice(0, 16);
}

function packageVersion(): string {
  return JSON.parse(readFileSync(findPackageJSON(import.meta.url) ?? 'package.json', 'utf8')).version;
}
