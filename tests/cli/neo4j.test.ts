/** The command line over a real Neo4j: the same commands, the address and the password from the environment. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { borrowNeo4j } from '../neo4j/borrow.ts';
import { run } from './run.ts';

const neo4j = await borrowNeo4j('5.26');

describe.skipIf(neo4j === undefined)('the command line over Neo4j', () => {
  if (neo4j === undefined) return;
  const { uri, username, password, database } = neo4j.address;
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    COMPACT_GRAPH_QUERY_TIMEOUT: '30s',
  };
  const ask = (args: readonly string[], changed: NodeJS.ProcessEnv = {}) =>
    run(args, { cwd: temporaryFolder(), env: { ...settings, ...changed } });

  beforeAll(neo4j.empty);
  afterAll(neo4j.empty);

  it('ingests the bundled pages, and says the same of them as over SQLite', () => {
    const loaded = ask(['ingest']);
    expect(loaded).toMatchObject({ code: 0, out: expect.stringContaining(`${uri}/${database}`) });
    expect(loaded.out + loaded.err).not.toContain(password);
    const again = ask(['ingest']);
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('nothing was written') });
    const inNeo4j = JSON.parse(ask(['status', '--json']).out);
    const cwd = temporaryFolder();
    run(['ingest'], { cwd });
    const inSqlite = JSON.parse(run(['status', '--json'], { cwd }).out);
    expect({ ...inNeo4j, store: '' }).toEqual({ ...inSqlite, store: '' });
  });

  it('answers a query', () => {
    const { code, out, err } = ask(['query', '{ action(label: "10(b)") { id references(first: 1) { totalCount } } }']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).data.action).toMatchObject({ id: 'gcm#obj_10__act_b' });
  });

  it('takes the address from --store before the environment, and the database of the user where none is named', () => {
    const { code, out } = ask(['status', '--store', uri.replace('bolt:', 'neo4j:')], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_DATABASE: '',
    });
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/neo4j:\/\/127\.0\.0\.1:\d+$/)]);
  });

  it.each([
    ['a wrong password', { NEO4J_PASSWORD: 'wrong' }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
    ['no password', { NEO4J_PASSWORD: '' }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
    ['an address where nothing listens', { NEO4J_URI: 'bolt://127.0.0.1:1' }, /no Neo4j answers at .*NEO4J_URI/],
    ['a server that is not Neo4j', { NEO4J_URI: inject('neo4jLender').replace('http:', 'bolt:') }, /Bolt.*NEO4J_URI/],
    ['a database that is missing', { NEO4J_DATABASE: 'absent' }, /NEO4J_DATABASE/],
  ])('names the setting in one line, and exits with 1, for %s', (_, changed, says) => {
    const { code, out, err } = ask(['ingest'], changed);
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toMatch(says);
  });

  it('takes no password from an address, where others can read it', () => {
    const { code, err } = ask(['status', '--store', uri.replace('//', '//neo4j:secret@')]);
    expect([code, err]).toEqual([2, expect.stringContaining('NEO4J_PASSWORD')]);
    expect(err).not.toContain('secret');
  });
});
