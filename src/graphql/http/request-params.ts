/** What a request asks: the parameters of GraphQL over HTTP, of a GET's address or of a POST's body. */

export interface Params {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Whether the optional parameters that hold objects do so. */
export function isWellFormed({ extensions }: Params): boolean {
  return (
    extensions === undefined || extensions === null || (typeof extensions === 'object' && !Array.isArray(extensions))
  );
}

/** `null` where they cannot be read, which the GraphQL server then says. */
export function paramsOfUrl(url: URL): Params | null {
  const { query, operationName, variables, documentId } = Object.fromEntries(url.searchParams);
  const parsed = variables === undefined || variables === '' ? undefined : parseObject(variables);
  return parsed === null ? null : { query, operationName: operationName || undefined, variables: parsed, documentId };
}

/** As `paramsOfUrl`; several questions in one body are none. */
export function paramsOfBody(body: string): Params | null {
  return parseObject(body);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
