/** The strings by which lawyers point at a provision: `para. 26 (b)`, `para. [25] (a)`, `footnote 22`. */
import type { InstrumentText, Paragraph } from '../structure/tree.ts';

/** The part before the pinpoint: an annexed text is cited by the symbol of what it is annexed to. */
export function citeAs(part: Pick<InstrumentText, 'instrument' | 'annexedTo'>): string {
  return part.annexedTo === null ? part.instrument : `${part.annexedTo}, annex`;
}

/** A number in square brackets is inferred: it is not on the page. */
export function paragraphPinpoint(
  paragraph: Pick<Paragraph, 'number' | 'numberInferred'> | null,
  fallback: number | null,
): string {
  const number = paragraph?.number ?? fallback;
  if (number === null) return 'unnumbered paragraph';
  return paragraph && !paragraph.numberInferred ? `para. ${number}` : `para. [${number}]`;
}
