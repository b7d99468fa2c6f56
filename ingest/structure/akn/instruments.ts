/**
 * A resolution's blocks → its instruments: the resolution itself and each annex. An annex is `<symbol>/annex`, or
 * `<symbol>/annex/II` where a number stands on it or several follow each other.
 */
import { childElements, isElement, type XmlElement } from '../../pages/akn/element.ts';
import { type AknBlock, readBlocks } from './blocks.ts';
import { takeClosing } from './closing.ts';
import {
  ATTACHMENTS,
  type Attached,
  attachedTo,
  BODIES,
  FRAME,
  HEADINGS,
  holdsBody,
  isAnnexContainer,
  isTitle,
  type ResolutionElement,
} from './documents.ts';
import type { BookedNote, MissingNote, NoteBook } from './note-book.ts';
import { type RichText, readRichText } from './rich-text.ts';
import { isNumbered } from './sections.ts';
import { claim, type Names } from './segments.ts';

export interface InstrumentBlocks {
  readonly instrument: string;
  readonly annexedTo: string | null;
  readonly title: string | null;
  /** The line that says that an annex begins; `null` where none does. */
  readonly heading: RichText | null;
  readonly blocks: readonly AknBlock[];
  readonly notes: readonly BookedNote[];
  /** What it says of its adoption among its paragraphs. */
  readonly closing: string;
  /** Marks in it and in its annexes that call no note of the file. */
  readonly missing: readonly MissingNote[];
}

const ANNEX = /^annex(?:e?s)?(?: ([IVXLC]+|\d{1,2}|[A-Z]))?\.?\*?$/i;
/** "Annex I. Terms of reference", "Annex A: Travel ban", "Annex II Rules" on two lines: the title stands in the same heading. */
const TITLED_ANNEX = /^(?:Annex|ANNEX)(?: ([IVXLC]{1,5}|\d{1,2}|[A-Z]))?([.:]| [–—-])? (.{1,300})$/;
const ROMAN_NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

interface DraftAnnex {
  readonly heading: RichText | null;
  readonly number: string | null;
  /** Where it stands in the heading. */
  readonly title?: string | undefined;
  readonly blocks: AknBlock[];
  readonly notes: BookedNote[];
}

export function readInstruments(
  { element, attached }: ResolutionElement,
  symbol: string,
  title: string | null,
  book: NoteBook,
): InstrumentBlocks[] {
  const own: AknBlock[] = [];
  const annexes: DraftAnnex[] = [];
  const ownNotes = book.take();
  const resolution: DraftAnnex = { ...NAMELESS, blocks: own, notes: ownNotes };
  for (const part of childElements(element)) {
    if (FRAME.has(part.name) || ATTACHMENTS.has(part.name)) continue;
    const split = splitAnnexes(readBlocks(withoutAnnexes(part), book));
    for (const block of split.before) own.push(block);
    for (const annex of split.annexes) annexes.push(annex);
  }
  for (const below of childElements(element, 'conclusions')) readRichText(below.children, book);
  shareNotes(book.take(), [resolution, ...annexes], resolution);
  for (const attachment of [...attachedTo(element), ...attached]) {
    book.startInstrument();
    const split = splitAnnexes(attachedBlocks(attachment, book));
    const { before } = split;
    const begun = [...(before.length > 0 ? [{ ...NAMELESS, blocks: before, notes: [] }] : []), ...split.annexes];
    shareNotes(book.take(), begun, begun.at(-1) ?? annexes.at(-1));
    for (const annex of begun) annexes.push(annex);
  }
  const closed = takeClosing(own);
  book.enterUncalled();
  for (const note of book.take()) ownNotes.push(note);
  const names = nameAnnexes(annexes);
  return [
    {
      instrument: symbol,
      annexedTo: null,
      title,
      heading: null,
      blocks: closed.blocks,
      notes: ownNotes,
      closing: closed.words,
      missing: book.takeMissing(),
    },
    ...annexes.map((annex, at) => annexInstrument(annex, names[at] ?? null, symbol)),
  ];
}

/** Annexes in a body are read after what they are annexed to. */
function withoutAnnexes(part: XmlElement): XmlElement {
  if (!BODIES.has(part.name)) return part;
  const children = part.children.filter((child) => !isElement(child) || !isAnnexContainer(child));
  return children.length < part.children.length ? { ...part, children } : part;
}

/** What stands before it, its headings, the lines of its preface, then all the rest: what closes an annex is a text of it. */
function attachedBlocks({ element, above }: Attached, book: NoteBook): AknBlock[] {
  const isDocument = holdsBody(element);
  const parts = isDocument ? childElements(element) : [];
  const titles = [...parts.filter(({ name }) => HEADINGS.has(name)), ...prefaceLines(parts)].map(asHeading);
  const before = above.map((node) => (isElement(node) && isTitle(node) ? asHeading(node) : node));
  const head = { ...element, name: 'preface', children: [...before, ...titles] };
  const below = parts.filter(({ name }) => !(NO_TEXT.has(name) || HEADINGS.has(name) || ATTACHMENTS.has(name)));
  return [head, ...(isDocument ? below.map(withoutAnnexes) : [element])].flatMap((part) => readBlocks(part, book));
}

function asHeading(element: XmlElement): XmlElement {
  return { ...element, name: 'heading' };
}

const NO_TEXT: ReadonlySet<string> = new Set(['meta', 'coverPage', 'preface']);

function prefaceLines(parts: readonly XmlElement[]): XmlElement[] {
  return parts.filter(({ name }) => name === 'preface').flatMap((preface) => childElements(preface));
}

function splitAnnexes(blocks: readonly AknBlock[]): { before: AknBlock[]; annexes: DraftAnnex[] } {
  const before: AknBlock[] = [];
  const annexes: DraftAnnex[] = [];
  for (const block of blocks) {
    const begun = beginAnnex(block);
    // Below "Annex" alone, "Annex I" is an annex of the convention that stands there.
    const isWithin = annexes.at(-1)?.heading != null && annexes.at(-1)?.number === null && begun?.number !== null;
    if (begun && !isWithin) annexes.push(begun);
    else (annexes.at(-1)?.blocks ?? before).push(block);
  }
  return { before, annexes };
}

function beginAnnex(block: AknBlock): DraftAnnex | null {
  if (block.kind === 'table' || (block.kind === 'text' && block.label)) return null;
  const alone = ANNEX.exec(block.text.text);
  if (alone) return { heading: block.text, number: alone[1] ?? null, blocks: [], notes: [] };
  const [, number, stop, title] = (block.kind === 'heading' && TITLED_ANNEX.exec(block.text.text)) || [];
  // Without a stop, "Annex II to the report" is no title of one.
  if (title === undefined || (stop === undefined && (number === undefined || !/^[\p{Lu}“]/u.test(title)))) return null;
  return { heading: block.text, number: number ?? null, title, blocks: [], notes: [] };
}

const NAMELESS = { heading: null, number: null } as const;

/** Each note goes to the text that calls it first; one that is called in none, to `other`. */
function shareNotes(notes: readonly BookedNote[], texts: readonly DraftAnnex[], other: DraftAnnex | undefined): void {
  const callers = new Map<number, DraftAnnex>();
  for (const text of texts.toReversed()) {
    const words = text.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
    for (const { calls } of text.heading ? [text.heading, ...words] : words)
      for (const { number } of calls) callers.set(number, text);
  }
  for (const note of notes) (callers.get(note.number) ?? other)?.notes.push(note);
}

/** By the numbers that stand on them, then by their places among all; one alone needs no name. */
function nameAnnexes(annexes: readonly DraftAnnex[]): (string | null)[] {
  const taken: Names = new Map();
  const printed = annexes.map(({ number }) => (number === null ? null : claim(number, taken)));
  if (annexes.length === 1) return printed;
  return printed.map((name, at) => name ?? claim(ROMAN_NUMERALS[at] ?? String(at + 1), taken));
}

function annexInstrument(
  { heading, title: ownTitle, blocks, notes }: DraftAnnex,
  name: string | null,
  symbol: string,
): InstrumentBlocks {
  const [first] = blocks;
  const below = first?.kind === 'heading' && !isNumbered(first.text.text) ? first.text.text : null;
  return {
    instrument: [symbol, 'annex', name].filter((part) => part !== null).join('/'),
    annexedTo: symbol,
    title: ownTitle ?? below,
    heading,
    blocks,
    notes,
    closing: '',
    missing: [],
  };
}
