/** The command line as a whole: exit codes, help, the first run, and an older Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { bin, call, ingestedStore, run } from './run.ts';

describe('the command line', () => {
  it('exits with 2 and says what commands there are when it is called with none of them', () => {
    expect(run(['nonsense'])).toEqual({ code: 2, out: '', err: expect.stringMatching(/no command “nonsense”/) });
  });

  it.each([
    [['ingest', '--nonsense'], /--nonsense/],
    [['ingest', '--workers', '0'], /--workers is “0”; give a whole number from 1 to 64/],
    [['ingest', '--workers', '-1'], /^[^\n]*--workers=[^\n]*\n$/],
    [['ingest', '--prune'], /--prune takes out what the given paths lack, and none is given/],
    [['ingest', '--prune', '--remove', 'A/RES/73/195'], /give the paths to keep/],
    [['ingest', ''], /a path is empty; give a file, a folder, or -/],
    [['query'], /give one query/],
    [['query', '{ graph { hash } }', '--variables', '{'], /--variables is no JSON/],
    [['serve', '--port', 'x'], /whole number from 0 to 65535/],
    [['status', '--store', 'mongodb:x'], /sqlite:PATH/],
    [['status', '--store', 'old/graph.db'], /give sqlite:old\/graph.db/],
    ...['status', 'serve', 'mcp', 'codebook'].map((command): [string[], RegExp] => [
      [command, 'big.db'],
      new RegExp(`${command} takes no “big.db”; a store is named with --store`),
    ]),
    [['export', 'csv'], /export takes no “csv”; a format is given with --format/],
  ])('exits with 2 and says what is allowed when used wrongly: %j', async (args, says) => {
    const folder = temporaryFolder();
    const store = args.includes('--store') ? [] : ['--store', `sqlite:${join(folder, 'graph.db')}`];
    expect(await call([...args, ...store])).toEqual({ code: 2, out: '', err: expect.stringMatching(says) });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('describes itself and each command', async () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    for (const name of ['ingest', 'serve', 'query', 'status']) {
      expect(out).toContain(`  ${name} `);
      const help = await call([name, '--help']);
      expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--store') });
      expect(await call(['help', name])).toEqual(help);
    }
  });

  it('makes the default store on the first query, and says so beside the answer', () => {
    const cwd = temporaryFolder();
    const first = run(['query', '{ action(label: "9(a)") { cite } }'], { cwd });
    expect(first.err).toContain('reading the two bundled pages');
    expect(JSON.parse(first.out).data).toEqual({ action: { cite: 'A/RES/73/195, annex, para. [25] (a)' } });
    expect(run(['query', '{ graph { hash } }'], { cwd }).err).toBe('');
  });

  it('keeps compiled code in the user’s own folder, and does without where it cannot', () => {
    const home = temporaryFolder();
    const version = run(['--version']).out;
    expect(run(['--version'], { env: { XDG_CACHE_HOME: '', HOME: home } })).toEqual({ code: 0, out: version, err: '' });
    expect(readdirSync(join(home, '.cache', 'compact-graph')).length).toBe(1);
    const cwd = temporaryFolder();
    for (const HOME of ['/proc', 'relative', join(home, 'missing', 'deep'), '']) {
      expect(run(['--version'], { cwd, env: { XDG_CACHE_HOME: '', HOME } })).toEqual({
        code: 0,
        out: version,
        err: '',
      });
    }
    expect(readdirSync(cwd)).toEqual([]);
    expect(readdirSync(home)).toEqual(['.cache']);
  });

  it('never makes a store that somebody named', async () => {
    const path = join(temporaryFolder(), 'slip.db');
    const { code, err } = await call(['query', '{ graph { hash } }', '--store', `sqlite:${path}`]);
    expect([code, err]).toEqual([1, expect.stringContaining('slip.db')]);
    expect(existsSync(path)).toBe(false);
  });

  it('reads a query with variables, and exits with 1 when the answer holds errors', async () => {
    const store = ['--store', ingestedStore()];
    const query = 'query ($label: String!) { action(label: $label) { id } }';
    const asked = await call(['query', query, '--variables', '{"label":"10 (b)"}', ...store]);
    expect(JSON.parse(asked.out).data.action.id).toBe('gcm#obj_10__act_b');
    const wrong = await call(['query', '{ nonsense }', ...store]);
    expect([wrong.code, JSON.parse(wrong.out).errors.length]).toEqual([1, 1]);
  });

  it.skipIf(!existsSync('/dev/full'))('says that no room is left for what it prints, and ends with 1', () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    const full = (...args: string[]) =>
      spawnSync(process.execPath, [bin, ...args, '--store', store], {
        encoding: 'utf8',
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
    const says = 'compact-graph: no room is left for the output, which is cut short: make room, or send it elsewhere\n';
    expect(full('ingest')).toMatchObject({ status: 1, stderr: expect.stringContaining(says) });
    for (const args of [
      ['query', '{ graph { hash } }'],
      ['status'],
      ['codebook'],
      ['export', '--format', 'bibtex'],
      ['export', '--format', 'jsonl'],
    ])
      expect(full(...args), args.join(' ')).toMatchObject({ status: 1, stderr: says });
  });

  it('says nothing of a reader that has read enough', () => {
    const store = ingestedStore();
    for (const command of ['codebook', 'export --format jsonl', 'status']) {
      const piped = `set -o pipefail; "${process.execPath}" "${bin}" ${command} --store ${store} | head -c 9`;
      expect(spawnSync('bash', ['-c', piped], { encoding: 'utf8' }), command).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('says in one line which Node it needs, on an older one', () => {
    const older = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`;
    const { code, err } = run(['--version'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(older)}`],
    });
    expect([code, err.trim().split('\n').length, err]).toEqual([1, 1, expect.stringContaining('needs Node 24')]);
  });

  it('says of a store that nothing was loaded into what to do', async () => {
    const store = `sqlite:${join(temporaryFolder(), 'graph.db')}`;
    await call(['ingest', 'missing.txt', '--store', store]);
    const hint = /no graph yet: load pages with compact-graph ingest\n$/;
    expect(await call(['status', '--store', store])).toMatchObject({ code: 0, out: expect.stringMatching(hint) });
    for (const args of [
      ['explain', 'gcm'],
      ['export', '--format', 'jsonl'],
    ])
      expect(await call([...args, '--store', store])).toEqual({ code: 1, out: '', err: expect.stringMatching(hint) });
  });

  it('names a file that is no store, and keeps it', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    writeFileSync(path, 'not a database at all, but long enough to look at. '.repeat(40));
    const { code, err } = await call(['status', '--store', `sqlite:${path}`]);
    expect([code, err]).toEqual([1, expect.stringContaining('notes.db')]);
    expect(err).not.toContain('    at ');
  });
});
