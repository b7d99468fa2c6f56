/** The GraphQL API over a store, as a fetch-style server: `/graphql`, GraphiQL there for browsers, `/health` and `/ready`. */
import type { GraphQLError } from 'graphql';
import { createYoga, type Plugin, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import type { GraphStore } from '../store/port.ts';
import type { Context } from './context.ts';
import { maskError } from './errors.ts';
import { graphiqlOptions, renderGraphiqlOffline } from './graphiql.ts';
import { buildSchema } from './schema.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  /** Told of every error that clients see masked. */
  readonly report?: (error: unknown) => void;
}

export type Api = YogaServerInstance<object, Context>;

/** Ready to be asked by `api.fetch`, by `executeQuery` or, once served, over HTTP. */
export function createApi({ store, report = () => undefined }: ApiOptions): Api {
  return createYoga<object, Context>({
    schema: buildSchema(),
    context: { store },
    logging: false,
    batching: false,
    multipart: false,
    landingPage: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST'] },
    graphiql: graphiqlOptions,
    renderGraphiQL: renderGraphiqlOffline,
    maskedErrors: { maskError: (error) => maskError(error, report) as GraphQLError },
    plugins: [showGraphHash(store, report), useReadinessCheck({ check: () => store.ready() })],
  });
}

/** Puts `extensions.graph.hash` into every answer, so that it can be said of which graph it is true; `null` where none is loaded. */
function showGraphHash(store: GraphStore, report: (error: unknown) => void): Plugin {
  return {
    async onExecutionResult({ result, setResult }) {
      if (result === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const hash = await store.info().then((info) => info?.hash ?? null, reportAndForget);
      setResult({ ...result, extensions: { ...result.extensions, graph: { hash } } });
    },
  };

  function reportAndForget(error: unknown): null {
    report(error);
    return null;
  }
}
