/** How, when and by whom a text was adopted, where that stands above or below its title and not in a masthead's sentence. */

/** Alone on their lines: above the titles of copies that lack the rest, and below the text. */
export const DATE = /^\d{1,2} [A-Z][a-z]{2,8} \d{4}\.?$/;
export const MEETING = /^\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting$/i;

/** The beginning of the symbols of each organ's resolutions. */
export const SERIES: ReadonlyMap<string, string> = new Map([
  ['General Assembly', 'A/RES/'],
  ['Economic and Social Council', 'E/RES/'],
  ['Human Rights Council', 'A/HRC/RES/'],
]);

/** In lines: how far below its number a title may end. */
export const LONGEST_TITLE = 6;

/** Where the date stands of "69th plenary meeting" and "18 December 1990" above a title, as until the 1990s; -1 elsewhere. */
export function adoptedAbove(head: readonly string[]): number {
  const meeting = head.findIndex((text) => MEETING.test(text));
  const isTop = head.slice(0, Math.max(0, meeting)).every((text) => !/[;,:]$|(?<!Distr)\.$/.test(text));
  return meeting >= 0 && isTop && DATE.test(head[meeting + 1] ?? '') ? meeting + 1 : -1;
}

const BY_RESOLUTION = new RegExp(
  String.raw`\bby (?:the )?(?:United Nations )?(${[...SERIES.keys()].join('|')})(?: in its)? resolution (\d{1,4}\/\d{1,4}|\d{1,4} ?[A-Z]? \([IVXLC]{1,8}\))(?:,? (?:of|on) (\d{1,2} [A-Z][a-z]{2,8} \d{4}))?`,
  'i',
);
/** Below a title. */
const ADOPTION = /^(?:Adopted|Proclaimed|Approved|Recommended)\b/i;

/** In characters. */
const LONGEST_ADOPTION = 300;

interface Copied {
  readonly organ: string;
  readonly number: string;
  readonly date: string | undefined;
  /** The line below the title that begins to say so. */
  readonly at: number;
}

/** "Proclaimed by General Assembly resolution 48/104 of 20 December 1993" below a title, as in copies of declarations. */
export function adoptedBy(above: readonly string[]): Copied | undefined {
  const at = above.findIndex((text) => ADOPTION.test(text));
  // With more between, it is a preamble above "Now, therefore, the General Assembly".
  const words = at > 0 && above.length - at <= LONGEST_TITLE ? above.slice(at).join(' ') : '';
  const [, said = '', number = '', date] = (words.length < LONGEST_ADOPTION && BY_RESOLUTION.exec(words)) || [];
  const organ = [...SERIES.keys()].find((name) => name.toLowerCase() === said.toLowerCase());
  return organ === undefined ? undefined : { organ, number, date, at };
}
