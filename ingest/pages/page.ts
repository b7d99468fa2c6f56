/** A page as read, before anything is known of it. Every span of the graph points into its `text`. */

export interface SourceFile {
  /** The file's name, never its path: the graph must not depend on where a file lay. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface SourcePage {
  /** Name of the file it came from. */
  readonly source: string;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, in hexadecimal. */
  readonly sha256: string;
}
