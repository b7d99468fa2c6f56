/**
 * Which elements of a file hold texts: its resolutions, and what is annexed to each. Annexes stand in attachments, among
 * the components of the file, or as containers in the body; a document may have any of the types of Akoma Ntoso.
 */
import { childElements, isElement, rawTextOf, textOf, type XmlElement } from '../../pages/akn/element.ts';

/** An element that holds an annex, with the headings that stand beside it. */
export interface Attached {
  readonly element: XmlElement;
  readonly headings: readonly XmlElement[];
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
    else found.at(-1)?.attached.push({ element: holder, headings: [] });
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
    return BODIES.has(child.name) ? childElements(child).filter(isAnnexContainer).flatMap(alone) : [];
  });
}

function alone(element: XmlElement): Attached[] {
  return [{ element, headings: [] }];
}

function attachedIn(element: XmlElement): Attached[] {
  const inside = childElements(element).filter(({ name }) => ATTACHMENTS.has(name));
  if (inside.length > 0) return inside.flatMap(attachedIn);
  const holders = holdersIn(element);
  if (holders.length === 0) return textOf(element) === '' ? [] : alone(element);
  const headings = childElements(element).filter(({ name }) => name === 'num' || HEADINGS.has(name));
  return holders.flatMap((holder, at) => [
    { element: holder, headings: at === 0 ? headings : [] },
    ...attachedTo(holder),
  ]);
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
          words: rawTextOf(element, QUOTED * 2)
            .replace(/\s+/g, ' ')
            .trim()
            .slice(0, QUOTED),
          line: element.line,
        },
      ];
    return childElements(element).flatMap(leftIn);
  };
  return leftIn(root);
}

const QUOTED = 60;
