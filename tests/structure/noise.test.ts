/** The two bundled pages, damaged as extractors and people damage pages, must give the tree of the undamaged ones. */
import { describe, expect, it } from 'vitest';
import type { SourcePage } from '../../ingest/pages/page.ts';
import { spansOf } from '../../ingest/structure/mapped-text.ts';
import { DAMAGES, FRAMES } from './damages.ts';
import { outlineOf } from './outline.ts';
import { assemble, bundledPages, documentOf, pageOf } from './pages.ts';

const clean = withoutWarnings(outlineOf(documentOf(bundledPages)));

function withoutWarnings(outline: string): string {
  return outline.replace(/\n {2}warnings: .*$/, '');
}

function damage(change: (text: string, at: number) => string): SourcePage[] {
  return bundledPages.map((page, at) => pageOf(change(page.text, at), page.source));
}

describe('the two pages give the same tree', () => {
  for (const [name, change] of [...DAMAGES, ...FRAMES]) {
    it(`with ${name}`, () => {
      const pages = damage(change);
      expect(
        pages.map((page) => page.text),
        'the damage changes something',
      ).not.toEqual(bundledPages.map((page) => page.text));
      expect(withoutWarnings(outlineOf(documentOf(pages)))).toBe(clean);
    });
  }

  it('in either order', () => {
    expect(withoutWarnings(outlineOf(documentOf(bundledPages.toReversed())))).toBe(clean);
  });

  it('with each of them given twice', () => {
    const twice = [...bundledPages, ...bundledPages.map((page) => ({ ...page, source: `copy of ${page.source}` }))];
    expect(withoutWarnings(outlineOf(documentOf(twice)))).toBe(clean);
  });

  it('without a foot, in the order in which they are given', () => {
    const tree = documentOf(damage((text) => text.replace(/^\d+\/36$/m, '')));
    expect(withoutWarnings(outlineOf(tree))).toBe(clean);
    expect(tree.warnings.filter((warning) => warning.code === 'PAGE_UNNUMBERED')).toHaveLength(2);
  });
});

describe('a heading in capitals', () => {
  it('keeps the title of the outline, and the words of the page', () => {
    const tree = documentOf(
      damage((text) => text.replace(/Objective 10: .*\n.*migration$/m, (heading) => heading.toUpperCase())),
    );
    const [, objective] = tree.parts[0]?.objectives ?? [];
    expect(objective?.title).toBe(
      'Prevent, combat and eradicate trafficking in persons in the context of international migration',
    );
    expect(objective?.heading?.text.text).toBe(objective?.title.toUpperCase());
    expect(tree.warnings.map((warning) => warning.code)).not.toContain('TITLE_DIFFERS');
  });
});

describe('what is missing is said', () => {
  it('page 18 alone has no actions of Objective 10, and invents none', () => {
    const tree = documentOf(bundledPages.slice(0, 1));
    expect(
      tree.parts[0]?.objectives.map((objective) => [
        objective.number,
        objective.actions.length,
        objective.actionListComplete,
      ]),
    ).toEqual([
      [9, 6, true],
      [10, 0, false],
    ]);
    expect(tree.warnings.map((warning) => warning.code)).toContain('NO_ACTIONS');
  });

  it('page 19 alone has actions of no objective, under a paragraph that nothing numbers', () => {
    const tree = documentOf(bundledPages.slice(1));
    expect(tree.parts[0]?.objectives).toEqual([]);
    expect(
      tree.parts[0]?.paragraphs.map((paragraph) => [paragraph.segment, paragraph.number, paragraph.items.length]),
    ).toEqual([['para_at_p19', null, 9]]);
    expect(tree.warnings.map((warning) => warning.code)).toContain('OBJECTIVE_UNKNOWN');
  });

  it('lines of two actions that alternate are not passed over in silence', () => {
    const [first, second] = bundledPages;
    if (!first || !second) throw new Error('two pages are bundled');
    const swapped = second.text.replace(/^(\(c\)[\s\S]*?)(\(d\)[\s\S]*?)(?=\(e\))/m, '$2$1');
    const tree = documentOf([first, pageOf(swapped, second.source)]);
    expect(tree.warnings.map((warning) => warning.code)).toContain('LETTER_OUT_OF_ORDER');
  });
});

describe('what a mail put around a page', () => {
  const [first] = bundledPages as [SourcePage];

  it('is left out, and said', () => {
    const page = pageOf(`From: A Keeper\nSubject: a page\n\n${first.text}\n--\nA Keeper`, 'mail.txt');
    expect(documentOf([page]).warnings.find(({ code }) => code === 'ENVELOPE_LEFT_OUT')).toEqual({
      code: 'ENVELOPE_LEFT_OUT',
      message:
        'what a mail or a program put around the page is left out: “From: A Keeper ⏎ Subject: a page ⏎ -- ⏎ A Keeper”',
      source: 'mail.txt',
      page: 18,
      line: null,
    });
  });

  it.each([
    ['headers below the running head', 'A/RES/74/916\nFrom: the north\nSubject: lamps\n1. Thanks all.'],
    ['a single line that looks like a header', 'Date: 3 May\nA/RES/74/916\n1. Thanks all.'],
    [
      'a letter that is quoted, below a symbol with a title',
      '2994 (XXVII). Lamps\nThe General Assembly,\nFrom: the north\nSubject: lamps\n1. Thanks all.\nA/RES/2994(XXVII)',
    ],
    [
      'a page that goes on with a letter that is quoted',
      'Subject: lamps\n4. Lights lamps.\nDate: 3 May\n5. Thanks all.\nA/RES/74/916',
    ],
    ['a note with a sign below two dashes', 'A/RES/74/916\n1. Thanks all.*\n--\n* A/74/1.'],
    ['notes below two dashes', 'A/RES/74/916\n1. Thanks all.\n--\n1 A/74/1.'],
  ])('is not seen in %s', (_, text) => {
    expect(documentOf([pageOf(text)]).warnings.map(({ code }) => code)).not.toContain('ENVELOPE_LEFT_OUT');
  });
});

describe('a stamp', () => {
  it('is left out, and said', () => {
    const { warnings } = documentOf([pageOf('A/RES/74/916\n1. Lights:\nDRAFT\n(a) Lamps;\n2. Thanks all.')]);
    expect(warnings.map(({ message }) => message)).toContain(
      '“DRAFT” on a line alone is read as a stamp; it is no part of the text',
    );
  });
});

describe('a page before the first one', () => {
  const opening = pageOf(
    'A/RES/74/916\nResolution adopted by the General Assembly on 3 May 2019\n74/916. Lamps\nThe General Assembly,\n1. Lights lamps;',
  );
  const codes = (text: string) =>
    assemble([pageOf(text), opening]).documents.flatMap(({ warnings }) => warnings.map(({ code }) => code));

  it('is a cover where it holds no provision, and else a page of the document', () => {
    expect(codes('A/RES/74/916\nLibrary of the harbour\nFor members alone.')).toContain('COVER_LEFT_OUT');
    expect(codes('A/RES/74/916\nLamps\n2. Thanks all.')).not.toContain('COVER_LEFT_OUT');
  });
});

describe('pages that contradict each other', () => {
  const [first, second] = bundledPages as [SourcePage, SourcePage];

  it('two texts that claim one page are both refused, and the others arrive', () => {
    const rival = pageOf(second.text.replace('Monitor', 'Ignore'), 'rival.txt');
    for (const pages of [
      [first, second, rival],
      [rival, second, first],
    ]) {
      const { documents, refused } = assemble(pages);
      expect(documents.map((tree) => tree.pages.map((page) => page.number))).toEqual([[18]]);
      expect(refused.map((error) => error.source).sort()).toEqual(['page-19.txt', 'rival.txt']);
      expect(refused[0]?.message).toMatch(
        /claims to be page 19 of A\/RES\/73\/195, as .* does, with another text; give only one of them/,
      );
    }
  });

  it('a page with two page numbers of its document is refused', () => {
    const { documents, refused } = assemble([first, pageOf(second.text.replace('19/36', '19/36\n20/36'), 'both.txt')]);
    expect(documents.map((tree) => tree.pages.length)).toEqual([1]);
    expect(refused.map((error) => error.message)).toEqual([
      'both.txt: its page numbers contradict each other: 19/36 and 20/36; give each page as a page of its own',
    ]);
  });

  it('a page of another document becomes a document of its own', () => {
    const other = pageOf(
      'A/RES/74/901\nHarbour lights\n4. Lights harbours;\n5. Thanks all.\n2/3\n19-22000',
      'other.txt',
    );
    const { documents } = assemble([first, other, second]);
    expect(documents.map((tree) => tree.symbol)).toEqual(['A/RES/73/195', 'A/RES/74/901']);
    expect(documents[0] && withoutWarnings(outlineOf(documents[0]))).toBe(clean);
  });

  it('a text that is no page of a resolution is refused, and the others arrive', () => {
    const { documents, refused } = assemble([pageOf('Dear all,\nthe boats are in.\n', 'letter.txt'), ...bundledPages]);
    expect(refused.map((error) => error.source)).toEqual(['letter.txt']);
    expect(documents).toHaveLength(1);
  });

  it('a resolution of which only the one before it in its file bears a symbol becomes a document of its own', () => {
    const one = (number: string) => `${number}. Lamps\nThe Human Rights Council,\n1. Thanks all.\n`;
    const pages = [`A/HRC/RES/6/1\n${one('6/1')}`, one('6/2'), '2. Thanks none.'].map((text) => pageOf(text));
    const { documents } = assemble(pages);
    expect(documents.map((tree) => [tree.symbol, tree.pages.length])).toEqual([
      ['A/HRC/RES/6/1', 1],
      ['A/HRC/RES/6/2', 2],
    ]);
  });

  it('a text of two resolutions without symbols is refused, so that neither gets the words of the other', () => {
    const one = (number: string) =>
      `${number}. Lamps\nThe Human Rights Council,\nRecalling the lamps,\n1. Thanks all.\n`;
    const { documents, refused } = assemble([pageOf(one('6/1') + one('6/2'), 'report.txt')]);
    expect(refused.map((error) => error.source)).toEqual(['report.txt']);
    expect(documents).toEqual([]);
  });
});

describe('every span stands where its words are', () => {
  it.each(DAMAGES)('with %s', (_, change) => {
    const pages = damage(change);
    for (const objective of documentOf(pages).parts[0]?.objectives ?? []) {
      for (const action of objective.actions) {
        const words = action.text.text.match(/\p{L}+/gu) ?? [];
        const last = words.at(-1) ?? '';
        const at = action.text.text.lastIndexOf(last);
        const raw = spansOf(action.text, at, at + last.length)
          .map((span) => pages[span.page]?.text.slice(span.start, span.end))
          .join('');
        expect(raw.normalize('NFKC').replace(/[\u00ad\u200b\u2060]/g, '')).toBe(last);
      }
    }
  });
});
