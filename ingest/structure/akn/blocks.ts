/**
 * A statement's elements → a flat list of blocks in reading order: headings, texts with the label that stands before
 * them, tables. The markup nests some lists and leaves others flat, so nesting is read from the labels later.
 */
import {
  childElements,
  findAll,
  isElement,
  rawTextOf,
  type XmlElement,
  type XmlNode,
} from '../../pages/akn/element.ts';
import { HEADINGS } from './documents.ts';
import { isBullet, type Label, readLabel, readTypedLabel } from './label.ts';
import { type NoteBook, openNoteBook } from './note-book.ts';
import { withPreambles } from './preambles.ts';
import { dropStart, prepend, type RichText, readRichText } from './rich-text.ts';
import { isCountedHeading } from './sections.ts';

type Division = 'PREAMBULAR' | 'OPERATIVE';

/**
 * What the markup says of a text without a label: a member of a list, words that close what a list interrupted, or words
 * that go on with nothing, as a note under a table. `null`: nothing.
 */
type TextRole = 'MEMBER' | 'CLOSING' | 'ALONE' | null;

export type AknBlock =
  | {
      readonly kind: 'heading';
      readonly text: RichText;
      /** Whether it stands among the members of a list, which go on after it. */
      readonly isWithin: boolean;
      readonly line: number;
    }
  | {
      readonly kind: 'text';
      readonly division: Division;
      readonly role: TextRole;
      readonly label: Label | null;
      readonly text: RichText;
      readonly line: number;
    }
  | { readonly kind: 'table'; readonly rows: number; readonly line: number };

/** Where a block stands, as far as the markup tells. */
interface Place {
  readonly division: Division;
  readonly role: TextRole;
}

/** A number element waits for the words that it stands before, which may lie deeper. */
interface Waiting {
  num: XmlElement | null;
  /** Whether the number is a list member's. */
  listed: boolean;
}

/** Classes of paragraphs that are headings: `H1`, `H23`, `HCh`, `HChG`, `BLUEHeadingH2`. */
const HEADING_CLASS = /^(?:BLUEHeading)?_?H(?:\d+|Ch)G?$/;
/** Elements whose own words are a block. */
const TEXTS = new Set(['content', 'intro', 'wrapUp', 'p']);
/** As far into a text as a label with its blanks can reach. */
const LABEL_LENGTH = 60;
const LISTS = new Set(['list', 'sublist', 'blockList', 'ul', 'ol', 'point', 'item', 'li', 'indent']);
/** All words of a formula that says no more than who speaks. */
const ORGAN = /^(?:The \p{Lu}[\p{L}’ -]{1,120})?[,:]?$/u;
/** Elements that interrupt the words around them. */
const BLOCKS = new Set([
  ...TEXTS,
  ...LISTS,
  ...HEADINGS,
  'table',
  'paragraph',
  'subparagraph',
  'container',
  'blockContainer',
  'embeddedStructure',
  'quotedStructure',
]);

/** @param element a preamble, a main body, or what stands above one */
export function readBlocks(element: XmlElement, book: NoteBook): AknBlock[] {
  const blocks: AknBlock[] = [];
  const division = element.name === 'preamble' ? 'PREAMBULAR' : 'OPERATIVE';
  readChildren(element, { division, role: null }, { num: null, listed: false }, { book, blocks });
  return withPreambles(blocks);
}

interface Output {
  readonly book: NoteBook;
  readonly blocks: AknBlock[];
}

function readChildren(element: XmlElement, place: Place, waiting: Waiting, output: Output): void {
  for (const child of piecesOf(element)) {
    if (isEnactingFormula(child)) addFormula(child, waiting, place, output);
    else if (child.name === 'num') Object.assign(waiting, { num: child, listed: isMembers(element, place) });
    else if (child.name === 'table') addTable(child, output);
    else if (isPreambularHeading(child)) addText(child, waiting, { ...place, division: 'PREAMBULAR' }, output);
    else if (HEADINGS.has(child.name)) addHeading(child, waiting, place, output);
    else if (!isText(child)) readChildren(child, placeIn(child, place), waiting, output);
    else if (HEADING_CLASS.test(element.attributes['class'] ?? '')) addHeading(child, waiting, place, output);
    else addText(child, waiting, place, output);
  }
}

/** The elements in one; words that stand in it directly, beside a list or a draft resolution, are a `p` each time. */
function piecesOf(element: XmlElement): XmlElement[] {
  if (element.name !== 'p' && !hasOwnWords(element)) return childElements(element);
  const pieces: XmlElement[] = [];
  let words: XmlNode[] = [];
  const close = () => {
    if (words.some((node) => isElement(node) || node.trim() !== '')) {
      pieces.push({ name: 'p', attributes: element.attributes, line: element.line, children: words });
    }
    words = [];
  };
  for (const node of element.children) {
    if (isElement(node) && (interrupts(node) || node.name === 'num')) {
      close();
      pieces.push(node);
    } else words.push(node);
  }
  close();
  return pieces;
}

/** The number of a list is its paragraph's; that of a member is the member's. */
function isMembers({ name }: XmlElement, { role }: Place): boolean {
  return role === 'MEMBER' && !/^(?:list|sublist|blockList|intro)$/.test(name);
}

function interrupts({ name }: XmlElement): boolean {
  return BLOCKS.has(name) || name === 'formula';
}

function hasOwnWords(element: XmlElement): boolean {
  return element.children.some((node) => !isElement(node) && node.trim() !== '');
}

function isEnactingFormula({ name, attributes }: XmlElement): boolean {
  return name === 'formula' || (name === 'container' && attributes['name'] === 'formula');
}

/** "The General Assembly," is no provision, though notes may hang on it; "The Council, recalling its resolution …," is one. */
function addFormula(element: XmlElement, waiting: Waiting, place: Place, output: Output): void {
  const { text } = readRichText(element.children, openNoteBook());
  if (ORGAN.test(text)) readRichText(element.children, output.book);
  else addText(element, waiting, place, output);
}

/** Its notes keep their numbers, so that those after it do. */
function addTable(element: XmlElement, { book, blocks }: Output): void {
  blocks.push({ kind: 'table', rows: findAll(element, 'tr').length, line: element.line });
  readRichText(element.children, book);
}

function placeIn(element: XmlElement, place: Place): Place {
  if (LISTS.has(element.name)) return { ...place, role: 'MEMBER' };
  return element.attributes['class'] === 'FootnoteText' ? { ...place, role: 'ALONE' } : place;
}

/** In sections the markup gives preambular paragraphs as headings that refer to a preamble. */
function isPreambularHeading(element: XmlElement): boolean {
  return element.name === 'crossHeading' && /preamble/i.test(element.attributes['refersTo'] ?? '');
}

/** Whether an element's words are one block: by its name, or because words stand in it directly. */
function isText(element: XmlElement): boolean {
  if (childElements(element, 'num').length > 0) return false;
  if (element.name === 'p') return !childElements(element).some(interrupts);
  if (!TEXTS.has(element.name) && !hasOwnWords(element)) return false;
  return !childElements(element).some((child) => interrupts(child) && (child.name !== 'p' || !isText(child)));
}

/**
 * A number before a heading is a heading of its own; some headings say it again in their own words. Among the members of a
 * list the number is that of the words below.
 */
function addHeading(element: XmlElement, waiting: Waiting, place: Place, { book, blocks }: Output): void {
  const isWithin = place.role === 'MEMBER';
  const number = isWithin ? null : takeNumber(waiting, book);
  const words = readRichText(element.children, book);
  const title = words.text.startsWith('.') ? dropStart(words, 1) : words;
  const texts = number === null || beginsWith(title.text, number.text) ? [title] : [number, title];
  for (const text of texts) if (text.text !== '') blocks.push({ kind: 'heading', text, isWithin, line: element.line });
}

/** "I" does not stand in front of "International cooperation". */
function beginsWith(title: string, number: string): boolean {
  return title.startsWith(number) && !/^[\p{L}\p{N}]/u.test(title.slice(number.length));
}

function takeNumber(waiting: Waiting, book: NoteBook): RichText | null {
  const number = waiting.num && readRichText(waiting.num.children, book);
  waiting.num = null;
  return number;
}

function addText(element: XmlElement, waiting: Waiting, place: Place, { book, blocks }: Output): void {
  const { line } = element;
  const { num } = waiting;
  const number = num && { words: takeNumber(waiting, book), label: readLabel(rawTextOf(num), waiting.listed) };
  // A number that is no label, as "Article 5", is a heading.
  if (number?.words && number.label === null && hasWords(number.words))
    blocks.push({ kind: 'heading', text: number.words, isWithin: false, line });
  const whole = readRichText([element], book);
  const marked = num !== null && isBullet(rawTextOf(num)) ? { ...place, role: 'MEMBER' as const } : place;
  const typed = number === null ? readTypedLabel(rawTextOf(element, LABEL_LENGTH), whole.text) : null;
  const label = number?.label ?? typed?.label ?? null;
  const bare = typed === null ? whole : dropStart(whole, typed.length);
  const text = label?.rest === undefined ? bare : prepend(label.rest, bare);
  const isFormula = blocks.length === 0 && place.division === 'PREAMBULAR' && ORGAN.test(text.text);
  if (!hasWords(text) || isFormula) return;
  if (label === null && isEmphasised(element, text.text)) blocks.push({ kind: 'heading', text, isWithin: false, line });
  else blocks.push({ kind: 'text', division: place.division, role: roleOf(element, marked, typed), label, text, line });
}

/** A bullet makes a member of a list. */
function roleOf(element: XmlElement, place: Place, typed: { label: Label | null } | null): TextRole {
  if (element.name === 'wrapUp') return 'CLOSING';
  return typed !== null && typed.label === null ? 'MEMBER' : place.role;
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
