/**
 * How a text that is incomplete may be shown. Page 18 of A/RES/73/195 begins "become liable to criminal prosecution …",
 * and the words before it, on a page that is not held, negate it: a fragment shown as a whole would say the opposite.
 */

export interface Extent {
  readonly text?: string | undefined;
  readonly startComplete?: boolean | undefined;
  readonly endComplete?: boolean | undefined;
  /** The pages on which it begins and ends, where it has pages. */
  readonly firstPage?: number | undefined;
  readonly lastPage?: number | undefined;
}

/** The text, begun with "[…] " where words are missing there; `null` where there is no text. */
export function display({ text, startComplete }: Extent): string | null {
  if (text === undefined) return null;
  return startComplete === false ? `[…] ${text}` : text;
}

/** "The text begins before page 18; missing words may change its meaning."; `null` where none are missing. */
export function notice({ startComplete, endComplete, firstPage, lastPage }: Extent): string | null {
  const missing = [
    ...(startComplete === false ? [`begins before ${pageName(firstPage, 'the first page held')}`] : []),
    ...(endComplete === false ? [`goes on after ${pageName(lastPage, 'the last page held')}`] : []),
  ];
  return missing.length === 0 ? null : `The text ${missing.join(' and ')}; missing words may change its meaning.`;
}

function pageName(number: number | undefined, otherwise: string): string {
  return number === undefined ? otherwise : `page ${number}`;
}
