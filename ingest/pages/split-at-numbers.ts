/** A text without form feeds → its pages, told by their numbers "2/36" or "Page 2", which stand at their feet or in their heads. */

import { LONG, readLines, type TextLine } from './page-lines.ts';

/** First pages bear no number but the job number with its language, the date of issue and a bar code. */
const FIRST_FOOT = /^(?:\d{2}-\d{5} \([A-Z]\)(?: +\d{6})?(?: +\*\d{5,8}\*)?|(?:\d{6} +)?\*\d{5,8}\*)$/;
/** Above notes. */
const RULE = /^_{5}/;
/** Lines that a head may have. */
const HEAD_LINES = 5;

/** @returns the text itself where its lines hold no page numbers of one document, and no running heads */
export function splitAtNumbers(text: string): string[] {
  const lines = readLines(text);
  const cuts = cutsOf(lines).filter((cut) => cut > 0 && cut < text.length);
  return [...cuts, text.length].map((cut, at) => text.slice(cuts[at - 1] ?? 0, cut));
}

/** Offsets at which pages begin, but for the first. */
function cutsOf(lines: readonly TextLine[]): number[] {
  const markers = lines.flatMap((line, at) => (line.isMarker ? [at] : []));
  if (markers.some((at) => at > 0)) return markers.map((at) => lines[at]?.start ?? 0);
  const titles = titleLines(lines);
  const numbers = [ofOneDocument(lines), loneNumbers(lines, titles)].find((found) => found.length > 0);
  if (numbers === undefined) return headsWithin(lines);
  if (isOnePage(lines, numbers)) return [];
  if (areAtTop(lines, numbers)) return numbers.map((at) => lines[at]?.start ?? 0);
  const heads = numbers.map((at) => headStart(lines, at, titles));
  const areInHeads =
    heads.filter((head, at) => head !== numbers[at]).length > numbers.length / 2 ||
    leadsHead(lines, numbers.at(-1) ?? 0);
  if (areInHeads) return heads.map((at) => lines[at]?.start ?? 0);
  const first = firstFoot(lines, numbers[0] ?? 0) ?? aboveSecondHead(lines, numbers[0] ?? 0, titles);
  return [...(first === undefined ? [] : [lines[first]?.end ?? 0]), ...endsOfPages(lines, numbers, (first ?? -1) + 1)];
}

/**
 * Pages may not say how many there are, as until about 2008, or bear no number: one ends where the symbol stands alone again
 * below a rule, a page's number or its job, or beside the running title.
 */
function headsWithin(lines: readonly TextLine[]): number[] {
  const own = lines
    .slice(0, MASTHEAD_LINES)
    .map(({ text }) => OWN_SYMBOL.exec(text)?.[1])
    .find((found) => found !== undefined);
  if (own === undefined) return [];
  const titles = runningTitles(lines);
  let isRuled = false;
  return lines.flatMap((line, at) => {
    const start = headFrom(lines, at, titles);
    const isHead = lines[start - 1]?.hasJob || start < at || titles.has(lines[at + 1]?.text ?? '');
    const ends = line.text === own && (isRuled || (isHead && start >= HEAD_LINES));
    isRuled = !ends && (isRuled || RULE.test(line.text));
    return ends ? [lines[start]?.start ?? 0] : [];
  });
}

/** Lines that stand beside symbols more than once, and the title of the first page. */
function runningTitles(lines: readonly TextLine[]): ReadonlySet<string> {
  const titles = new Set(repeatedNear(lines));
  for (const { text } of lines.slice(0, MASTHEAD_LINES)) {
    const title = NUMBERED_TITLE.exec(text)?.[1];
    if (title !== undefined) titles.add(title);
  }
  return titles;
}

const NUMBERED_TITLE = /^(?:[A-Z]{1,2}-)?\d{1,4}\/\d{1,4}(?: ?[A-Z])?\. (.{8,})$/;

/** Numbers alone on lines, above a running head or at the end, that count on; of notes, words come next. */
function loneNumbers(lines: readonly TextLine[], titles: ReadonlySet<string>): number[] {
  const isHead = (at: number) => lines[at]?.hasSymbol === true || titles.has(lines[at]?.text ?? '');
  const found = lines.flatMap(({ text }, at) => {
    const next = lines[at + 1]?.hasJob ? at + 2 : at + 1;
    return LONE_NUMBER.test(text) && at > 0 && (next >= lines.length || isHead(next)) ? [at] : [];
  });
  return countOn(found.map((at) => Number(lines[at]?.text))) && found.some((at) => at < lines.length - 2) ? found : [];
}

const LONE_NUMBER = /^\d{1,3}$/;

function countOn(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** On a line that ends with it. */
const OWN_SYMBOL = /(?:^| )([A-Z]{1,2}\/(?:[A-Z]{1,5}\/)?RES\/[A-Z\d/().-]{2,40})$/;

/** One number, in the head, the foot or both, is that of the one page, unless the first page, which has none, stands before it. */
function isOnePage(lines: readonly TextLine[], numbers: readonly number[]): boolean {
  const stated = new Set(numbers.map((at) => lines[at]?.number ?? lines[at]?.text));
  return (
    stated.size === 1 &&
    !(stated.has('2') && lines.slice(0, MASTHEAD_LINES).some(({ text }) => DISTRIBUTION.test(text)))
  );
}

const MASTHEAD_LINES = 15;
const DISTRIBUTION = /\bDistr\.|^United Nations\b/;

/** The lines of running titles: the one below a symbol, and those that stand near symbols more than once. */
function titleLines(lines: readonly TextLine[]): Set<string> {
  const titles = new Set(repeatedNear(lines));
  for (const [at, { hasSymbol }] of lines.entries()) {
    const below = hasSymbol ? lines[at + 1]?.text : undefined;
    if (below !== undefined) titles.add(below);
  }
  return titles;
}

function repeatedNear(lines: readonly TextLine[]): string[] {
  const near = new Map<string, number>();
  for (const [at, { hasSymbol }] of lines.entries()) {
    if (!hasSymbol) continue;
    for (const line of [...lines.slice(Math.max(0, at - 2), at), ...lines.slice(at + 1, at + 3)])
      if (TITLE_LINE.test(line.text)) near.set(line.text, (near.get(line.text) ?? 0) + 1);
  }
  return [...near].flatMap(([line, count]) => (count > 1 ? [line] : []));
}

const TITLE_LINE = /^\p{L}.{8,}[^.;:,]$/u;

/** Indexes of lines with page numbers; a table's "1/2" counts other things than most of them do. "Page 2" counts on. */
function ofOneDocument(lines: readonly TextLine[]): number[] {
  const numbers = lines.flatMap(({ of }, at) => (of === undefined ? [] : [{ of, at }]));
  const { '': uncounted = [], ...counted } = Object.groupBy(numbers, ({ of }) => of);
  const [most = [], next] = Object.values(counted).sort((a = [], b = []) => b.length - a.length);
  if (most.length > 0) return most.length === next?.length ? [] : most.map(({ at }) => at);
  return countOn(uncounted.map(({ at }) => Number(lines[at]?.number))) ? uncounted.map(({ at }) => at) : [];
}

/** The first line of the head in which a page's number stands, below the symbol and the title; its own line if in none. */
function headStart(lines: readonly TextLine[], number: number, titles: ReadonlySet<string>): number {
  for (let at = number - 1; at >= Math.max(0, number - HEAD_LINES); at--) {
    if ((lines[at]?.text.length ?? 0) >= LONG) break;
    if (!lines[at]?.hasSymbol) continue;
    return headFrom(lines, at, titles);
  }
  return number;
}

/** Of right pages the title stands above the symbol; of left ones, below it. */
function headFrom(lines: readonly TextLine[], symbol: number, titles: ReadonlySet<string>): number {
  const above = [1, 2].find((back) => !titles.has(lines[symbol - back]?.text ?? '')) ?? 3;
  return symbol - above + 1;
}

/** Whether the numbers stand above their pages: the first line is one, and no number ends the text. */
function areAtTop(lines: readonly TextLine[], numbers: readonly number[]): boolean {
  return numbers[0] === 0 && (numbers.at(-1) ?? 0) < lines.length - 2;
}

/** Whether the last number stands above the symbol of its page, as no foot does. */
function leadsHead(lines: readonly TextLine[], last: number): boolean {
  return lines.slice(last + 1, last + HEAD_LINES).some(({ hasSymbol }) => hasSymbol);
}

/** The last line of the first page's foot, if another page follows: its head, or the number 2; in a masthead it is none. */
function firstFoot(lines: readonly TextLine[], number: number): number | undefined {
  const at = lines.findLastIndex((line, at) => at < number && FIRST_FOOT.test(line.text));
  if (at < 0) return undefined;
  const isSecond = lines[number]?.number === '2' && at >= MASTHEAD_LINES;
  return isSecond || lines.slice(at + 1, at + HEAD_LINES).some(({ hasSymbol }) => hasSymbol) ? at : undefined;
}

/**
 * Where recognition lost the first page's foot: the last line above the head of page 2, whose symbol begins a line again on a
 * later page.
 */
function aboveSecondHead(lines: readonly TextLine[], number: number, titles: ReadonlySet<string>): number | undefined {
  const isFirst = lines.slice(0, MASTHEAD_LINES).some(({ text }) => DISTRIBUTION.test(text));
  if (!isFirst || lines[number]?.number !== '2') return undefined;
  const later = new Set(lines.slice(number).flatMap(({ text }) => LEADING_SYMBOL.exec(text)?.[0] ?? []));
  const at = lines.findLastIndex(
    ({ text, hasSymbol }, at) =>
      at >= MASTHEAD_LINES && at < number && hasSymbol && later.has(LEADING_SYMBOL.exec(text)?.[0] ?? ''),
  );
  return at < 0 ? undefined : headFrom(lines, at, titles) - 1;
}

/** On a line that begins with it. */
const LEADING_SYMBOL = /^[A-Z]{1,2}\/(?:[A-Z]{1,5}\/)?RES\/[A-Z\d/().-]{2,40}(?= |$)/;

/** In the order of columns the notes of a page stand between its two numbers: "2/36", the notes, "18-22354". */
function endsOfPages(lines: readonly TextLine[], numbers: readonly number[], from: number): number[] {
  let start = from;
  return numbers.flatMap((at) => {
    if (at < start) return [];
    const hasJob = lines.slice(start, at + 1).some((line) => line.hasJob);
    const isRuled = lines.slice(start, at).some(({ text }) => RULE.test(text));
    const next = nextMark(lines, at);
    const isOfThisPage = next === undefined ? isRuled : lines[next]?.of === undefined && !lines[next]?.hasSymbol;
    const goesOn = !hasJob && isOfThisPage && (isRuled || next === at + 1);
    const end = goesOn ? (next ?? lines.length - 1) : at;
    start = end + 1;
    return [lines[end]?.end ?? 0];
  });
}

/** The next line that holds a number of a page or its job, or a symbol. */
function nextMark(lines: readonly TextLine[], from: number): number | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line?.hasJob || line?.hasSymbol || line?.of !== undefined) return at;
  }
  return undefined;
}
