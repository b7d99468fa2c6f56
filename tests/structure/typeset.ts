/** Sets a tree's texts as the pages of a resolution: a masthead, running heads, notes at the foot of the page that calls them. */
import type { DocumentTree, InstrumentText, Item, Wording } from '../../ingest/structure/tree.ts';
import type { Word } from '../pages/pdf-writer.ts';
import { type Frame, type FrameStyle, framePage, joinBlocks, type PlacedLine, placePage, wrap } from './page-frame.ts';

export interface TextStyle extends FrameStyle {
  /** Lines of a page with its notes. */
  readonly lines: number;
  /** Whether a blank stands before each mark. */
  readonly areMarksApart?: boolean;
  /** Whether long words are broken at line ends. */
  readonly areWordsBroken?: boolean;
}

interface Page {
  readonly lines: readonly PlacedLine[];
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
  const { isLaidOut = false, areMarksApart } = style;
  const indent = ({ depth, isFirst }: PlacedLine) => ' '.repeat(isLaidOut && depth > 0 ? (isFirst ? 10 : 5) : 0);
  return set.pages.map((page, at) => {
    const lines = page.lines.map((line) => indent(line) + line.raw.replace(MARK, areMarksApart ? ' $1' : '$1'));
    return framePage(style.areBlocksJoined ? joinBlocks(lines, page.lines) : lines, frameOf(set, page, at), style);
  });
}

/** @returns each page as words at places */
export function placeAsWords(tree: DocumentTree): Word[][] {
  const set = typeset(tree, { width: 84, lines: 46 });
  return set.pages.map((page, at) => placePage(page.lines, frameOf(set, page, at)));
}

function typeset(tree: DocumentTree, { width, lines, areWordsBroken = false }: TextStyle): Typeset {
  const { symbol, parts } = tree;
  const [main, ...annexes] = parts;
  const title = wrap(main?.title ?? 'Title', width);
  const heading = (raw: string, isBold = true): PlacedLine => ({ raw, depth: 0, isFirst: true, isBold });
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

function linesOf(part: InstrumentText, width: number, areWordsBroken: boolean): PlacedLine[] {
  const set = (marker: string, wording: Wording, depth: number): PlacedLine[] =>
    wrap(`${marker}${withMarks(wording)}`, width, areWordsBroken).map((raw, at) => ({
      raw,
      depth,
      isFirst: at === 0,
      isBold: false,
    }));
  const ofItem = (item: Item, depth: number): PlacedLine[] => [
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
  text: readonly PlacedLine[],
  notes: ReadonlyMap<number, string>,
  { width, lines }: Pick<TextStyle, 'width' | 'lines'>,
): Page[] {
  const called = new Set<number>();
  const pages: { lines: PlacedLine[]; notes: number[] }[] = [{ lines: [], notes: [] }];
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

function frameOf({ symbol, title, notes, pages }: Typeset, page: Page, at: number): Frame {
  return {
    symbol,
    title,
    number: at + 1,
    count: pages.length,
    job: '20-16000',
    notes: page.notes.map((note) => [note, notes.get(note) ?? '']),
  };
}
