/** What goes wrong with a store file gives one error that says what to do, and leaves the graph as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/model/errors.ts';
import type { Filter, Route } from '../../src/model/plan.ts';
import { APPLICATION_ID, PAGE_BYTES } from '../../src/store/sqlite/schema.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { toStoreError } from '../../src/store/sqlite/store-error.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { hop, ofIds, ofLabels, step } from './conformance/ask.ts';
import { documentOf, edge, exampleDocuments, node, registry } from './conformance/example-graph.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'graph.db');
});

function openingFails(options: { path?: string; readOnly?: boolean } = {}): StoreError {
  try {
    openSqliteStore({ path, ...options });
  } catch (error) {
    return error as StoreError;
  }
  throw new Error('it opened');
}

async function load(): Promise<string> {
  const store = openSqliteStore({ path });
  const { hash } = await store.change({ put: exampleDocuments, remove: [] });
  await store.close();
  return hash;
}

/** Lets SQL loose on the file, as another program might. */
function tamper(...statements: readonly string[]): void {
  const database = new DatabaseSync(path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe('opening refuses', () => {
  test('a missing file that is only to be read, and says how to make one', () => {
    expect(openingFails({ readOnly: true })).toMatchObject({
      name: 'StoreError',
      code: 'STORE_MISSING',
      message: expect.stringContaining(`compact-graph ingest --store sqlite:${path}`),
    });
  });

  test('an empty file that is only to be read; to write, it becomes a store', async () => {
    writeFileSync(path, '');
    expect(openingFails({ readOnly: true })).toMatchObject({ code: 'STORE_MISSING' });
    const store = openSqliteStore({ path });
    expect(await store.info()).toBeNull();
    await store.close();
  });

  test.each([true, false])('a file that is no database (to read only: %s), and leaves it alone', (readOnly) => {
    writeFileSync(path, 'page 18\n'.repeat(1_000));
    expect(openingFails({ readOnly })).toMatchObject({ code: 'NOT_A_STORE', message: expect.stringContaining(path) });
    expect(statSync(path).size).toBe(8_000);
  });

  test.each([true, false])('a database of another program (to read only: %s), and leaves it alone', (readOnly) => {
    tamper('CREATE TABLE node (id TEXT)', 'PRAGMA application_id = 7');
    expect(openingFails({ readOnly })).toMatchObject({
      code: 'NOT_A_STORE',
      message: expect.stringContaining('another program'),
    });
    const database = new DatabaseSync(path);
    expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'node' }]);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    database.close();
  });

  test('a folder', () => {
    expect(openingFails({ path: folder })).toMatchObject({
      code: 'NOT_A_STORE',
      message: expect.stringContaining('folder'),
    });
  });

  test('a store of a newer version, and of an older one', async () => {
    await load();
    tamper('PRAGMA user_version = 999');
    expect(openingFails()).toMatchObject({
      code: 'STORE_VERSION',
      message: expect.stringContaining('update compact-graph'),
    });
    tamper('PRAGMA user_version = 0', `PRAGMA application_id = ${APPLICATION_ID}`);
    expect(openingFails()).toMatchObject({ code: 'STORE_VERSION', message: expect.stringContaining('ingest again') });
  });

  test('a folder that cannot be made, since a file is in its place', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(openingFails({ path: join(folder, 'file', 'graph.db') })).toMatchObject({ code: 'STORE_UNREACHABLE' });
  });
});

describe('a change', () => {
  test('of a store opened to read is refused', async () => {
    await load();
    const store = openSqliteStore({ path, readOnly: true });
    await expect(store.change({ put: [], remove: ['registry'] })).rejects.toMatchObject({ code: 'READ_ONLY' });
    await store.close();
  });

  test('says that the store is busy while another process writes, and goes through later', async () => {
    const hash = await load();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const store = openSqliteStore({ path, timeoutMilliseconds: 50 });
    const change = { put: [], remove: ['A/RES/75/158 (en)'] };
    await expect(store.change(change)).rejects.toMatchObject({
      code: 'STORE_BUSY',
      retriable: true,
      message: expect.stringContaining(path),
    });
    expect(await store.info()).toMatchObject({ hash });
    other.exec('ROLLBACK');
    other.close();
    expect(await store.change(change)).toMatchObject({ written: true });
    await store.close();
  });

  test('that the disk has no room for says so', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('PRAGMA max_page_count = 2; CREATE TABLE t (a)');
    const fill = () => database.exec(`INSERT INTO t VALUES (zeroblob(1000000))`);
    expect(fill).toThrow();
    expect(errorOf(fill)).toMatchObject({
      code: 'STORE_FULL',
      retriable: true,
      message: expect.stringContaining('graph.db'),
    });
  });
});

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return toStoreError(error, 'graph.db');
  }
  return undefined;
}

test('a file that SQLite cannot open, as on a disk that is mounted to be read alone, is to be copied', () => {
  const { message } = toStoreError({ errcode: 14 }, 'graph.db') as StoreError;
  expect(message).toMatch(/cannot be opened: .*copy it to such a folder/);
});

test('a damaged file says that it is damaged', async () => {
  await load();
  const file = openSync(path, 'r+');
  // All but the first page, which says what the file is.
  writeSync(file, Buffer.alloc(statSync(path).size - PAGE_BYTES, 0xaa), 0, undefined, PAGE_BYTES);
  closeSync(file);
  const store = openSqliteStore({ path, readOnly: true });
  await expect(store.info()).rejects.toMatchObject({
    code: 'STORE_CORRUPT',
    message: expect.stringContaining('ingest again'),
  });
  expect(await store.ready()).toBe(false);
  await store.close();
});

describe('without leave to write', () => {
  const SCRIPT = fileURLToPath(new URL('try-store.ts', import.meta.url));

  function attempt(target: string, access: 'read' | 'write'): unknown {
    chmodSync(folder, 0o555);
    const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, target, access], { encoding: 'utf8' });
    chmodSync(folder, 0o755);
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  test('a store in a read-only folder is neither changed nor read, and the error says why', async () => {
    await load();
    expect(attempt(path, 'write')).toEqual({ code: 'READ_ONLY', message: expect.stringContaining('write access') });
    expect(attempt(path, 'read')).toEqual({ code: 'READ_ONLY', message: expect.stringContaining('copy the file') });
  });

  test('no store is made in a read-only folder', () => {
    expect(attempt(path, 'write')).toEqual({ code: 'STORE_UNREACHABLE', message: expect.stringContaining(path) });
    expect(attempt(join(folder, 'new', 'graph.db'), 'write')).toEqual({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('--store'),
    });
  });

  test('a read-only file in a folder that may be written is read, and not changed', async () => {
    await load();
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const copy = join(open, 'graph.db');
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    expect(attempt(copy, 'write')).toMatchObject({ code: 'READ_ONLY' });
    expect(attempt(copy, 'read')).toEqual({ code: null });
  });
});

describe('a question without end', () => {
  const many = Array.from({ length: 120 }, (_, index) => `body:${String(index).padStart(3, '0')}`);
  const dense = documentOf('dense', {
    nodes: many.map((id) => node(id, 'Body', id, { name: 'x'.repeat(50) })),
    edges: many.flatMap((from) => many.map((to) => edge(from, 'PART_OF', to, ''))),
  });
  const around = step('Body', [[{ ...hop('BOTH', 'PART_OF'), repeat: { min: 1, max: 1_000 } }]]);
  const far: Route = Array(6).fill(hop('OUT', 'PART_OF'));
  const leads = (route: Route, node: Filter) =>
    ofLabels(['Body'], { filter: { kind: 'reaches', routes: [route], node } });
  const none: Filter = { kind: 'compare', property: 'id', operator: 'contains', value: 'no' };

  test.each([
    ['a walk', ofIds(many, around)],
    ['a filter that walks', leads(around.routes[0] as Route, none)],
    ['a filter of long ways', leads(far, none)],
    ['a filter that walks on', leads([hop('OUT', 'PART_OF')], { kind: 'reaches', routes: [far], node: none })],
    ['a count', ofIds(many, step('Body', [far], { count: true, page: { limit: 1 } }))],
  ])('is stopped: %s', async (_, plan) => {
    const store = openSqliteStore({ path: ':memory:', timeoutMilliseconds: 20 });
    await store.change({ put: [dense], remove: [] });
    await expect(store.run(plan)).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('20 ms') });
    expect(await store.ready()).toBe(true);
    expect((await store.run(ofIds(['body:000']))).nodes.length).toBe(1);
    await store.close();
  });
});

test('an error of a change is no error of the next one', async () => {
  const store = openSqliteStore({ path });
  const wrong = store.change({ put: [registry, registry], remove: [] });
  const right = store.change({ put: [registry], remove: [] });
  await expect(wrong).rejects.toBeInstanceOf(StoreError);
  expect(await right).toMatchObject({ written: true });
  await store.close();
});
