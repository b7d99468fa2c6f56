/** Whatever text a page holds: nothing but a ParseError is thrown, spans stay on their pages, and order does not matter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../../ingest/ingest.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { applyEdits, foldSpace, mapPage, slice, spansOf } from '../../ingest/structure/mapped-text.ts';
import type { DocumentTree, Item, Wording } from '../../ingest/structure/tree.ts';
import { ParseError } from '../../src/model/errors.ts';
import { outlineOf } from './outline.ts';
import { assemble, bundledPages, pageOf } from './pages.ts';

/** Pieces of the genre, whole and broken, and what does not belong there. */
const PIECES = fc.oneof(
  fc.constantFrom(
    'A/RES/73/195',
    'A/RES/74/901',
    '18/36',
    '19/36',
    '18-22354',
    'Annex',
    'Annex II',
    'Objective 9: x',
    'Objective 10:',
    '__________________',
    '22',
    '22 Resolution 64/293.',
    '1.',
    '2. Recalls',
    '26. We commit',
    '(a)',
    '(b) Lamps;',
    '(i) x',
    'The General Assembly,',
    'Recalling lamps,',
    'Decides to rest.',
    'Distr.: General',
    '3 December 2019',
    '40th plenary meeting',
    'To realize this commitment, we will draw from the following actions:',
    'lamps,22 and',
    'mater ial',
    'transa-',
    'ctions',
    '\f',
    '\ue000\ue001\ue002',
    '\u202e',
    '\u00ad',
    'ﬁ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 30 }),
);
const TEXT = fc
  .array(fc.tuple(PIECES, fc.constantFrom('\n', ' ', '\n\n', '\r\n', '')))
  .map((pieces) => pieces.map(([piece, end]) => piece + end).join(''));

function wordingsOf(tree: DocumentTree): Wording[] {
  const withItems = (text: Wording & { readonly items: readonly Item[] }): Wording[] => [
    text,
    ...text.items.flatMap(withItems),
  ];
  return tree.parts.flatMap(({ objectives, paragraphs }) => [
    ...paragraphs.flatMap(withItems),
    ...objectives.flatMap(({ heading, commitment, actions }) => [
      ...(heading ? [heading] : []),
      ...(commitment ? withItems(commitment) : []),
      ...actions.flatMap(withItems),
    ]),
  ]);
}

describe('pages of any text', () => {
  it('give documents or refusals, whose spans lie on their pages', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 4 }), (texts) => {
        const pages = texts.map((text, at) => pageOf(text, `${at}.txt`));
        const { documents, refused } = assemble(pages);
        for (const error of refused) expect(error).toBeInstanceOf(ParseError);
        for (const [tree, wording] of documents.flatMap((document) =>
          wordingsOf(document).map((wording) => [document, wording] as const),
        )) {
          expect(wording.text.text).not.toMatch(/[\ue000-\ue00f]|^\s|\s$/);
          for (const call of wording.calls) expect(call.offset).toBeLessThanOrEqual(wording.text.text.length);
          for (const span of spansOf(wording.text)) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(
              tree.pages.find((page) => page.index === span.page)?.source.text.length ?? 0,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('beside the bundled ones give the same graph in each order, with no two things of one id', () => {
    const rules = createRules(loadRegistry());
    fc.assert(
      fc.property(TEXT, TEXT, (first, second) => {
        const files = [
          ...bundledPages.map(({ text, source }) => ({ text, source })),
          { text: `A/RES/74/901\n${first}`, source: 'first.txt' },
          { text: `A/RES/74/902\n${second}`, source: 'second.txt' },
        ].map(({ text, source }) => ({ name: source, bytes: Buffer.from(text), sha256: '' }));
        const graphs = [files, files.toReversed()].map((given) => {
          const { documents, refused } = ingestFiles(given, rules);
          for (const { own } of documents)
            expect(new Set(own.nodes.map((node) => node.id)).size).toBe(own.nodes.length);
          return {
            documents: documents
              .map(({ own, record }) => ({ own, name: record.document }))
              .sort((a, b) => (a.name < b.name ? -1 : 1)),
            refused: refused.map((error) => error.message).sort(),
          };
        });
        expect(graphs[1]).toEqual(graphs[0]);
      }),
      // What was found once is tried each time: pages without a number, of one document, in two files; a page without a
      // symbol under the job number of two documents.
      {
        numRuns: 60,
        examples: [
          ['', '18/36\nA/RES/74/901\n\n'],
          ['18-22354\n\f\n18-22354\n', ''],
        ],
      },
    );
  });

  it('that has a word changed changes the outline or is refused, never something else', () => {
    const texts = bundledPages.map((page) => page.text);
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 60 }), TEXT, (at, length, words) => {
        const [first = '', second = ''] = texts;
        const { documents, refused } = assemble([
          pageOf(first.slice(0, at) + words + first.slice(at + length), 'a'),
          pageOf(second, 'b'),
        ]);
        expect(documents.map(outlineOf).length + refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('mapped text', () => {
  it('keeps the place of every character through cuts and edits', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        fc.string({ maxLength: 5 }),
        (text, a, b, replacement) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const edited = applyEdits(mapPage(text, 7), [{ start, end, replacement }]);
          const rest = slice(edited, start + replacement.length);
          expect(edited.text).toBe(text.slice(0, start) + replacement + text.slice(end));
          expect(
            spansOf(rest)
              .map((span) => text.slice(span.start, span.end))
              .join(''),
          ).toBe(text.slice(end));
          expect(foldSpace(edited).text).toBe(edited.text.replace(/\s+/g, ' ').replace(/^ | $/g, ''));
        },
      ),
    );
  });
});
