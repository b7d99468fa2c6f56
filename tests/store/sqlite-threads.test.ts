/** The SQLite store that reads in threads gives the same answers: nothing is lost on the way between the threads. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { openThreadedSqliteStore } from '../../src/store/sqlite/threads/store.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { specifyStore } from './conformance/specify-store.ts';

const folder = temporaryFolder();

let opened = 0;

/** Changed through one store and read through the other, as an ingest beside a server does. */
async function open(): Promise<GraphStore> {
  opened += 1;
  const path = join(folder, `${opened}.db`);
  const writer = openSqliteStore({ path });
  const reader = openThreadedSqliteStore({ path });
  return {
    ...reader,
    change: (change) => writer.change(change),
    async close() {
      await reader.close();
      await writer.close();
    },
  };
}

specifyStore('SQLite in threads', open, { randomGraphs: 5 });

it('SQLite in threads ends when it is closed while its threads start, with each question answered or refused', async () => {
  const path = join(folder, 'closed.db');
  await openSqliteStore({ path }).close();
  for (const wait of [0, 1, 10, 40]) {
    const store = openThreadedSqliteStore({ path });
    const asked = Promise.allSettled([store.documents(), store.documents(), store.documents()]);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await store.close();
    for (const answer of await asked)
      expect(answer).toMatchObject(
        answer.status === 'fulfilled' ? { value: [] } : { reason: { code: 'STORE_CLOSED' } },
      );
    await expect(store.documents()).rejects.toMatchObject({ code: 'STORE_CLOSED' });
  }
});
