/** No pattern that reads pages may take longer than linear time, whatever they hold: each is examined by `recheck`. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { regexLiterals } from './regex-literals.ts';

// The examiner's own JavaScript, without its native and Java variants.
vi.stubEnv('RECHECK_BACKEND', 'pure');
const { checkSync } = await import('recheck');

const root = fileURLToPath(new URL('../../ingest/', import.meta.url));
const files = globSync('{pages,structure}/**/*.ts', { cwd: root }).sort();
const literals = files.flatMap((file) =>
  regexLiterals(readFileSync(`${root}${file}`, 'utf8')).map((literal) => ({ file, ...literal })),
);

/** Patterns that are put together when a module is loaded. */
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
await import('../../ingest/structure/assemble.ts');
vi.unstubAllGlobals();

/** Repetitions are counted out, so that `{1,60}` is judged as it is and not as `+`; nothing here is left to chance. */
const LIMITS = {
  checker: 'automaton',
  timeout: 20_000,
  maxRepeatCount: 1_000,
  maxRepeatSize: 1_000_000,
  maxNFASize: 1_000_000,
} as const;

function examine(source: string, flags: string): string {
  const { status } = checkSync(source, flags, LIMITS);
  // What is no regular language, as with a back reference, is tried with attacks instead.
  return status === 'unknown' ? checkSync(source, flags, { ...LIMITS, checker: 'fuzz' }).status : status;
}

describe('regular expressions in ingest', () => {
  it('are found', () => {
    expect(regexLiterals("const a = b / c / d; // no /x/\nreturn /a[/]b\\/c/gu.test('/y/');")).toEqual([
      { source: 'a[/]b\\/c', flags: 'gu', line: 2 },
    ]);
    expect(literals.length).toBeGreaterThan(60);
  });

  it('a quadratic one would be seen', () => {
    expect(examine('^a*a*$', '')).toBe('vulnerable');
    expect(examine('^(a|a)*$', '')).toBe('vulnerable');
  });

  it.each(literals)('$file:$line /$source/$flags', ({ source, flags }) => {
    expect(examine(source, flags)).toBe('safe');
  });

  it('put together from parts', () => {
    expect(built.length).toBeGreaterThan(3);
    for (const { source, flags } of built) expect(examine(source, flags), source).toBe('safe');
  });
});
