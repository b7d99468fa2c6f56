/** Folders for what tests write. They are gone when the tests of the file have ended, whether these passed or not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

// Registered when the test file imports this, so that it runs after the file's own, which close what writes there.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new one, empty. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'compact-graph-'));
  folders.push(folder);
  return folder;
}
