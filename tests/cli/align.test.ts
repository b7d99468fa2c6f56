/** `compact-graph align`: proposals that a person can check, kept apart from what is stated, and dropped when texts change. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { call, ingestedStore, run } from './run.ts';

const QUERY =
  '{ action(label: "9(f)") { references(filter: {derivations: [INFERRED]}) { edges { type derivation score shared node { id } } } } }';

it('keeps proposals as inferred edges until the texts change', async () => {
  const store = ['--store', ingestedStore()];
  const treaty = join(temporaryFolder(), 'treaty.txt');
  // Words of action 9(f) under an article of this test's own making.
  writeFileSync(
    treaty,
    'Article 7\n1. Parties shall act by paying special attention to geographical areas.\n\nArticle 8\n1. Parties meet.\n',
  );
  const shown = await call(['align', `smuggling-protocol=${treaty}`, ...store]);
  expect(shown.out).toMatch(
    /gcm#obj_9__act_f +smuggling-protocol 7 \(1\) +[\d.]+ +– +“paying special attention to geographical areas”/,
  );
  expect(JSON.parse((await call(['query', QUERY, ...store])).out).data.action.references.edges).toEqual([]);
  await call(['align', `smuggling-protocol=${treaty}`, '--save', ...store]);
  expect(JSON.parse((await call(['query', QUERY, ...store])).out).data.action.references.edges).toEqual([
    {
      type: 'ECHOES',
      derivation: 'INFERRED',
      score: expect.any(Number),
      shared: ['paying special attention to geographical areas'],
      node: { id: 'smuggling-protocol#art_7' },
    },
  ]);
  const walk = '{ neighbourhood(id: "gcm#obj_9__act_f", derivations: [INFERRED]) { edges { shared } } }';
  expect(JSON.parse((await call(['query', walk, ...store])).out).data.neighbourhood.edges).toContainEqual({
    shared: ['paying special attention to geographical areas'],
  });
  const id = 'gcm#obj_9__act_f~ECHOES~smuggling-protocol#art_7~inferred';
  expect((await call(['explain', id, ...store])).out).toContain(
    'by the words “paying special attention to geographical areas”',
  );
  expect((await call(['ingest', '--remove', 'A/RES/73/195', ...store])).code).toBe(0);
  expect(JSON.parse((await call(['query', QUERY, ...store])).out).data.action).toBeNull();
});

it.each([
  [[], /give at least one treaty/],
  [['protocol.txt'], /INSTRUMENT=FILE/],
  [['nonsense=x.txt'], /smuggling-protocol/],
  [['gcm=x.txt'], /gcm is no treaty/],
  [['crc=x.txt', 'untoc=x.txt', 'crc=y.txt'], /crc is given twice/],
])('exits with 2 when it is called with %j', async (args, says) => {
  const { code, err } = await call(['align', ...args]);
  expect([code, err]).toEqual([2, expect.stringMatching(says)]);
});

it('refuses the text of another treaty, and several files', async () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'Article 99\n1. Each Party shall keep lamps.');
  writeFileSync(join(folder, 'second.txt'), 'Article 1\n1. Each Party shall keep lamps.');
  const refusal = (path: string) => call(['align', `smuggling-protocol=${path}`]);
  expect(await refusal(other)).toMatchObject({ code: 1, err: expect.stringContaining('has an article 99') });
  expect(await refusal(folder)).toMatchObject({ code: 1, err: expect.stringContaining('as one file') });
});

it('names a file that is missing or no treaty', async () => {
  const folder = temporaryFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear all');
  for (const path of [letter, join(folder, 'missing.txt')]) {
    const { code, err } = await call(['align', `smuggling-protocol=${path}`]);
    expect([code, err]).toEqual([1, expect.stringContaining(path === letter ? 'letter.txt' : 'missing.txt')]);
  }
});

/** A store with the two pages and a folder with treaties of this test's own making, in words of action 9(f). */
function prepare() {
  const folder = temporaryFolder();
  const store = ['--store', ingestedStore()];
  const treatyOf = (instrument: string, article: number) => {
    const path = join(folder, `${instrument}.txt`);
    writeFileSync(path, `Article ${article}\n2. Parties shall be paying special attention to geographical areas.\n`);
    return `${instrument}=${path}`;
  };
  return { folder, store, treatyOf };
}

const EDGES =
  '{ action(label: "9(f)") { references(filter: {derivations: [INFERRED]}) { edges { pinpoint node { id } } } } }';
const edgesOf = async (store: readonly string[]) =>
  JSON.parse((await call(['query', EDGES, ...store])).out).data.action.references.edges;

it('keeps the proposals of each treaty until the same treaty is aligned again', async () => {
  const { store, treatyOf } = prepare();
  const ofSmuggling = { pinpoint: 'art. 7 (2)', node: { id: 'smuggling-protocol#art_7' } };
  // Of the Convention on the Rights of the Child the registry lists no articles.
  const ofChild = (article: number) => ({ pinpoint: `art. ${article} (2)`, node: { id: 'crc' } });
  await call(['align', treatyOf('smuggling-protocol', 7), '--save', ...store]);
  expect(await edgesOf(store)).toEqual([ofSmuggling]);
  await call(['align', treatyOf('crc', 9), '--save', ...store]);
  expect(await edgesOf(store)).toEqual(expect.arrayContaining([ofSmuggling, ofChild(9)]));
  await call(['align', treatyOf('crc', 10), '--save', ...store]);
  expect(await edgesOf(store)).toHaveLength(2);
  expect(await edgesOf(store)).toEqual(expect.arrayContaining([ofSmuggling, ofChild(10)]));
});

it('aligns the Compact, or the documents that are named', async () => {
  const { folder, store, treatyOf } = prepare();
  const other = join(folder, 'resolution.txt');
  // Words are rare among many texts only.
  const fillers = Array.from({ length: 30 }, (_, at) => `${at + 2}. Invites States to light lanterns;\n`).join('');
  writeFileSync(
    other,
    `United Nations A/RES/75/1\nGeneral Assembly\nResolution adopted by the General Assembly\n75/1. Ports\nThe General Assembly,\n1. Calls upon States to be paying special attention to geographical areas;\n${fillers}`,
  );
  await call(['ingest', other, ...store]);
  const provisionsOf = async (...more: string[]) =>
    JSON.parse((await call(['align', treatyOf('crc', 9), '--json', ...more, ...store])).out).map(
      ({ provision }: { provision: string }) => provision,
    );
  expect(await provisionsOf()).toEqual(['gcm#obj_9__act_f']);
  expect(await provisionsOf('--document', 'A/RES/75/1')).toEqual(['A/RES/75/1#para_1']);
  expect(await provisionsOf('--document', 'A/RES/75/1', '--document', 'A/RES/73/195')).toHaveLength(2);
  const unknown = await call(['align', treatyOf('crc', 9), '--document', 'A/RES/1/1', ...store]);
  expect(unknown).toMatchObject({
    code: 1,
    err: expect.stringContaining('holds no document A/RES/1/1: load it, or name one'),
  });
});

it('says that a store without the Compact has nothing to align', () => {
  const { folder, treatyOf } = prepare();
  const { code, err } = run(['align', treatyOf('crc', 9), '--store', `sqlite:${join(folder, 'empty.db')}`, '--save']);
  expect([code, err]).toEqual([1, expect.stringContaining('holds no document A/RES/73/195')]);
});
