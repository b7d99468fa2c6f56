/** The foot of a page: "18/36" and the job number "18-22354", on lines of their own or on one, between or after notes. */
import type { Line } from './lines.ts';

export interface Foot {
  /** Indexes of its lines. */
  readonly lines: ReadonlySet<number>;
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly job: string | undefined;
  /** Two page numbers of one document, as they stand there. */
  readonly contradicts: string | undefined;
}

const PAGE_OF = /^(?:page )?([\dlIO]{1,3}) ?(?:\/|of) ?([\dlIO]{1,3})$/i;
/** With "(E)", the date of issue and the bar code's number, which first pages have; of some old ones the hyphen is lost. */
const JOB = /^((?:GE\.)?\d{2}[- ]\d{5})(?: ?\([A-Z]\))?(?: \d{6})?(?: \*\d{5,8}\*)?$/;
const PAGE_AND_JOB = /^(?:([\dlIO]{1,3}) ?\/ ?([\dlIO]{1,3}) )?(\d{2}-\d{5})(?: ([\dlIO]{1,3}) ?\/ ?([\dlIO]{1,3}))?$/;
/** At Geneva the page's number alone stands beside it. */
const PAGE_OF_GENEVA = /^(?:(\d{1,3}) )?(GE\.\d{2}-\d{5})(?: (\d{1,3}))?$/;
const ISSUED = /^\d{6}$/;
const BAR_CODE = /^(?:\d{6} )?\*\d{5,8}\*$/;
/** With what is left of the picture beside it. */
const RECYCLE = /^Please recycle\W{0,4}$/;
/** A page number without the number of pages: "Page 18", "p. 18", "Page | 18", "– 18 –", "18 | Page". */
const ALONE = /^(?:(?:page|pg?\.)(?: \|)? ?(\d{1,3})|[-–—] ?(\d{1,3}) ?[-–—]|(\d{1,3}) \| ?page)$/i;
/** So a note's number may stand too, where another line holds it. */
const BRACKETED = /^\[ ?(\d{1,3}) ?\]$/;

interface Mark {
  readonly at: number;
  readonly number?: number;
  readonly of?: number;
  readonly job?: string;
}

export function readFoot(lines: readonly Line[]): Foot {
  const marks = lines.flatMap((line, at) => readMark(line.text.text, at));
  const numbered = marks.filter((mark) => mark.number !== undefined);
  // A line such as "3/4" may stand in a table; the page's own number is the last, and next to the job number.
  const own = numbered.findLast((mark) => mark.job !== undefined) ?? numbered.at(-1);
  const rival = numbered.find((mark) => mark.of === own?.of && mark.of !== undefined && mark.number !== own?.number);
  const kept = new Set(
    marks
      .filter(
        (mark) => mark.number === undefined || mark === own || (mark.number === own?.number && mark.of === own?.of),
      )
      .map((mark) => mark.at),
  );
  const impossible = own === undefined ? impossibleNumber(lines) : undefined;
  const job = marks.find((mark) => mark.job !== undefined);
  for (const at of firstPageFoot(lines, job !== undefined)) kept.add(at);
  if (own === undefined) {
    const alone = loneNumber(lines, kept);
    if (alone)
      return { lines: kept.add(alone.at), number: alone.number, of: undefined, job: job?.job, contradicts: undefined };
  }
  return {
    lines: kept,
    number: own?.number,
    of: own?.of,
    job: job?.job,
    contradicts: impossible ?? (rival && `${rival.number}/${rival.of} and ${own?.number}/${own?.of}`),
  };
}

/** "50/36" at the end or the beginning of a page, where its number stands: there is no such page. */
function impossibleNumber(lines: readonly Line[]): string | undefined {
  const ends = [...lines.slice(-2), ...lines.slice(0, 2)].map((line) => line.text.text);
  const impossible = ends.find((text) => {
    const [, number, of] = /^(\d{1,12})\/(\d{1,4})(?: \d{2}-\d{5})?$/.exec(text) ?? [];
    return number !== undefined && (Number(number) > Number(of) || Number(number) === 0);
  });
  return impossible && `${impossible} is no page of the document`;
}

function readMark(text: string, at: number): Mark[] {
  const job = JOB.exec(text)?.[1];
  if (job !== undefined) return [{ at, job }];
  const [, left, geneva, right] = PAGE_OF_GENEVA.exec(text) ?? [];
  const alone = left ?? right;
  if (geneva !== undefined) return [{ at, job: geneva, ...(alone !== undefined && { number: Number(alone) }) }];
  const both = PAGE_AND_JOB.exec(text);
  const page = both ?? PAGE_OF.exec(text);
  if (page === null) return [];
  const [number, of] = [digits(page[1] ?? page[4]), digits(page[2] ?? page[5])];
  const counts = number !== undefined && of !== undefined && number >= 1 && number <= of;
  if (!counts && both === null) return [];
  return [{ at, ...(counts && { number, of }), ...(both?.[3] !== undefined && { job: both[3] }) }];
}

/** Recognition of images reads 1 as l or I, and 0 as O. */
function digits(text: string | undefined): number | undefined {
  const number = Number(text?.replace(/[lI]/gi, '1').replace(/O/gi, '0'));
  return Number.isInteger(number) ? number : undefined;
}

/** On a first page the date of issue stands with the job number, and below a bar code and a request to recycle. */
function firstPageFoot(lines: readonly Line[], isFoot: boolean): number[] {
  const bars = lines.flatMap((line, at) => (BAR_CODE.test(line.text.text) ? [at] : []));
  const recycle = lines.flatMap((line, at) => (RECYCLE.test(line.text.text) ? [at] : []));
  const dates = lines.flatMap((line, at) => (ISSUED.test(line.text.text) ? [at] : []));
  return [...recycle, ...(isFoot || bars.length > 0 ? [...bars, ...dates] : [])];
}

/** "Page 18", "– 18 –", or a number that is all that the last line holds. */
function loneNumber(lines: readonly Line[], foot: ReadonlySet<number>): { at: number; number: number } | undefined {
  const rest = lines.map((_, at) => at).filter((at) => !foot.has(at));
  for (const at of [rest.at(-1), rest[0], rest[1]]) {
    const text = at === undefined ? '' : (lines[at]?.text.text ?? '');
    const match = ALONE.exec(text);
    const number =
      match?.[1] ??
      match?.[2] ??
      match?.[3] ??
      (at !== undefined && at === rest.at(-1) ? bareNumber(rest.map((own) => lines[own]?.text.text ?? '')) : undefined);
    if (at !== undefined && number !== undefined) return { at, number: Number(number) };
  }
  return undefined;
}

/** Of the last line, "18" or "[18]" below text, or below notes that all stand beside their numbers. */
function bareNumber(texts: readonly string[]): string | undefined {
  const text = texts.at(-1) ?? '';
  const above = texts.slice(0, -1);
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) return above.some((line) => line.includes(text)) ? undefined : bracketed;
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const rule = above.findLastIndex((line) => /^_{5}/.test(line));
  return rule < 0 || isBelowNotes(Number(text), above.slice(rule + 1)) ? text : undefined;
}

/** Whether a number is none of the notes': each of them has its own, the last has ended, and it is not due among them. */
function isBelowNotes(number: number, notes: readonly string[]): boolean {
  const numbers = notes.flatMap((line) => NUMBERED_NOTE.exec(line)?.[1] ?? []).map(Number);
  return (
    NUMBERED_NOTE.test(notes[0] ?? '') &&
    !notes.some((line) => /^\d{1,3}$/.test(line)) &&
    /[.)]$/.test(notes.at(-1) ?? '') &&
    (number < Math.min(...numbers) - 1 || number > Math.max(...numbers) + 1)
  );
}

const NUMBERED_NOTE = /^(\d{1,3}) \S/;
