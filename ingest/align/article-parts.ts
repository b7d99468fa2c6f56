/** An article's lines → its paragraphs and items, each with its pinpoint: `6 (3)`, `2 (a)`, or `4` where it has no parts. */
import type { Article } from './treaty-texts.ts';

export interface ArticlePart {
  readonly pinpoint: string;
  readonly text: string;
}

/** Before the first paragraph or item on the article's own line: "Article 6. Criminalization. 1. Each …". */
const FIRST_PART = /\s(?=1\. ?\p{Lu}|\([1a]\) )/u;
const BULLET = /^[•·◦▪*–-] ?/;
/** "3. Each", "(3) Each", "3.Each", "3 Each", "§ 3. Each", "Paragraph 3. Each", "3." alone on its line. */
const PARAGRAPH = /^(?:§ ?|Paragraph )?(\(?)(\d{1,2})(\\?[.)])?( ?)(.*)$/;
/** "(a) Appointing", "a) Appointing", "a. Appointing", "(a)Appointing"; also "(ii)". */
const ITEM = /^(?:\(([a-z]{1,4})\)|([a-z]{1,4})\)|([a-z])\.) ?(.*)$/;

/**
 * Lettered items stand apart only in an article without paragraphs.
 * @param heading the registry's, if it has one
 * @param showHeadings whether the treaty's articles show headings, be they known or not
 */
export function partsOf(article: Article, heading: string | undefined, showHeadings: boolean): ArticlePart[] {
  const { number } = article;
  const parts: { pinpoint: string; pieces: string[] }[] = [{ pinpoint: `${number}`, pieces: [] }];
  let paragraph = 0;
  let letter = 0;
  let before = '';
  const [beside = '', ...below] = article.lines;
  const lines = [...beside.replace(FIRST_PART, '\n').split('\n'), ...below];
  for (const line of withoutCaptions(withoutHeading(lines, heading, showHeadings))) {
    const begun = readParagraph(line, paragraph, before);
    const item = begun ? undefined : readItem(line);
    const text = begun?.rest ?? item?.rest ?? line;
    if (begun) {
      paragraph = begun.number;
      parts.push({ pinpoint: `${number} (${paragraph})`, pieces: [text] });
    } else if (item && paragraph === 0 && item.mark === letterAt(letter)) {
      letter++;
      parts.push({ pinpoint: `${number} (${item.mark})`, pieces: [text] });
    } else parts.at(-1)?.pieces.push(text);
    before = text;
  }
  return parts
    .map(({ pinpoint, pieces }) => ({ pinpoint, text: pieces.filter(Boolean).join(' ').trim() }))
    .filter(({ text }, at) => text !== '' && !(at === 0 && parts.length > 1 && isHeading(text)));
}

/** A heading above paragraphs reads like no sentence, though a stop may end it. */
function isHeading(text: string): boolean {
  return !/[.;:,]$/.test(text) || (text.length < LONGEST_HEADING && !isOfSentence(text.replace(/\.$/, '')));
}

function letterAt(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** Paragraphs that a reader's text may have lost without the next being taken for a number in a sentence. */
const LOST = 3;

/** The number must follow: "…, as set forth in article⏎31. Each" opens no paragraph. */
function readParagraph(line: string, last: number, before: string): { number: number; rest: string } | undefined {
  const mark = readNumber(line);
  if (mark === undefined) return undefined;
  const isNext = mark.number === last + 1 || before === '';
  const maySkip = mark.number > last && mark.number <= last + LOST && /[.;:]$/.test(before);
  return isNext || maySkip ? mark : undefined;
}

/** `"3. Each"` → 3 and `"Each"`; "3.5 million" and "3 of them" are no paragraph's beginning. */
function readNumber(line: string): { number: number; rest: string } | undefined {
  const [, bracket, digits, stop, blank, rest = ''] = PARAGRAPH.exec(line.replace(BULLET, '')) ?? [];
  const isMarked = bracket === '(' ? stop === ')' : stop !== undefined || (blank !== '' && rest !== '');
  return digits !== undefined && isMarked && /^[\p{Lu}“"(]|^$/u.test(rest)
    ? { number: Number(digits), rest }
    : undefined;
}

function readItem(line: string): { mark: string; rest: string } | undefined {
  const [, bracketed, closed, dotted, rest = ''] = ITEM.exec(line.replace(BULLET, '')) ?? [];
  const mark = bracketed ?? closed ?? dotted;
  return mark !== undefined && (mark.length === 1 || /^[ivx]+$/.test(mark)) ? { mark, rest } : undefined;
}

/** Letters alone, since extraction breaks words and loses blanks. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

/** Lines over which a heading may go on. */
const HEADING_LINES = 5;

/** How many lines, and characters of the last of them, the registry's heading fills at the article's beginning; `undefined` where it does not stand. */
export function measureHeading(lines: readonly string[], heading: string): { line: number; end: number } | undefined {
  const wanted = lettersOf(heading);
  let seen = '';
  for (const [line, text] of lines.slice(0, HEADING_LINES).entries()) {
    for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) {
      seen += letter.toLowerCase();
      if (seen === wanted) return { line, end: index + letter.length };
    }
    if (!wanted.startsWith(seen)) return undefined;
  }
  return undefined;
}

function withoutHeading(lines: readonly string[], heading: string | undefined, showHeadings: boolean): string[] {
  const place = heading === undefined ? undefined : measureHeading(lines, heading);
  if (place) {
    const rest = (lines[place.line] ?? '').slice(place.end).replace(/^[\s.:*_=’'–—-]{0,8}/, '');
    return [rest, ...lines.slice(place.line + 1)].filter(Boolean);
  }
  const shown = heading === undefined && showHeadings ? shownHeading(lines) : undefined;
  return lines.filter((line, at) => line !== '' && at !== shown);
}

const LONGEST_HEADING = 150;
const OF_SENTENCE =
  /[.;:,]$|\b(?:shall|may|must|is|are|the|an?|of|and|or|in|to|by|for|with|that)$|\b(?:shall|may|must) /;

/** Whether a line has what a heading has not: a stop, a sentence's verb, or a last word that asks for another. */
export function isOfSentence(line: string): boolean {
  return OF_SENTENCE.test(line);
}

/**
 * The line that is an article's heading as far as it shows: it reads like no sentence, and a capital or a number follows
 * it. Of a sentence broken over lines the second mostly begins with a small letter.
 */
export function shownHeading(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => line !== '');
  const line = lines[at] ?? '';
  const below = lines.slice(at + 1).find((other) => other !== '') ?? '';
  if (line === '' || line.length > LONGEST_HEADING || isOfSentence(line) || readNumber(line) || readItem(line))
    return undefined;
  return /^[\p{Lu}\d“"(•*§]/u.test(below) ? at : undefined;
}

/** Lines that the heading of a part or chapter, or the next article's above its number, may fill. */
const CAPTION_LINES = 4;

/** What follows an article's last sentence and is none: "II. Smuggling of migrants by sea". */
function withoutCaptions(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => /[.;:][”’")]?$/.test(line));
  const after = lines.slice(end + 1);
  const isCaption = end >= 0 && after.length <= CAPTION_LINES && after.every((line) => line.length < LONGEST_HEADING);
  return isCaption ? lines.slice(0, end + 1) : lines;
}
