/** A query answered in process, without a port: what the command line's `query` does. */
import type { Api } from './api.ts';

export interface QueryAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The whole answer as a client over HTTP would get it; errors are part of it, never thrown. */
export async function executeQuery(api: Api, query: string, variables: object = {}): Promise<QueryAnswer> {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as QueryAnswer;
}
