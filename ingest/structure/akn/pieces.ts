/** Which elements are words, which interrupt them, and what an element is: by its name, or by the name it gives itself. */
import {
  childElements,
  findAll,
  isElement,
  rawTextOf,
  type XmlElement,
  type XmlNode,
} from '../../pages/akn/element.ts';
import { HEADINGS } from './documents.ts';
import { readTypedLabel } from './label.ts';

/** Elements whose own words are a block. */
const TEXTS = new Set(['content', 'intro', 'wrapUp', 'p', 'listIntroduction', 'listWrapUp', 'block']);
export const LISTS: ReadonlySet<string> = new Set(['list', 'sublist', 'blockList', 'ul', 'ol']);
export const MEMBERS: ReadonlySet<string> = new Set([
  'point',
  'item',
  'li',
  'indent',
  'subparagraph',
  'subclause',
  'alinea',
]);
export const RECITALS: ReadonlySet<string> = new Set(['recital', 'citation']);
/** What opens a list. */
export const INTRODUCTIONS: ReadonlySet<string> = new Set(['intro', 'listIntroduction']);
/** What closes a list. */
export const CLOSINGS: ReadonlySet<string> = new Set(['wrapUp', 'listWrapUp']);
export const QUOTED: ReadonlySet<string> = new Set(['embeddedStructure', 'quotedStructure']);
/** Elements whose number counts what they hold. */
export const SECTIONS: ReadonlySet<string> = new Set(
  'article book chapter clause division level part rule section subchapter subpart subsection title tome'.split(' '),
);
/** Elements that interrupt the words around them. */
const BLOCKS = new Set([
  ...TEXTS,
  ...LISTS,
  ...MEMBERS,
  ...RECITALS,
  ...HEADINGS,
  ...QUOTED,
  ...[
    'table',
    'toc',
    'formula',
    'paragraph',
    'container',
    'hcontainer',
    'blockContainer',
    'tblock',
    'recitals',
    'citations',
  ],
  ...SECTIONS,
]);
/** Elements that are words among others; beside them an element is a text, though blanks alone stand directly in it. */
const INLINE = new Set(
  'a abbr b concept date def del embeddedText entity event i inline ins location mod object organization party person quantity quotedText ref role rref session span sub sup term time u'.split(
    ' ',
  ),
);
/** Elements that may call themselves something else: `<hcontainer name="item">`. */
const CONTAINERS = new Set(['container', 'hcontainer', 'blockContainer', 'tblock', 'block']);
/** As far into a text as a label with its blanks can reach. */
const LABEL_LENGTH = 60;
const NOTES: ReadonlySet<string> = new Set(['authorialNote', 'noteRef']);

/** What an element is: `item` of `<hcontainer name="item">`, `preamble` of `<container name="preambular">`. */
export function kindOf({ name, attributes }: XmlElement): string {
  const own = CONTAINERS.has(name) ? attributes['name'] : undefined;
  if (own === undefined) return name;
  if (/^(?:preamb|recitals)/i.test(own)) return 'preamble';
  return MEMBERS.has(own) || RECITALS.has(own) || own === 'paragraph' || own === 'formula' ? own : name;
}

/** Whether a quoted text is a draft, with paragraphs that are preambular or operative, and not some provisions. */
export function isDraft(quoted: XmlElement): boolean {
  return ['formula', 'preamble', 'recitals', 'container'].some((name) => findAll(quoted, name).length > 0);
}

/** The elements in one; words that stand in it directly, beside a list or a draft resolution, are a `p` each time. */
export function piecesOf(element: XmlElement): XmlElement[] {
  if (element.name !== 'p' && !hasOwnWords(element)) return childElements(element);
  const pieces: XmlElement[] = [];
  let words: XmlNode[] = [];
  const close = () => {
    if (words.some((node) => isElement(node) || node.trim() !== '')) {
      pieces.push({ name: 'p', attributes: element.attributes, line: element.line, children: words });
    }
    words = [];
  };
  for (const node of element.children.flatMap(opened)) {
    if (isElement(node) && (interrupts(node) || node.name === 'num')) {
      close();
      pieces.push(node);
    } else words.push(node);
  }
  close();
  return pieces;
}

/** Of words around a block, as a modification around the structure that it inserts, what is in them. */
function opened(node: XmlNode): XmlNode[] {
  return isElement(node) && !interrupts(node) && holdsBlock(node) ? node.children.flatMap(opened) : [node];
}

/** Whether an element's words are one block: by its name, or because words stand in it directly. */
export function isText(element: XmlElement): boolean {
  if (childElements(element, 'num').length > 0) return false;
  if (element.name === 'p') return !holdsBlock(element);
  if (!TEXTS.has(element.name) && !hasOwnWords(element)) return false;
  return !childElements(element).some(
    (child, at) =>
      (interrupts(child) || holdsBlock(child)) &&
      (child.name !== 'p' || !isText(child) || (at > 0 && isLabelled(child))),
  );
}

/** The words in which a typed label stands, as the file has them, without those of notes that hang on it. */
export function startOf(text: XmlElement): string {
  return rawTextOf(text, LABEL_LENGTH, NOTES);
}

function isLabelled(line: XmlElement): boolean {
  const words = startOf(line);
  return readTypedLabel(words, words.replace(/\s+/g, ' ').trim()) !== null;
}

function interrupts({ name }: XmlElement): boolean {
  return BLOCKS.has(name);
}

/** Whether a block stands in words at any depth; notes and tables have lines of their own. */
function holdsBlock(element: XmlElement): boolean {
  if (element.name === 'authorialNote' || element.name === 'table') return false;
  return element.children.some((child) => isElement(child) && (interrupts(child) || holdsBlock(child)));
}

function hasOwnWords(element: XmlElement): boolean {
  return element.children.some((node) => (isElement(node) ? INLINE.has(node.name) : node.trim() !== ''));
}
