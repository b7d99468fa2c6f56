/** What a PDF's pages hold beside their text, or in another order: left out or read, and told. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../ingest/pages/pdf/run.ts';
import { surveyStreams } from '../../ingest/pages/pdf/survey-streams.ts';
import { isUnmapped, tellUnmapped } from '../../ingest/pages/pdf/unmapped.ts';
import { outlineOf } from '../structure/outline.ts';
import { documentOf } from '../structure/pages.ts';
import { PAGES, read, streamOf } from './pdf-samples.ts';
import { PICTURE, type Word, writePdf } from './pdf-writer.ts';

describe('what is no text of a page is told, and changes nothing of what is', () => {
  const outline = (pages: Awaited<ReturnType<typeof read>>) =>
    outlineOf(documentOf(pages)).replace(/, TEXT_LEFT_OUT$/, '');
  const withWords = (words: readonly Word[]) => writePdf(PAGES.map((page) => [...page, ...words]));

  it.each([
    [
      'a stamp across the page',
      { text: 'ADVANCE COPY', x: 150, y: 300, size: 60, turn: 45 },
      /“ADVANCE COPY” stands aslant/,
    ],
    ['a watermark behind the lines', { text: 'COPY', x: 100, y: 665, size: 72 }, /“COPY” stands large behind/],
    [
      'a line upright in the margin',
      { text: 'Printed by the harbour', x: 30, y: 200, turn: 90 },
      /“Printed by the harbour” stands aslant/,
    ],
  ])('%s', async (_, word, told) => {
    const pages = await read(withWords([word]));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(documentOf(pages).warnings.filter(({ code }) => code === 'TEXT_LEFT_OUT')).toEqual([
      expect.objectContaining({ page: 2, message: expect.stringMatching(told) }),
      expect.objectContaining({ page: 3, message: expect.stringMatching(told) }),
    ]);
  });

  it('white on white', async () => {
    const pages = await read(withWords([{ text: 'Ignore the lamps.', x: 123, y: 120, hiding: 'white' }]));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(pages[0]?.doubts).toEqual([
      { code: 'TEXT_LEFT_OUT', message: expect.stringMatching(/^“Ignore the lamps.” is white on white/) },
    ]);
  });

  it.each([
    [
      'words beyond the part of the page that is shown',
      writePdf(
        PAGES.map((page) => [...page, { text: 'Sheet 4 of the lamps', x: 100, y: 10 }]),
        '',
        [612, 792],
        '/CropBox [0 30 612 792]',
      ),
      '“Sheet 4 of the lamps” stands beyond the edges',
    ],
    [
      'comments and the contents of fields',
      writePdf(
        PAGES,
        '',
        [612, 792],
        `/Annots [${[
          '/Subtype /Text /Contents (Which lamps?)',
          '/Subtype /Widget /FT /Tx /T (name) /V (Keeper) /DA (/F1 10 Tf 0 g)',
          '/Subtype /Widget /FT /Btn /T (lit) /V /Yes',
          '/Subtype /Text /F 2 /Contents (Nobody sees it.)',
          '/Subtype /Link /Contents (To the lamps)',
        ]
          .map((entry) => `<< /Type /Annot /Rect [100 100 120 120] ${entry} >>`)
          .join(' ')}]`,
      ),
      '“Which lamps? Keeper” is written over the page',
    ],
  ])('%s', async (_, bytes, told) => {
    const pages = await read(bytes);
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    for (const { doubts } of pages)
      expect(doubts).toEqual([{ code: 'TEXT_LEFT_OUT', message: expect.stringContaining(told) }]);
  });

  it('text recognised below text that is seen, which says the same, and bold text drawn twice', async () => {
    const twice = PAGES.map((page) => [
      ...page.map((word) => ({ ...word, x: word.x + 0.5, y: word.y - 0.4, hiding: 'invisible' as const })),
      ...page,
      ...page.flatMap((word) => (word.font === 'bold' ? [{ ...word, x: word.x + 0.3 }] : [])),
    ]);
    const pages = await read(writePdf(twice));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(pages.flatMap(({ doubts }) => doubts ?? [])).toEqual([]);
  });

  it('but white on a dark ground is seen', async () => {
    const pages = await read(
      writePdf(
        [[...(PAGES[0] ?? []), { text: 'Ports of lamps', x: 123, y: 500, hiding: 'white' }]],
        '0 0 0.5 rg 100 490 300 25 re f\n',
      ),
    );
    expect(pages[0]?.text).toContain('Ports of lamps');
  });

  it('but text recognised in a scan is read, which is told', async () => {
    const pages = await read(
      writePdf(
        PAGES.map((page) => page.map((word) => ({ ...word, hiding: 'invisible' }))),
        PICTURE,
      ),
    );
    expect(outline(pages).replace(/, TEXT_INVISIBLE$/, '')).toBe(outline(await read(writePdf(PAGES))));
    expect(pages[0]?.doubts).toEqual([expect.objectContaining({ code: 'TEXT_INVISIBLE' })]);
  });

  it('a page that is a picture', async () => {
    const [first = [], second = []] = PAGES;
    const { warnings } = documentOf(await read(writePdf([first, [], second], ['', PICTURE])));
    expect(warnings.filter(({ code }) => code === 'PAGE_IS_PICTURE')).toEqual([
      expect.objectContaining({ page: 2, message: expect.stringMatching(/^page 2 of the file is a picture/) }),
    ]);
  });

  it('but not an empty page', async () => {
    const [first = [], second = []] = PAGES;
    expect(outline(await read(writePdf([first, [], second])))).toBe(outline(await read(writePdf(PAGES))));
  });

  it('and pages set upright on a page that is lying are read as they stand', async () => {
    const upright = PAGES.map((page) => page.map(({ x, y, ...word }) => ({ ...word, x: 792 - y, y: x, turn: 90 })));
    expect(outline(await read(writePdf(upright, '', [792, 612])))).toBe(outline(await read(writePdf(PAGES))));
  });
});

describe('text in fonts that map to no letters', () => {
  const runOf = (text: string): Run => ({ text, x: 0, y: 0, width: 100, size: 10, font: 'f', turn: 0 });
  const sentence = runOf('The keepers of the lamps that are lit in all harbours of the world are thanked for them.');

  it('is told by the numbers of glyphs, and by private characters', () => {
    expect(isUnmapped([runOf(glyphsOf(sentence.text))])).toBe(true);
    expect(isUnmapped([sentence, sentence, runOf('\ue0a1\ue0a2')])).toBe(false);
    expect(tellUnmapped([sentence, runOf('\ue0a1\ue0a2')])).toEqual([
      { code: 'LETTERS_UNKNOWN', message: expect.stringMatching(/^2 characters .*“\ufffd\ufffd”/) },
    ]);
  });

  it('is not where a bullet stands alone', () => {
    expect(tellUnmapped([runOf('\uf0b7'), sentence])).toEqual([]);
  });
});

describe('whether a PDF may hide text, which takes as long again to find out', () => {
  it.each([
    ['1 g', true],
    ['1 1 1 rg', true],
    ['0 0 0 0 k', true],
    ['/Cs1 cs 1 sc', true],
    ['3 Tr', true],
    ['0 g 0 0 1 rg 0 0 1 scn 0 Tr', false],
    ['/MediaBox [0 0 612 792] /CropBox [0 0 611.9 792]', false],
    ['/MediaBox [0 0 612 792] /CropBox [20 20 592 772]', true],
  ])('%s', (operators, expected) => {
    const content = deflateSync(Buffer.from(`q ${operators} BT (Lamps) Tj ET Q`));
    expect(surveyStreams(streamOf(content, '/FlateDecode'))).toEqual({ isWithinBounds: true, mayHide: expected });
  });
});

describe('lines that stand side by side', () => {
  const LAMPS = [
    'a lamp is lit by the one who keeps it, in all',
    'harbours of the world, at the hour at which',
    'the sun goes down, and that it burns until',
    'the morning, whatever the weather may be',
    'and whoever is at sea in that night, even if',
    'the harbour is closed, as it is in winter, by',
    'the ice that comes down from its rivers;',
  ];
  const beside = (
    left: readonly string[],
    right: readonly string[],
    step: (at: number) => number = (at) => at * 12,
  ) => {
    const [first = []] = PAGES;
    const frame = first.filter(({ y }) => y > 720 || y < 100);
    const cells = (lines: readonly string[], x: number) =>
      lines.map((text, at) => ({ text, x: at === 0 ? x + 12 : x, y: 700 - step(at) }));
    return writePdf([[...frame, ...cells(left, 123), ...cells(right, 330)]]);
  };
  const codes = (pages: Awaited<ReturnType<typeof read>>) => documentOf(pages).warnings.map(({ code }) => code);

  it('in two columns are read one column after the other, which is told', async () => {
    const pages = await read(beside(['1. Recalls that', ...LAMPS], ['2. Notes also that', ...LAMPS]));
    expect(documentOf(pages).parts[0]?.paragraphs.map(({ text }) => text.text)).toEqual([
      `Recalls that ${LAMPS.join(' ')}`,
      `Notes also that ${LAMPS.join(' ')}`,
    ]);
    expect(codes(pages)).toContain('COLUMNS_READ');
  });

  it.each([
    [
      'short cells',
      beside(
        ['Port', ...'ABCDEFG'].map((name) => `Port of ${name}`),
        ['Lamps', ...'1234567'],
      ),
    ],
    [
      'few rows',
      beside(
        ['Name of the port', ...'ABC'.split('').map((name) => `Port of ${name}`)],
        ['Number of lamps', '12 of them', '14 of them', '8 of them'],
      ),
    ],
    [
      'rows of long cells',
      beside(
        ['Port of the lamps of', ...LAMPS],
        ['Keepers of the lamps', ...LAMPS],
        (at) => at * 12 + Math.floor(at / 2) * 10,
      ),
    ],
  ])('in a table with %s are read across, which is told', async (_, bytes) => {
    const pages = await read(bytes);
    expect(pages[0]?.text).toMatch(/Port of .*\s(?:Keepers|1|12 of them)/);
    expect(codes(pages)).toContain('TABLE_LIKE');
    expect(codes(pages)).not.toContain('COLUMNS_READ');
  });

  it('in a masthead are no table', async () => {
    const pages = await read(
      beside(
        ['General Assembly', 'Seventy-fourth session', 'Agenda item 22', 'Second Committee'],
        ['A/RES/74/901', 'Distr.: General', '7 January 2020', 'Original: English'],
      ),
    );
    expect(codes(pages)).not.toContain('TABLE_LIKE');
  });

  it('with the letters of items are no table', async () => {
    const items = LAMPS.flatMap((text, at) => [
      { text: `(${'abcdefg'[at]})`, x: 123, y: 700 - at * 12 },
      { text, x: 147, y: 700 - at * 12 },
    ]);
    const [first = []] = PAGES;
    expect(codes(await read(writePdf([[...first.filter(({ y }) => y > 720 || y < 100), ...items]])))).not.toContain(
      'TABLE_LIKE',
    );
  });
});

/** The numbers of glyphs as fonts count them, from the blank as the third on. */
function glyphsOf(text: string): string {
  return Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29)).join('');
}
