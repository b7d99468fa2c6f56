/**
 * A statement's elements → a flat list of blocks in reading order: headings, texts with the label that stands before
 * them, tables. The markup nests some lists and leaves others flat, so nesting is read from the labels later.
 */
import { childElements, findAll, isElement, type XmlElement } from '../../pages/akn/element.ts';
import { HEADINGS } from './documents.ts';
import { isBullet, type Label, readLabel, readTypedLabel } from './label.ts';
import { type NoteBook, openNoteBook } from './note-book.ts';
import { INTRODUCTIONS, isText, kindOf, LISTS, piecesOf, RECITALS, SECTIONS, startOf } from './pieces.ts';
import { bulleted, type Division, OUTSIDE, type Place, placeIn, placeOf, type TextRole } from './place.ts';
import { withPreambles } from './preambles.ts';
import { dropStart, prepend, type RichText, readRichText } from './rich-text.ts';
import { isCountedHeading } from './sections.ts';

export type AknBlock =
  | {
      readonly kind: 'heading';
      readonly text: RichText;
      /** Whether it stands among the members of a list, which go on after it. */
      readonly isWithin: boolean;
      readonly line: number;
      /** Whether it is a number of a form that is not known, such as "1/2": the text below it has none then. */
      readonly isNumber?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly division: Division;
      readonly role: TextRole;
      readonly label: Label | null;
      readonly text: RichText;
      readonly line: number;
      /** In how many lists of the markup it stands; 0 where lists are flat. */
      readonly depth: number;
      /** The paragraph or list member of the markup that it is a text of. */
      readonly owner: XmlElement | null;
    }
  | { readonly kind: 'table'; readonly what: string; readonly line: number };

/** A number waits for the words that it stands before, which may lie deeper. */
interface Waiting {
  number: Numbering | null;
}

interface Numbering {
  readonly words: RichText;
  readonly label: Label | null;
  /** The element that it counts, and where that stands. */
  readonly of: XmlElement;
  readonly place: Place;
  readonly line: number;
}

/** Classes of paragraphs that are headings: `H1`, `H23`, `HCh`, `HChG`, `BLUEHeadingH2`. */
const HEADING_CLASS = /^(?:(?:BLUEHeading)?_?H_?(?:\d+|Ch)G?|[Hh]eading ?\d?)$/;
/** All words of a formula that says no more than who speaks. */
const ORGAN = /^(?:The \p{Lu}[\p{L}’ -]{1,120})?[,:]?$/u;
const NAMED_ORGAN =
  /^The [\p{L}’ -]{0,80}(?:Assembly|Board|Commission|Committee|Conference|Council)(?: of [\p{L}’ -]{1,80})?,$/u;

/** @param element a preamble, a main body, or what stands above one */
export function readBlocks(element: XmlElement, book: NoteBook): AknBlock[] {
  const blocks: AknBlock[] = [];
  const division = element.name === 'preamble' ? 'PREAMBULAR' : 'OPERATIVE';
  readChildren(element, { division, ...OUTSIDE }, { number: null }, { book, blocks });
  return withPreambles(blocks);
}

interface Output {
  readonly book: NoteBook;
  readonly blocks: AknBlock[];
}

function readChildren(element: XmlElement, place: Place, waiting: Waiting, output: Output): void {
  for (const child of piecesOf(element)) {
    const own = placeIn(child, place, output.blocks.at(-1));
    if (kindOf(child) === 'formula') addFormula(child, waiting, place, output);
    else if (child.name === 'num') setNumber(child, element, place, waiting, output);
    else if (child.name === 'table' || child.name === 'toc') addTable(child, output);
    else if (isPreambularHeading(child)) addText(child, waiting, { ...place, division: 'PREAMBULAR' }, output);
    else if (HEADINGS.has(child.name)) addHeading(child, waiting, place, output);
    else if (!isText(child)) readChildren(child, own, waiting, output);
    else if (isHeadingClass(element) || isHeadingClass(child)) addHeading(child, waiting, place, output);
    else addText(child, waiting, own, output);
  }
  if (waiting.number?.of !== element) return;
  // The number of an empty paragraph says nothing of the next.
  if (isLabel(waiting.number)) waiting.number = null;
  else leaveNumber(waiting, output);
}

function isHeadingClass({ attributes }: XmlElement): boolean {
  return HEADING_CLASS.test(attributes['class'] ?? '');
}

function setNumber(num: XmlElement, element: XmlElement, place: Place, waiting: Waiting, output: Output): void {
  leaveNumber(waiting, output);
  const words = readRichText(num.children, output.book);
  const label = readLabel(words.text, isMembers(element, place));
  // The number of a recital is its place among them.
  if (label !== null && RECITALS.has(kindOf(element))) return;
  waiting.number = { words, label, of: element, place, line: num.line };
}

/** A number that another follows: a heading, "Article 5", or the label of a paragraph that its items alone make. */
function leaveNumber(waiting: Waiting, { blocks }: Output): void {
  const number = takeNumber(waiting);
  if (number === null) return;
  const { words, label, place, line } = number;
  if (isLabel(number)) blocks.push(textBlock({ ...words, text: '' }, label, place, line));
  else if (hasWords(words)) {
    const isNumber = label === null && !/\p{L}/u.test(words.text);
    blocks.push({
      kind: 'heading',
      text: words,
      isWithin: place.role === 'MEMBER',
      line,
      ...(isNumber && { isNumber }),
    });
  }
}

/** A number that is no label, and the letters and numerals of sections. */
function isHeading({ words, label, of }: Numbering): boolean {
  return label === null || (SECTIONS.has(of.name) && label.kind === 'item' && !words.text.startsWith('('));
}

/** A number that stays with an element though no words follow. */
function isLabel(number: Numbering): boolean {
  return !SECTIONS.has(number.of.name) && !isHeading(number);
}

function takeNumber(waiting: Waiting): Numbering | null {
  const { number } = waiting;
  waiting.number = null;
  return number;
}

function textBlock(
  text: RichText,
  label: Label | null,
  { division, role, depth, owner }: Place,
  line: number,
): AknBlock {
  return { kind: 'text', division, role, label, text, line, depth, owner };
}

/** The number of a list is its paragraph's; that of a member is the member's. */
function isMembers(element: XmlElement, { role }: Place): boolean {
  const kind = kindOf(element);
  return role === 'MEMBER' && !LISTS.has(kind) && !INTRODUCTIONS.has(kind);
}

/** "The General Assembly," is no provision, though notes may hang on it; "The Council, recalling its resolution …," is one. */
function addFormula(element: XmlElement, waiting: Waiting, place: Place, output: Output): void {
  const { text } = readRichText(element.children, openNoteBook());
  if (ORGAN.test(text)) readRichText(element.children, output.book);
  else addText(element, waiting, place, output);
}

/** Its notes keep their numbers, so that those after it do. */
function addTable(element: XmlElement, { book, blocks }: Output): void {
  const rows = findAll(element, 'tr').length;
  const what = element.name === 'toc' ? 'a table of contents' : `a table of ${rows} row${rows === 1 ? '' : 's'}`;
  blocks.push({ kind: 'table', what, line: element.line });
  readRichText(element.children, book);
}

/** In sections the markup gives preambular paragraphs as headings that refer to a preamble. */
function isPreambularHeading(element: XmlElement): boolean {
  return element.name === 'crossHeading' && /preamble/i.test(element.attributes['refersTo'] ?? '');
}

/**
 * A number before a heading is a heading of its own; some headings say it again in their own words. Among the members of a
 * list the number is that of the words below.
 */
function addHeading(element: XmlElement, waiting: Waiting, place: Place, { book, blocks }: Output): void {
  const isWithin = place.role === 'MEMBER';
  const number = isWithin || numbersText(waiting.number) ? null : (takeNumber(waiting)?.words ?? null);
  const words = readRichText(element.children, book);
  const title = words.text.startsWith('.') ? dropStart(words, 1) : words;
  const texts = number === null || beginsWith(title.text, number.text) ? [title] : [number, title];
  for (const text of texts) if (text.text !== '') blocks.push({ kind: 'heading', text, isWithin, line: element.line });
}

/** Whether a number is a paragraph's that has a text below its heading. */
function numbersText(number: Numbering | null): boolean {
  if (number?.label?.kind !== 'paragraph' || kindOf(number.of) !== 'paragraph') return false;
  return childElements(number.of).some(({ name }) => name !== 'num' && !HEADINGS.has(name));
}

/** "I" does not stand in front of "International cooperation". */
function beginsWith(title: string, number: string): boolean {
  return title.startsWith(number) && !/^[\p{L}\p{N}]/u.test(title.slice(number.length));
}

function addText(element: XmlElement, waiting: Waiting, place: Place, output: Output): void {
  const { book, blocks } = output;
  if (waiting.number && isHeading(waiting.number) && hasWords(waiting.number.words)) leaveNumber(waiting, output);
  const number = takeNumber(waiting);
  const whole = readRichText([element], book);
  const typed = number === null ? readTypedLabel(startOf(element), whole.text) : null;
  const label = number?.label ?? typed?.label ?? null;
  const bare = typed === null ? whole : dropStart(whole, typed.length);
  const text = withCalls(number, label?.rest === undefined ? bare : prepend(label.rest, bare));
  if (!hasWords(text) || isFormula(text.text, place, blocks)) return;
  const isBulleted = number ? isBullet(number.words.text) : typed !== null && typed.label === null;
  if (label === null && place.depth === 0 && isEmphasised(element, text.text))
    blocks.push({ kind: 'heading', text, isWithin: false, line: element.line });
  else blocks.push(textBlock(text, label, isBulleted ? bulleted(place) : placeOf(element, place), element.line));
}

/** A note may hang on the number. */
function withCalls(number: Numbering | null, text: RichText): RichText {
  if (number === null || number.words.calls.length === 0) return text;
  return { ...text, calls: [...number.words.calls.map((call) => ({ ...call, offset: 0 })), ...text.calls] };
}

/** In a body without a preamble, as in a draft, the organ is named by what organs are called. */
function isFormula(words: string, { division }: Place, blocks: readonly AknBlock[]): boolean {
  const last = blocks.at(-1);
  if (last !== undefined && last.kind !== 'heading') return false;
  return division === 'PREAMBULAR' ? last === undefined && ORGAN.test(words) : NAMED_ORGAN.test(words);
}

function hasWords({ text }: RichText): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A short line set in bold or italics from end to end, without a sentence's end but where it counts, is a heading. */
function isEmphasised(element: XmlElement, text: string): boolean {
  if (text.length > 250 || (/[.;:,]$/.test(text) && !(text.endsWith('.') && isCountedHeading(text)))) return false;
  const words = element.children.filter((node) => isElement(node) || node.trim() !== '');
  const [only] = words;
  if (words.length !== 1 || only === undefined || !isElement(only)) return false;
  if (only.name === 'b' || only.name === 'i') return true;
  return only.name === 'span' ? /^(?:bold|italic)$/.test(only.attributes['class'] ?? '') : isEmphasised(only, text);
}
