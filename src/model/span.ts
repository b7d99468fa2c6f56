/** Where words stand: a half-open range of UTF-16 code units in the text of one page as read. */
export interface Span {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}
