/** Answers to requests that are no question: JSON in the form of a GraphQL error, with the status that says why. */

function refuse(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

const ALLOWED = 'GET, HEAD, POST, OPTIONS';

/** What a browser asks before it sends JSON to another origin. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow: ALLOWED,
      'access-control-allow-methods': ALLOWED,
      'access-control-allow-headers': 'content-type, accept',
      'access-control-max-age': '86400',
    },
  });
}

export function wrongMethod(method: string): Response {
  return refuse(405, 'METHOD_NOT_ALLOWED', `${method} asks nothing here; use GET or POST`, { allow: ALLOWED });
}

export function wrongContentType(): Response {
  return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'a POST takes JSON only; send content-type: application/json', {
    'accept-post': 'application/json',
  });
}

export function bodyTooLarge(limit: number): Response {
  return refuse(413, 'BODY_TOO_LARGE', `the request is larger than ${limit} bytes; ask for less at once`, {
    connection: 'close',
  });
}

export function malformed(parameter: string): Response {
  return refuse(400, 'BAD_REQUEST', `"${parameter}" is no JSON object; send one or leave it out`);
}

export function unknownOperation(id: string, known: readonly string[]): Response {
  return refuse(400, 'UNKNOWN_OPERATION', `there is no operation "${id.slice(0, 80)}"; there are ${known.join(', ')}`);
}
