/** A small graph by hand: parts of Objectives 9 and 10 of the Compact, a resolution with items, and the law beside them. */
import type { DocumentGraph } from '../../src/model/document.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { compact } from './example/compact.ts';
import { registry } from './example/law.ts';
import { resolution } from './example/resolution.ts';

export function exampleDocuments(): DocumentGraph[] {
  return [registry(), compact(), resolution()];
}

/** A fresh SQLite store in memory that holds the example. */
export async function openExampleStore(): Promise<GraphStore> {
  const store = openSqliteStore({ path: ':memory:' });
  await store.change({ put: exampleDocuments(), remove: [] });
  return store;
}
