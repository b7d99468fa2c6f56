/** The packed package: installed into an empty folder, it answers the example question. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const QUERY =
  '{ actions(filter: {references: {instrument: "smuggling-protocol"}}) { totalCount edges { node { label } } } }';

it('runs from plain JavaScript after npm pack and npm install', { timeout: 240_000 }, () => {
  const folder = temporaryFolder();
  // Packed from a copy, since packing builds, and other tests read what is built here.
  const copy = join(temporaryFolder(), 'copy');
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !/(?:^|\/)(?:node_modules|\.git|\.artifacts|dist)$/.test(path),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: copy, stdio: 'pipe' });
  const [tarball = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], {
    cwd: folder,
    stdio: 'pipe',
  });
  const bin = join(folder, 'node_modules', 'compact-graph', 'bin', 'compact-graph.js');
  const answer = JSON.parse(
    execFileSync(process.execPath, [bin, 'query', QUERY], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
  );
  expect(answer.data).toEqual({ actions: { totalCount: 1, edges: [{ node: { label: '9(a)' } }] } });
  // Threads are started from files of their own, which must be in the package too.
  const ingest = ['ingest', '--workers', '2', '--store', 'sqlite:threads.db', '--json'];
  const loaded = JSON.parse(
    execFileSync(process.execPath, [bin, ...ingest], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
  );
  expect(loaded).toMatchObject({ written: true, changed: ['A/RES/73/195 (en)'] });
  expect(readdirSync(join(folder, 'node_modules', 'compact-graph')).sort()).not.toContain('tests');
});
