/** The named operations on SQLite. */
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { specifyOperations } from './operations.suite.ts';

specifyOperations('SQLite', async () => openSqliteStore({ path: ':memory:' }));
