/** Words at a place: what a PDF holds instead of lines. */

/** A run of characters in one font on one baseline. Points, from the top left corner of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  /** A name that is the same for the same font throughout the document. */
  readonly font: string;
}
