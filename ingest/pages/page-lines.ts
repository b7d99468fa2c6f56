/** The lines of a text that may hold several pages, and what on them tells where a page ends: numbers, symbols, jobs. */

export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** On a line with a page's number, that, and how many pages there are, `''` where it does not say. */
  readonly number: string | undefined;
  readonly of: string | undefined;
  readonly hasJob: boolean;
  /** Whether a document symbol stands at one of its ends. */
  readonly hasSymbol: boolean;
  /** Whether a program wrote it between pages. */
  readonly isMarker: boolean;
}

const NUMBER = /^(?:\d{2}-\d{5} +)?(?:page )?(\d{1,3}) ?(?:\/|of) ?(\d{1,3})(?: +\d{2}-\d{5})?$/i;
/** "Page 18", "p. 18", "- 18 -". */
const UNCOUNTED = /^(?:(?:page|pg?\.)(?: \|)? ?(\d{1,3})|[-–—]{1,3} ?(\d{1,3}) ?[-–—]{1,3})$/i;
/** What a program that joined pages wrote between them: "--- Page 18 ---", "==> page-18.txt <==". */
export const PAGE_MARKER =
  /^(?:[[=*#–—-]{1,40} ?page (\d{1,3})(?: of \d{1,3})?:? ?[\]=*#–—-]{1,40}|[=*#–—-]{2,40}[>:]? ?\S{1,80}\.(?:txt|pdf|md|html?):? ?[<:]?[=*#–—-]{2,40})$/i;
const JOB = /(?:^| )\d{2}-\d{5}(?: \([A-Z]\))?$|^\d{2}-\d{5} /;
/** Its last character is no stop, as it is where a note is only a symbol: "A/73/334." */
const SYMBOL = /^[A-Z]{1,2}\/[A-Z\d/().-]{2,40}[A-Z\d)](?: |$)|(?:^| )[A-Z]{1,2}\/[A-Z\d/().-]{2,40}[A-Z\d)]$/;

/** The lines that hold something; of a text that is one line, what stands in a foot or head, and what is between. */
export function readLines(text: string): TextLine[] {
  const ends = [...text.matchAll(/\r\n?|[\n\u0085\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length);
  const glued = text.length > LARGEST ? [] : [...text.matchAll(GLUED)].map(({ index, 0: foot }) => index + foot.length);
  const lines = readAt(
    text,
    [...ends, ...glued].sort((a, b) => a - b),
  );
  if (lines.length !== 1 || text.length > LARGEST) return lines;
  const cuts = [...text.matchAll(FRAME)].flatMap(({ index, 0: found }) => [index, index + found.length]);
  return readAt(text, cuts);
}

function readAt(text: string, cuts: readonly number[]): TextLine[] {
  const raw = [...cuts, text.length].map((end, at) => text.slice(cuts[at - 1] ?? 0, end).trim());
  const bare = withoutEdges(raw);
  return [...cuts, text.length].flatMap((end, at): TextLine[] => {
    const start = cuts[at - 1] ?? 0;
    const line = bare[at] ?? '';
    if (line === '') return [];
    const isShort = line.length < LONG;
    const [, counted, of] = (isShort && NUMBER.exec(line)) || [];
    const [, page, dashed] = (isShort && UNCOUNTED.exec(line)) || [];
    const number = counted ?? page ?? dashed;
    return [
      {
        text: line,
        start,
        end,
        number,
        of: number === undefined ? undefined : (of ?? ''),
        hasJob: isShort && JOB.test(line),
        hasSymbol: isShort && SYMBOL.test(line),
        isMarker: isShort && PAGE_MARKER.test(line),
      },
    ];
  });
}

/** What a quoted mail, an element of HTML and the numbers of lines have before a line; each page's reader takes it off anew. */
export const QUOTED = /^(?:>[ \t]{0,4}){1,8}/;
const TAG = /<\/?[a-z][^<>\n]{0,200}>/gi;
/** "12 ", "012: ", "[12] ", "L12 | ", and the number of an empty line. */
export const NUMBERED = /^[L[(]?(\d{1,5})(?:[ \t]{0,8}[:|│.)\]]{1,2}[ \t]{0,20}|[ \t]{1,20}|$)/;

function withoutEdges(lines: readonly string[]): readonly string[] {
  const bare = lines.map((line) =>
    line.startsWith('>') ? line.replace(QUOTED, '') : line.startsWith('<') ? line.replace(TAG, '').trim() : line,
  );
  return areNumbered(bare) ? bare.map((line) => line.replace(NUMBERED, '')) : bare;
}

/** Whether each line bears its number, which may begin anew with a page. */
function areNumbered(lines: readonly string[]): boolean {
  const held = lines.filter((line) => line !== '');
  const numbers = held.map((line) => Number(NUMBERED.exec(line)?.[1]));
  const counted = numbers.filter((number, at) => number === 1 || number === (numbers[at - 1] ?? Number.NaN) + 1);
  return held.length >= FEWEST && counted.length >= held.length - 1 && held.some((line) => line.length > LONGER);
}

/** Fewer or shorter ones are a list. */
const FEWEST = 8;
const LONGER = 60;

/** A foot that ends its file without a line end, so that the head of the next file stands right after it. */
const GLUED =
  /(?<=^|[\r\n])(?:(?:\d{2}-\d{5} )?\d{1,3}\/\d{1,3}|(?:\d{1,3}\/\d{1,3} )?\d{2}-\d{5}(?: \([A-Z]\))?|\*\d{5,8}\*|Page \d{1,3}(?: of \d{1,3})?|[-–—] ?\d{1,3} ?[-–—])(?=[A-Z]\/[A-Z]|\p{Lu}\p{Ll})/gu;
/** Of a text on one line, what would stand on a line of its own. */
const FRAME =
  /(?<=\s)(?:\d{1,3}\/\d{1,3}|\d{2}-\d{5}(?: \([A-Z]\))?|\*\d{5,8}\*|_{5,100}|[A-Z]{1,2}\/RES\/[A-Z\d/().-]{3,30})(?=\s|$)/g;
/** Characters of a document of thousands of pages. */
const LARGEST = 10_000_000;
/** No line of a head or foot is so long. */
export const LONG = 200;
