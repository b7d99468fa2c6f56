/** A store's address → the store. */
import { existsSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import { MEMORY } from '../store/sqlite/open-file.ts';
import { openSqliteStore } from '../store/sqlite/store.ts';
import { openThreadedSqliteStore } from '../store/sqlite/threads/store.ts';
import type { Config } from './config.ts';

export interface Access {
  readonly readOnly: boolean;
  /** Reads beside the process, so that a server answers other requests meanwhile; to read only. */
  readonly inThreads?: boolean;
  /** Whether a store that is not there yet is taken for an empty one, and not made. */
  readonly isTrial?: boolean;
}

/** @throws UsageError for an address of no known kind, StoreError where the store cannot be opened */
export async function openStore(config: Config, access: Access): Promise<GraphStore> {
  const [, scheme = '', rest = ''] = /^([a-z0-9+]+):(.*)$/.exec(config.store) ?? [];
  if (scheme === 'sqlite' && rest !== '') {
    const options = { path: rest, timeoutMilliseconds: config.queryTimeoutMilliseconds };
    if (access.readOnly && access.inThreads) return openThreadedSqliteStore(options);
    if (access.isTrial && !existsSync(rest)) return openSqliteStore({ ...options, path: MEMORY, readOnly: false });
    return openSqliteStore({ ...options, readOnly: access.readOnly });
  }
  if (/^(bolt|neo4j)(\+s|\+ssc)?$/.test(scheme)) return openNeo4j(config);
  const own = scheme === '' && config.store !== '' ? `sqlite:${config.store}` : 'sqlite:PATH';
  throw new UsageError(`the store “${config.store}” is of no known kind; give ${own}, bolt://HOST or neo4j://HOST`);
}

async function openNeo4j({ store: uri, neo4j, queryTimeoutMilliseconds }: Config): Promise<GraphStore> {
  // What is given on the command line is read by every user of the machine, so a password there is not taken.
  if (/^[^/]*\/\/[^/?]*@/.test(uri)) {
    throw new UsageError(
      'the store’s address holds a user or password; give them as NEO4J_USERNAME and NEO4J_PASSWORD',
    );
  }
  // The driver takes longer to load than the whole of a short command on SQLite.
  const { openNeo4jStore } = await import('../store/neo4j/store.ts');
  const { username = 'neo4j', password = '', database } = neo4j;
  return openNeo4jStore({ uri, username, password, queryTimeoutMilliseconds, ...(database && { database }) });
}
