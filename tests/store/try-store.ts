/**
 * Opens a store to read or to write, takes a document out of it, and prints the error: `node try-store.ts STORE read|write`.
 * Root may write anywhere, so that root becomes nobody first.
 */
import type { CompactGraphError } from '../../src/model/errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';

if (process.getuid?.() === 0) {
  process.setgid?.(65534);
  process.setuid?.(65534);
}
const [, , path = '', access] = process.argv;
try {
  const store = openSqliteStore({ path, readOnly: access === 'read' });
  await store.info();
  if (access === 'write') await store.change({ put: [], remove: ['A/RES/75/158 (en)'] });
  console.log(JSON.stringify({ code: null }));
} catch (error) {
  const { code, message } = error as CompactGraphError;
  console.log(JSON.stringify({ code, message }));
}
