/** Which lines open an article: "Article 6", "ARTICLE VI", "Art. 6. Criminalization", "**Article 6**", "[Article 6]". */

export interface ArticleHeading {
  readonly number: number;
  /** What stands after the number on its line: a heading, the article's first words, or nothing. */
  readonly rest: string;
}

/** What Markdown, wikis and lists put before and after. */
const BEFORE = /^[\s#>*_=•·◦▪‣∙’'"“[–—-]{1,12}/;
const NUMBERED =
  /^(?:A ?[Rr] ?[Tt] ?[Ii] ?[Cc] ?[Ll] ?[Ee]|A[Rr][Tt]\.?) {0,3}(\d{1,3}|[IVXLC]{1,8}|[Oo]ne\b|ONE\b|[Pp]remier\b|PREMIER\b|1 ?er\b)(?![\p{L}\d])(.*)$/u;
const AFTER = /^[\s*_=#’'"”†\]]{0,12}/;
const SEPARATOR = /^[.:–—-][\s.:–—*_’'-]{0,6}/;

/**
 * `readHeading('Article 5. Licences')` → `{ number: 5, rest: 'Licences' }`. A line of a sentence that names an article
 * is none: "article 6 of this Protocol", "Article 20, paragraph 2", "Article 5 (1)".
 */
export function readHeading(line: string): ArticleHeading | undefined {
  const [, numeral = '', after = ''] = NUMBERED.exec(line.replace(BEFORE, '')) ?? [];
  const number = readNumeral(numeral);
  if (number === 0) return undefined;
  const bare = after.replace(AFTER, '');
  const rest = bare.replace(SEPARATOR, '');
  const goesOn = rest === bare && /^[\p{Ll},;()/&]/u.test(bare);
  return goesOn ? undefined : { number, rest: rest.trim() };
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `6`, `VI` → 6; `one`, and in the French text below an English one `premier`, → 1; 0 for what is no number. */
function readNumeral(numeral: string): number {
  if (/^\d/.test(numeral)) return Number.parseInt(numeral, 10);
  if (/^(?:one|premier)$/i.test(numeral)) return 1;
  const digits = [...numeral].map((letter) => DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

export interface PlacedHeading extends ArticleHeading {
  readonly line: number;
  /** Whether a blank line, a sentence's end or nothing stands before it. */
  readonly isApart: boolean;
}

export function findHeadings(lines: readonly string[]): PlacedHeading[] {
  return lines.flatMap((line, at) => {
    const heading = readHeading(line);
    return heading ? [{ ...heading, line: at, isApart: /^$|[.;:]$/.test(lines[at - 1] ?? '') }] : [];
  });
}

/** How much more a heading counts that is set apart than one in the middle of a paragraph. */
const APART = 3;

/**
 * Of headings in reading order those whose numbers rise, as many as can: "…, as set forth in⏎Article 31" between articles
 * 15 and 16 is left out. Numbers have three digits, so the time is linear in the headings.
 */
export function risingHeadings(headings: readonly PlacedHeading[]): PlacedHeading[] {
  interface Chain {
    readonly weight: number;
    readonly last: PlacedHeading;
    readonly before: Chain | undefined;
  }
  /** The best chain that ends with each number. */
  const best: (Chain | undefined)[] = [];
  const heaviest = (below: number) =>
    best.slice(0, below).reduce((one, other) => ((other?.weight ?? 0) > (one?.weight ?? 0) ? other : one), undefined);
  for (const last of headings) {
    const before = heaviest(last.number);
    const weight = (before?.weight ?? 0) + (last.isApart ? APART : 1);
    if (weight > (best[last.number]?.weight ?? 0)) best[last.number] = { weight, last, before };
  }
  const rising: PlacedHeading[] = [];
  for (let chain = heaviest(best.length); chain; chain = chain.before) rising.push(chain.last);
  return rising.reverse();
}
