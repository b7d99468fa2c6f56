/**
 * Which elements of a file hold texts: its resolutions, and what is annexed to each. Annexes stand in attachments, among
 * the components of the file, or as containers in the body; a document may have any of the types of Akoma Ntoso.
 */
import { childElements, isElement, rawTextOf, textOf, type XmlElement, type XmlNode } from '../../pages/akn/element.ts';

/** An element that holds an annex, with the headings and other words that stand before it. */
export interface Attached {
  readonly element: XmlElement;
  readonly above: readonly XmlNode[];
}

export interface ResolutionElement {
  readonly element: XmlElement;
  /** Those that stand outside it, among the components of the file. */
  readonly attached: readonly Attached[];
}

/** Words of the file that belong to no text. */
export interface LeftOut {
  readonly words: string;
  readonly line: number;
}

/** How much of a source's own words an error or a warning quotes. */
export const EXCERPT = 60;
/** What surrounds a text and is looked up by name. */
export const FRAME: ReadonlySet<string> = new Set(['meta', 'coverPage', 'preface', 'conclusions']);
export const BODIES: ReadonlySet<string> = new Set(['mainBody', 'body', 'amendmentBody', 'debateBody', 'judgmentBody']);
/** What holds annexes, one or many. */
export const ATTACHMENTS: ReadonlySet<string> = new Set([
  'attachments',
  'attachment',
  'annexes',
  'annex',
  'components',
  'component',
]);
export const HEADINGS: ReadonlySet<string> = new Set(['heading', 'subheading', 'crossHeading']);
/** Types of documents that are no resolutions unless they say so. */
const OTHER_TYPES = new Set(['doc', 'act', 'bill']);
const ANNEXED = /^(?:annex|appendix|attachment|enclosure)/i;
const RESOLVES = /resolution|decision|declaration|statement/i;

export function holdsBody(element: XmlElement): boolean {
  return element.children.some((child) => isElement(child) && BODIES.has(child.name));
}

/** Whether an element of the text is an annex by its name: `<hcontainer name="annex">`. */
export function isAnnexContainer({ name, attributes }: XmlElement): boolean {
  return /^(?:h?container|blockContainer|block)$/.test(name) && /^annex\b/i.test(attributes['name'] ?? '');
}

/** @param resolves whether the file is known to hold a resolution, whatever the type of its documents */
export function resolutionsIn(root: XmlElement, resolves: boolean): ResolutionElement[] {
  const documents = holdersIn(root).filter(({ attributes }) => !ANNEXED.test(attributes['name'] ?? ''));
  const statements = documents.filter(({ name }) => name === 'statement');
  const others = documents.filter(
    ({ name, attributes }) => OTHER_TYPES.has(name) && (resolves || RESOLVES.test(attributes['name'] ?? '')),
  );
  const resolutions = new Set(statements.length > 0 ? statements : others);
  const found: { element: XmlElement; attached: Attached[] }[] = [];
  for (const holder of holdersIn(root)) {
    if (resolutions.has(holder)) found.push({ element: holder, attached: [] });
    // What comes before the first resolution is told to be left out.
    else for (const one of withAttached(holder)) found.at(-1)?.attached.push(one);
  }
  return found;
}

/** The outermost documents, in reading order. */
function holdersIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (FRAME.has(child.name)) return [];
    return holdsBody(child) ? [child] : holdersIn(child);
  });
}

/** The annexes inside a document, in reading order, those of annexes after them. */
export function attachedTo(document: XmlElement): Attached[] {
  return childElements(document).flatMap((child) => {
    if (ATTACHMENTS.has(child.name)) return attachedIn(child);
    if (!BODIES.has(child.name)) return [];
    return childElements(child)
      .filter(isAnnexContainer)
      .map((element) => ({ element, above: [] }));
  });
}

/** A document that is an annex, then its own annexes. */
function withAttached(document: XmlElement): Attached[] {
  return [{ element: document, above: [] }, ...attachedTo(document)];
}

/** What an element among attachments holds. One that holds no document is an annex itself. */
function attachedIn(element: XmlElement): Attached[] {
  return documentsIn(element) ?? alone(element, element.children);
}

/** Documents and further attachments with the words beside them; `null` where there are words alone. */
function documentsIn(element: XmlElement): Attached[] | null {
  const found: Attached[] = [];
  let isFound = false;
  let beside: XmlNode[] = [];
  const close = () => {
    for (const one of alone(element, beside)) found.push(one);
    beside = [];
  };
  for (const child of element.children) {
    if (isElement(child) && FRAME.has(child.name)) continue;
    const inside = isElement(child) ? partsIn(child) : null;
    const [first, ...others] = inside ?? [];
    if (inside === null) beside.push(child);
    else isFound = true;
    if (first === undefined) continue;
    // Words that are no headings belong to a document that follows at once; before further attachments they are a text.
    if (child !== first.element && !beside.every(isTitle)) close();
    found.push({ ...first, above: [...beside, ...first.above] });
    for (const other of others) found.push(other);
    beside = [];
  }
  if (!isFound) return null;
  close();
  return found;
}

function partsIn(child: XmlElement): Attached[] | null {
  if (holdsBody(child)) return withAttached(child);
  return ATTACHMENTS.has(child.name) ? attachedIn(child) : documentsIn(child);
}

function alone(element: XmlElement, children: readonly XmlNode[]): Attached[] {
  const whole = { ...element, children };
  return textOf(whole) === '' ? [] : [{ element: whole, above: [] }];
}

/** Whether a node beside a document is its number or a heading, or blank. */
export function isTitle(node: XmlNode): boolean {
  return isElement(node) ? node.name === 'num' || HEADINGS.has(node.name) : node.trim() === '';
}

/** Words beside the documents of a file, as between those of a collection. */
export function leftOutOf(root: XmlElement, resolutions: readonly ResolutionElement[]): LeftOut[] {
  const read = new Set(
    resolutions.flatMap(({ element, attached }) => [element, ...attached.map((one) => one.element)]),
  );
  const leftIn = (element: XmlElement): LeftOut[] => {
    if (read.has(element) || FRAME.has(element.name)) return [];
    if (element.children.some((child) => !isElement(child) && child.trim() !== '') || holdsBody(element))
      return [
        {
          words: rawTextOf(element, EXCERPT * 2)
            .replace(/\s+/g, ' ')
            .trim()
            .slice(0, EXCERPT),
          line: element.line,
        },
      ];
    return childElements(element).flatMap(leftIn);
  };
  return leftIn(root);
}
