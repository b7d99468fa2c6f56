/** Titles of treaties where they fill lines of their own, over as many lines as they are set. */
import type { Registry } from '../registry/load.ts';
import { isOfSentence, lettersOf } from './article-parts.ts';

/** Finds the treaties whose title begins at a line; several have one name. */
export interface TitleFinder {
  readonly at: (
    lines: readonly string[],
    from: number,
  ) => { readonly ids: readonly string[]; readonly end: number } | undefined;
  /** What the preamble calls its treaty, or the last title that stands in the lines: it names the text that follows. */
  readonly lastIn: (lines: readonly string[]) => readonly string[];
}

/** The longest titles, in narrow columns. */
const MOST_LINES = 8;

export function createTitleFinder({ instruments }: Registry): TitleFinder {
  const ids = new Map<string, string[]>();
  const beginnings = new Set<string>();
  for (const { id, kind, title, names } of instruments) {
    if (kind !== 'TREATY' && kind !== 'PROTOCOL') continue;
    for (const letters of new Set(
      [title, ...names].flatMap((name) => [name, name.replace(NUMBER, '')]).map(lettersOf),
    )) {
      ids.set(letters, [...(ids.get(letters) ?? []), id]);
      for (let end = 1; end <= letters.length; end++) beginnings.add(letters.slice(0, end));
    }
  }
  const at: TitleFinder['at'] = (lines, from) => {
    let letters = '';
    let found: ReturnType<TitleFinder['at']>;
    for (let line = from; line < Math.min(lines.length, from + MOST_LINES); line++) {
      letters += lettersOf(lines[line] ?? '');
      if (letters === '' || !beginnings.has(letters)) break;
      const own = ids.get(letters);
      if (own && standsAlone(lines, from, line)) found = { ids: own, end: line + 1 };
    }
    return found;
  };
  const lastIn: TitleFinder['lastIn'] = (lines) => ids.get(lettersOf(citedAs(lines))) ?? lastTitle(lines, at);
  return { at, lastIn };
}

/** Conventions on labour do not bear it: "Minimum Age Convention, 1973 (No. 138)". */
const NUMBER = / \(No\. \d{1,3}\)$/;
/** "…, which may be cited as the Migration for Employment Convention (Revised), 1949:" */
const CITED_AS = /\bmay be cited as (?:the )?([^:;“”"]{8,200})[:.;]/g;

/** The name that the last preamble gives its treaty; nothing where none does. */
function citedAs(lines: readonly string[]): string {
  const [, name = ''] = [...lines.join(' ').matchAll(CITED_AS)].at(-1) ?? [];
  return name;
}

/** "…, supplementing the⏎United Nations Convention against Transnational⏎Organized Crime with …" is a sentence's. */
function standsAlone(lines: readonly string[], first: number, last: number): boolean {
  const [above = '', end = '', below = ''] = [lines[first - 1], lines[last], lines[last + 1]];
  const goesOn = /^[\p{Ll},;(]/u.test(below) || /[,;:]$/.test(end);
  return !goesOn && (!isOfSentence(above) || above.endsWith('.'));
}

function lastTitle(lines: readonly string[], find: TitleFinder['at']): readonly string[] {
  let last: readonly string[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = find(lines, at);
    if (found) last = found.ids;
    at = found?.end ?? at + 1;
  }
  return last;
}
