/** PDFs that cannot be read, or that do harm. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../ingest/pages/read-pages.ts';
import { outlineOf } from '../structure/outline.ts';
import { documentOf } from '../structure/pages.ts';
import { fileOf, PAGES, read, streamOf } from './pdf-samples.ts';
import { setPage, type Word, writeObjects, writePdf } from './pdf-writer.ts';

describe('a PDF that cannot be read is refused with its name and what to do', () => {
  const whole = writePdf(PAGES);
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));

  it.each([
    [
      'cut off',
      whole.subarray(0, whole.length / 2),
      /the PDF is cut off: its end is missing; copy or download it again/,
    ],
    [
      'damaged',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('nothing here is a PDF\n%%EOF\n')]),
      /the PDF is damaged/,
    ],
    [
      'scanned',
      writePdf([[], []]),
      /the PDF holds no text: its pages are probably scanned images; run text recognition on it first/,
    ],
    ['encrypted', encrypted(), /the PDF is encrypted; save it without a password first/],
    ['a bomb', streamOf(bomb, '/FlateDecode'), /the PDF unpacks to more than 256 MB/],
    [
      'a bomb in a bomb',
      streamOf(deflateSync(bomb), '[/FlateDecode /FlateDecode]'),
      /the PDF unpacks to more than 256 MB/,
    ],
    [
      'a bomb packed with a small window',
      streamOf(deflateSync(Buffer.alloc(300 * 1024 * 1024), { windowBits: 12 }), '/FlateDecode'),
      /the PDF unpacks to more than 256 MB/,
    ],
    ['of too many pages', writePdf(Array.from({ length: 2001 }, () => [])), /it has 2001 pages; at most 2000 are read/],
  ])('%s', async (_, bytes, message) => {
    const error = await read(bytes).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PARSE_ERROR', source: 'resolution.pdf' });
    expect(String((error as Error).message)).toMatch(message);
  });

  it('twice is one document, whose copies of pages are left out', async () => {
    const first = setPage({
      number: 1,
      of: 3,
      paragraphs: [['*Lamps of the harbours of the world'], ['Lamps are kept.']],
    });
    const bytes = writePdf([first.filter(({ text }) => !/^1\/3$/.test(text)), ...PAGES]);
    const once = documentOf(await readPages(fileOf(bytes, 'a.pdf')));
    const twice = documentOf([
      ...(await readPages(fileOf(bytes, 'a.pdf'))),
      ...(await readPages(fileOf(bytes, 'b.pdf'))),
    ]);
    expect(twice.warnings.filter(({ code }) => code === 'DUPLICATE_PAGE')).toHaveLength(3);
    expect(outlineOf({ ...twice, warnings: once.warnings })).toBe(outlineOf(once));
  });

  it('behind the cover of a library is read without it, which is told', async () => {
    const first: Word[] = [
      'A/RES/74/901',
      'Distr.: General',
      '11 January 2020',
      'Resolution adopted by the General Assembly on 19 December 2019',
      '74/901. Harbour lights for small fishing ports',
      'The General Assembly,',
      'Recalling that lamps are kept,',
    ].map((text, at) => ({ text, x: 123, y: 700 - at * 20 }));
    const cover: Word[] = ['Library of the harbours', 'A/RES/74/901', 'Downloaded on a day in May'].map((text, at) => ({
      text,
      x: 72,
      y: 700 - at * 20,
    }));
    const [bare, covered] = [
      documentOf(await read(writePdf([first, ...PAGES]))),
      documentOf(await read(writePdf([cover, first, ...PAGES]))),
    ];
    expect(covered.warnings.map(({ code }) => code)).toContain('COVER_LEFT_OUT');
    expect(outlineOf({ ...covered, warnings: bare.warnings })).toBe(outlineOf(bare));
  });

  it('in French, by its language', async () => {
    const words =
      'le droit de la mer et les marins qui vont dans les ports du monde pour y trouver la paix et des feux, que les gardiens ont mis sur les quais';
    await expect(
      read(writePdf([setPage({ number: 2, of: 3, paragraphs: [[words.slice(0, 70), words.slice(70)]] })])),
    ).rejects.toThrow('the text is in French; only English is read');
  });
});

/** Its key cannot be made from an empty password. */
function encrypted(): Buffer {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  return writeObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hex('41')} /U ${hex('42')} >>`,
    ],
    '/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}
