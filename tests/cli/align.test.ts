/** `compact-graph align`: proposals that a person can check, kept apart from what is stated, and dropped when texts change. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const QUERY =
  '{ action(label: "9(f)") { references(filter: {derivations: [INFERRED]}) { edges { type derivation score node { id } } } } }';

it('keeps proposals as inferred edges until the texts change', () => {
  const folder = temporaryFolder();
  const store = ['--store', `sqlite:${join(folder, 'graph.db')}`];
  const treaty = join(folder, 'treaty.txt');
  // Words of action 9(f) under an article of this test's own making.
  writeFileSync(
    treaty,
    'Article 7\n1. Parties shall act by paying special attention to geographical areas.\n\nArticle 8\n1. Parties meet.\n',
  );
  run(['ingest', ...store]);
  const shown = run(['align', `smuggling-protocol=${treaty}`, ...store]);
  expect(shown.out).toMatch(
    /gcm#obj_9__act_f +smuggling-protocol 7 \(1\) +[\d.]+ +– +“paying special attention to geographical areas”/,
  );
  expect(JSON.parse(run(['query', QUERY, ...store]).out).data.action.references.edges).toEqual([]);
  run(['align', `smuggling-protocol=${treaty}`, '--save', ...store]);
  expect(JSON.parse(run(['query', QUERY, ...store]).out).data.action.references.edges).toEqual([
    { type: 'ECHOES', derivation: 'INFERRED', score: expect.any(Number), node: { id: 'smuggling-protocol#art_7' } },
  ]);
  expect(run(['ingest', '--remove', 'A/RES/73/195', ...store]).code).toBe(0);
  expect(JSON.parse(run(['query', QUERY, ...store]).out).data.action).toBeNull();
});

it.each([
  [[], /give at least one treaty/],
  [['protocol.txt'], /INSTRUMENT=FILE/],
  [['nonsense=x.txt'], /smuggling-protocol/],
])('exits with 2 when it is called with %j', (args, says) => {
  const { code, err } = run(['align', ...args]);
  expect([code, err]).toEqual([2, expect.stringMatching(says)]);
});

it('refuses the text of another treaty, and several files', () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'Article 99\n1. Each Party shall keep lamps.');
  writeFileSync(join(folder, 'second.txt'), 'Article 1\n1. Each Party shall keep lamps.');
  const refusal = (path: string) => run(['align', `smuggling-protocol=${path}`]);
  expect(refusal(other)).toMatchObject({ code: 1, err: expect.stringContaining('has an article 99') });
  expect(refusal(folder)).toMatchObject({ code: 1, err: expect.stringContaining('as one file') });
});

it('names a file that is missing or no treaty', () => {
  const folder = temporaryFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear all');
  for (const path of [letter, join(folder, 'missing.txt')]) {
    const { code, err } = run(['align', `smuggling-protocol=${path}`]);
    expect([code, err]).toEqual([1, expect.stringContaining(path === letter ? 'letter.txt' : 'missing.txt')]);
  }
});
