/** A whole text in the Compact's form comes out the same from every style of extraction, with every number and page. */
import { describe, expect, it } from 'vitest';
import { readPages } from '../../ingest/pages/read-pages.ts';
import type { DocumentTree, Item, Paragraph } from '../../ingest/structure/tree.ts';
import { writePdf } from '../pages/pdf-writer.ts';
import { documentOf, pageOf } from './pages.ts';
import { expectedNotes, expectedOutline, placePages, STYLES, writePages } from './whole-compact.ts';

/** With `^3` where a note is called. */
function words({ text, calls }: Pick<Item, 'text' | 'calls'>): string {
  return calls
    .toReversed()
    .reduce((all, { offset, number }) => `${all.slice(0, offset)}^${number}${all.slice(offset)}`, text.text);
}

function itemLines(items: readonly Item[], indent = '  '): string[] {
  return items.flatMap((item) => [`${indent}${item.letter}: ${words(item)}`, ...itemLines(item.items, indent)]);
}

function paragraphLines(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap((paragraph) => [
    `${paragraph.segment}: ${words(paragraph)}`,
    ...itemLines(paragraph.items),
  ]);
}

/** In reading order: the objectives' commitments stand between paragraphs 16 and 40. */
function outlineOf({ parts }: DocumentTree): string[] {
  return parts.flatMap(({ paragraphs, objectives }) => {
    const isBefore = ({ number }: Paragraph) => number === null || number <= 16;
    return [
      ...paragraphLines(paragraphs.filter(isBefore)),
      ...objectives.flatMap(({ number, title, commitment, actions }) => [
        `objective ${number}: ${title}`,
        ...(commitment ? paragraphLines([commitment]) : []),
        ...actions.flatMap((action) => [`act ${action.letter}: ${words(action)}`, ...itemLines(action.items)]),
      ]),
      ...paragraphLines(paragraphs.filter((paragraph) => !isBefore(paragraph))),
    ];
  });
}

describe('the whole Compact', () => {
  it.each(STYLES)('$name', (style) => {
    const pages = writePages(style);
    const tree = documentOf(pages.map((text, at) => pageOf(text, `page-${at + 1}.txt`)));
    expect(outlineOf(tree)).toEqual(expectedOutline());
    expect(tree.parts.flatMap(({ notes }) => notes.map(({ number, text }) => `${number}: ${text.text}`))).toEqual(
      expectedNotes(),
    );
    expect(tree.pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
    expect(tree.pagesInSource).toBe(36);
    expect(tree.warnings.filter(({ code }) => code !== 'WORDS_MENDED')).toEqual([]);
  });

  it.each(STYLES)('as one file a page, $name', async (style) => {
    const files = writePages(style).map((text, at) => ({ name: `${at}.txt`, bytes: Buffer.from(text), sha256: '' }));
    const pages = (await Promise.all(files.map((file) => readPages(file)))).flat();
    expect(pages.length).toBe(files.length);
    const apart = writePages(style).map((text, at) => pageOf(text, `${at}.txt`));
    expect(outlineOf(documentOf(pages))).toEqual(outlineOf(documentOf(apart)));
  });

  it.each(STYLES.filter(({ isLaidOut }) => !isLaidOut))('in one file without form feeds, $name', async (style) => {
    const text = writePages(style)
      .join('')
      .replaceAll('\n', style.isFlat ? ' ' : '\n');
    const tree = documentOf(await readPages({ name: 'compact.txt', bytes: Buffer.from(text), sha256: '' }));
    expect(outlineOf(tree)).toEqual(expectedOutline());
    expect(tree.pages).toHaveLength(36);
    expect(tree.parts.flatMap(({ notes }) => notes)).toHaveLength(expectedNotes().length);
  });

  it('as a PDF', async () => {
    const bytes = writePdf(placePages());
    const tree = documentOf(await readPages({ name: 'compact.pdf', bytes, sha256: '' }));
    expect(outlineOf(tree)).toEqual(expectedOutline());
    expect(tree.parts.flatMap(({ notes }) => notes.map(({ number, text }) => `${number}: ${text.text}`))).toEqual(
      expectedNotes(),
    );
    expect(tree.warnings.filter(({ code }) => code !== 'WORDS_MENDED')).toEqual([]);
  });

  it('pages in another order', () => {
    const pages = writePages(STYLES[0] as (typeof STYLES)[number]);
    const shuffled = [...pages.slice(20), ...pages.slice(0, 20)];
    const tree = documentOf(shuffled.map((text, at) => pageOf(text, `${at}.txt`)));
    expect(outlineOf(tree)).toEqual(expectedOutline());
  });
});
