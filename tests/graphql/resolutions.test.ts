/** The named operations over resolutions on SQLite. */
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { specifyResolutions } from './resolutions.suite.ts';

specifyResolutions('SQLite', async () => openSqliteStore({ path: ':memory:' }));
