/** The API on a port. */
import { createServer, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import type { Api } from '../api.ts';

export interface ServeOptions {
  readonly api: Pick<Api, 'fetch'>;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Other limits than `PATIENCE`. */
  readonly patience?: Partial<typeof PATIENCE>;
}

export interface Serving {
  /** `http://127.0.0.1:4000`, with the port that was taken. */
  readonly address: string;
  /** Takes no more requests, and resolves when those that run are answered, or after 15 seconds. */
  readonly close: () => Promise<void>;
}

/** Who sends a request slower than this, or does not take its answer, is cut off. In milliseconds. */
const PATIENCE: Pick<
  ServerOptions,
  'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval'
> = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};

const IDLE_MILLISECONDS = 60_000;
const FAREWELL_MILLISECONDS = 15_000;
const CONNECTIONS = 1_000;

/** @throws Error of node:net when the address cannot be taken: `EADDRINUSE`, `EACCES` … */
export async function serveApi({ api, host, port, patience }: ServeOptions): Promise<Serving> {
  const server = createServer(
    { ...PATIENCE, ...patience, maxHeaderSize: 16_384 },
    createServerAdapter((request) => api.fetch(request)),
  );
  server.setTimeout(IDLE_MILLISECONDS);
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        const farewell = setTimeout(() => server.closeAllConnections(), FAREWELL_MILLISECONDS);
        // A connection that is kept alive would otherwise hold the server open after its last answer.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close((error) => {
          clearTimeout(farewell);
          clearInterval(sweep);
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
