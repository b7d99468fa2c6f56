/** What surrounds a document's text: its metadata, cover page, titles and closing lines, looked through once. */
import { elementsOutside, type XmlElement } from '../../pages/akn/element.ts';
import { BODIES } from './documents.ts';

export interface Frame {
  /** The elements of a name, in reading order. */
  readonly all: (name: string) => readonly XmlElement[];
  /** The first of them, or the first with these attributes; references are given without their “#”, which some files forget. */
  readonly first: (name: string, attributes?: Readonly<Record<string, string>>) => XmlElement | undefined;
}

/** Annexes have dates, titles and numbers of their own. */
const TEXT: ReadonlySet<string> = new Set(['preamble', ...BODIES, 'attachments', 'annexes', 'annex']);

export function frameOf(root: XmlElement): Frame {
  const byName = Map.groupBy(elementsOutside(root, TEXT), ({ name }) => name);
  const all = (name: string) => byName.get(name) ?? [];
  return {
    all,
    first: (name, attributes = {}) =>
      all(name).find((element) =>
        Object.entries(attributes).every(([key, value]) => element.attributes[key]?.replace(/^#/, '') === value),
      ),
  };
}
