/**
 * The last parts of ids, unique in an instrument.
 *
 * | what | segment | number |
 * |---|---|---|
 * | third preambular paragraph | `pre_3` | 3, its place among them |
 * | paragraph "4." | `para_4` | 4 |
 * | paragraph "1.1" | `para_1.1` | none |
 * | a single operative paragraph without a number | `para_1` | 1, inferred |
 * | other paragraphs without a number | `para_u1`, `para_u2` … in reading order | none |
 * | paragraph 3 of section IV, where numbers begin again in each section | `sect_IV__para_3` | 3 |
 * | the one unnumbered paragraph of such a section | `sect_IV__para_1` | 1, inferred |
 * | section A of section II, where another section A stands elsewhere | `sect_II__sect_A__para_3` | 3 |
 * | paragraph 1 under "Rule 7" | `sect_rule_7__para_1` | 1 |
 *
 * A segment that is already taken gets `_2`, `_3` …: the source repeats a number where nothing tells the two apart.
 */
import type { DraftParagraph } from './cursor.ts';
import type { Section } from './sections.ts';

export interface Name {
  readonly segment: string;
  readonly number: number | null;
  readonly numberInferred: boolean;
}

/** @param inferSingle whether a single paragraph without a number is paragraph 1: so in a resolution, not in an annex */
export function nameParagraphs(paragraphs: readonly DraftParagraph[], inferSingle: boolean): Name[] {
  const prefixOf = countsAgain(paragraphs) ? sectionPrefixes(paragraphs) : () => '';
  const operative = paragraphs.filter((paragraph) => paragraph.division === 'OPERATIVE');
  const perPrefix = Map.groupBy(operative, prefixOf);
  const taken: Names = new Map();
  const unnumbered = new Map<string, number>();
  let preambular = 0;
  return paragraphs.map((paragraph): Name => {
    if (paragraph.division === 'PREAMBULAR') {
      preambular += 1;
      return { segment: `pre_${preambular}`, number: preambular, numberInferred: false };
    }
    const prefix = prefixOf(paragraph);
    if (paragraph.number !== null) {
      return {
        segment: claim(`${prefix}para_${paragraph.number}`, taken),
        // "1.1" and "A.1" are no whole numbers.
        number: paragraph.number.includes('.') ? null : Number.parseInt(paragraph.number, 10),
        numberInferred: false,
      };
    }
    if (inferSingle && perPrefix.get(prefix)?.length === 1)
      return { segment: claim(`${prefix}para_1`, taken), number: 1, numberInferred: true };
    const ordinal = (unnumbered.get(prefix) ?? 0) + 1;
    unnumbered.set(prefix, ordinal);
    return { segment: claim(`${prefix}para_u${ordinal}`, taken), number: null, numberInferred: false };
  });
}

/** Names that are taken, each with the number of the last thing that wanted it. */
export type Names = Map<string, number>;

/** `name`, or with the first of `_2`, `_3` … that is free; taken from now on. */
export function claim(name: string, taken: Names): string {
  let again = taken.get(name) ?? 0;
  let free = name;
  while (taken.has(free)) {
    again += 1;
    free = `${name}_${again}`;
  }
  taken.set(name, Math.max(again, 1));
  taken.set(free, Math.max(taken.get(free) ?? 0, 1));
  return free;
}

function countsAgain(paragraphs: readonly DraftParagraph[]): boolean {
  const numbers = paragraphs.flatMap(({ number }) => (number === null ? [] : [number]));
  return new Set(numbers).size < numbers.length;
}

interface Sectioned {
  readonly sections: readonly Section[];
}

/** By the innermost section where its name stands once in the instrument, else with the sections around it. */
export function sectionPrefixes(paragraphs: readonly Sectioned[]): (paragraph: Sectioned) => string {
  const bySlug = new Map<string, Set<Section>>();
  for (const section of paragraphs.flatMap(({ sections }) => sections)) {
    const same = bySlug.get(section.slug);
    if (same) same.add(section);
    else bySlug.set(section.slug, new Set([section]));
  }
  return ({ sections }) => {
    const innermost = sections.at(-1);
    if (innermost === undefined) return '';
    const needed = bySlug.get(innermost.slug)?.size === 1 ? [innermost] : sections;
    return needed.map(({ slug }) => `sect_${slug}__`).join('');
  };
}
