/** Gives paragraphs that have no number of their own one by their place, and sees that no two have the same id. */
import { excerpt, note, type Reader } from './reader.ts';
import type { Paragraph } from './tree.ts';

/**
 * Paragraphs of a preamble are counted where its beginning is on the pages given: `pre_3`. The only operative paragraph
 * of a resolution is not numbered there and is its first; other paragraphs without a number are `para_u1`, `para_u2`.
 */
export function uniqueParagraphs(paragraphs: readonly Paragraph[], isAnnex: boolean, reader: Reader): Paragraph[] {
  const isPreamble = ({ paragraphKind }: Paragraph) => paragraphKind === 'PREAMBULAR';
  const known = reader.blocks[0]?.kind !== 'gap';
  const operative = paragraphs.filter((paragraph) => !isPreamble(paragraph));
  const isSole = operative.length === 1 && !isAnnex;
  let preambular = 0;
  let unnumbered = 0;
  const numbered = paragraphs.map((paragraph): Paragraph => {
    if (paragraph.segment === 'pre') {
      preambular++;
      return known
        ? { ...paragraph, segment: `pre_${preambular}`, number: preambular }
        : { ...paragraph, segment: `pre_at_p${reader.pageNumber(paragraph.text)}` };
    }
    if (paragraph.segment !== 'para_u') return paragraph;
    unnumbered++;
    return isSole && known
      ? { ...paragraph, segment: 'para_1', number: 1, numberInferred: true }
      : { ...paragraph, segment: `para_u${unnumbered}` };
  });
  return distinguish(numbered, reader);
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
