/** A store's address → the store. */
import { UsageError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite/store.ts';
import type { Config } from './config.ts';

/** @throws UsageError for an address of no known kind, StoreError where the store cannot be opened */
export async function openStore(config: Config, access: { readOnly: boolean }): Promise<GraphStore> {
  const [, scheme, rest = ''] = /^([a-z0-9+]+):(.*)$/.exec(config.store) ?? [];
  if (scheme === 'sqlite' && rest !== '') {
    return openSqliteStore({
      path: rest,
      readOnly: access.readOnly,
      timeoutMilliseconds: config.queryTimeoutMilliseconds,
    });
  }
  throw new UsageError(`the store “${config.store}” is of no known kind; give sqlite:PATH`);
}
