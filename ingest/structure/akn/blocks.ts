/**
 * A statement's elements → a flat list of blocks in reading order: headings, texts with the label that stands before
 * them, tables. The markup nests some lists and leaves others flat, so nesting is read from the labels later.
 */
import { childElements, findAll, isElement, rawTextOf, type XmlElement } from '../../pages/akn/element.ts';
import { type Label, readLabel, readTypedLabel } from './label.ts';
import type { NoteBook } from './note-book.ts';
import { dropStart, type RichText, readRichText } from './rich-text.ts';

type Division = 'PREAMBULAR' | 'OPERATIVE';

/**
 * What the markup says of a text without a label: a member of a list, words that close what a list interrupted, or words
 * that go on with nothing, as a note under a table. `null`: nothing.
 */
type TextRole = 'MEMBER' | 'CLOSING' | 'ALONE' | null;

export type AknBlock =
  | { readonly kind: 'heading'; readonly text: RichText; readonly line: number }
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

/** Classes of paragraphs that are headings: `H1`, `H23`, `H4`, `HCh`. */
const HEADING_CLASS = /^H(?:\d+|Ch)$/;
const HEADINGS = new Set(['heading', 'subheading', 'crossHeading']);
/** Elements whose own words are a block. */
const TEXTS = new Set(['content', 'intro', 'wrapUp', 'p']);
/** As far into a text as a label with its blanks can reach. */
const LABEL_LENGTH = 60;
const LISTS = new Set(['list', 'sublist', 'blockList', 'ul', 'ol', 'point', 'item', 'li', 'indent']);

/** @param element a preamble or a main body */
export function readBlocks(element: XmlElement, book: NoteBook): AknBlock[] {
  const blocks: AknBlock[] = [];
  const division = element.name === 'preamble' ? 'PREAMBULAR' : 'OPERATIVE';
  readChildren(element, { division, role: null }, { num: null, listed: false }, { book, blocks });
  return blocks;
}

interface Output {
  readonly book: NoteBook;
  readonly blocks: AknBlock[];
}

function readChildren(element: XmlElement, place: Place, waiting: Waiting, output: Output): void {
  for (const child of childElements(element)) {
    if (child.name === 'formula') continue;
    if (child.name === 'num') Object.assign(waiting, { num: child, listed: place.role === 'MEMBER' });
    else if (child.name === 'table')
      output.blocks.push({ kind: 'table', rows: findAll(child, 'tr').length, line: child.line });
    else if (isPreambularHeading(child)) addText(child, waiting, { ...place, division: 'PREAMBULAR' }, output);
    else if (HEADINGS.has(child.name)) addHeading(child, waiting, output);
    else if (!isText(child)) readChildren(child, placeIn(child, place), waiting, output);
    else if (HEADING_CLASS.test(element.attributes['class'] ?? '')) addHeading(child, waiting, output);
    else addText(child, waiting, place, output);
  }
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
  if (element.name === 'p') return true;
  if (!TEXTS.has(element.name) && !element.children.some((node) => !isElement(node) && node.trim() !== ''))
    return false;
  return !childElements(element).some(({ name }) => name === 'table' || name === 'paragraph' || LISTS.has(name));
}

/** A number before a heading is a heading of its own; some headings say it again in their own words. */
function addHeading(element: XmlElement, waiting: Waiting, { book, blocks }: Output): void {
  const number = takeNumber(waiting, book);
  const words = readRichText(element.children, book);
  const title = words.text.startsWith('.') ? dropStart(words, 1) : words;
  const texts = number === null || title.text.startsWith(number.text) ? [title] : [number, title];
  for (const text of texts) if (text.text !== '') blocks.push({ kind: 'heading', text, line: element.line });
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
    blocks.push({ kind: 'heading', text: number.words, line });
  const whole = readRichText([element], book);
  const typed = number === null ? readTypedLabel(rawTextOf(element, LABEL_LENGTH), whole.text) : null;
  const label = number?.label ?? typed?.label ?? null;
  const text = typed === null ? whole : dropStart(whole, typed.length);
  if (!hasWords(text)) return;
  if (label === null && isEmphasised(element, text.text)) blocks.push({ kind: 'heading', text, line });
  else blocks.push({ kind: 'text', division: place.division, role: roleOf(element, place, typed), label, text, line });
}

/** A bullet makes a member of a list. */
function roleOf(element: XmlElement, place: Place, typed: { label: Label | null } | null): TextRole {
  if (element.name === 'wrapUp') return 'CLOSING';
  return typed !== null && typed.label === null ? 'MEMBER' : place.role;
}

function hasWords({ text }: RichText): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A short line set in bold or italics from end to end, without a sentence's end, is a heading. */
function isEmphasised(element: XmlElement, text: string): boolean {
  if (text.length > 200 || /[.;:,]$/.test(text)) return false;
  const words = element.children.filter((node) => isElement(node) || node.trim() !== '');
  const [only] = words;
  if (words.length !== 1 || only === undefined || !isElement(only)) return false;
  if (only.name === 'b' || only.name === 'i') return true;
  return only.name === 'span' ? /^(?:bold|italic)$/.test(only.attributes['class'] ?? '') : isEmphasised(only, text);
}
