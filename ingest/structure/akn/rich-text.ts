/**
 * An element's words as a reader sees them: white space folded, markup gone, links' words kept, the marks of notes taken
 * out and remembered by their place.
 */
import { isElement, type XmlElement, type XmlNode } from '../../pages/akn/element.ts';
import { unplaced } from '../mapped-text.ts';
import type { NoteCall } from '../tree.ts';
import { normalize } from '../words/normalize.ts';
import type { NoteBook } from './note-book.ts';

/** A link that the UN set, as a range of the clean text. */
interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

export interface RichText {
  readonly text: string;
  readonly calls: readonly NoteCall[];
  readonly links: readonly TextLink[];
}

/** A mark typed as plain digits after a word or its punctuation ("Peoples4 and"): an earlier note is called again. */
const TYPED_MARK = /\d{1,3}(?=[\s,.;:)”’]|$)(?![.,]\d)(?<=(?:\p{Ll}{3}[,;:”’)]?|[)”][,;:])\d{1,3})/gu;
/** Digits that touch a word or punctuation: all others are numbers, and most texts have no such. */
const TOUCHING = /[^\s\d(/.-]\d/;
const RAISED = new Set(['sup', 'superscript']);
const MARK = /^(?:\d{1,3}|\*{1,3}|[a-z†‡])$/;
/** After a unit raised digits are a power: "10 m²". */
const UNIT = /(?:^|[\s\d(])[cdkm]?m$/;

/** Reads the words of some nodes; notes found on the way are entered in the book. */
export function readRichText(nodes: readonly XmlNode[], book: NoteBook): RichText {
  const reading: Reading = { words: [], length: 0, endsBlank: false, calls: [], links: [], book };
  readNodes(nodes, reading);
  const text = reading.words.join('').trimEnd();
  const clamp = (at: number) => Math.min(at, text.length);
  const rich = {
    text,
    calls: reading.calls.map((call) => ({ ...call, offset: clamp(call.offset) })),
    links: reading.links.map(({ start, end, href }) => ({ start: clamp(start), end: clamp(end), href })),
  };
  return takeOutTypedMarks(rich, book);
}

/** Without its first `length` units and the blanks after them. */
export function dropStart(rich: RichText, length: number): RichText {
  return remove(rich, [{ start: 0, end: length + (/^ */.exec(rich.text.slice(length))?.[0].length ?? 0) }]);
}

/** With words and a blank before it. */
export function prepend(words: string, rich: RichText): RichText {
  return joinLines([{ text: words, calls: [], links: [] }, rich]);
}

/** The lines of one text, with a blank between them. */
export function joinLines(lines: readonly RichText[]): RichText {
  let added = 0;
  const starts = lines.map(({ text }) => {
    const start = added;
    added += text.length + 1;
    return start;
  });
  return {
    text: lines.map(({ text }) => text).join(' '),
    calls: lines.flatMap(({ calls }, at) =>
      calls.map((call) => ({ ...call, offset: call.offset + (starts[at] ?? 0) })),
    ),
    links: lines.flatMap(({ links }, at) => links.map((link) => moveLink(link, starts[at] ?? 0))),
  };
}

function moveLink({ start, end, href }: TextLink, by: number): TextLink {
  return { start: start + by, end: end + by, href };
}

/** The clean text so far in pieces, and what is needed of it to go on. */
interface Reading {
  readonly words: string[];
  length: number;
  endsBlank: boolean;
  readonly calls: NoteCall[];
  readonly links: TextLink[];
  readonly book: NoteBook;
}

function readNodes(nodes: readonly XmlNode[], reading: Reading): void {
  for (const [at, node] of nodes.entries()) if (!repeatsMark(node, nodes[at + 1])) readNode(node, reading);
}

function readNode(node: XmlNode, reading: Reading): void {
  const { book } = reading;
  if (!isElement(node)) append(node, reading);
  else if (node.name === 'del') return;
  else if (node.name === 'authorialNote') call(book.enter(node), reading);
  else if (node.name === 'noteRef') call(book.numberOf(node), reading);
  else if (RAISED.has(node.name) || RAISED.has(node.attributes['class'] ?? '')) readRaised(node, reading);
  else if (node.name === 'quotedText' || node.name === 'embeddedText') readQuoted(node, reading);
  else if (node.name === 'a' || node.name === 'ref') {
    if (book.isNote(node.attributes['href'] ?? '')) call(book.numberOf(node), reading);
    else readLink(node, reading);
  } else {
    const breaks = node.name === 'p' || node.name === 'eol' || node.name === 'br';
    if (breaks) append(' ', reading);
    readNodes(node.children, reading);
    if (breaks) append(' ', reading);
  }
}

/** Quotation marks may be kept beside the words that they stand around. */
function readQuoted({ attributes, children }: XmlElement, reading: Reading): void {
  append(attributes['startQuote'] ?? '', reading);
  readNodes(children, reading);
  append(attributes['endQuote'] ?? '', reading);
}

/** A mark is written twice in some files: raised in the words, and as that of the note beside it. */
function repeatsMark(node: XmlNode, next: XmlNode | undefined): boolean {
  if (!isElement(node) || next === undefined || !isElement(next) || !RAISED.has(node.name)) return false;
  if (next.name !== 'authorialNote' && next.name !== 'noteRef') return false;
  return next.attributes['marker'] !== undefined && rawWords(node) === next.attributes['marker'].trim();
}

/** Raised digits, a star or a letter are marks where a note has them; several are parted by commas. */
function readRaised(element: XmlElement, reading: Reading): void {
  const marks = rawWords(element)
    .split(/[,;]\s?/)
    .map((mark) => mark.replace(/^\((.{1,3})\)$/, '$1'));
  const isMark = marks.every((mark) => MARK.test(mark)) && !UNIT.test(reading.words.at(-1) ?? '');
  const numbers = isMark ? marks.map((mark) => numberOfMark(mark, reading.book)) : [];
  if (isMark && numbers.every((number) => number !== undefined)) for (const number of numbers) call(number, reading);
  else readNodes(element.children, reading);
}

function numberOfMark(mark: string, book: NoteBook): number | undefined {
  return book.numberMarked(mark) ?? (/^\d/.test(mark) && book.has(Number(mark)) ? Number(mark) : undefined);
}

function readLink(element: XmlElement, reading: Reading): void {
  const first = reading.words.length;
  const afterBlank = reading.endsBlank;
  readNodes(element.children, reading);
  const words = reading.words.slice(first).join('');
  const href = element.attributes['href'];
  if (href === undefined || words.trim() === '') return;
  const from = reading.length - words.length;
  const link = { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length, href };
  const last = reading.links.at(-1);
  // Some files cut a link in pieces: "2533", " ", "(2020)".
  const isPiece = last?.href === href && last.end + (afterBlank || words.startsWith(' ') ? 1 : 0) === link.start;
  if (last && isPiece) reading.links[reading.links.length - 1] = { ...last, end: link.end };
  else reading.links.push(link);
}

/** White space to fold, or a character that has another spelling. */
const UNCLEAN = /[^ -~À-ÿ‘-”–—]| {2}/;
const RESPELT = /[^\t\n\r -~À-ÿ‘-”–—]/;

/** Folds white space as it goes, so that every offset taken is one of the clean text. */
function append(words: string, reading: Reading): void {
  let folded = UNCLEAN.test(words)
    ? (RESPELT.test(words) ? normalize(unplaced(words)).text : words).replace(/\s+/g, ' ')
    : words;
  if (folded.startsWith(' ') && (reading.length === 0 || reading.endsBlank)) folded = folded.slice(1);
  if (folded === '') return;
  // A blank that stood before a note's mark goes with the mark where the sentence's own punctuation follows.
  if (reading.endsBlank && reading.calls.at(-1)?.offset === reading.length - 1 && /^[,.;:)”’]/.test(folded)) {
    reading.words.push(reading.words.pop()?.slice(0, -1) ?? '');
    reading.length -= 1;
  }
  reading.words.push(folded);
  reading.length += folded.length;
  reading.endsBlank = folded.endsWith(' ');
}

function call(number: number | undefined, reading: Reading): void {
  if (number !== undefined) reading.calls.push({ number, offset: reading.length - (reading.endsBlank ? 1 : 0) });
}

function rawWords(element: XmlElement): string {
  return element.children
    .map((node) => (isElement(node) ? rawWords(node) : node))
    .join('')
    .trim();
}

function takeOutTypedMarks(rich: RichText, book: NoteBook): RichText {
  if (!TOUCHING.test(rich.text)) return rich;
  const marks = [...rich.text.matchAll(TYPED_MARK)].filter(([digits]) => book.has(Number(digits)));
  if (marks.length === 0) return rich;
  const calls = [...rich.calls, ...marks.map(({ 0: digits, index }) => ({ number: Number(digits), offset: index }))];
  const ranges = marks.map(({ 0: digits, index }) => ({ start: index, end: index + digits.length }));
  return remove({ ...rich, calls: calls.sort((a, b) => a.offset - b.offset) }, ranges);
}

/** Takes ranges out, given in reading order; what stood after each moves up. */
function remove(rich: RichText, ranges: readonly { readonly start: number; readonly end: number }[]): RichText {
  const kept = ranges.map(({ start }, at) => rich.text.slice(ranges[at - 1]?.end ?? 0, start));
  const moved = createMover(ranges);
  return {
    text: kept.join('') + rich.text.slice(ranges.at(-1)?.end ?? 0),
    calls: rich.calls.map(({ number, offset }) => ({ number, offset: moved(offset) })),
    links: rich.links
      .map(({ start, end, href }) => ({ start: moved(start), end: moved(end), href }))
      .filter((link) => link.end > link.start),
  };
}

/** Where an offset lies once the ranges are taken out. Asked in about reading order, so it goes on from where it was. */
function createMover(ranges: readonly { readonly start: number; readonly end: number }[]): (offset: number) => number {
  let at = 0;
  let removed = 0;
  return (offset) => {
    for (let before = ranges[at - 1]; before && before.end > offset; before = ranges[at - 1]) {
      at -= 1;
      removed -= before.end - before.start;
    }
    for (let next = ranges[at]; next && next.end <= offset; next = ranges[at]) {
      at += 1;
      removed += next.end - next.start;
    }
    return Math.min(offset, ranges[at]?.start ?? offset) - removed;
  };
}
