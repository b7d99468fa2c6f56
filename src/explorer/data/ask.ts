/** Asks the API beside the page, and says in plain words what went wrong when it cannot be asked. */

/** What a person is told: `message` says what happened, `advice` what to do. */
export class AskError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'AskError';
    this.advice = advice;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * The `data` of the answer.
 * @throws AskError when the server is not reached or answers with errors; DOMException `AbortError` when `signal` fires
 */
export async function ask<T>(query: string, variables: object = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AskError('The server cannot be reached.', 'See that compact-graph serve still runs, then try again.');
  });
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
  const problem = answer?.errors?.[0]?.message;
  if (problem !== undefined) throw new AskError(problem, 'Try again, or go back to the overview.');
  if (!response.ok || !answer?.data) {
    throw new AskError(`The server answered with status ${response.status}.`, 'Wait a moment, then try again.');
  }
  return answer.data as T;
}
