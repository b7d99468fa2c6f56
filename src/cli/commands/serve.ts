/** `compact-graph serve`: GraphQL over HTTP, until it is told to stop. */
import { join } from 'node:path';
import { exportHandler } from '../../export/handle-export.ts';
import { createApi } from '../../graphql/api.ts';
import { explorerRoutes } from '../../graphql/http/explorer-files.ts';
import { EXAMPLE_QUERY } from '../../graphql/http/graphiql.ts';
import { serveApi } from '../../graphql/http/serve.ts';
import { CompactGraphError } from '../../model/errors.ts';
import { openStoreWithGraph } from '../bundled.ts';
import { readWholeNumber, refuseArguments } from '../config.ts';
import { packageRoot } from '../package-root.ts';
import type { Command } from './command.ts';

/** The example question on one line, to paste into a shell. */
const EXAMPLE = EXAMPLE_QUERY.replace(/#.*\n/g, '').replace(/\s+/g, ' ').trim();

export const serve: Command = {
  name: 'serve',
  summary: 'serve the explorer and GraphQL over HTTP on 127.0.0.1:4000',
  help: `  compact-graph serve

  A default store that does not exist yet is made from the two bundled pages.

  --host ADDRESS   default 127.0.0.1
  --port NUMBER    default 4000; 0 takes a free one`,
  flags: { host: { type: 'string' }, port: { type: 'string' } },
  async run(config, output) {
    refuseArguments('serve', config);
    const host = typeof config.flags['host'] === 'string' ? config.flags['host'] : '127.0.0.1';
    const port =
      readWholeNumber('--port', config.flags['port'] as string | undefined, { least: 0, most: 65535 }) ?? 4000;
    const store = await openStoreWithGraph(config, output, { inThreads: true });
    const server = await serveApi({
      api: createApi({
        store,
        timeoutMilliseconds: 2 * config.queryTimeoutMilliseconds,
        routes: { ...explorerRoutes(join(packageRoot, 'dist', 'explorer')), '/export/': exportHandler(store) },
      }),
      host,
      port,
    }).catch((error: NodeJS.ErrnoException) => {
      throw new CompactGraphError('ADDRESS_TAKEN', describeListenError(error, host, port), { cause: error });
    });
    output.out(
      `Explorer on ${server.address}/, GraphQL and GraphiQL on ${server.address}/graphql, from ${store.address}\nAsk, for example: ${EXAMPLE}`,
    );
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.close();
    await store.close();
    return 0;
  },
};

function describeListenError({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `${host}:${port} is in use; stop what runs there, or give another --port`;
  if (code === 'EACCES') return `${host}:${port} may not be used by this user; give a --port above 1023`;
  return `${host}:${port} cannot be listened on: ${message}`;
}
