/** Which handler answers which path, and the headers that every answer carries. */

export type Handler = (request: Request) => Response | Promise<Response>;

/** By path: exactly it, or with a `/` at its end all that begins with it. The longest that fits is taken. */
export type Routes = Readonly<Record<string, Handler>>;

/**
 * Any page may ask, and nobody is known to this server: no cookies, no credentials. `*` says exactly that.
 * `nosniff` keeps browsers from taking an answer for something else.
 */
const ON_EVERY_ANSWER: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export function routeRequests(routes: Routes): Handler {
  const paths = Object.keys(routes).sort((a, b) => b.length - a.length);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const path = paths.find((known) => known === pathname || (known.endsWith('/') && pathname.startsWith(known)));
    const handler = path === undefined ? undefined : routes[path];
    const response =
      handler === undefined ? plain(404, 'There is nothing here; GraphQL is at /graphql.\n') : await handler(request);
    for (const [name, value] of Object.entries(ON_EVERY_ANSWER)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

/** A line of text. */
export function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}
