/** `compact-graph ingest`: what it loads, what it refuses, and that a refusal changes nothing. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchInterruption } from '../../src/cli/interruption.ts';
import { loadSources, PLAIN_LOAD } from '../../src/cli/load.ts';
import { writeLines } from '../../src/cli/output.ts';
import { documentsAskedOut } from '../../src/cli/stored-documents.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { bundledFolder } from '../graph/bundled.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { aknText, numbered } from '../structure/akn-document.ts';
import { call, ingestedStore, run } from './run.ts';

const page18 = join(bundledFolder, 'page-18.txt');
const page19 = join(bundledFolder, 'page-19.txt');

async function hashOf(store: string): Promise<string> {
  return JSON.parse((await call(['status', '--json', '--store', store])).out).hash;
}

/** A resolution that is a file of its own. */
const LAMPS = aknText({ body: numbered('1', 'Decides to keep lamps;') });

describe('ingest', () => {
  it('loads the bundled pages when no path is given, and writes nothing the second time', () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    const first = JSON.parse(run(['ingest', '--json', '--store', store]).out);
    const second = JSON.parse(run(['ingest', '--json', '--store', store]).out);
    expect(first).toMatchObject({ written: true, changed: ['A/RES/73/195 (en)'], unchanged: [] });
    expect(second).toMatchObject({ written: false, changed: [], unchanged: ['A/RES/73/195 (en)'], hash: first.hash });
  });

  it('gives two fresh stores the same hash, whatever the order of the paths', async () => {
    const folder = temporaryFolder();
    const stores = [`sqlite:${join(folder, 'a.db')}`, `sqlite:${join(folder, 'b.db')}`] as const;
    run(['ingest', page18, page19, '--store', stores[0]]);
    run(['ingest', page19, page18, '--store', stores[1]]);
    expect(await hashOf(stores[0])).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(stores[1])).toBe(await hashOf(stores[0]));
  });

  it('refuses a load that would drop a page, unless it is told to', async () => {
    const store = ingestedStore();
    const before = await hashOf(store);
    const refused = await call(['ingest', page18, '--store', store]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('page 19 of A/RES/73/195')]);
    expect(refused.err).toContain('--replace');
    expect(await hashOf(store)).toBe(before);
    expect((await call(['ingest', page18, '--replace', '--store', store])).code).toBe(0);
    expect(await hashOf(store)).not.toBe(before);
  });

  it('stores what else is given beside a document that lacks pages, and says what was refused', async () => {
    const [folder, store] = [temporaryFolder(), ingestedStore()];
    for (const page of [page18, page19]) copyFileSync(page, join(folder, basename(page)));
    writeFileSync(join(folder, 'page-18b.txt'), readFileSync(page18, 'utf8').replace('migrants', 'people'));
    writeFileSync(join(folder, 'lamps.xml'), LAMPS);
    const { code, out, err } = await call(['ingest', folder, '--json', '--store', store]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ changed: ['A/RES/99/7 (en)'], refused: { length: 3 } });
    expect(`${out}${err}`).toContain('as page-18b.txt does, with another text');
    expect(JSON.parse((await call(['status', '--json', '--store', store])).out).nodes.Action).toBeGreaterThan(10);
  });

  it('takes the later of a document and its reissue, whichever came first, and says so', async () => {
    const issue = (day: string, words: string) =>
      aknText({
        meta: `<identification><FRBRManifestation><FRBRdate date="${day}" name="markup"/></FRBRManifestation></identification>`,
        body: numbered('1', words),
      });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'first.xml'), issue('2044-12-31', 'Decides to keep lamps;'));
    const load = async (store: string) => {
      const { code, out } = await call(['ingest', folder, '--json', '--store', store]);
      const { changed, unchanged, warnings, hash } = JSON.parse(out);
      return { code, changed, unchanged, warnings: warnings.map(({ code }: { code: string }) => code), hash };
    };
    const old = `sqlite:${join(temporaryFolder(), 'old.db')}`;
    await load(old);
    writeFileSync(join(folder, 'reissue.xml'), issue('2045-01-13', 'Decides to keep lanterns;'));
    const fresh = await load(`sqlite:${join(temporaryFolder(), 'fresh.db')}`);
    expect(fresh).toMatchObject({ code: 0, changed: ['A/RES/99/7 (en)'], warnings: ['EARLIER_ISSUE'] });
    expect(await load(old)).toEqual(fresh);
    expect(await load(old)).toEqual({ ...fresh, changed: [], unchanged: ['A/RES/99/7 (en)'] });
    const renamed = `sqlite:${join(temporaryFolder(), 'renamed.db')}`;
    const other = join(temporaryFolder(), 'other-name.xml');
    copyFileSync(join(folder, 'first.xml'), other);
    await call(['ingest', other, '--store', renamed]);
    expect(await load(renamed)).toEqual(fresh);
  });

  it('names the file that is given, where the store has the same by another name', async () => {
    const [folder, store] = [temporaryFolder(), `sqlite:${join(temporaryFolder(), 'graph.db')}`];
    writeFileSync(join(folder, 'stored.xml'), LAMPS);
    await call(['ingest', folder, '--store', store]);
    renameSync(join(folder, 'stored.xml'), join(folder, 'a.xml'));
    writeFileSync(join(folder, 'b.xml'), LAMPS.replace('lamps', 'lanterns'));
    expect(await call(['ingest', folder, '--store', store])).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'refused: b.xml: gives the text of A/RES/99/7, as a.xml does; give only one of them',
      ),
    });
  });

  it('refuses files that give one text in two ways, both by name, and stores the rest, in a dry run too', async () => {
    const folder = temporaryFolder();
    copyFileSync(page18, join(folder, 'page-18.txt'));
    writeFileSync(join(folder, 'a.xml'), LAMPS);
    writeFileSync(join(folder, 'b.xml'), LAMPS.replace('lamps', 'lanterns'));
    const load = async (...flags: string[]) => {
      const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
      const { code, out } = await call(['ingest', folder, '--json', ...flags, '--store', store]);
      const { refused, changed, hash } = JSON.parse(out);
      return { code, refused, changed, hash };
    };
    const loaded = await load();
    expect(loaded).toMatchObject({ code: 1, changed: ['A/RES/73/195 (en)'] });
    expect([...loaded.refused].sort()).toEqual([
      'a.xml: gives the text of A/RES/99/7, as b.xml does; give only one of them',
      'b.xml: gives the text of A/RES/99/7, as a.xml does; give only one of them',
    ]);
    expect(await load('--workers', '2')).toEqual(loaded);
    expect(await load('--dry-run')).toMatchObject({ code: 1, changed: loaded.changed, refused: loaded.refused });
    writeFileSync(join(folder, 'b.xml'), LAMPS);
    expect(await load()).toMatchObject({ code: 0, refused: [], changed: { length: 2 } });
  });

  it('makes no store in a dry run, and none where none can be', async () => {
    const folder = temporaryFolder();
    const trial = await call(['ingest', '--dry-run', '--store', `sqlite:${join(folder, 'new', 'graph.db')}`]);
    expect([trial.code, readdirSync(folder)]).toEqual([0, []]);
    writeFileSync(join(folder, 'file'), '');
    const nowhere = await call(['ingest', '--store', `sqlite:${join(folder, 'file', 'in', 'graph.db')}`]);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('cannot be made')]);
  });

  it('takes a document out and leaves the registry', async () => {
    const store = ingestedStore();
    expect((await call(['ingest', '--remove', 'A/RES/73/195', '--store', store])).code).toBe(0);
    const { nodes } = JSON.parse((await call(['status', '--json', '--store', store])).out);
    expect(nodes).not.toHaveProperty('Action');
    expect(nodes.Instrument).toBeGreaterThan(50);
    const unknown = await call(['ingest', '--remove', 'A/RES/1/1', '--store', store]);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('A/RES/1/1')]);
  });

  it('sums up what the store holds', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    const holds = async () => /^holds +(.*)$/m.exec((await call(['ingest', '--store', store])).out)?.[1];
    const texts = '2 pages, 2 paragraphs, 15 actions, 1 footnote, 13 citations, 17 references';
    expect([await holds(), await holds()]).toEqual([texts, texts]);
    expect((await call(['ingest', '--remove', 'A/RES/73/195', '--store', store])).out).toMatch(/^holds +no texts$/m);
    expect(JSON.parse((await call(['ingest', '--json', '--store', store])).out)).toMatchObject({
      nodes: { Action: 15 },
      edges: { CITES: 3 },
    });
    expect((await call(['ingest', '--dry-run', '--store', store])).out).not.toContain('holds');
  });

  it('refuses some pages of a document that the store has as a whole, unless it is told to', async () => {
    const [folder, store] = [temporaryFolder(), `sqlite:${join(temporaryFolder(), 'graph.db')}`];
    const [whole, page] = [join(folder, 'lamps.xml'), join(folder, 'page-2.txt')];
    writeFileSync(whole, LAMPS);
    writeFileSync(page, 'A/RES/99/7\n\n4. Decides to keep lanterns.\n\n2/3\n');
    expect((await call(['ingest', whole, '--store', store])).code).toBe(0);
    expect(await call(['ingest', page, '--store', store])).toMatchObject({
      code: 1,
      err: expect.stringContaining('page-2.txt: the store has the whole of A/RES/99/7 (en), of whose 3 pages'),
    });
    expect((await call(['ingest', page, '--replace', '--store', store])).code).toBe(0);
    expect((await call(['ingest', whole, '--replace', '--store', store])).code).toBe(0);
  });

  it('takes out nothing that is given as well', async () => {
    const store = ingestedStore();
    const before = await hashOf(store);
    const changed = join(temporaryFolder(), 'page-18.txt');
    writeFileSync(changed, readFileSync(page18, 'utf8').replace('migrants', 'people'));
    for (const paths of [[bundledFolder], [page18], [changed, page19]])
      expect(await call(['ingest', ...paths, '--remove', 'A/RES/73/195', '--store', store])).toMatchObject({
        code: 1,
        err: expect.stringContaining('is in the given paths and is to be taken out with --remove'),
      });
    expect(await hashOf(store)).toBe(before);
  });

  it('names a few of the documents that it has where one is unknown', () => {
    const record = (number: number) => ({ document: `A/RES/99/${number} (en)` }) as DocumentRecord;
    const stored = (count: number) =>
      new Map(Array.from({ length: count }, (_, at) => [record(at + 1).document, record(at + 1)] as const));
    expect(() => documentsAskedOut(['A/RES/1/1'], stored(0))).toThrow('no document “A/RES/1/1”; it has none');
    expect(() => documentsAskedOut([''], stored(2))).toThrow('“”; it has A/RES/99/1 (en), A/RES/99/2 (en)');
    expect(() => documentsAskedOut([''], stored(300))).toThrow(
      /it has 300, such as A\/RES\/99\/1 \(en\).*5 \(en\); compact-graph status lists them$/,
    );
  });

  const REFUSED: [name: string, make: (file: string) => void, says: RegExp][] = [
    ['an empty file', (file) => writeFileSync(file, ''), /is empty/],
    ['a binary file', (file) => writeFileSync(file, Buffer.from([7, 1, 3, 4, 0, 5, 1, 2, 9])), /not text/],
    [
      'a terminal’s escapes',
      (file) => writeFileSync(file, 'A/RES/73/195\n\u001b[31mred\n'),
      /holds control characters/,
    ],
    ['a page of a website', (file) => writeFileSync(file, '<!doctype html>\n<html><p>A/RES/73/195</p></html>'), /HTML/],
    ['PostScript', (file) => writeFileSync(file, '%!PS-Adobe-3.0\nA/RES/73/195\n'), /this is PostScript/],
    [
      'more pages than a document has',
      (file) => writeFileSync(file, `A/RES/73/195\n${'x\f'.repeat(2500)}`),
      /it has 2500 pages; at most 2000 are read/,
    ],
    [
      'a page beyond the last',
      (file) => writeFileSync(file, readFileSync(page18, 'utf8').replace('18/36', '50/36')),
      /50\/36 is no page of the document/,
    ],
    ['nothing but white space', (file) => writeFileSync(file, ' \n\t\n'), /white space/],
    [
      'text that is no page of a resolution',
      (file) => writeFileSync(file, 'Dear all,\nsee you on Monday.\n'),
      /no page of a resolution is recognised/,
    ],
    ['a link that leads to itself', (file) => symlinkSync(file, file), /circle/],
    ['an empty folder', (file) => mkdirSync(file), /holds no files/],
    ['a missing path', () => undefined, /no such file/],
  ];
  const refusedIn = (err: string) => err.split('\n').filter((line) => line.startsWith('refused: '));

  it.each(REFUSED)('refuses %s in one line that names the file, with exit 1', async (_, make, says) => {
    const folder = temporaryFolder();
    const bad = join(folder, 'bad.txt');
    make(bad);
    const { code, out, err } = await call(['ingest', bad, '--store', `sqlite:${join(folder, 'graph.db')}`]);
    expect([code, out]).toEqual([1, expect.stringMatching(/^refused +1$[\s\S]*^stored +nothing$/m)]);
    expect(refusedIn(err)).toEqual([expect.stringMatching(says)]);
    expect(refusedIn(err)[0]).toContain('bad.txt');
    expect(err).not.toContain('    at ');
  });

  it('lets the good pages arrive beside all that is refused, each in its line', async () => {
    const folder = temporaryFolder();
    const store = `sqlite:${join(folder, 'graph.db')}`;
    const bad = REFUSED.map(([, make], at) => {
      const file = join(folder, `bad-${at}.txt`);
      make(file);
      return file;
    });
    const { code, out, err } = run(['ingest', bundledFolder, ...bad, '--store', store]);
    const says = new RegExp(`^refused +${bad.length}$[\\s\\S]*^hash +[0-9a-f]{64}$`, 'm');
    expect([code, out]).toEqual([1, expect.stringMatching(says)]);
    for (const [at, [, , says]] of REFUSED.entries()) {
      const refused = refusedIn(err).filter((line) => line.includes(`bad-${at}.txt`));
      expect(refused).toEqual([expect.stringMatching(says)]);
    }
    expect(err).not.toContain('    at ');
    expect(await hashOf(store)).toBe(await hashOf(ingestedStore()));
  });

  it('prunes nothing while a file is refused', async () => {
    const store = ingestedStore();
    const before = await hashOf(store);
    const { code, err } = await call(['ingest', join(temporaryFolder(), 'missing.txt'), '--prune', '--store', store]);
    expect([code, err]).toEqual([1, expect.stringContaining('--prune')]);
    expect(await hashOf(store)).toBe(before);
  });

  it('stores nothing on a dry run, and fails on a warning when strict', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    expect(await call(['ingest', '--dry-run', '--store', store])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^stored +nothing$/m),
    });
    const strict = await call(['ingest', '--strict', '--store', store]);
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining('--strict allows none')]);
    expect(JSON.parse((await call(['status', '--json', '--store', store])).out).documents).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves the store as it was at %s, and says so', async (name) => {
    const folder = temporaryFolder();
    for (const number of [1, 2, 3])
      writeFileSync(join(folder, `${number}.xml`), LAMPS.replaceAll('99/7', `99/${number}`));
    const store = openSqliteStore({ path: join(folder, '.graph.db') });
    await loadSources(store, { ...PLAIN_LOAD, paths: [page18] });
    const before = await store.info();
    const notes: string[] = [];
    const load = async (interruptAt: number) => {
      const interruption = watchInterruption((line) => notes.push(line));
      const progress = (done: number) => void (done === interruptAt && process.emit(name));
      const request = { ...PLAIN_LOAD, paths: [folder], workers: 1 };
      return loadSources(store, request, { progress, signal: interruption.signal }).finally(interruption.end);
    };
    for (const at of [1, 3]) {
      await expect(load(at)).rejects.toThrow(
        `stopped: nothing was stored, and ${store.address} is as it was, with 1 document`,
      );
      expect(notes.splice(0)).toEqual([expect.stringMatching(/^stopping/)]);
      expect(await store.info()).toEqual(before);
    }
    expect((await load(0)).changed).toHaveLength(3);
    expect(process.listenerCount(name)).toBe(0);
    await store.close();
  });

  it('finishes what is being written when it is interrupted, and says so', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    // Nothing is heard while SQLite writes, so an interruption then is known when the load is over.
    const interrupt = `const { prototype } = (await import('node:sqlite')).DatabaseSync;
      const { exec } = prototype;
      prototype.exec = function (text) {
        if (text.includes('temp.counted')) process.kill(process.pid, 'SIGINT');
        return exec.call(this, text);
      };`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(interrupt)}`];
    const { code, out, err } = run(['ingest', '--store', store], { node });
    expect([code, out]).toEqual([0, expect.stringContaining(await hashOf(store))]);
    expect(err).toContain('all was read when it was to stop, so the load is whole');
  });

  it('reads in as many threads as it is told, to the same graph', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    expect(run(['ingest', '--workers', '3', '--store', store]).code).toBe(0);
    expect(await hashOf(store)).toBe(await hashOf(ingestedStore()));
  });

  it('writes a line now and then where it draws no bar', () => {
    const lines: string[] = [];
    const times = [0, 1_000, 5_000, 5_000, 9_000, 70_000, 70_000];
    const { at } = writeLines(
      'files read',
      (line) => lines.push(line),
      () => times.shift() ?? Number.NaN,
    );
    for (const done of [1, 2, 3, 4]) at(done, 4);
    expect(lines).toEqual(['2 of 4 files read', '4 of 4 files read']);
  });

  it('reads what is piped in', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    const load = (input: string, ...paths: string[]) => {
      const { code, out } = run(['ingest', '-', ...paths, '--json', '--store', store], { input });
      const { changed, refused, hash } = JSON.parse(out);
      return { code, changed, refused, hash };
    };
    expect(load('')).toMatchObject({
      code: 1,
      refused: ['standard input: the file is empty; give the text of a page'],
    });
    expect(load(readFileSync(page18, 'utf8'), page19, '-')).toEqual({
      code: 0,
      changed: ['A/RES/73/195 (en)'],
      refused: [],
      hash: await hashOf(ingestedStore()),
    });
  });

  it('warns of a page that goes on in another language', async () => {
    const [folder, french] = [
      temporaryFolder(),
      'Décide de garder les lampes des ports dans une île pour les gardiens.',
    ];
    const english =
      'Decides to keep the lamps of the harbours, and asks the keepers for a report on them in the spring;';
    const columns = `1. ${english}\n${`${english}    ${french}\n`.repeat(5)}`;
    writeFileSync(join(folder, 'a.txt'), `A/RES/99/7\n\n${columns}`);
    const { code, err } = await call(['ingest', folder, '--dry-run', '--store', 'sqlite:none.db']);
    expect([code, err]).toEqual([0, expect.stringContaining('(a.txt, page 1): a part of the page is in French')]);
  });

  it('keeps the bundled pages byte for byte', async () => {
    const manifest = JSON.parse(readFileSync(join(bundledFolder, 'manifest.json'), 'utf8'));
    const store = ingestedStore();
    const [document] = JSON.parse((await call(['status', '--json', '--store', store])).out).documents;
    expect(
      document.sources.map(({ name, sha256, bytes }: Record<string, unknown>) => ({ name, sha256, bytes })),
    ).toEqual(manifest.pages);
  });

  it('knows a page by its contents, not by its name', async () => {
    const folder = temporaryFolder();
    const store = `sqlite:${join(folder, 'graph.db')}`;
    mkdirSync(join(folder, 'pages'));
    copyFileSync(page19, join(folder, 'pages', 'a'));
    copyFileSync(page18, join(folder, 'pages', 'b.dat'));
    const report = JSON.parse((await call(['ingest', join(folder, 'pages'), '--json', '--store', store])).out);
    expect(report.changed).toEqual(['A/RES/73/195 (en)']);
    expect(report.warnings.map(({ code }: { code: string }) => code)).toContain('PAGES_REORDERED');
  });
});
