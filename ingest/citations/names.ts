/** The names that the registry knows, found in text: longest first, white space, commas and capitals as texts vary them. */
import type { CitationForm } from '../../src/model/labels.ts';
import type { Mention } from './citation.ts';
import { createCountedFinder, createEllipticFinder } from './elliptic-names.ts';
import { createLabourFinder } from './labour.ts';
import { readNumbers } from './numbered.ts';
import { createWordingFinder } from './wordings.ts';

/** A wording by which texts name an instrument. */
export interface Name {
  readonly words: string;
  readonly instrument: string;
  readonly form: Extract<CitationForm, 'FULL' | 'SHORT' | 'GENERIC'>;
  /** When the instrument was adopted. */
  readonly year?: number | undefined;
}

/** @returns a function that gives a text's mentions of the names, in no order */
export function createNameFinder(names: readonly Name[]): (text: string) => Mention[] {
  // Titles vary in their capitals; acronyms and other short forms do not, or "cat" would be the Convention against Torture.
  const readers = [
    nameReader(
      names.filter((name) => name.form !== 'SHORT'),
      true,
    ),
    nameReader(
      names.filter((name) => name.form === 'SHORT'),
      false,
    ),
  ];
  const others = [createEllipticFinder(names), createCountedFinder(names), createLabourFinder(readNumbers(names))];
  return (text) => [...readers, ...others].flatMap((read) => read(text));
}

function nameReader(names: readonly Name[], ignoreCase: boolean): (text: string) => Mention[] {
  const find = createWordingFinder(
    names.map((name) => [name.words, name] as const),
    { ignoreCase },
  );
  const read = (text: string): Mention[] =>
    find(text).flatMap(({ start, end, words: quote, meanings: fitting }) => {
      const [first] = fitting;
      if (!first || isNamesake(first.form, text, start, end)) return [];
      // "the draft optional protocol to the Convention against Torture" names the Convention alone.
      if (DRAFT.test(text.slice(Math.max(0, start - 12), start))) {
        const within = quote.indexOf(' ') + 1;
        return within === 0 ? [] : read(quote.slice(within)).map((name) => moved(name, start + within));
      }
      if (fitting.every(({ form, year }) => form === 'SHORT' && isOfAnotherYear(year, text, end))) return [];
      if (first.form === 'GENERIC' && isNameOfOther(first.words, quote, text, end)) return [];
      const candidates = [...new Set(fitting.map((name) => name.instrument))].sort();
      const from =
        first.form === 'FULL'
          ? start - (OF_THE_UN.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0)
          : start;
      return [
        { start: from, end, quote: text.slice(from, end), form: first.form, rule: RULES[first.form], candidates },
      ];
    });
  return read;
}

/** A draft is not yet what it is to become. */
const DRAFT = /\b[Dd]raft (?:the )?$/;

/** "the United Nations Convention on the Rights of the Child": texts put it before names that have it not. */
const OF_THE_UN = /(?<!\p{L})(?:United\sNations|UN)\s$/u;

function moved(mention: Mention, by: number): Mention {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}

/** "the Comprehensive Nuclear-Test-Ban Treaty Organization", "UNEP/CBD/COP/13/24": others bear a treaty's name. */
function isNamesake(form: Name['form'], text: string, start: number, end: number): boolean {
  const isInSymbol = form === 'SHORT' && (text[start - 1] === '/' || text[end] === '/');
  return isInSymbol || /^\s(?:Organi[sz]ation|Secretariat)\b/.test(text.slice(end, end + 14));
}

/** "Migrant Workers Convention of 1975" is not the Convention of 1990. Signature may follow adoption in the next year. */
function isOfAnotherYear(adopted: number | undefined, text: string, end: number): boolean {
  const year = /^,? (?:of )?\(?((?:1[89]|20)\d\d)\b/.exec(text.slice(end, end + 12))?.[1];
  return adopted !== undefined && year !== undefined && Math.abs(Number(year) - adopted) > 1;
}

/** Past its first word: "Additional Protocols to the Geneva Conventions" is written so, "international law" is not. */
const CAPITALS = /\s\p{Lu}\p{Ll}/u;

/** "the International Law Commission", "the Tribunal for the Law of the Sea", "international law enforcement": part of a name. */
function isNameOfOther(words: string, quote: string, text: string, end: number): boolean {
  const after = text.slice(end, end + 14);
  return (
    (CAPITALS.test(quote) && !CAPITALS.test(words)) || /^\s(?:\p{Lu}\p{Ll}|(?:law-?\s?)?enforcement\b)/u.test(after)
  );
}

const RULES: Readonly<Record<Name['form'], string>> = {
  FULL: 'registry-name',
  SHORT: 'registry-alias',
  GENERIC: 'registry-generic',
};
