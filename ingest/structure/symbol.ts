/**
 * Document symbols as running heads show them: `A/RES/73/195`, `A/RES/S-26/2`, `A/RES/75/101 A-B`, `S/RES/350 (1974)`. Of
 * "A/RES/75/237 A global call" the letter is the title's.
 */

const SYMBOL =
  /(?:A|S|E)\/(?:HRC\/)?(?:RES|DEC)\/(?:(?:[A-Z]{1,2}-)?[\dlI]{1,4}\/[\dlI]{1,4}|\d{1,4} ?\((?:\d{4}|[IVXLC]{1,8}|S-[IVX]{1,5})\))(?:[A-Z](?:[-–][A-Z])?| [A-Z](?:[-–][A-Z])?(?! [a-z]))?/
    .source;

export const SYMBOL_LINE = new RegExp(`^${SYMBOL}$`);

/** A symbol at either end of a line that holds the rest of the head; it is in one of the groups. */
export const SYMBOL_AT_HEAD = new RegExp(`^(${SYMBOL})(?= )|(?<= )(${SYMBOL})$`);

/** Within a page of one line: before the title or a heading, among words as no citation stands. */
export const LONE_SYMBOL = new RegExp(
  `(?<![(\\[])(?<!\\b(?:resolutions?|and|See|see|document|decision) )${SYMBOL}(?= [\\p{L}\\d“(]|$)`,
  'gu',
);

/** One spelling: no blanks, and digits where recognition of images read letters. */
export function symbolIn(text: string): string {
  const [body, organ, ...numbers] = text.replaceAll(' ', '').split('/');
  return [
    body,
    organ,
    ...numbers.map((part) => (/^[\dlI]+$/.test(part) && /\d/.test(part) ? part.replace(/[lI]/g, '1') : part)),
  ].join('/');
}
