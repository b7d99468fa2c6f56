/** Pages of a resolution of our own, as PDF, for the tests of reading it. */
import { readPages } from '../../ingest/pages/read-pages.ts';
import { setPage, writeObjects } from './pdf-writer.ts';

export const fileOf = (bytes: Uint8Array, name = 'resolution.pdf') => ({ name, bytes, sha256: '' });
export const read = (bytes: Uint8Array) => readPages(fileOf(bytes));

export const PAGES = [
  setPage({
    number: 2,
    of: 3,
    paragraphs: [
      ['1. Recalls the Convention on Lamps,^1 and the 12 lamps of', '2017, which are'],
      ['2. Requests the Secretary-General:'],
      ['(a) To count the lamps of G20, that is, all', '12. That done, to rest;'],
      ['(b) To report, and to stop at'],
    ],
    notes: [
      [1, 'Resolution 70/1.'],
      [2, 'A/74/6.'],
    ],
  }),
  setPage({
    number: 3,
    of: 3,
    paragraphs: [
      ['*A heading, bold, that ends as a sentence does.'],
      ['3. Thanks the keepers of the Convention on Lamps,^1 and of the lamps that they', 'keep.^2'],
      ['*52nd plenary meeting'],
      ['*19 December 2019'],
    ],
  }),
];

/** A whole PDF whose one page has this content. */
export function streamOf(content: Buffer, filter: string): Buffer {
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${content.toString('latin1')}\nendstream`,
  ]);
}
