/** The title of a resolution, as its preface has it. */
import { childElements, findAll, isElement, textOf, type XmlElement, type XmlNode } from '../../pages/akn/element.ts';
import { openNoteBook } from './note-book.ts';
import { joinLines, readRichText } from './rich-text.ts';

/** What is no title: "Resolution adopted by the General Assembly on 10 December 2020". */
const OCCASION = /^(?:Resolution|Decision)s? adopted (?:by|at|on|without)\b/i;
/** Longer than any title. */
const LONGEST = 600;
/** Elements of a preface that are no words of the title, and the marks of notes. */
const OTHERS: ReadonlySet<string> = new Set(
  'authorialNote docAuthority docDate docNumber docProponent docStatus docketNumber noteRef session'.split(' '),
);

/**
 * The title under the number, in as many pieces as it has; a letter's own title comes last and is the most exact. Where no
 * title is marked, the words of the preface.
 */
export function titleOf(preface: XmlElement | undefined): string | null {
  if (preface === undefined) return null;
  const groups: XmlElement[][] = [[]];
  for (const element of namesIn(preface)) {
    if (element.name !== 'docTitle') groups.push([]);
    else if (!OCCASION.test(textOf(element))) groups.at(-1)?.push(element);
  }
  const marked = groups.findLast((group) => group.length > 0);
  const unmarked = findAll(preface, 'longTitle').length > 0 ? findAll(preface, 'longTitle') : childElements(preface);
  return wordsOf(marked ?? unmarked.filter((line) => !OCCASION.test(textOf(line))));
}

/** Titles, numbers, and the letters of parts that are marked as nothing, in reading order. */
function namesIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'docTitle' || child.name === 'docNumber' || /^[A-Z]$/.test(textOf(child))) return [child];
    return child.name === 'authorialNote' ? [] : namesIn(child);
  });
}

function wordsOf(lines: readonly XmlElement[]): string | null {
  const texts = lines.map((line) => readRichText(withoutOthers(line).children, openNoteBook()));
  const { text } = joinLines(texts.filter((line) => line.text !== ''));
  return text === '' || text.length > LONGEST ? null : text;
}

function withoutOthers(element: XmlElement): XmlElement {
  const isWord = (node: XmlNode) => !isElement(node) || !(OTHERS.has(node.name) || isMark(node));
  const children = element.children.filter(isWord).map((node) => (isElement(node) ? withoutOthers(node) : node));
  return { ...element, children };
}

function isMark(element: XmlElement): boolean {
  return element.name === 'sup' && /^[\d*]{1,3}$/.test(textOf(element));
}
