/** Branches of law that share their words: "international humanitarian and human rights law" names two. */
import type { Mention } from './citation.ts';
import type { Name } from './names.ts';
import { allMatches } from './pattern.ts';

const BRANCH = /^international (\p{Ll}[\p{Ll} ]*) law$/u;

/** @returns a function that gives a text's mentions of such branches, each with the words of its own, in reading order */
export function createEllipticFinder(names: readonly Name[]): (text: string) => Mention[] {
  const branches = new Map(
    names.flatMap(({ words, instrument }) => {
      const branch = BRANCH.exec(words)?.[1];
      return branch === undefined ? [] : [[branch, instrument] as const];
    }),
  );
  if (branches.size === 0) return () => [];
  const branch = [...branches.keys()].join('|');
  const several = new RegExp(
    String.raw`\binternational (?:(?:${branch})(?:,? and |, )(?:international )?){1,5}(?:${branch}) law\b`,
    'g',
  );
  const one = new RegExp(String.raw`\b(?:international )?(${branch})(?: law)?\b`, 'g');
  return (text) =>
    allMatches(several, text).flatMap(({ 0: words, index: from }) =>
      allMatches(one, words).map(({ 0: quote, 1: name = '', index }): Mention => {
        const start = from + index;
        const candidates = [branches.get(name) ?? ''];
        return { start, end: start + quote.length, quote, form: 'GENERIC', rule: 'registry-generic', candidates };
      }),
    );
}
