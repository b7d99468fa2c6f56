/** PDFs of the United Nations against hand-made expectations of each page; they lie beside the project and are not part of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../ingest/pages/read-pages.ts';
import { pageAt } from '../../ingest/structure/mapped-text.ts';
import type { DocumentTree, Paragraph } from '../../ingest/structure/tree.ts';
import { documentOf } from '../structure/pages.ts';

const folder = new URL('../../../shared/data/un-pdf/', import.meta.url);

interface GoldPage {
  readonly file: string;
  readonly page: number;
  readonly paragraphs_starting_on_page: readonly {
    num: number;
    first5: string;
    last5: string;
    ends_on_page: boolean;
  }[];
  readonly footnotes: Readonly<Record<string, string>>;
}

const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];

describe.skipIf(!isThere)('pages of UN PDFs (skipped where ../shared/data/un-pdf is not there)', () => {
  it.each(files)('%s: paragraphs and footnotes of every page', async (name) => {
    const tree = documentOf(await readPages({ name, bytes: readFileSync(new URL(name, folder)), sha256: '' }));
    const pages = goldOf(name);
    expect(pages.length).toBeGreaterThan(0);
    for (const gold of pages) {
      expect(paragraphsOf(tree, gold.page), `page ${gold.page}`).toEqual(
        gold.paragraphs_starting_on_page.map(expected),
      );
      expect(notesOf(tree, gold.page), `notes of page ${gold.page}`).toEqual(gold.footnotes);
    }
  });
});

function goldOf(name: string): GoldPage[] {
  const gold = new URL('gold/', folder);
  const stem = `${name.replace(/\.pdf$/, '')}__`;
  return readdirSync(gold)
    .filter((file) => file.startsWith(stem))
    .map((file) => JSON.parse(readFileSync(new URL(file, gold), 'utf8')) as GoldPage);
}

/** In the expectation a mark counts as a word or as the end of one: "Financing for Development; 2", "2014,5". */
function expected({ num, first5, last5, ends_on_page }: GoldPage['paragraphs_starting_on_page'][number]) {
  return {
    number: num,
    first: first5,
    last: last5
      .replace(/(?<=\p{L}|[,;]|\d,)\d(?= |$)/u, '')
      .split(' ')
      .slice(-4)
      .join(' '),
    endsOnPage: ends_on_page,
  };
}

function paragraphsOf(tree: DocumentTree, page: number) {
  const pageNumber = (paragraph: Paragraph, at: number) =>
    tree.pages.find(({ index }) => index === pageAt(paragraph.text, at))?.number;
  const numbered =
    tree.parts[0]?.paragraphs.filter(({ number, paragraphKind }) => number !== null && paragraphKind === 'OPERATIVE') ??
    [];
  return numbered
    .filter((paragraph) => pageNumber(paragraph, 0) === page)
    .map((paragraph) => {
      const { text } = paragraph.text;
      const here = Array.from(text).findLastIndex((_, at) => pageNumber(paragraph, at) === page) + 1;
      const words = text.slice(0, here).trim().split(' ');
      return {
        number: paragraph.number,
        first: words.slice(0, 5).join(' '),
        last: words.slice(-4).join(' '),
        endsOnPage: here === text.length,
      };
    });
}

function notesOf(tree: DocumentTree, page: number): Record<string, string> {
  return Object.fromEntries(
    (tree.parts[0]?.notes ?? [])
      .filter((note) => note.page?.number === page)
      .map((note) => [note.number, note.text.text]),
  );
}
