/** An XML element as plain data, and the few questions that are asked of it. */

export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  /** By name as written; Akoma Ntoso's own have no prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The line on which its first tag ends, from 1. */
  readonly line: number;
  readonly children: readonly XmlNode[];
}

const NONE: ReadonlySet<string> = new Set();

/** A string is the text between two tags. */
export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements of these names, or all, in reading order. */
export function childElements(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => isElement(node) && (names.length === 0 || names.includes(node.name)),
  );
}

/** The elements of a name at any depth, in reading order; what lies inside one of them is not searched. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  collectNamed(element, name, found);
  return found;
}

/** All elements inside but those of some names and what is in them, in reading order. */
export function elementsOutside(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (!isElement(child) || names.has(child.name)) continue;
      found.push(child);
      collect(child);
    }
  };
  collect(element);
  return found;
}

function collectNamed(element: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === name) found.push(child);
    else collectNamed(child, name, found);
  }
}

/** All text inside, white space folded. */
export function textOf(element: XmlElement): string {
  return rawTextOf(element).replace(/\s+/g, ' ').trim();
}

/**
 * All text inside, as the file has it; of a long one at least the first `enough` units.
 * @param without names of elements whose text is passed over
 */
export function rawTextOf(
  element: XmlElement,
  enough: number = Number.POSITIVE_INFINITY,
  without: ReadonlySet<string> = NONE,
): string {
  let text = '';
  for (const node of element.children) {
    if (text.length >= enough) break;
    if (!isElement(node)) text += node;
    else if (!without.has(node.name)) text += rawTextOf(node, enough - text.length, without);
  }
  return text;
}
