/** Pages of a treaty → its lines, without what stands around a page's text and with words whole again. */
import type { SourcePage } from '../pages/page.ts';
import { mapPage } from '../structure/mapped-text.ts';
import { cleanPage } from '../structure/media/clean-page.ts';
import { isFlat } from '../structure/page/flat-page.ts';
import type { Vocabulary } from '../structure/words/lexicon.ts';
import { joinLineEnds } from '../structure/words/line-ends.ts';
import { readHeading } from './article-headings.ts';
import { isOfSentence } from './article-parts.ts';

/** Blank lines stay, as `''`: they tell a heading from a sentence's beginning. */
export function cleanPages(pages: readonly SourcePage[], vocabulary: Vocabulary): string[] {
  const read = pages.map(linesOf);
  const kept = read.length > 1 ? withoutFrames(read) : [withoutRecurring(read[0] ?? [])];
  return joinLineEnds(mapPage(kept.flat().join('\n'), 0), vocabulary).text.text.split('\n');
}

function linesOf({ text, layout }: SourcePage): string[] {
  const heads = (layout?.head ?? []).toReversed();
  const body = heads.reduce(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text.slice(0, layout?.notesFrom ?? text.length),
  );
  const page = cleanPage(mapPage(body, 0)).text;
  const isOneLine = isFlat(page);
  return page
    .split('\n')
    .map((line) => line.replace(/ {2,100}/g, ' ').trim())
    .flatMap((line) => (isOneLine || line.length > LONG ? line.replace(BEGINS, '\n').split('\n') : [line]));
}

/** Characters; a paragraph of a treaty may be so long, a page on one line is longer. */
const LONG = 1_000;
/** Where a line may begin on a page that is one line. A cut too many does no harm: what begins nothing goes on. */
const BEGINS =
  /\s(?=(?:Article|ARTICLE|Art\.) (?:\d{1,3}|[IVXLC]{1,8})\b)|\s(?=\d{1,2}\. ?\p{Lu}|\([a-z]\) |IN WITNESS [WT]HEREOF|[IVX]{1,4}\. \p{Lu})/gu;

/** Lines from a page's top and bottom within which its head and foot stand. */
const EDGE = 3;
/** Of the pages, at least one in so many bears a running head; left and right pages may have different ones. */
const OFTEN = 4;
const BARE_NUMBER = /^(?:[–—-] ?)?(?:[Pp]age )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?(?: ?[–—-])?$/;

function withoutFrames(pages: readonly (readonly string[])[]): string[][] {
  const counts = countOf(pages.flatMap((page) => [...new Set([...edgesOf(page)].map((at) => keyOf(page[at] ?? '')))]));
  const isFrame = (line: string) => {
    const count = counts.get(keyOf(line)) ?? 0;
    return mayRecur(line) && count > 1 && count * OFTEN >= pages.length;
  };
  const first = firstOfEach();
  return pages.map((page) => {
    const edges = edgesOf(page);
    return page.filter((line, at) => !edges.has(at) || !(BARE_NUMBER.test(line) || (isFrame(line) && !first(line))));
  });
}

function edgesOf(page: readonly string[]): Set<number> {
  const held = [...page.keys()].filter((at) => page[at] !== '');
  return new Set([...held.slice(0, EDGE), ...held.slice(-EDGE)]);
}

/** How often a line recurs, beyond the treaties of the text, to be a running head where no form feeds tell the pages. */
const MANY = 3;

/** Of a text without pages: lines set apart that recur, and numbers alone. */
function withoutRecurring(lines: readonly string[]): string[] {
  const isApart = (at: number) => (lines[at - 1] ?? '') === '' || (lines[at + 1] ?? '') === '';
  const counts = countOf([...lines.keys()].filter(isApart).map((at) => keyOf(lines[at] ?? '')));
  // Each treaty of a booklet, and of its contents, may have one article of the same heading.
  const treaties = lines.filter((line) => readHeading(line)?.number === 1).length;
  const first = firstOfEach();
  const isFrame = (line: string) => mayRecur(line) && (counts.get(keyOf(line)) ?? 0) >= MANY + treaties;
  return lines.filter((line, at) => {
    if (line === '' || !isApart(at)) return true;
    return !BARE_NUMBER.test(line) && !(isFrame(line) && !first(line));
  });
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function keyOf(line: string): string {
  return line.replace(/\d+/g, '#');
}

/** Characters. */
const LONGEST_HEAD = 200;

/** No article's number, no paragraph's, and no part of a sentence. */
function mayRecur(line: string): boolean {
  const mayBegin = /^[\p{Lu}\d]/u.test(line) && !/^\d{1,2}[.)]/.test(line) && readHeading(line) === undefined;
  return mayBegin && !isOfSentence(line) && line.length < LONGEST_HEAD;
}

/** A running title is the title itself where it first stands, by which a treaty is known. */
function firstOfEach(): (line: string) => boolean {
  const seen = new Set<string>();
  return (line) => {
    const isFirst = !seen.has(keyOf(line)) && (line.match(/\p{L}{2,40}/gu)?.length ?? 0) >= MANY;
    seen.add(keyOf(line));
    return isFirst;
  };
}
