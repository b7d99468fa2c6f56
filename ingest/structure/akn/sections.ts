/** Headings that count ("IV", "B. Evolution of the margin", "Rule 7") → the sections that are open at a paragraph. */
import { placeLabel } from './count.ts';
import type { Counting } from './label.ts';

export interface Section {
  /** As it stands in ids: `IV`, `B`, `rule_7`, `article_2`. */
  readonly slug: string;
  /** The word before the number, in lower case; `null` where the number stands alone. */
  readonly name: string | null;
  readonly level: { readonly counting: Counting; readonly value: number } | null;
}

/** "Action 1. We will take bold, ambitious … actions." in the Pact for the Future, A/RES/79/1: it counts, though a stop ends it. */
const COUNTED = /^(?:Action|Commitment|Goal|Objective|Outcome|Pillar|Principle|Target) \d{1,3}[.:] \p{Lu}/u;

export function isCountedHeading(words: string): boolean {
  return COUNTED.test(words);
}

const NAMED =
  /^(part|section|chapter|title|rule|article|annex|appendix|enclosure|principle|guideline|conclusion|regulation|standard|schedule) ([IVXLC]+|[A-Z]|\d{1,3}[A-Z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const UNCOUNTED = /^(appendix|enclosure)$/i;
const ALONE = /^\(?([IVXLC]+|[A-Z]|\d{1,3})\)?\.?$/;
const BEFORE_TITLE = /^([IVXLC]+|[A-Z]|\d{1,3})\. /;

/** Whether a heading is called by a name and a number, "Article 5", with its title or alone. */
export function isNamed(heading: string): boolean {
  return /^\p{Lu}/u.test(heading) && NAMED.test(heading);
}

/** Whether a heading counts. */
export function isNumbered(heading: string): boolean {
  return NAMED.test(heading) || UNCOUNTED.test(heading) || ALONE.test(heading) || BEFORE_TITLE.test(heading);
}

/** The sections open after a heading, outermost first; as before it where it does not count. */
export function openSection(heading: string, open: readonly Section[]): readonly Section[] {
  const named = NAMED.exec(heading);
  if (named) return openNamed((named[1] ?? '').toLowerCase(), `_${named[2] ?? ''}`, open);
  const uncounted = UNCOUNTED.exec(heading)?.[1]?.toLowerCase();
  if (uncounted !== undefined) return openNamed(uncounted, '', open);
  const label = (ALONE.exec(heading) ?? BEFORE_TITLE.exec(heading))?.[1];
  return label === undefined ? open : openUnnamed(label, open);
}

function openNamed(name: string, number: string, open: readonly Section[]): readonly Section[] {
  const at = open.findIndex((section) => section.name === name);
  return [...(at < 0 ? open : open.slice(0, at)), { slug: name + number, name, level: null }];
}

/** Goes on counting at the level whose next number it is, and closes what was open inside that. */
function openUnnamed(label: string, open: readonly Section[]): readonly Section[] {
  const counted = open.flatMap((section, at) => (section.level ? [{ level: section.level, at }] : []));
  const levels = placeLabel(
    label,
    counted.map(({ level }) => level),
    null,
  );
  const replaced = counted[levels.length - 1];
  return [...(replaced ? open.slice(0, replaced.at) : open), { slug: label, name: null, level: levels.at(-1) ?? null }];
}
