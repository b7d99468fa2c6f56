/** A resolution as the United Nations publishes it in Akoma Ntoso → the document's tree. */
import type { Warning } from '../../../src/model/document.ts';
import { childElements, type XmlElement } from '../../pages/akn/element.ts';
import { readXml } from '../../pages/akn/parse-xml.ts';
import type { Adoption, DocumentTree } from '../tree.ts';
import { partsElsewhere, withoutForeign } from './absent-parts.ts';
import { assembleInstrument, type SourceLink } from './assemble-instrument.ts';
import { type LeftOut, leftOutOf, type ResolutionElement } from './documents.ts';
import { frameOf } from './frame.ts';
import { partSymbols, readResolutions, refuseUnlessEnglish, symbolOf } from './identity.ts';
import { type InstrumentBlocks, readInstruments } from './instruments.ts';
import { readAdoption, readMetadata } from './metadata.ts';
import { knownNotes, type NoteBook, openNoteBook } from './note-book.ts';
import { readRichText } from './rich-text.ts';
import { titleOf } from './title.ts';

export type { SourceLink };

/** A tree, and what stands in the file but has no place in a tree. */
export interface AknReading {
  readonly tree: DocumentTree;
  /** In reading order, notes after the text of their instrument. */
  readonly links: readonly SourceLink[];
  /** By instrument, in reading order. */
  readonly headings: readonly { readonly instrument: string; readonly text: string }[];
}

/** Parts that hold no words of the document and many elements: how each State voted, the file's own glossary and layout. */
const LEFT_OUT: ReadonlySet<string> = new Set(['voters', 'references', 'presentation']);

/** @throws ParseError where the file is no English resolution in Akoma Ntoso, or no well-formed XML */
export function readAkn(bytes: Uint8Array, source: string): DocumentTree {
  return readAknWithLinks(bytes, source).tree;
}

/** As `readAkn`, with the source's own links beside the tree. @throws ParseError as `readAkn` */
export function readAknWithLinks(bytes: Uint8Array, source: string): AknReading {
  const given = readXml(bytes, source, LEFT_OUT);
  const whole = framed(given, source);
  const { root, absent } = withoutForeign(given, new Set(whole.resolutions.map(({ element }) => element)));
  const { frame, resolutions } = absent.length === 0 ? whole : framed(root, source);
  const statements = resolutions.map(({ element }) => element);
  refuseUnlessEnglish(root, resolutions, source);
  const symbol = symbolOf(frame, source);
  const title = titleOf(frame.first('preface'));
  const symbols = partSymbols(statements, symbol, source);
  const notes = knownNotes(root, statements);
  const texts = resolutions.map((resolution, at) =>
    readResolution(resolution, symbols[at] ?? symbol, title, openNoteBook(notes[at])),
  );
  const closings = texts.map(([own]) => own?.closing ?? '');
  const pieces = texts.flat().map((blocks) => assembleInstrument(blocks, source));
  const adoptions = adoptionsOf(statements, symbols, closings);
  const madeOn = frame.first('FRBRdate', { name: 'markup' })?.attributes['date'];
  return {
    tree: {
      symbol: statements.length === 1 ? (symbols[0] ?? symbol) : symbol,
      language: 'en',
      metadata: readMetadata(frame, closings[0] ?? ''),
      sources: [{ name: source, pages: [] }],
      pagesInSource: null,
      ...(madeOn !== undefined && { madeOn }),
      pages: [],
      parts: pieces.map(({ text }) => ({ ...text, ...adoptions.get(text.instrument) })),
      repairs: [],
      warnings: [
        ...pieces.flatMap(({ warnings }) => warnings),
        ...leftOutOf(root, resolutions).map((left) => warnOfLeftOut(left, source)),
        ...[...absent, ...partsElsewhere(root)].map((part): Warning => ({ ...part, source, page: null })),
      ],
    },
    links: pieces.flatMap(({ links }) => links),
    headings: pieces.flatMap(({ text, headings }) =>
      headings.map((heading) => ({ instrument: text.instrument, text: heading.text })),
    ),
  };
}

function framed(root: XmlElement, source: string) {
  const frame = frameOf(root);
  return { frame, resolutions: readResolutions(root, frame, source) };
}

/** Parts of one number may be adopted months apart; each says so below its text. */
function adoptionsOf(statements: readonly XmlElement[], symbols: readonly string[], closings: readonly string[]) {
  if (statements.length === 1) return new Map<string, { adoption: Adoption }>();
  return new Map(
    statements.flatMap((statement, at) => {
      const adoption = readAdoption(frameOf(statement), closings[at] ?? '');
      return Object.keys(adoption).length > 0 ? [[symbols[at] ?? '', { adoption }] as const] : [];
    }),
  );
}

function readResolution(
  resolution: ResolutionElement,
  symbol: string,
  title: string | null,
  book: NoteBook,
): InstrumentBlocks[] {
  // Notes on the cover, the title and the part's letter: no provision calls them.
  for (const above of childElements(resolution.element, 'coverPage', 'preface')) readRichText(above.children, book);
  const [preface] = childElements(resolution.element, 'preface');
  return readInstruments(resolution, symbol, titleOf(preface) ?? title, book);
}

function warnOfLeftOut({ words, line }: LeftOut, source: string): Warning {
  const message = `words beside the text are left out: “${words}”`;
  return { code: 'TEXT_LEFT_OUT', message, source, page: null, line };
}
