/** No pattern of ingest may take longer than linear time, whatever it reads: each is examined by `recheck`. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { describe, expect, it, vi } from 'vitest';
import { regexLiterals } from './regex-literals.ts';
import { stepOverLooks } from './step-over-looks.ts';

const root = fileURLToPath(new URL('../../ingest/', import.meta.url));
const files = globSync('**/*.ts', { cwd: root }).sort();
const literals = files.flatMap((file) =>
  regexLiterals(readFileSync(`${root}${file}`, 'utf8')).map((literal) => ({ file, ...literal })),
);

/** Patterns that are put together: when a module is loaded, and from the registry. */
const built: RegExp[] = [];
const { RegExp: Original } = globalThis;
vi.stubGlobal(
  'RegExp',
  new Proxy(Original, {
    construct(target, given) {
      const pattern = Reflect.construct(target, given) as RegExp;
      built.push(pattern);
      return pattern;
    },
  }),
);
await import('../../ingest/ingest.ts');
await import('../../ingest/align/align-treaties.ts');
const { loadRegistry } = await import('../../ingest/registry/load.ts');
const { createRules } = await import('../../ingest/rules.ts');
createRules(loadRegistry());
vi.unstubAllGlobals();
const patterns = [...new Map(built.map((pattern) => [`${pattern}`, pattern])).values()];

/** The examiner ends by itself. */
vi.setConfig({ testTimeout: 0 });

/**
 * Repetitions are counted out, so that `{1,60}` is judged as it is and not as `+`; nothing here is left to chance. What
 * takes more milliseconds than `timeout` is unknown, and so not safe.
 */
const LIMITS = {
  checker: 'automaton',
  timeout: 120_000,
  maxRepeatCount: 1_000,
  maxRepeatSize: 1_000_000,
  maxNFASize: 1_000_000,
} as const;

/**
 * What the examiner cannot decide as it stands, it decides with its looks at one character turned into steps. Where it has
 * a program for the machine it runs as that, four times as fast as in JavaScript.
 */
async function examine(source: string, flags: string): Promise<string> {
  const { status } = await check(source, flags, LIMITS);
  return status === 'unknown' ? (await check(stepOverLooks(source), flags, LIMITS)).status : status;
}

describe('regular expressions in ingest', () => {
  it('are found', () => {
    expect(regexLiterals("const a = b / c / d; // no /x/\nreturn /a[/]b\\/c/gu.test('/y/');")).toEqual([
      { source: 'a[/]b\\/c', flags: 'gu', line: 2 },
    ]);
    expect(literals.length).toBeGreaterThan(200);
    expect(new Set(literals.map(({ file }) => file.split('/')[0])).size).toBeGreaterThan(5);
  });

  it('a quadratic one would be seen, also behind a look', async () => {
    expect(await examine('^a*a*$', '')).toBe('vulnerable');
    expect(await examine('^(a|a)*$', '')).toBe('vulnerable');
    expect(await examine('(?<!b)a*(?=c)', '')).toBe('vulnerable');
    expect(await examine('(?<![ab])a+b(?!c)', '')).toBe('safe');
  });

  it.each(literals)('$file:$line /$source/$flags', async ({ source, flags }) => {
    expect(await examine(source, flags)).toBe('safe');
  });

  it('put together from parts', async () => {
    expect(patterns.length).toBeGreaterThan(15);
    for (const { source, flags } of patterns) expect(await examine(source, flags), source).toBe('safe');
  });
});
