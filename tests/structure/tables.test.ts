/** Tables and figures amid the text are left out and told, wherever they stand, and take nothing of the text with them. */
import { describe, expect, it } from 'vitest';
import type { SourcePage } from '../../ingest/pages/page.ts';
import { readPages } from '../../ingest/pages/read-pages.ts';
import { type Word, writePdf } from '../pages/pdf-writer.ts';
import { outlineOf } from './outline.ts';
import { assemble, bundledPages, documentOf, pageOf } from './pages.ts';

const TABLES: readonly (readonly [name: string, lines: string])[] = [
  [
    'a caption and notes with letters',
    'Table 1 (invented)\nLamps by harbour\nHarbour Lamps Lit since\nNorth 112 1 January 2000\n(a) Figures are rounded.\n(b) As of 1 May.',
  ],
  [
    'a cell on each line and a long source',
    'Table II. Lamps by harbour\nHarbour\nLamps\nNorth\n112\nSource: Keepers of the lamps of the northern harbours and of those of the islands, second\nreport.',
  ],
  ['bars and no caption', '| Harbour | Lamps |\n|---|---|\n| North | 112 |\n| South | 98 |'],
  ['neither', 'Harbour Lamps Lit since\nNorth 112 1 January 2000\nSouth 98 2 May 2001\nIslands 15 3 June 2002'],
  ['a cell on each line and nothing above', 'Harbour\nLamps\nNorth\n112\nSouth\n98\nIslands\n15'],
  ['rows that are counted', 'Table 3\nHarbours\n1. North 0.12 0.13\n2. South 0.14 0.15\n26. Islands 0.16 0.17'],
  ['a picture instead', 'Figure 1\nLamps, 2000–2018\n0 20 40 60\nSource: keepers.'],
];

/** What may begin below a table. */
const BEGINNING = /^(?:\([b-z]\)|26\.|Objective|To realize|____)/;

const clean = withoutWarnings(outlineOf(documentOf(bundledPages)));

function withoutWarnings(outline: string): string {
  return outline.replace(/\n {2}warnings: .*$/, '');
}

function places(): { page: number; line: number }[] {
  return bundledPages.flatMap(({ text }, page) =>
    text.split('\n').flatMap((words, line) => (BEGINNING.test(words) ? [{ page, line }] : [])),
  );
}

describe('the two pages give the same tree, and a warning', () => {
  it.each(TABLES)('with a table of %s in each place', (_, table) => {
    expect(places().length).toBeGreaterThan(15);
    for (const { page, line } of places()) {
      const pages = bundledPages.map(({ text, source }, at) =>
        pageOf(at === page ? text.split('\n').toSpliced(line, 0, table).join('\n') : text, source),
      );
      const tree = documentOf(pages);
      expect(withoutWarnings(outlineOf(tree)), `page ${page}, line ${line}`).toBe(clean);
      const told = tree.warnings.filter(({ code }) => code === 'TABLE_LEFT_OUT');
      expect(told).toMatchObject([{ page: page + 18, message: expect.stringContaining(table.split('\n')[0] ?? '') }]);
    }
  });
});

it('leaves a table in a PDF out, whose cells are apart', async () => {
  const cells = [['Harbour', 'Lamps', 'Lit since'], ...ROWS];
  const bytes = (isWithTable: boolean) =>
    writePdf(bundledPages.map(({ text }) => placed(text, isWithTable && text.includes('(c) Develop') ? cells : [])));
  const read = async (isWithTable: boolean) =>
    documentOf(await readPages({ name: 'set.pdf', bytes: bytes(isWithTable), sha256: '' }));
  const [without, withTable] = [await read(false), await read(true)];
  expect(withoutWarnings(outlineOf(withTable))).toBe(withoutWarnings(outlineOf(without)));
  expect(withTable.warnings.map(({ code }) => code)).toContain('TABLE_LEFT_OUT');
});

const ROWS = [
  ['North', '112', '1 January 2000'],
  ['South', '98', '2 May 2001'],
  ['Islands', '15', '3 June 2002'],
];

/** The lines of a page from its top down, and above "(c)" a table. */
function placed(text: string, rows: readonly string[][]): Word[] {
  const words: Word[] = [];
  let y = 732;
  for (const line of text.split('\n')) {
    if (/^(?:\([a-z]\)|\d+\. |Objective|To realize)/.test(line)) y -= 5;
    for (const row of line.startsWith('(c)') ? rows : []) {
      for (const [at, cell] of row.entries()) words.push({ text: cell, x: 120 + at * 130, y, size: 9 });
      y -= 12;
    }
    words.push({ text: line, x: 100, y, size: 10 });
    y -= 12;
  }
  return words;
}

it('tells a table on a page that is one line', () => {
  const [first, second] = bundledPages.map(({ text, source }, at) =>
    pageOf((at === 0 ? text.replace('\n(d) ', `\n${TABLES[0]?.[1]}\n(d) `) : text).replaceAll('\n', ' '), source),
  );
  const told = (pages: SourcePage[]) => documentOf(pages).warnings.filter(({ code }) => code === 'TABLE_LIKE');
  expect(told(first && second ? [first, second] : [])).toMatchObject([
    { page: 18, message: expect.stringContaining('“Table 1 (invented) Lamps by harbour') },
  ]);
  expect(told(second ? [second] : [])).toEqual([]);
});

const HEAD = 'A/RES/90/1\n\nThe General Assembly,\nRecalling its resolution 89/1,\n';

function paragraphsOf(text: string): string[] {
  const { documents } = assemble([pageOf(`${HEAD}${text}\n1/1\n`, '1.txt')]);
  expect(documents[0]?.warnings.map(({ code }) => code)).not.toContain('TABLE_LEFT_OUT');
  return documents[0]?.parts[0]?.paragraphs.map((paragraph) => paragraph.text.text) ?? [];
}

it('keeps a sentence about a table, and dates that end lines', () => {
  const text =
    '1. Notes the lamps that the annex counts:\nTable 2 shows the lamps of all harbours that the keepers lit.\n2. Recalls the days of the lamps that were kept on 3 May 2001\nand on 4 June 2002 by the keepers of Aland on 5 July 2003\nand after.';
  expect(paragraphsOf(text).join(' ')).toContain('Table 2 shows the lamps of all harbours that the keepers lit.');
  expect(paragraphsOf(text).at(-1)).toContain('on 5 July 2003 and after.');
});

it('takes no head that was not recognised for a table', () => {
  const head =
    'United Nations\nA/RES/90/1\nGenera1 Assemb1y\nDistr.: Genera1\n11 January 2021\nNinetieth session\nReso1ution adopted by the Genera1 Assemb1y on 3 December 2020\n90/1. Lamps for 2021\n';
  const text = ['1', '2', '3']
    .map(
      (number) =>
        `${number}. Notes the lamps of all the harbours that the keepers of the north and of the south lit;\n`,
    )
    .join('');
  const { documents } = assemble([pageOf(`${head}The Genera1 Assemb1y,\n${text}1/1\n`, '1.txt')]);
  expect(documents[0]?.warnings.map(({ code }) => code)).not.toContain('TABLE_LEFT_OUT');
});
