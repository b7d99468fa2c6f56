/** An export stands where it was asked for as a whole, or not at all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportHandler } from '../../src/export/handle-export.ts';
import { ingestedFolder, run } from '../cli/run.ts';
import { aknText, numbered } from '../structure/akn-document.ts';
import { bundledStore } from './source.ts';

describe('compact-graph export', () => {
  it('writes a folder, a zip file and standard output', () => {
    const cwd = ingestedFolder();
    expect(run(['export', '--format', 'csv', '--out', 'made/csv'], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, 'made/csv')).sort()).toEqual(['datapackage.json', 'edges.csv', 'nodes.csv']);
    expect(readdirSync(join(cwd, 'made'))).toEqual(['csv']);
    expect(run(['export', '--format', 'csv', '--out', 'csv.zip'], { cwd }).code).toBe(0);
    const unzipped = spawnSync(
      'python3',
      [
        '-c',
        'import sys,zipfile; z=zipfile.ZipFile("csv.zip"); print(z.testzip(), flush=True); sys.stdout.buffer.write(z.read("nodes.csv"))',
      ],
      { cwd },
    );
    expect(unzipped.stdout.toString()).toBe(`None\n${readFileSync(join(cwd, 'made/csv/nodes.csv'), 'utf8')}`);
    const printed = run(['export', '--format', 'jsonl'], { cwd });
    expect([printed.code, JSON.parse(printed.out.split('\n')[0] ?? '').kind]).toEqual([0, 'header']);
  });

  it.each([
    [['export'], 2, /give a format with --format: csv/],
    [['export', '--format', 'docx'], 2, /no format “docx”; there are: csv/],
    [['export', '--format', 'csv'], 2, /several files: give a folder with --out/],
    [
      ['export', '--format', 'html', '--around', 'gcm#nothing', '--out', 'page.html'],
      1,
      /no node has the id gcm#nothing/,
    ],
    [['export', '--format', 'csv', '--around', 'untoc', '--out', 'csv'], 2, /--around is for html alone/],
    [['explain', 'gcm#nothing'], 1, /no node or relation has the id gcm#nothing/],
    [['diff', 'one'], 2, /give two stores or exports/],
    [['diff', 'missing.jsonl', 'missing.jsonl'], 1, /missing.jsonl cannot be read \(ENOENT\)/],
  ])('says in one line what is wrong: %j', (args, code, says) => {
    const ran = run(args, { cwd: ingestedFolder() });
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(says)]);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses what is there, replaces it with --force, and never a folder that holds anything else', () => {
    const cwd = ingestedFolder();
    writeFileSync(join(cwd, 'graph.ttl'), 'mine');
    const args = ['export', '--format', 'turtle', '--out', 'graph.ttl'];
    expect(run(args, { cwd })).toMatchObject({ code: 1, err: expect.stringContaining('graph.ttl is there already') });
    expect(readFileSync(join(cwd, 'graph.ttl'), 'utf8')).toBe('mine');
    expect(run([...args, '--force'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'graph.ttl'), 'utf8')).toContain('@prefix');
    mkdirSync(join(cwd, 'papers'));
    writeFileSync(join(cwd, 'papers', 'thesis.txt'), 'mine');
    const folder = run(['export', '--format', 'csv', '--out', 'papers', '--force'], { cwd });
    expect([folder.code, folder.err]).toEqual([1, expect.stringContaining('papers holds thesis.txt')]);
    expect(readdirSync(join(cwd, 'papers'))).toEqual(['thesis.txt']);
  });

  it('leaves nothing half-written on a full disk', ({ skip }) => {
    const cwd = ingestedFolder();
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { encoding: 'utf8' });
    if (mounted.status !== 0) {
      if (process.env['CI']) throw new Error(`a small disk cannot be made: ${mounted.stderr}`);
      console.warn(`the test of a full disk is skipped, since a small disk cannot be made: ${mounted.stderr}`);
      skip();
    }
    try {
      const ran = run(['export', '--format', 'jsonl', '--out', 'disk/graph.jsonl'], { cwd });
      expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('no room is left for disk/graph.jsonl')]);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
    expect(existsSync(join(disk, 'graph.jsonl'))).toBe(false);
  });
});

describe('compact-graph explain and diff', () => {
  it('shows the words, the page and the source of a relation', () => {
    const cwd = ingestedFolder();
    const { code, out } = run(['explain', 'gcm#obj_10__act_a~CITES~untoc~gcm#obj_10__act_a__cit_2', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'CITES',
      why: expect.stringContaining('“supplementing”'),
      evidence: [{ page: 19, source: 'page-19.txt', words: expect.stringContaining('United Nations Convention') }],
    });
  });

  it('shows where the words stand in the text of a provision, where the source has no pages', () => {
    const cwd = ingestedFolder();
    writeFileSync(join(cwd, 'lamps.xml'), aknText({ body: numbered('1', 'Recalls its resolution 64/293 on lamps;') }));
    expect(run(['ingest', 'lamps.xml'], { cwd }).code).toBe(0);
    const { out } = run(['explain', 'A/RES/99/7#para_1__cit_1', '--json'], { cwd });
    const { evidence } = JSON.parse(out) as { evidence: unknown[] };
    expect(evidence).toEqual([
      {
        ...{ page: null, provision: 'A/RES/99/7#para_1', start: 12, end: 29 },
        ...{ words: 'resolution 64/293', source: 'lamps.xml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  it('says what was gained, lost and changed, and that a graph equals its export', () => {
    const cwd = ingestedFolder();
    run(['export', '--format', 'jsonl', '--out', 'a.jsonl'], { cwd });
    const store = 'sqlite:.compact-graph/graph.db';
    expect(run(['diff', store, 'a.jsonl'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect(run(['diff', '.compact-graph/graph.db', 'a.jsonl'], { cwd })).toMatchObject({ code: 0, out: '' });
    const lines = readFileSync(join(cwd, 'a.jsonl'), 'utf8').trimEnd().split('\n');
    const isAction = (letter: string) => (line: string) => line.includes(`"id":"gcm#obj_10__act_${letter}","label"`);
    const lost = lines.findIndex(isAction('a'));
    const changed = lines.findIndex(isAction('b'));
    const row = JSON.parse(lines[changed] ?? '');
    row.properties.text = 'Other words';
    lines[changed] = JSON.stringify(row);
    lines.splice(lost, 1);
    writeFileSync(join(cwd, 'b.jsonl'), `${lines.join('\n')}\n`);
    const { code, out, err } = run(['diff', 'a.jsonl', 'b.jsonl'], { cwd });
    expect([code, err.trim()]).toEqual([1, '0 gained, 1 lost, 1 changed']);
    expect(out).toContain('- Action gcm#obj_10__act_a');
    expect(out).toMatch(/~ Action gcm#obj_10__act_b\n {4}text: ".*" → "Other words"/);
    expect(run(['diff', 'b.jsonl', 'a.jsonl'], { cwd }).err.trim()).toBe('1 gained, 0 lost, 1 changed');
  });
});

describe('exports over HTTP', async () => {
  const handle = exportHandler(await bundledStore());
  const ask = (path: string, init?: RequestInit) => handle(new Request(`http://localhost${path}`, init));

  it('streams a format, and does not send an unchanged graph again', async () => {
    const response = await ask('/export/turtle');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/turtle; charset=utf-8']);
    expect(await response.text()).toContain('@prefix cg:');
    const etag = response.headers.get('etag') ?? '';
    expect((await ask('/export/turtle', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await ask('/export/jsonl', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('sends several files as one zip file', async () => {
    const response = await ask('/export/csv');
    expect(response.headers.get('content-disposition')).toContain('compact-graph-csv.zip');
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  });

  it('sends the page around one thing, and says what is wrong with another', async () => {
    const response = await ask('/export/html?around=gcm%23obj_9');
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Objective 9 and the law')]);
    expect(response.headers.get('etag')).not.toBe((await ask('/export/html')).headers.get('etag'));
    const [wrong, misplaced] = [await ask('/export/html?around=nothing'), await ask('/export/csv?around=untoc')];
    expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining('no node has the id nothing')]);
    expect(misplaced.status).toBe(400);
  });

  it('says which there are, and takes nothing but GET', async () => {
    expect([(await ask('/export/docx')).status, await (await ask('/export/docx')).text()]).toEqual([
      404,
      expect.stringContaining('csv'),
    ]);
    expect((await ask('/export/csv', { method: 'POST' })).status).toBe(405);
  });
});
