/** The treaties in a text that are in English: each where articles are numbered from 1 anew, to where it is signed. */
import { languageOf } from '../pages/language.ts';
import { findHeadings, type PlacedHeading, risingHeadings } from './article-headings.ts';

export interface Article {
  readonly number: number;
  /** What stands beside the number, then the lines below, up to the next article; blank lines are `''`. */
  readonly lines: readonly string[];
}

export interface TreatyText {
  /** The lines above its first article: titles, a preamble, and the end of what stands before. */
  readonly before: readonly string[];
  readonly articles: readonly Article[];
}

const SIGNED = /^(?:(?:IN|In) (?:WITNESS|witness|FAITH|faith) (?:[WT]HEREOF|[wt]hereof)|D(?:ONE|one) (?:at|AT|in|IN) )/;
/** What follows the articles of a treaty in collections. */
const APPENDED =
  /^(?:annex(?:es)?|appendix|schedule|declarations?|reservations?|objections?|signatures?|signatories|participants|notes|endnotes|territorial application)(?: and (?:declarations?|reservations?|objections?|understandings?))?(?: [IVX\d]{1,4})?[:.]?$/i;

/** @param isTitle whether a registered instrument's title begins at the line, and fills it */
export function findTreatyTexts(lines: readonly string[], isTitle: (at: number) => boolean): TreatyText[] {
  const numberings = splitAtFirst(lines).map(risingHeadings);
  const texts = numberings.map((headings, at): TreatyText => {
    const next = numberings[at + 1]?.[0]?.line ?? lines.length;
    const from = numberings[at - 1]?.at(-1)?.line ?? -1;
    return {
      before: lines.slice(from + 1, headings[0]?.line),
      articles: headings.map(({ number, rest, line }, each) => {
        const end = headings[each + 1]?.line ?? endOf(lines, line, next, isTitle);
        return { number, lines: [rest, ...lines.slice(line + 1, end)] };
      }),
    };
  });
  return withoutContents(inEnglish(texts));
}

/** Collections set what is equally authentic one below the other. */
function inEnglish(texts: readonly TreatyText[]): TreatyText[] {
  return texts.filter(({ articles }) => languageOf(articles.flatMap(({ lines }) => lines).join(' ')) === 'English');
}

/** The headings of each numbering, up to where that treaty is signed. */
function splitAtFirst(lines: readonly string[]): PlacedHeading[][] {
  const headings = new Map(findHeadings(lines).map((heading) => [heading.line, heading]));
  const numberings: PlacedHeading[][] = [];
  let isOver = false;
  for (const [at, line] of lines.entries()) {
    const heading = headings.get(at);
    if (SIGNED.test(line)) isOver = numberings.length > 0;
    if (heading === undefined) continue;
    if (heading.number === 1 || numberings.length === 0) {
      numberings.push([]);
      isOver = false;
    }
    if (!isOver) numberings.at(-1)?.push(heading);
  }
  return numberings;
}

/** Where the last article of a treaty ends. */
function endOf(lines: readonly string[], from: number, next: number, isTitle: (at: number) => boolean): number {
  let hasText = false;
  for (let at = from + 1; at < next; at++) {
    const line = lines[at] ?? '';
    if (SIGNED.test(line) || languageOf(line) !== 'English') return at;
    // "Reservations" may also be the last article's own heading.
    if (hasText && (isTitle(at) || (/^\p{Lu}/u.test(line) && APPENDED.test(line)))) return at;
    hasText ||= line.endsWith('.');
  }
  return next;
}

/** Words; articles of which half have fewer are only named: a table of contents. */
const FEW_WORDS = 20;

/** What stands above a table of contents stands above the treaty that follows it. */
function withoutContents(texts: readonly TreatyText[]): TreatyText[] {
  if (texts.length < 2) return [...texts];
  const kept: TreatyText[] = [];
  let above: (readonly string[])[] = [];
  for (const text of texts) {
    above.push(text.before);
    if (isContents(text)) continue;
    kept.push({ ...text, before: above.flat() });
    above = [];
  }
  return kept.length > 0 ? kept : [...texts];
}

function isContents({ articles }: TreatyText): boolean {
  const lengths = articles.map(({ lines }) => lines.join(' ').split(' ').length).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) < FEW_WORDS;
}
