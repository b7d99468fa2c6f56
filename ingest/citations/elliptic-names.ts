/** Names that share their words: "international humanitarian and human rights law", "Additional Protocols I and II" are two each. */
import type { Mention } from './citation.ts';
import type { Name } from './names.ts';
import { allMatches } from './pattern.ts';
import { mayHold } from './words.ts';

const mayHoldLaw = mayHold('law');
const mayHoldProtocols = mayHold('Protocols');
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
  const search = (text: string) => (mayHoldLaw(text) ? allMatches(several, text) : []);
  return (text) =>
    search(text).flatMap(({ 0: words, index: from }) =>
      allMatches(one, words).map(({ 0: quote, 1: name = '', index }): Mention => {
        const start = from + index;
        const candidates = [branches.get(name) ?? ''];
        return { start, end: start + quote.length, quote, form: 'GENERIC', rule: 'registry-generic', candidates };
      }),
    );
}

const COUNTED = /^(\p{Lu}[\p{L} ]* Protocol) ([IVX]{1,4})$/u;

/** @returns a function that gives a text's mentions of counted protocols, "Additional Protocols I and II", in reading order */
export function createCountedFinder(names: readonly Name[]): (text: string) => Mention[] {
  const byNumber = new Map(
    names.flatMap(({ words, instrument }) => {
      const [, name, number] = COUNTED.exec(words) ?? [];
      return name === undefined ? [] : [[`${name} ${number}`, { name, instrument }] as const];
    }),
  );
  const kinds = [...new Set([...byNumber.values()].map(({ name }) => name))];
  if (kinds.length === 0) return () => [];
  const several = new RegExp(`\\b(${kinds.join('|')})s (?:[IVX]{1,4}(?:, | and |, and )){1,4}[IVX]{1,4}\\b`, 'g');
  const search = (text: string) => (mayHoldProtocols(text) ? allMatches(several, text) : []);
  return (text) =>
    search(text).flatMap(({ 0: words, 1: name = '', index: from }) =>
      allMatches(/\b[IVX]{1,4}\b/g, words).map(({ 0: number, index }, at): Mention => {
        const start = at === 0 ? from : from + index;
        const end = from + index + number.length;
        const instrument = byNumber.get(`${name} ${number}`)?.instrument;
        const candidates = instrument === undefined ? [] : [instrument];
        return { start, end, quote: text.slice(start, end), form: 'FULL', rule: 'registry-name', candidates };
      }),
    );
}
