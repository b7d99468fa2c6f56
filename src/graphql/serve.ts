/** The API on a port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from './api.ts';

export interface ServeOptions {
  readonly api: Api;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Serving {
  /** `http://127.0.0.1:4000`, with the port that was taken. */
  readonly address: string;
  /** Takes no more requests, and resolves when those that run are answered. */
  readonly close: () => Promise<void>;
}

/** @throws Error of node:net when the address cannot be taken: `EADDRINUSE`, `EACCES` … */
export async function serveApi({ api, host, port }: ServeOptions): Promise<Serving> {
  const server = createServer(api);
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
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}
