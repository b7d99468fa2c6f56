/**
 * XML → elements, as a stream of events from a strict parser. What could make a small file large or reach outside
 * it (a document type with declarations, deep nesting, sheer size) is refused, not followed.
 */
import { SaxesParser } from 'saxes';
import { ParseError } from '../../../src/model/errors.ts';
import { decodeText } from '../decode.ts';
import type { XmlElement, XmlNode } from './element.ts';

/** Bounds that no document of the kind comes near: the longest resolutions have 0.4 MB, 9,000 elements and 15 levels. */
export interface XmlLimits {
  /** In UTF-16 units. */
  readonly length: number;
  readonly elements: number;
  readonly depth: number;
}

const LIMITS: XmlLimits = { length: 32 * 1024 * 1024, elements: 500_000, depth: 100 };

/** What a document type may be: a name and nothing that declares or fetches. */
const PLAIN_DOCTYPE = /^\s*[\w:.-]+\s*$/;

/** What is known while the events come. */
interface Building {
  readonly source: string;
  readonly leaveOut: ReadonlySet<string>;
  readonly limits: XmlLimits;
  readonly parser: SaxesParser;
  readonly open: (XmlElement & { readonly children: XmlNode[] })[];
  root: XmlElement | undefined;
  elements: number;
  /** How deep the reader is inside an element that is left out. */
  outside: number;
}

/**
 * @param leaveOut names of elements that are read past with all that is in them
 * @throws ParseError for XML that is not well formed, that declares or fetches anything, or that is beyond the limits
 */
export function readXml(bytes: Uint8Array, source: string, leaveOut?: ReadonlySet<string>): XmlElement {
  // Two bytes a character at most, and nothing is decoded that will be refused.
  if (bytes.length > 2 * LIMITS.length) refuseLength(source, LIMITS);
  return parseXml(decodeText(bytes, source), source, leaveOut);
}

/** As `readXml`, of text. */
export function parseXml(
  text: string,
  source: string,
  leaveOut: ReadonlySet<string> = new Set(),
  limits: XmlLimits = LIMITS,
): XmlElement {
  if (text.length > limits.length) refuseLength(source, limits);
  const parser = new SaxesParser();
  const building: Building = { source, leaveOut, limits, parser, open: [], root: undefined, elements: 0, outside: 0 };
  parser.on('error', (error) => refuse(source, parser.line, describe(error.message, building.open)));
  parser.on('doctype', (doctype) => {
    if (!PLAIN_DOCTYPE.test(doctype)) {
      refuse(
        source,
        parser.line,
        'its document type declares entities or names another file, which is not read; remove the DOCTYPE and write the characters themselves',
      );
    }
  });
  parser.on('opentag', (tag) => openElement(tag.name, tag.attributes, building));
  parser.on('closetag', () => closeElement(building));
  const keep = (words: string) => {
    if (building.outside === 0) building.open.at(-1)?.children.push(words);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(text).close();
  return building.root ?? refuse(source, undefined, 'the file holds no XML element');
}

function openElement(qualified: string, attributes: Readonly<Record<string, string>>, building: Building): void {
  const { source, limits, parser, open } = building;
  building.elements += 1;
  if (building.elements > limits.elements)
    refuse(source, parser.line, `it has more than ${limits.elements} elements; give one document a file`);
  if (open.length + building.outside > limits.depth)
    refuse(
      source,
      parser.line,
      `its elements are nested more than ${limits.depth} deep; this is no document of the United Nations`,
    );
  const name = localName(qualified);
  if (building.outside > 0 || building.leaveOut.has(name)) {
    building.outside += 1;
    return;
  }
  const element = { name, attributes, line: parser.line, children: [] };
  open.at(-1)?.children.push(element);
  open.push(element);
  building.root ??= element;
}

function closeElement(building: Building): void {
  if (building.outside > 0) building.outside -= 1;
  else building.open.pop();
}

function refuseLength(source: string, { length }: XmlLimits): never {
  return refuse(
    source,
    undefined,
    `the XML is larger than ${Math.floor(length / 1024 / 1024)} MB, more than any resolution; give one document a file`,
  );
}

function refuse(source: string, line: number | undefined, message: string): never {
  throw new ParseError(message, line === undefined ? { source } : { source, line });
}

/** The parser's message begins with its own line and column. */
function describe(message: string, open: readonly XmlElement[]): string {
  const reason = message.replace(/^(?:[^\s:]+:)?\d+:\d+: /, '').replace(/\.$/, '');
  if (/unclosed tag/.test(reason)) {
    const last = open.at(-1);
    return `the XML is cut off: <${last?.name}> of line ${last?.line} is never closed; give the whole file`;
  }
  return `the XML is not well formed (${reason}); give the file as it was published`;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
