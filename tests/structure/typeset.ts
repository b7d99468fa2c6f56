/** Sets a tree's texts as the pages of a resolution: a masthead, running heads, notes at the foot of the page that calls them. */
import type { DocumentTree, InstrumentText, Item, Wording } from '../../ingest/structure/tree.ts';
import type { Word } from '../pages/pdf-writer.ts';
import { placeLine, wrap } from './whole-compact.ts';

export interface TextStyle {
  /** Characters of a line, and lines of a page with its notes. */
  readonly width: number;
  readonly lines: number;
  /** Whether lines are set in by blanks, with symbol and title on one line. */
  readonly isLaidOut?: boolean;
  /** Whether what stands at the left of notes and foot comes before what stands at their right: numbers before texts. */
  readonly isInColumns?: boolean;
  /** Whether each page is one line, without a break. */
  readonly isFlat?: boolean;
  /** Whether a blank stands before each mark. */
  readonly areMarksApart?: boolean;
  /** Whether long words are broken at line ends. */
  readonly areWordsBroken?: boolean;
}

interface Line {
  /** With `^3` where a note is called. */
  readonly raw: string;
  readonly depth: number;
  readonly isFirst: boolean;
  readonly isBold: boolean;
}

interface Page {
  readonly lines: readonly Line[];
  readonly notes: readonly number[];
}

interface Typeset {
  readonly symbol: string;
  /** The running title, line by line. */
  readonly title: readonly string[];
  readonly notes: ReadonlyMap<number, string>;
  readonly pages: readonly Page[];
}

const MARK = /\^(\d+)/g;
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** @returns each page as text */
export function writeAsText(tree: DocumentTree, style: TextStyle): string[] {
  const set = typeset(tree, style);
  return set.pages.map((page, at) => writePage(set, page, at, style));
}

/** @returns each page as words at places */
export function placeAsWords(tree: DocumentTree): Word[][] {
  const set = typeset(tree, { width: 84, lines: 46 });
  return set.pages.map((page, at) => placePage(set, page, at));
}

function typeset(tree: DocumentTree, { width, lines, areWordsBroken = false }: TextStyle): Typeset {
  const { symbol, parts } = tree;
  const [main, ...annexes] = parts;
  const title = wrap(main?.title ?? 'Title', width);
  const heading = (raw: string, isBold = true): Line => ({ raw, depth: 0, isFirst: true, isBold });
  const masthead = [
    'United Nations',
    symbol,
    'General Assembly',
    'Distr.: General',
    '11 January 2021',
    'Seventy-fifth session',
    'Resolution adopted by the General Assembly on 3 December 2020',
    '[without reference to a Main Committee (A/75/L.4)]',
    ...wrap(`${symbol.replace('A/RES/', '')}. ${main?.title ?? 'Title'}`, width),
    'The General Assembly,',
  ];
  const text = [
    ...masthead.map((raw) => heading(raw)),
    ...(main ? linesOf(main, width, areWordsBroken) : []),
    ...['40th plenary meeting', '3 December 2020'].map((raw) => heading(raw, false)),
    ...annexes.flatMap((annex, at) => [
      heading(annexes.length > 1 ? `Annex ${NUMERALS[at]}` : 'Annex'),
      ...wrap(annex.title ?? 'The annexed text', width).map((raw) => heading(raw)),
      ...linesOf(annex, width, areWordsBroken),
    ]),
  ];
  const notes = new Map(
    parts.flatMap((part) => part.notes.map((note) => [note.number, plain(note.text.text)] as const)),
  );
  return { symbol, title, notes, pages: cutPages(text, notes, { width, lines }) };
}

function linesOf(part: InstrumentText, width: number, areWordsBroken: boolean): Line[] {
  const set = (marker: string, wording: Wording, depth: number): Line[] =>
    wrap(`${marker}${withMarks(wording)}`, width, areWordsBroken).map((raw, at) => ({
      raw,
      depth,
      isFirst: at === 0,
      isBold: false,
    }));
  const ofItem = (item: Item, depth: number): Line[] => [
    ...set(`(${item.letter}) `, item, depth),
    ...item.items.flatMap((below) => ofItem(below, depth + 1)),
  ];
  return part.paragraphs.flatMap((paragraph) => {
    const isNumbered =
      paragraph.number !== null && paragraph.paragraphKind === 'OPERATIVE' && !paragraph.numberInferred;
    return [
      ...set(isNumbered ? `${paragraph.number}. ` : '', paragraph, 1),
      ...paragraph.items.flatMap((item) => ofItem(item, 2)),
    ];
  });
}

function withMarks({ text, calls }: Wording): string {
  let marked = '';
  let at = 0;
  for (const { number, offset } of calls.toSorted((a, b) => a.offset - b.offset)) {
    marked += `${text.text.slice(at, offset)}^${number}`;
    at = offset;
  }
  return plain(marked + text.text.slice(at));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A note stands on the page that first calls it. */
function cutPages(
  text: readonly Line[],
  notes: ReadonlyMap<number, string>,
  { width, lines }: Pick<TextStyle, 'width' | 'lines'>,
): Page[] {
  const called = new Set<number>();
  const pages: { lines: Line[]; notes: number[] }[] = [{ lines: [], notes: [] }];
  let left = lines;
  for (const line of text) {
    const own = [...line.raw.matchAll(MARK)]
      .map(([, number]) => Number(number))
      .filter((number) => !called.has(number));
    const needed = own.reduce((sum, number) => sum + wrap(notes.get(number) ?? '', width).length, 1);
    if (needed > left && left < lines) {
      pages.push({ lines: [], notes: [] });
      left = lines;
    }
    left -= needed;
    for (const number of own) called.add(number);
    pages.at(-1)?.lines.push(line);
    pages.at(-1)?.notes.push(...own);
  }
  return pages;
}

function writePage({ symbol, title, notes, pages }: Typeset, page: Page, at: number, style: TextStyle): string {
  const { width, isLaidOut = false } = style;
  const gap = ' '.repeat(20);
  const indent = ({ depth, isFirst }: Line) => ' '.repeat(isLaidOut && depth > 0 ? (isFirst ? 10 : 5) : 0);
  const isRight = (at + 1) % 2 === 1;
  const head = isLaidOut
    ? [`${symbol}${gap}${title[0]}`, ...title.slice(1).map((line) => `${gap}${gap}${line}`)]
    : style.isInColumns && isRight
      ? [...title, symbol]
      : [symbol, ...title];
  const [number, job] = at === 0 ? ['*2016000*', '20-16000 (E)'] : [`${at + 1}/${pages.length}`, '20-16000'];
  const foot = isRight ? [job, number] : [number, job];
  const lines = [
    ...(at === 0 ? [] : head),
    ...page.lines.map((line) => indent(line) + line.raw.replace(MARK, style.areMarksApart ? ' $1' : '$1')),
    ...(page.notes.length === 0 ? [] : ['__________________']),
    ...(style.isInColumns
      ? [
          ...page.notes.map(String),
          ...foot.slice(0, 1),
          ...page.notes.flatMap((note) => wrap(notes.get(note) ?? '', width)),
        ]
      : page.notes.flatMap((note) => wrap(`${note} ${notes.get(note)}`, width))),
    ...(style.isInColumns ? foot.slice(1) : isLaidOut ? [foot.join(gap)] : foot),
  ];
  return `${lines.join(style.isFlat ? ' ' : '\n')}\n`;
}

function placePage({ symbol, title, notes, pages }: Typeset, page: Page, at: number): Word[] {
  const words: Word[] =
    at === 0
      ? [{ text: '20-16000 (E)', x: 60, y: 37, size: 8.5 }]
      : [
          { text: symbol, x: 60, y: 733, size: 8.5 },
          ...title.map((text, line) => ({ text: inLatin(text), x: 330, y: 733 - line * 10, size: 8.5 })),
          { text: `${at + 1}/${pages.length}`, x: 60, y: 37, size: 8.5 },
          { text: '20-16000', x: 524, y: 38, size: 7 },
        ];
  let y = 715 - Math.max(0, title.length - 2) * 10;
  for (const { raw, depth, isFirst, isBold } of page.lines) {
    y -= isFirst ? 15 : 11;
    const x = 123 + Math.max(0, depth - 1) * 24 + (isFirst && depth > 0 ? 24 : 0);
    words.push(...placeLine(inLatin(raw), x, y, isBold));
  }
  const below = page.notes.flatMap((note) =>
    wrap(notes.get(note) ?? '', 84).map((text, line) => ({
      text: inLatin(text),
      mark: line === 0 ? String(note) : '',
    })),
  );
  if (below.length > 0) words.push({ text: '__________________', x: 99, y: 68 + below.length * 10, size: 8 });
  for (const [line, { text, mark }] of below.entries()) {
    const lineY = 50 + (below.length - line) * 10;
    if (mark !== '') words.push({ text: mark, x: 117, y: lineY + 3, size: 5.5 });
    words.push({ text, x: 123, y: lineY, size: 8.5 });
  }
  return words;
}

/** The characters that the PDF's fonts have; others become "?", in what is expected too. */
export function inLatin(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (character) => LATIN[character] ?? (character.charCodeAt(0) < 256 ? character : '?'),
  );
}

const LATIN: Readonly<Record<string, string>> = {
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '—': '\x97',
  '‑': '-',
  '−': '-',
  '…': '\x85',
  '\u00a0': ' ',
};
