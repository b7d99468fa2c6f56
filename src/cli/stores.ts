/** A store's address → the store. */
import { UsageError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite/store.ts';
import { openThreadedSqliteStore } from '../store/sqlite/threads/store.ts';
import type { Config } from './config.ts';

export interface Access {
  readonly readOnly: boolean;
  /** Reads beside the process, so that a server answers other requests meanwhile; to read only. */
  readonly inThreads?: boolean;
}

/** @throws UsageError for an address of no known kind, StoreError where the store cannot be opened */
export async function openStore(config: Config, access: Access): Promise<GraphStore> {
  const [, scheme, rest = ''] = /^([a-z0-9+]+):(.*)$/.exec(config.store) ?? [];
  if (scheme === 'sqlite' && rest !== '') {
    const options = { path: rest, timeoutMilliseconds: config.queryTimeoutMilliseconds };
    if (access.readOnly && access.inThreads) return openThreadedSqliteStore(options);
    return openSqliteStore({ ...options, readOnly: access.readOnly });
  }
  throw new UsageError(`the store “${config.store}” is of no known kind; give sqlite:PATH`);
}
