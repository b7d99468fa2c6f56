/** Treaties' texts in the layouts that people have them in, on texts made for it. */
import { describe, expect, it } from 'vitest';
import { createTreatyReader, type TreatyPart } from '../../ingest/align/treaty.ts';
import { registry } from '../graph/bundled.ts';
import { writePdf } from '../pages/pdf-writer.ts';

/** A treaty of which the registry knows no more than a title, and one whose headings it has, in this test's registry. */
const [PLAIN, LISTED] = ['firearms-protocol', 'ilo-c189'];
const headings = ['Aim', 'Lamp oil', 'Terms', 'Keepers at sea', 'Reservations'];
const withHeadings = {
  ...registry,
  articles: [
    ...registry.articles,
    {
      instrument: LISTED,
      articles: headings.map((heading, at) => ({ number: `${at + 1}`, heading })),
      parts: [],
      sources: { '*': 'made for this test' },
    },
  ],
};
const readFile = createTreatyReader(withHeadings);
const read = (text: string, instrument = PLAIN) =>
  readFile(instrument, { name: 'lantern.txt', bytes: Buffer.from(text), sha256: '' });
const pinpoints = (parts: readonly TreatyPart[]) => parts.map(({ pinpoint }) => pinpoint);
const textAt = (parts: readonly TreatyPart[], pinpoint: string) =>
  parts.find((part) => part.pinpoint === pinpoint)?.text;

interface Layout {
  /** What opens an article of this number and heading. */
  readonly article: (number: number, heading: string) => string;
  readonly paragraph?: (number: number) => string;
  readonly item?: (letter: string) => string;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'];

/** The treaty of this file, as `layout` sets it. */
function setTreaty({ article, paragraph = (n) => `${n}. `, item = (letter) => `(${letter}) ` }: Layout): string {
  return [
    article(1, 'Aim'),
    'The aim of this treaty is to keep the lanterns lit.',
    article(2, 'Lamp oil'),
    `${paragraph(1)}Each Party shall store lamp oil in cool and dry cellars beneath the harbour.`,
    `${paragraph(2)}Each Party shall consider:`,
    `${item('a')}Appointing a keeper of wicks;`,
    `${item('b')}Painting the shutters green.`,
    article(3, 'Terms'),
    `${item('a')}“Lantern” shall mean a light with a handle;`,
    `${item('b')}“Keeper” shall mean whoever holds it, as in article 2 of this treaty, article 4 and\narticle 5 of it.`,
    article(4, 'Keepers at sea'),
    `${paragraph(1)}No keeper shall be put ashore.`,
    article(5, 'Reservations'),
    'No reservation shall be made to article 2, which binds all.',
  ].join('\n\n');
}

const PARTS: readonly (readonly [string, string])[] = [
  ['1', 'The aim of this treaty is to keep the lanterns lit.'],
  ['2 (1)', 'Each Party shall store lamp oil in cool and dry cellars beneath the harbour.'],
  ['2 (2)', 'Each Party shall consider: Appointing a keeper of wicks; Painting the shutters green.'],
  ['3 (a)', '“Lantern” shall mean a light with a handle;'],
  ['3 (b)', '“Keeper” shall mean whoever holds it, as in article 2 of this treaty, article 4 and article 5 of it.'],
  ['4 (1)', 'No keeper shall be put ashore.'],
  ['5', 'No reservation shall be made to article 2, which binds all.'],
];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'Article 6, heading below': { article: (n, h) => `Article ${n}\n${h}` },
  'Article 6, heading apart': { article: (n, h) => `Article ${n}\n\n${h}` },
  'ARTICLE 6, heading in capitals': { article: (n, h) => `ARTICLE ${n}\n${h.toUpperCase()}` },
  'Article 6. Heading': { article: (n, h) => `Article ${n}. ${h}` },
  'Article 6. Heading. 1. Text': {
    article: (n, h) => `Article ${n}. ${h}.`,
    paragraph: (n) => (n === 1 ? ' 1. ' : `${n}. `),
  },
  'Article 6 – Heading': { article: (n, h) => `Article ${n} – ${h}` },
  'Art. 6. Heading': { article: (n, h) => `Art. ${n}. ${h}` },
  'Article VI': { article: (n, h) => `Article ${ROMAN[n]}\n${h}` },
  'ARTICLE VI': { article: (n, h) => `ARTICLE ${ROMAN[n]}\n\n${h}` },
  'Article I, then digits': { article: (n, h) => `Article ${n === 1 ? 'I' : n}\n${h}` },
  'Article one, then digits': { article: (n, h) => `Article ${n === 1 ? 'one' : n}\n${h}` },
  'Markdown in bold': { article: (n, h) => `**Article ${n}**\n\n**${h}**` },
  'Markdown headings': { article: (n, h) => `## Article ${n}\n\n### ${h}`, item: (letter) => `- (${letter}) ` },
  'a wiki': { article: (n, h) => `===Article ${n}===\n''${h}''` },
  bullets: { article: (n, h) => `• Article ${n}\n${h}`, paragraph: (n) => `• ${n}. ` },
  brackets: { article: (n, h) => `[Article ${n}]\n${h}` },
  'a note’s mark': { article: (n, h) => `Article ${n}*\n${h}` },
  'letters set apart': { article: (n, h) => `A r t i c l e  ${n}\n${h}` },
  'paragraphs without a blank': {
    article: (n, h) => `Article ${n}\n${h}`,
    paragraph: (n) => `${n}.`,
    item: (l) => `(${l})`,
  },
  'numbers on lines of their own': {
    article: (n, h) => `Article ${n}\n${h}`,
    paragraph: (n) => `${n}.\n`,
    item: (letter) => `(${letter})\n`,
  },
  'numbers in brackets': {
    article: (n, h) => `Article ${n}\n${h}`,
    paragraph: (n) => `(${n}) `,
    item: (l) => `${l}) `,
  },
  'numbers without a stop': { article: (n, h) => `Article ${n}\n${h}`, paragraph: (n) => `${n} ` },
  'the heading above the number': { article: (n, h) => `${h}\n\nArticle ${n}` },
};

describe('a treaty’s text', () => {
  it.each(Object.entries(LAYOUTS))('is read with %s', async (_, layout) => {
    const parts = await read(setTreaty(layout), LISTED);
    expect(parts.map(({ pinpoint, text }) => [pinpoint, text])).toEqual(PARTS);
  });

  it.each(Object.entries(LAYOUTS))('is read with %s, without knowing its headings', async (_, layout) => {
    const parts = await read(setTreaty(layout));
    expect(pinpoints(parts)).toEqual(PARTS.map(([pinpoint]) => pinpoint));
  });

  const usual = setTreaty({ article: (n, h) => `Article ${n}\n${h}` });
  it.each([
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['line separators', (text: string) => text.replaceAll('\n', '\u2028')],
    ['marks of a quotation', (text: string) => text.replace(/^/gm, '> ')],
    ['all on one line', (text: string) => text.replace(/\s+/g, ' ')],
    ['each page on one line', (text: string) => text.replace(/\s+/g, ' ').replace('Article 3', '\fArticle 3')],
    ['soft hyphens', (text: string) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad')],
    ['ligatures', (text: string) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')],
    [
      'words broken at line ends',
      (text: string) => text.replace('cellars', 'cel-\nlars').replace('harbour', 'har-\nbour'),
    ],
    [
      'table of contents',
      (text: string) => `${headings.map((h, at) => `Article ${at + 1}. ${h} ..... ${at + 3}`).join('\n')}\n\n${text}`,
    ],
    [
      'signatures',
      (text: string) => `${text}\n\nIN WITNESS WHEREOF the undersigned have lit a lantern.\n\nArticle 6\n1. Never.`,
    ],
    [
      'declarations',
      (text: string) =>
        `${text}\n\nDeclarations and Reservations\n\nAlandia\n\nArticle 2: Alandia stores its lamp oil in warm cellars.`,
    ],
    [
      'heads and feet',
      (text: string) =>
        text
          .split('\n\n')
          .map((block, at) => `Lantern Treaty Series\n\n${block}\n\n${at + 1}\n`)
          .join('\f'),
    ],
  ])('is read with %s', async (_, change) => {
    const parts = await read(change(usual), LISTED);
    expect(parts.map(({ pinpoint, text }) => [pinpoint, text])).toEqual(PARTS);
  });

  it('is read from PDF', async () => {
    const lines = usual.replaceAll(/[“”]/g, '').split('\n').filter(Boolean);
    const bytes = writePdf([lines.map((text, at) => ({ text, x: 72, y: 700 - at * 14 }))]);
    const parts = await readFile(LISTED, { name: 'lantern.pdf', bytes, sha256: '' });
    expect(pinpoints(parts)).toEqual(PARTS.map(([pinpoint]) => pinpoint));
  });

  it.each([
    ['lines', '1. Each\n'],
    ['articles', 'Article 1\n'],
    ['captions', 'Caption\n'],
    ['broken words', 'wor-\n'],
    ['stops', '.'],
  ])('takes no more than linear time for many %s', async (_, unit) => {
    const begun = performance.now();
    await read(`Article 1\nParties meet.\n${unit.repeat(60_000)}`).catch(() => undefined);
    // Linear: a fifth of a second; quadratic: many.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('keeps what stands on an article’s own line', async () => {
    const parts = await read('Article 1. Lanterns shall be lit at dusk.\nArticle 2\n1. Keepers shall sleep by day.');
    expect(textAt(parts, '1')).toBe('Lanterns shall be lit at dusk.');
  });

  it.each([
    'article 3 of this treaty shall apply.',
    'Article 3, paragraph 1, shall apply.',
    'Article 3 (1) shall apply.',
    'Article 3 and the annex shall apply.',
    'article 3\nof this treaty.',
  ])('does not take “%s” at the start of a line for an article', async (line) => {
    const parts = await read(
      `Article 1\nTo lamps that are kept on board\n${line}\n\nArticle 2\nParties meet.\n\nArticle 3\nParties part.`,
    );
    expect(pinpoints(parts)).toEqual(['1', '2', '3']);
    expect(textAt(parts, '1')).toBe(`To lamps that are kept on board ${line.replace('\n', ' ')}`);
  });

  it('takes a number that does not rise for words', async () => {
    const parts = await read(
      'Article 1\nAs set out in\nArticle 31\nlamps are lit.\n\nArticle 2\nParties meet.\n\nArticle 3\nParties part.',
    );
    expect(pinpoints(parts)).toEqual(['1', '2', '3']);
  });
});
