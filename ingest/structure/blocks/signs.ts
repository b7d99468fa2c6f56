/** Private characters that carry what lines look like through cleaning; none is ever part of a provision's text. */

/** Stands for missing pages, on a line of its own. */
export const GAP = '\ue001';
/** At the start of a line that begins a paragraph, as its place on the page shows. */
export const BEGINS = '\ue002';
/** At the start of a line in another font than the text. */
export const STYLED = '\ue003';
/** On a line of its own before each note while words are mended. */
export const NOTE = '\ue004';
