/** Parts of a document that cannot be read with it: attachments in another language, and those that another file holds. */
import {
  childElements,
  elementsOutside,
  findAll,
  isElement,
  rawTextOf,
  type XmlElement,
} from '../../pages/akn/element.ts';
import { languageOf } from '../../pages/language.ts';
import { ATTACHMENTS, BODIES, EXCERPT, holdsBody } from './documents.ts';

/** A part that is not read. */
export interface Absent {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** Characters of a text whose words are looked at. */
export const SAMPLE = 1_500;

/** Those of the United Nations. */
const LANGUAGES = ['ara', 'chi', 'eng', 'fra', 'fre', 'rus', 'spa', 'zho'];

/**
 * The language that an expression states, where English is not among them; where none is named, its address may name one.
 */
export function statedLanguage(expression: XmlElement): string | undefined {
  const named = findAll(expression, 'FRBRlanguage').map((element) => element.attributes['language'] ?? '');
  const [uri] = childElements(expression, 'FRBRuri', 'FRBRthis');
  const inUri = (uri?.attributes['value'] ?? '').split(/[/@]/);
  const languages = named.length > 0 ? named : LANGUAGES.filter((language) => inUri.includes(language));
  return languages.some((language) => /^en(?:g|$|-)/i.test(language)) ? undefined : languages[0];
}

/**
 * The file without its attachments in another language, by what they say of themselves or by their words.
 * @param resolutions which are no attachments, wherever they stand
 */
export function withoutForeign(
  root: XmlElement,
  resolutions: ReadonlySet<XmlElement>,
): { readonly root: XmlElement; readonly absent: readonly Absent[] } {
  // Few files have any, and to look is far quicker than to copy.
  if (!elementsOutside(root, new Set()).some(({ name }) => ATTACHMENTS.has(name))) return { root, absent: [] };
  const absent: Absent[] = [];
  const prune = (element: XmlElement, isAttached: boolean): XmlElement => {
    const children = element.children.map((child) => {
      if (!isElement(child)) return child;
      const language = isAttached && holdsBody(child) && !resolutions.has(child) ? foreignLanguage(child) : undefined;
      if (language === undefined) return prune(child, isAttached || ATTACHMENTS.has(child.name));
      absent.push(tellForeign(child, language));
      return null;
    });
    if (children.every((child, at) => child === element.children[at])) return element;
    return { ...element, children: children.filter((child) => child !== null) };
  };
  return { root: prune(root, false), absent };
}

function foreignLanguage(part: XmlElement): string | undefined {
  const expressions = childElements(part, 'meta').flatMap((meta) => findAll(meta, 'FRBRExpression'));
  const stated = expressions.map(statedLanguage).find((language) => language !== undefined);
  const language = languageOf(wordsIn(part));
  return stated ?? (language === 'English' ? undefined : language);
}

function wordsIn(part: XmlElement): string {
  return childElements(part, ...BODIES)
    .map((body) => rawTextOf(body, SAMPLE))
    .join('\n');
}

function tellForeign(part: XmlElement, language: string): Absent {
  const words = wordsIn(part).replace(/\s+/g, ' ').trim().slice(0, EXCERPT);
  const message = `an attachment in another language (“${language.slice(0, EXCERPT)}”) is left out, since only English is read: “${words}”`;
  return { code: 'OTHER_LANGUAGE', message, line: part.line };
}

/** Parts that the file names and another file holds; of a document in parts the file names its own. */
export function partsElsewhere(root: XmlElement): Absent[] {
  const references = REFERENCES.flatMap((name) => findAll(root, name));
  if (references.length === 0) return [];
  const own = new Set(elementsOutside(root, new Set()).flatMap(({ attributes }) => IDS.map((id) => attributes[id])));
  return references
    .filter(({ attributes }) => !own.has(addressIn(attributes).replace(/^#/, '')))
    .map(({ attributes, line }) => {
      const name = (attributes['showAs'] || addressIn(attributes)).slice(0, EXCERPT);
      const message = `a part of the document is in another file and is not read with it: “${name}”; give that file too`;
      return { code: 'PART_ELSEWHERE', message, line };
    });
}

const REFERENCES = ['documentRef', 'componentRef'];
const IDS = ['eId', 'wId', 'GUID', 'id'];

function addressIn(attributes: XmlElement['attributes']): string {
  return attributes['href'] ?? attributes['src'] ?? '';
}
