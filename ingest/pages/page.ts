/** A page as read, before anything is known of it. Every span of the graph points into its `text`. */
import type { Format } from './format.ts';

export interface SourceFile {
  /** The file's name, never its path: the graph must not depend on where a file lay. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A file as it was found: its bytes are read when its turn comes, since all files together may be larger than memory. */
export interface FoundFile extends Pick<SourceFile, 'name' | 'sha256'> {
  /** Bytes. */
  readonly size: number;
  readonly format: Format;
  /** @throws ParseError where it can no longer be read, or has changed since it was found */
  readonly open: () => SourceFile;
}

export interface SourcePage {
  /** Name of the file it came from. */
  readonly source: string;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** What positions and fonts tell; absent where the source has none, such as plain text. */
  readonly layout?: PageLayout;
  /** What its reader left out or could not tell; a document's warnings say it. */
  readonly doubts?: readonly Doubt[];
}

/** What a reader must know of a page and its text does not say. */
export interface Doubt {
  readonly code: string;
  readonly message: string;
}

/** A half-open range of UTF-16 code units in a page's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What the eye sees on a page and its words do not say, as places in the page's text. */
export interface PageLayout {
  /** Small raised numerals in the text: the marks that call notes. */
  readonly raised: readonly TextRange[];
  /** Lines of the running head. */
  readonly head: readonly TextRange[];
  /** Where the first note begins, below the text; `null` where the page has none. */
  readonly notesFrom: number | null;
  /** Beginnings of lines that begin a paragraph: more space above them, or an indent at the top of the page. */
  readonly starts: readonly number[];
  /** Beginnings of lines in another font than the text throughout: headings, and the meeting and date at the end. */
  readonly styled: readonly number[];
}
