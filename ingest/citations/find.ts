/** Text → mentions: the names that the registry knows, and document symbols. */
import type { CitationForm } from '../../src/model/labels.ts';
import type { Mention } from './citation.ts';
import { namesPattern } from './pattern.ts';
import { findSymbols } from './symbols.ts';

/** A wording by which texts name an instrument. */
export interface Name {
  readonly words: string;
  readonly instrument: string;
  readonly form: Extract<CitationForm, 'FULL' | 'SHORT' | 'GENERIC'>;
}

/** @returns a function that gives a text's mentions in reading order, none overlapping another */
export function createFinder(names: readonly Name[]): (text: string) => Mention[] {
  // Titles vary in their capitals; acronyms and other short forms do not, or "cat" would be the Convention against Torture.
  const readers = [
    nameReader(names.filter((name) => name.form !== 'SHORT'), true),
    nameReader(names.filter((name) => name.form === 'SHORT'), false),
    findSymbols,
  ];
  return (text) => keepLongest(readers.flatMap((read) => read(text)));
}

function nameReader(names: readonly Name[], ignoreCase: boolean): (text: string) => Mention[] {
  const pattern = namesPattern(
    names.map((name) => name.words),
    { ignoreCase },
  );
  const byWords = Map.groupBy(names, (name) => keyOf(name.words, ignoreCase));
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: quote, index: start }) => {
      const fitting = byWords.get(keyOf(quote, ignoreCase)) ?? [];
      const [first] = fitting;
      if (!first) return [];
      const candidates = [...new Set(fitting.map((name) => name.instrument))].sort();
      return [{ start, end: start + quote.length, quote, form: first.form, rule: ruleOf(first), candidates }];
    });
}

function ruleOf({ form }: Name): string {
  return { FULL: 'registry-name', SHORT: 'registry-alias', GENERIC: 'registry-generic' }[form];
}

/** Names that differ in what a pattern lets vary have one key. */
function keyOf(words: string, ignoreCase: boolean): string {
  const plain = words.replace(/,/g, '').replace(/\s+/g, ' ').replace(/'/g, '’').replace(/–/g, '-').trim();
  return ignoreCase ? plain.toLowerCase() : plain;
}

/** Of mentions that overlap, the one that begins first, and of those the longest. */
function keepLongest(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}
