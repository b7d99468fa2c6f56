/** The README's outputs are what its commands print: every block after an "output:" comment is compared with a real run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { run } from './run.ts';

const path = fileURLToPath(new URL('../../README.md', import.meta.url));
const readme = readFileSync(path, 'utf8');

const OUTPUT = /<!-- output: npx compact-graph (.+) -->\n```(\w+)\n([\s\S]*?)```/g;

/** A shell's words, as far as the README needs them: blanks between, single quotes around. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('the README', () => {
  const blocks = [...readme.matchAll(OUTPUT)];

  it('shows outputs', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks.map(([, command = '', , shown = '']) => [command, shown]))(
    'shows what is printed by %s',
    (command, shown) => {
      const { code, out } = run(wordsOf(command), { cwd: temporaryFolder() });
      expect(code).toBe(0);
      // `README=write npx vitest run tests/cli/readme.test.ts` brings the README up to date.
      if (process.env['README'] === 'write')
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(`-->\n\`\`\`json\n${shown}\`\`\``, () => `-->\n\`\`\`json\n${out}\`\`\``),
        );
      else expect(shown).toBe(out);
    },
  );

  it('names only commands that there are', () => {
    const { out } = run(['--help']);
    for (const [, name = ''] of readme.matchAll(/`compact-graph ([a-z]+)/g)) expect(out).toContain(`  ${name} `);
  });
});
