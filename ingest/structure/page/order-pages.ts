/** Which pages are one document, and in which order: by symbol, then by the number at the foot. */
import type { Warning } from '../../../src/model/document.ts';
import { ParseError } from '../../../src/model/errors.ts';
import { compareCodePoints } from '../../../src/model/ids.ts';
import { warn } from '../warnings.ts';
import type { FramedPage } from './furniture.ts';
import { HEAD_LINES } from './lines.ts';
import { headingsWithin, isFirstPage } from './masthead.ts';
import { isOfText } from './notes-amid.ts';

export interface Groups {
  readonly bySymbol: ReadonlyMap<string, FramedPage[]>;
  readonly refused: readonly ParseError[];
}

export function groupPages(pages: readonly FramedPage[]): Groups {
  const bySymbol = new Map<string, FramedPage[]>();
  const refused: ParseError[] = [];
  for (const page of pages) {
    const { symbol } = page;
    const refusal = refuse(page);
    if (refusal) refused.push(refusal);
    else if (symbol !== undefined) {
      const group = bySymbol.get(symbol);
      if (group) group.push(page);
      else bySymbol.set(symbol, [page]);
    }
  }
  return { bySymbol, refused };
}

function refuse(page: FramedPage): ParseError | undefined {
  const where = { source: page.source.source };
  if (page.symbol === undefined) {
    return new ParseError(whyUnknown(page), where);
  }
  if (page.contradicts === undefined) return undefined;
  return new ParseError(
    `its page numbers contradict each other: ${page.contradicts}; give each page as a page of its own`,
    where,
  );
}

function whyUnknown({ body }: FramedPage): string {
  const headings = headingsWithin(body).map(({ symbol }) => symbol);
  if (headings.length > 1)
    return `it holds several resolutions, ${headings.join(' and ')}; give each in a file of its own`;
  const other = body
    .slice(0, HEAD_LINES)
    .flatMap(({ text }) => text.text.split(' '))
    .find((word) => OTHER_SYMBOL.test(word));
  return other === undefined
    ? 'no page of a resolution is recognised: its first lines hold no document symbol such as A/RES/73/195; give the text of whole pages, with their running heads'
    : `${other} at its head is the symbol of another kind of document; resolutions and decisions are read, whose symbols are such as A/RES/73/195`;
}

/** "A/CONF.231/3", "A/73/L.66", "CTOC/COP/2020/10". */
const OTHER_SYMBOL = /^[A-Z]{1,7}\/(?=[^\d]{0,40}\d)[A-Z\d][\w.()/-]{1,40}$/;

export interface NumberedPage extends FramedPage {
  readonly number: number;
  /** Whether only its place among the others tells the number. */
  readonly isCounted: boolean;
}

export interface Ordered {
  /** Each page once, in the order of their numbers. */
  readonly pages: readonly NumberedPage[];
  /** Those that claim one page with different text: nothing tells which is right. */
  readonly refused: readonly ParseError[];
  readonly warnings: readonly Warning[];
}

export function orderPages(symbol: string, group: readonly FramedPage[]): Ordered {
  const warnings: Warning[] = [];
  const refused: ParseError[] = [];
  const covers = coversOf(group);
  for (const page of covers)
    warnings.push(
      warn('COVER_LEFT_OUT', 'it stands before the first page, as a cover does, and is no part of the document', page),
    );
  const numbered = numberPages(
    group.filter((page) => !covers.has(page)),
    warnings,
  );
  const pages = [...Map.groupBy(numbered, (page) => page.number)]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, twins]) => {
      const [first, ...others] = [...twins].sort((a, b) => (a.source.source < b.source.source ? -1 : 1));
      if (first === undefined) return [];
      const rivals = others.filter((page) => bodyOf(page) !== bodyOf(first));
      for (const page of rivals.length > 0 ? twins : []) refused.push(refuseTwin(symbol, number, page, twins));
      for (const page of others)
        warnings.push(
          warn(
            'DUPLICATE_PAGE',
            `page ${number} was already read from ${first.source.source}; this copy is left out`,
            page,
          ),
        );
      return [first];
    });
  if (pages.some((page, at) => page.index < (pages[at - 1]?.index ?? -1)) && pages[0]) {
    warnings.push(warn('PAGES_REORDERED', 'the pages were given in another order than their numbers say', pages[0]));
  }
  const counts = new Set(pages.flatMap((page) => page.of ?? []));
  if (counts.size > 1 && pages[0])
    warnings.push(
      warn('PAGE_COUNT_DIFFERS', `the pages say that ${symbol} has ${[...counts].join(' or ')} pages`, pages[0]),
    );
  for (const page of ofOtherJobs(pages))
    warnings.push(
      warn(
        'JOB_DIFFERS',
        `its job number is ${page.job}, that of the other pages ${commonJob(pages)}; it may be of another version`,
        page,
      ),
    );
  return { pages, refused, warnings };
}

/** Pages whose foot bears another job number than those before them: a version that was issued again, or another document. */
function ofOtherJobs<P extends FramedPage>(pages: readonly P[]): P[] {
  const common = commonJob(pages);
  return pages.filter(({ job }) => job !== undefined && job !== common);
}

/** The job number of most pages, and of as many the first. */
function commonJob(pages: readonly FramedPage[]): string | undefined {
  const counts = [
    ...Map.groupBy(
      pages.flatMap(({ job }) => job ?? []),
      (job) => job,
    ).values(),
  ];
  return counts.reduce<readonly string[]>((most, own) => (own.length > most.length ? own : most), [])[0];
}

/** Libraries put a page of their own before the first one of a file: without a number, a masthead and provisions. */
function coversOf(group: readonly FramedPage[]): ReadonlySet<FramedPage> {
  const isOpening = ({ number, body }: FramedPage) => number === undefined && isFirstPage(body);
  const covers = [...Map.groupBy(group, ({ source }) => source.source).values()].flatMap((own) => {
    const pages = own.toSorted((a, b) => a.index - b.index);
    const before = pages.slice(0, Math.max(0, pages.findIndex(isOpening)));
    return before.every((page) => page.number === undefined && !holdsText(page)) ? before : [];
  });
  return new Set(covers);
}

function holdsText({ body }: FramedPage): boolean {
  return body.some(({ text }, at) => isOfText(text.text, body[at - 1]?.text.text));
}

function refuseTwin(symbol: string, number: number, page: FramedPage, twins: readonly FramedPage[]): ParseError {
  const others = [...new Set(twins.filter((twin) => twin !== page).map((twin) => twin.source.source))]
    .sort()
    .join(' and ');
  return new ParseError(
    `claims to be page ${number} of ${symbol}, as ${others} does, with another text; give only one of them`,
    { source: page.source.source, page: number },
  );
}

/**
 * First pages have a masthead and no number. Another without one follows the page before it, or precedes the one after it,
 * in the order of the files' names: the order in which they happen to be given must not decide.
 */
function numberPages(pages: readonly FramedPage[], warnings: Warning[]): NumberedPage[] {
  const group = pages.toSorted((a, b) => compareNames(a.source.source, b.source.source) || a.index - b.index);
  const taken = new Set(group.flatMap((page) => page.number ?? []));
  const first = group.findIndex((page) => page.number !== undefined);
  let next = Math.max(1, (group[first]?.number ?? 1) - Math.max(first, 0));
  const unnumbered = new Map<string, number>();
  return group.map((page) => {
    if (page.number !== undefined) {
      next = page.number + 1;
      return { ...page, number: page.number, isCounted: false };
    }
    // The same page again, as in two copies of one PDF.
    const body = bodyOf(page);
    const copied = unnumbered.get(body);
    if (copied !== undefined) return { ...page, number: copied, isCounted: true };
    if (isFirstPage(page.body) && !taken.has(1)) {
      taken.add(1);
      unnumbered.set(body, 1);
      next = 2;
      return { ...page, number: 1, isCounted: false };
    }
    while (taken.has(next)) next++;
    const number = next++;
    taken.add(number);
    unnumbered.set(body, number);
    warnings.push(
      warn('PAGE_UNNUMBERED', `no page number such as 18/36 is on it; it is counted as page ${number}`, page),
    );
    return { ...page, number, isCounted: true };
  });
}

/** `page-9.txt` before `page-10.txt`. */
const BY_NUMBERS = new Intl.Collator('en', { numeric: true });

function compareNames(a: string, b: string): number {
  return BY_NUMBERS.compare(a, b) || compareCodePoints(a, b);
}

function bodyOf(page: FramedPage): string {
  return [...page.body, ...page.notes].map((line) => line.text.text).join('\n');
}
