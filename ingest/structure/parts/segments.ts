/** Gives paragraphs that have no number of their own one by their place, and sees that no two have the same id. */

import type { Paragraph } from '../tree.ts';
import { excerpt, note, type Reader } from './reader.ts';

/**
 * Paragraphs of a preamble are counted where its beginning is on the pages given: `pre_3`. The only operative paragraph
 * of a resolution, or of a section where sections count anew, is not numbered there and is its first; other paragraphs
 * without a number are `para_u1`, `para_u2`.
 */
export function uniqueParagraphs(paragraphs: readonly Paragraph[], isAnnex: boolean, reader: Reader): Paragraph[] {
  const isPreamble = ({ paragraphKind }: Paragraph) => paragraphKind === 'PREAMBULAR';
  const bySection = Map.groupBy(
    paragraphs.filter((paragraph) => !isPreamble(paragraph)),
    sectionOf,
  );
  const unnumbered = new Map<string, number>();
  let preambular = 0;
  const numbered = paragraphs.map((paragraph): Paragraph => {
    if (paragraph.segment === 'pre') {
      preambular++;
      return { ...paragraph, segment: `pre_${preambular}`, number: preambular };
    }
    const section = sectionOf(paragraph);
    if (paragraph.segment !== `${section}para_u`) return paragraph;
    const isSole = bySection.get(section)?.length === 1 && !isAnnex;
    if (isSole && !reader.isBroken)
      return { ...paragraph, segment: `${section}para_1`, number: 1, numberInferred: true };
    const count = (unnumbered.get(section) ?? 0) + 1;
    unnumbered.set(section, count);
    return { ...paragraph, segment: `${section}para_u${count}` };
  });
  return distinguish(numbered, reader);
}

/** `sect_II__` of `sect_II__para_u`; '' where no section stands in the id. */
function sectionOf({ segment }: Paragraph): string {
  return segment.slice(0, segment.lastIndexOf('__') + 1 && segment.lastIndexOf('__') + 2);
}

function distinguish(paragraphs: readonly Paragraph[], reader: Reader): Paragraph[] {
  const seen = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const count = (seen.get(paragraph.segment) ?? 0) + 1;
    seen.set(paragraph.segment, count);
    if (count === 1) return paragraph;
    if (paragraph.number !== null)
      note(
        reader,
        'NUMBER_REPEATED',
        `a second paragraph ${paragraph.number}: “${excerpt(paragraph.text)}”`,
        paragraph.text,
      );
    return { ...paragraph, segment: `${paragraph.segment}_${count}` };
  });
}
