/** A text without form feeds → its pages, told by their numbers "2/36", which stand at their feet or in their heads. */

interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** On a line with a page's number, that, and how many pages there are. */
  readonly number: string | undefined;
  readonly of: string | undefined;
  readonly hasJob: boolean;
  /** Whether a document symbol stands at one of its ends. */
  readonly hasSymbol: boolean;
}

const NUMBER = /^(?:\d{2}-\d{5} +)?(\d{1,3}) ?\/ ?(\d{1,3})(?: +\d{2}-\d{5})?$/;
const JOB = /(?:^| )\d{2}-\d{5}(?: \([A-Z]\))?$|^\d{2}-\d{5} /;
/** Its last character is no stop, as it is where a note is only a symbol: "A/73/334." */
const SYMBOL = /^[A-Z]{1,2}\/[A-Z\d/().-]{2,40}[A-Z\d)](?: |$)|(?:^| )[A-Z]{1,2}\/[A-Z\d/().-]{2,40}[A-Z\d)]$/;
/** First pages bear no number but the job number with its language, the date of issue and a bar code. */
const FIRST_FOOT = /^(?:\d{2}-\d{5} \([A-Z]\)(?: +\d{6})?(?: +\*\d{5,8}\*)?|(?:\d{6} +)?\*\d{5,8}\*)$/;
/** Above notes. */
const RULE = /^_{5}/;
/** Lines that a head may have. */
const HEAD_LINES = 5;

/** @returns the text itself where its lines hold no page numbers of one document, and no running head below notes */
export function splitAtNumbers(text: string): string[] {
  const lines = readLines(text);
  const numbers = ofOneDocument(lines);
  if (numbers.length === 0) return splitAtHeads(text, lines);
  if (isOnePage(lines, numbers)) return [text];
  const titles = titleLines(lines);
  const heads = numbers.map((at) => headStart(lines, at, titles));
  const areInHeads =
    heads.filter((head, at) => head !== numbers[at]).length > numbers.length / 2 ||
    leadsHead(lines, numbers.at(-1) ?? 0);
  const first = firstFoot(lines, numbers[0] ?? 0);
  const cuts = areInHeads
    ? heads.map((at) => lines[at]?.start ?? 0)
    : [...(first === undefined ? [] : [lines[first]?.end ?? 0]), ...endsOfPages(lines, numbers, (first ?? -1) + 1)];
  return [...cuts, text.length].map((cut, at) => text.slice(cuts[at - 1] ?? 0, cut));
}

/** Until about 2008 pages do not say how many there are: one ends where, below its rule, the symbol stands alone again. */
function splitAtHeads(text: string, lines: readonly TextLine[]): string[] {
  const own = lines
    .slice(0, MASTHEAD_LINES)
    .map(({ text }) => OWN_SYMBOL.exec(text)?.[1])
    .find((found) => found !== undefined);
  if (own === undefined) return [text];
  let isRuled = false;
  const cuts = lines.flatMap((line) => {
    const ends = isRuled && line.text === own;
    isRuled = !ends && (isRuled || RULE.test(line.text));
    return ends ? [line.start] : [];
  });
  return [...cuts, text.length].map((cut, at) => text.slice(cuts[at - 1] ?? 0, cut));
}

/** On a line that ends with it. */
const OWN_SYMBOL = /(?:^| )([A-Z]{1,2}\/(?:[A-Z]{1,5}\/)?RES\/[A-Z\d/().-]{2,40})$/;

/** One number, in the head, the foot or both, is that of the one page, unless the first page, which has none, stands before it. */
function isOnePage(lines: readonly TextLine[], numbers: readonly number[]): boolean {
  const stated = new Set(numbers.map((at) => lines[at]?.number));
  return (
    stated.size === 1 &&
    !(stated.has('2') && lines.slice(0, MASTHEAD_LINES).some(({ text }) => DISTRIBUTION.test(text)))
  );
}

const MASTHEAD_LINES = 15;
const DISTRIBUTION = /\bDistr\.|^United Nations\b/;

/** The lines of running titles: the one below a symbol, and those that stand near symbols more than once. */
function titleLines(lines: readonly TextLine[]): Set<string> {
  const near = new Map<string, number>();
  const titles = new Set<string>();
  for (const [at, { hasSymbol }] of lines.entries()) {
    if (!hasSymbol) continue;
    const below = lines[at + 1]?.text;
    if (below !== undefined) titles.add(below);
    for (const line of [...lines.slice(Math.max(0, at - 2), at), ...lines.slice(at + 1, at + 3)])
      if (TITLE_LINE.test(line.text)) near.set(line.text, (near.get(line.text) ?? 0) + 1);
  }
  for (const [line, count] of near) if (count > 1) titles.add(line);
  return titles;
}

const TITLE_LINE = /^\p{L}.{8,}[^.;:,]$/u;

/** The lines that hold something; of a text that is one line, what stands in a foot or head, and what is between. */
function readLines(text: string): TextLine[] {
  const lines = readAt(
    text,
    [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length),
  );
  if (lines.length !== 1 || text.length > LARGEST) return lines;
  const cuts = [...text.matchAll(FRAME)].flatMap(({ index, 0: found }) => [index, index + found.length]);
  return readAt(text, cuts);
}

function readAt(text: string, cuts: readonly number[]): TextLine[] {
  return [...cuts, text.length].flatMap((end, at): TextLine[] => {
    const start = cuts[at - 1] ?? 0;
    const line = text.slice(start, end).trim();
    if (line === '') return [];
    const isShort = line.length < LONG;
    const [, number, of] = (isShort && NUMBER.exec(line)) || [];
    return [
      {
        text: line,
        start,
        end,
        number,
        of,
        hasJob: isShort && JOB.test(line),
        hasSymbol: isShort && SYMBOL.test(line),
      },
    ];
  });
}

/** Of a text on one line, what would stand on a line of its own. */
const FRAME =
  /(?<=\s)(?:\d{1,3}\/\d{1,3}|\d{2}-\d{5}(?: \([A-Z]\))?|\*\d{5,8}\*|_{5,100}|[A-Z]{1,2}\/RES\/[A-Z\d/().-]{3,30})(?=\s|$)/g;
/** Characters of a document of thousands of pages. */
const LARGEST = 10_000_000;
/** No line of a head or foot is so long. */
const LONG = 200;

/** Indexes of lines with page numbers; a table's "1/2" counts other things than most of them do. */
function ofOneDocument(lines: readonly TextLine[]): number[] {
  const numbers = lines.flatMap(({ of }, at) => (of === undefined ? [] : [{ of, at }]));
  const [most, next] = [...Map.groupBy(numbers, ({ of }) => of).values()].sort((a, b) => b.length - a.length);
  return most === undefined || most.length === next?.length ? [] : most.map(({ at }) => at);
}

/** The first line of the head in which a page's number stands, below the symbol and the title; its own line if in none. */
function headStart(lines: readonly TextLine[], number: number, titles: ReadonlySet<string>): number {
  for (let at = number - 1; at >= Math.max(0, number - HEAD_LINES); at--) {
    if ((lines[at]?.text.length ?? 0) >= LONG) break;
    if (!lines[at]?.hasSymbol) continue;
    // Of right pages the title stands above the symbol; of left ones, below it.
    const above = [1, 2].find((back) => !titles.has(lines[at - back]?.text ?? '')) ?? 3;
    return at - above + 1;
  }
  return number;
}

/** Whether the last number stands above the symbol of its page, as no foot does. */
function leadsHead(lines: readonly TextLine[], last: number): boolean {
  return lines.slice(last + 1, last + HEAD_LINES).some(({ hasSymbol }) => hasSymbol);
}

/** The last line of the first page's foot, if the head of another page follows; in a masthead it is none. */
function firstFoot(lines: readonly TextLine[], number: number): number | undefined {
  const at = lines.findLastIndex((line, at) => at < number && FIRST_FOOT.test(line.text));
  return at >= 0 && lines.slice(at + 1, at + HEAD_LINES).some(({ hasSymbol }) => hasSymbol) ? at : undefined;
}

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
