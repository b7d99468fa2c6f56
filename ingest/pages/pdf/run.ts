/** Words at a place: what a PDF holds instead of lines. */
import type { Hiding } from './trace-page.ts';

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
  /** Degrees by which it is turned to the right: 0 where it is level, as the page is shown. */
  readonly turn: number;
  /** How it is hidden from who looks at the page, if it is. */
  readonly hiding?: Hiding;
}

/** What one page of a PDF holds, in points as it is shown. */
export interface PdfPage {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
  /** Whether what a reader sees of it is a picture: a scan, or letters drawn as shapes. */
  readonly isPicture: boolean;
  /** What people wrote over it: comments, and the contents of a form's fields. */
  readonly writtenOver: readonly string[];
  /** Words that are drawn beyond its edges, as far as they were looked for. */
  readonly outside: string;
}
