import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { specifyStore } from './conformance/specify-store.ts';

specifyStore('SQLite in memory', async () => openSqliteStore({ path: ':memory:' }));
