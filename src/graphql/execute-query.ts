/** A query answered in process, without a port: what the command line's `query` does. */
import type { Api } from './api.ts';

export interface QueryAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The whole answer as a client over HTTP would get it; errors are part of it, never thrown. */
export function executeQuery(api: Pick<Api, 'fetch'>, query: string, variables: object = {}): Promise<QueryAnswer> {
  return post(api, { query, variables });
}

/** The same of a named operation. */
export function executeOperation(api: Pick<Api, 'fetch'>, documentId: string, variables: object): Promise<QueryAnswer> {
  return post(api, { documentId, variables });
}

async function post(api: Pick<Api, 'fetch'>, body: object): Promise<QueryAnswer> {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as QueryAnswer;
}
