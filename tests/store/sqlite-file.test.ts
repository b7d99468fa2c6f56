/** The store as a file: made, shared between connections and processes, and whole after a crash. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { inCanonicalOrder } from '../../src/model/canonical.ts';
import { mergeDocuments } from '../../src/model/document.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { collect, idsOf, NO_FIELDS, ofIds, ofLabels } from './conformance/ask.ts';
import { compact, documentOf, exampleDocuments, node, registry, resolution } from './conformance/example-graph.ts';
import { specifyStore } from './conformance/specify-store.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'deep', 'down', 'graph.db');
});

const put = (...documents: typeof exampleDocuments) => ({ put: documents, remove: [] });
const nameOf = ({ record }: (typeof exampleDocuments)[number]) => record.document;

async function infoOf(file: string) {
  const store = openSqliteStore({ path: file, readOnly: true });
  return store.info().finally(() => store.close());
}

describe('a store file', () => {
  test('is made with its folder, and is there when opened again', async () => {
    const first = openSqliteStore({ path });
    expect(first.address).toBe(`sqlite:${path}`);
    const { hash } = await first.change(put(...exampleDocuments));
    await first.close();
    const second = openSqliteStore({ path, readOnly: true });
    expect(await second.info()).toMatchObject({ hash });
    expect(await collect(second.rows())).toEqual(inCanonicalOrder(mergeDocuments(exampleDocuments)));
    await second.close();
  });

  test('leaves nothing beside it once it is closed', async () => {
    const store = openSqliteStore({ path });
    await store.change(put(registry));
    await store.close();
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  });

  test('shows other connections the old graph until the change is whole, then the new one', async () => {
    const writer = openSqliteStore({ path });
    await writer.change(put(registry));
    const reader = openSqliteStore({ path, readOnly: true });
    let committed = false;
    const change = writer.change(put(compact)).then(() => {
      committed = true;
    });
    // The change hashes row by row and lets others run between rows.
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    const during = idsOf(await reader.run(ofLabels(['Action'])));
    const ownDuring = idsOf(await writer.run(ofLabels(['Action'])));
    expect(committed).toBe(false);
    expect([during, ownDuring]).toEqual([[], []]);
    await change;
    expect(idsOf(await reader.run(ofIds(['gcm#obj_9'])))).toEqual(['gcm#obj_9']);
    await Promise.all([reader.close(), writer.close()]);
  });

  test('answers what is asked during the first load once that is whole', async () => {
    const store = openSqliteStore({ path, timeoutMilliseconds: 200 });
    const large = Array.from({ length: 5_000 }, (_, at) =>
      node(`term:${at}`, 'Term', String(at), { label: 'x'.repeat(1_000) }),
    );
    const change = store.change(put(documentOf('large', { nodes: large, edges: [] })));
    const info = store.info();
    expect(await info).toMatchObject({ hash: (await change).hash });
    await store.close();
  });

  test('waits at the end of the first load for those who read', async () => {
    const store = openSqliteStore({ path });
    const other = new DatabaseSync(path, { readOnly: true });
    other.exec('BEGIN');
    expect(other.prepare('SELECT count(*) AS n FROM node').get()).toEqual({ n: 0 });
    const change = store.change(put(...exampleDocuments));
    await setTimeout(200);
    expect(other.prepare('SELECT count(*) AS n FROM node').get()).toEqual({ n: 0 });
    other.exec('COMMIT');
    const { hash } = await change;
    expect(await store.info()).toMatchObject({ hash });
    other.close();
    await store.close();
  });

  test('is empty after a process died in the middle of the first load, and may be loaded', async () => {
    const { signal } = spawnSync(process.execPath, [fileURLToPath(new URL('die-in-change.ts', import.meta.url)), path]);
    expect(signal).toBe('SIGKILL');
    expect(statSync(path).size).toBeGreaterThan(1_000_000);
    const store = openSqliteStore({ path });
    expect(await store.info()).toBeNull();
    expect((await store.change(put(...exampleDocuments))).written).toBe(true);
    expect(await collect(store.rows())).toEqual(inCanonicalOrder(mergeDocuments(exampleDocuments)));
    await store.close();
  });

  test('gives the rows of one graph though it changes meanwhile', async () => {
    const store = openSqliteStore({ path });
    await store.change(put(registry, compact));
    const rows = store.rows()[Symbol.asyncIterator]();
    const first = await rows.next();
    await store.change({ put: [resolution], remove: ['A/RES/73/195 (en)'] });
    const rest = await collect({ [Symbol.asyncIterator]: () => rows });
    expect([...first.value, ...rest]).toEqual(inCanonicalOrder(mergeDocuments([registry, compact])));
    await store.close();
  });

  test('is whole in a copy of the file alone, made after a load beside one that reads', async () => {
    const first = openSqliteStore({ path });
    await first.change(put(registry));
    await first.close();
    const server = openSqliteStore({ path, readOnly: true });
    await server.info();
    const writer = openSqliteStore({ path });
    const { hash } = await writer.change(put(compact));
    await writer.close();
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    expect(await infoOf(copy)).toMatchObject({ hash });
    expect(await server.info()).toMatchObject({ hash });
    await server.close();
  });

  test('takes a change beside one that goes on reading, which keeps the log from being emptied', async () => {
    const store = openSqliteStore({ path });
    await store.change(put(registry));
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM node').get();
    const begun = performance.now();
    expect(await store.change(put(compact))).toMatchObject({ written: true });
    expect(performance.now() - begun).toBeLessThan(3_000);
    reader.close();
    await store.close();
  });

  test('may be read in part', async () => {
    const store = openSqliteStore({ path });
    await store.change(put(registry));
    for await (const [row] of store.rows()) {
      expect(row?.id).toBe('A/RES/64/293');
      break;
    }
    expect((await store.change(put(compact))).written).toBe(true);
    await store.close();
  });

  test('has its old graph after a process died in the middle of a change', async () => {
    const before = openSqliteStore({ path });
    const { hash } = await before.change(put(...exampleDocuments));
    await before.close();
    const { signal } = spawnSync(process.execPath, [fileURLToPath(new URL('die-in-change.ts', import.meta.url)), path]);
    expect(signal).toBe('SIGKILL');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(1_000_000);

    const after = openSqliteStore({ path });
    expect(await after.info()).toMatchObject({ hash });
    expect(await collect(after.rows())).toEqual(inCanonicalOrder(mergeDocuments(exampleDocuments)));
    expect((await after.change({ put: [], remove: ['A/RES/75/158 (en)'] })).written).toBe(true);
    await after.close();
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });

  test('has the same indexes, and finds the same words, whether it was loaded at once, in large steps or in small ones', async () => {
    const terms = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `term:${from + at}`).map((id) =>
        documentOf(id, { nodes: [node(id, 'Term', id, { title: `common ${id}`, text: 'before' })], edges: [] }),
      );
    const reworded = documentOf('term:3', { nodes: [node('term:3', 'Term', 'term:3', { text: 'after' })], edges: [] });
    const steps = {
      once: [{ put: [...terms(0, 40).filter(({ record }) => record.document !== 'term:3'), reworded], remove: [] }],
      large: [
        put(...terms(0, 10), ...terms(60, 65)),
        { put: [...terms(10, 50), reworded], remove: terms(60, 65).map(nameOf) },
        { put: [], remove: terms(40, 50).map(nameOf) },
      ],
      small: [put(...terms(0, 39)), put(reworded), put(...terms(39, 41)), { put: [], remove: ['term:40'] }],
    };
    const seen = [];
    for (const [name, changes] of Object.entries(steps)) {
      const file = join(folder, `${name}.db`);
      const store = openSqliteStore({ path: file });
      for (const change of changes) await store.change(change);
      const find = async (text: string) =>
        idsOf(
          await store.run({ kind: 'search', text, labels: ['Term'], page: { limit: 50 }, select: NO_FIELDS }),
        ).sort();
      const found = await Promise.all(['common', 'before', 'after'].map(find));
      await store.close();
      const database = new DatabaseSync(file);
      database.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`);
      const made = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
      database.close();
      seen.push({ hash: (await infoOf(file))?.hash, found, made });
    }
    expect(seen[0]?.found.map((ids) => ids.length)).toEqual([39, 39, 1]);
    expect(seen[0]?.made.length).toBeGreaterThan(15);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('takes changes of several connections at once, one after the other', async () => {
    const stores = await Promise.all([1, 2, 3].map(async () => openSqliteStore({ path })));
    await Promise.all(
      stores.map((store, index) =>
        store.change(put(documentOf(`d${index}`, { nodes: [node(`term:${index}`, 'Term', '1')], edges: [] }))),
      ),
    );
    expect((await stores[0]?.documents())?.length).toBe(3);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('writes nothing to the disk for a load that it has already', async () => {
    const store = openSqliteStore({ path });
    await store.change(put(...exampleDocuments));
    const bytes = () => [path, `${path}-wal`].map((file) => (existsSync(file) ? readFileSync(file) : null));
    const before = bytes();
    expect(await store.change(put(...exampleDocuments))).toMatchObject({ written: false });
    expect(bytes()).toEqual(before);
    await store.close();
  });
});

describe('a closed store', () => {
  test('says that it is closed', async () => {
    const store = openSqliteStore({ path });
    await store.close();
    await store.close();
    expect(await store.ready()).toBe(false);
    await expect(store.run(ofIds(['gcm']))).rejects.toMatchObject({ code: 'STORE_CLOSED' });
  });
});

specifyStore('SQLite in a file', async () => openSqliteStore({ path: join(temporaryFolder(), 'graph.db') }), {
  randomGraphs: 10,
});
