/** Files that hold several treaties, or another than the one that is meant. */
import { describe, expect, it } from 'vitest';
import { createTreatyReader } from '../../ingest/align/treaty.ts';
import { ParseError } from '../../src/model/errors.ts';
import { registry } from '../graph/bundled.ts';

const LISTED = 'ilo-c189';
const HEADINGS = ['Aim', 'Lamp oil', 'Wicks', 'Shutters'];
const readFile = createTreatyReader({
  ...registry,
  articles: [
    ...registry.articles,
    {
      instrument: LISTED,
      articles: HEADINGS.map((heading, at) => ({ number: `${at + 1}`, heading })),
      parts: [],
      sources: { '*': 'made for this test' },
    },
  ],
});
const read = (instrument: string, text: string) =>
  readFile(instrument, { name: 'booklet.txt', bytes: Buffer.from(text), sha256: '' });

/** Articles that each say the word, under the headings or none. */
function articles(word: string, headings: readonly string[]): string {
  return headings
    .map(
      (heading, at) =>
        `Article ${at + 1}\n${heading}\n\nKeepers shall see to it that the ${word} is counted and kept in the dry place that the Commission has named for it, and that nobody takes it away from there.`,
    )
    .join('\n\n');
}

const titleOf = (id: string) => registry.instrumentById.get(id)?.title ?? '';
const [crc, cedaw] = [titleOf('crc'), titleOf('cedaw')];
const four = ['', '', '', ''];
/** A resolution with three annexes: the second's title has the first's in it, as protocols' titles have. */
const booklet = [
  `The General Assembly adopts the texts annexed to this resolution.\n\nAnnex I\n\n${titleOf('untoc')}\n\n${articles('oil', four)}`,
  `Annex II\n\n${titleOf('firearms-protocol').replace('Components and ', 'Components\nand ').replace('the United Nations', 'the\nUnited Nations')}\n\n${articles('wick', four)}`,
  `Annex III\n\n${cedaw.toUpperCase()}\n\n${articles('lamp', four)}`,
].join('\n\n');

describe('of several treaties in one file', () => {
  it.each([
    ['untoc', 'oil'],
    ['firearms-protocol', 'wick'],
    ['cedaw', 'lamp'],
  ])('%s is read from below its title', async (instrument, word) => {
    const parts = await read(instrument, booklet);
    expect(parts.map(({ pinpoint }) => pinpoint)).toEqual(['1', '2', '3', '4']);
    for (const { text } of parts) expect(text).toMatch(new RegExp(`^Keepers .* the ${word} is .* from there\\.$`));
  });

  it('the one is read whose preamble says how it may be cited, as conventions on labour do, with their annexes', async () => {
    const cited = 'which may be cited as the Migration for Employment Convention (Revised), 1949:';
    const convention = `CONVENTION 97\n\nConvention concerning Migration for Employment (Revised 1949)\n\nThe Conference adopts the following Convention, ${cited}`;
    const text = `${convention}\n\n${articles('oil', four)}\n\nANNEX I\n\n${articles('wick', four)}\n\n${articles('lamp', four)}`;
    const parts = await read('ilo-c97', text);
    expect(parts.map(({ pinpoint }) => pinpoint)).toEqual(['1', '2', '3', '4']);
    for (const part of parts) expect(part.text).toMatch(/^Keepers .* the oil is .* from there\.$/);
  });

  it('the one is read whose headings the registry knows, without titles', async () => {
    const text = `${articles('oil', ['Scope', 'Oil', 'Ports', 'Ships'])}\n\n${articles('wick', HEADINGS)}`;
    const [first] = await read(LISTED, text);
    expect(first?.text).toContain('wick');
  });

  it.each(['Article premier', 'Article 1', 'Article 1er'])(
    'the English one is read, and not the French below it from its %s on',
    async (first) => {
      const sentence =
        'Les gardiens veillent à ce que les lampes et les mèches soient comptées dans la salle que la Commission a choisie pour elles.';
      const french = [first, 'Article 2', 'Article 5'].map((heading) => `${heading}\n\n${sentence}`);
      const text = `${crc}\n\n${articles('oil', four)}\n\n${sentence} ${sentence}\n\n${french.join('\n\n')}`;
      const parts = await read('crc', text);
      expect(parts.map(({ pinpoint }) => pinpoint)).toEqual(['1', '2', '3', '4']);
      for (const part of parts) expect(part.text).toMatch(/^Keepers .* the oil is .* from there\.$/);
    },
  );

  it('none is read that nothing tells apart', async () => {
    await expect(read('crc', `${articles('oil', four)}\n\n${articles('wick', four)}`)).rejects.toThrow(
      `booklet.txt: it holds 2 texts that number articles from 1, and none bears the title of crc, “${crc}”`,
    );
  });

  it('is said which there are, if the one that is meant is not among them', async () => {
    await expect(read('crc', booklet)).rejects.toThrow('it bears the title of untoc, firearms-protocol, cedaw: give');
  });
});

describe('the text of another treaty is refused', () => {
  it('by its title', async () => {
    await expect(read('crc', `${cedaw}\n\n${articles('oil', four)}`)).rejects.toThrow('it bears the title of cedaw');
    await expect(read('crc', `${crc}\n\n${articles('oil', four)}`)).resolves.toHaveLength(4);
  });

  it('but not for a title in the middle of a preamble’s sentence', async () => {
    const [first = '', second = ''] = [titleOf('untoc').slice(0, 44), titleOf('untoc').slice(45)];
    const preamble = `Convinced of the use of supplementing the\n${first}\n${second}\nwith more lanterns,`;
    const text = `${titleOf('firearms-protocol')}\n\n${preamble}\n\n${articles('oil', four)}`;
    await expect(read('firearms-protocol', text)).resolves.toHaveLength(4);
    await expect(read('untoc', text)).rejects.toThrow('it bears the title of firearms-protocol');
  });

  it('by its articles’ headings, where the registry knows those', async () => {
    await expect(read(LISTED, articles('oil', ['Aim', 'Oil', 'Ports', 'Ships']))).rejects.toThrow(
      'such as article 2, “Oil”, which there is “Lamp oil”',
    );
    await expect(read(LISTED, articles('oil', ['Aim', 'Lamp oil', 'Wicks', 'Ships']))).resolves.toHaveLength(4);
    await expect(read(LISTED, articles('oil', four))).resolves.toHaveLength(4);
  });

  it('by an article that the treaty has not, where the registry counts them', async () => {
    const text = (number: number) => `Article ${number}\n\nKeepers shall meet.`;
    await expect(read('crc', text(55))).rejects.toThrow('an article 55, which crc has not, of 54 articles');
    await expect(read('crc', text(54))).resolves.toHaveLength(1);
    await expect(read('firearms-protocol', text(55))).resolves.toHaveLength(1);
  });

  it.each([
    ['<!DOCTYPE html><p>Article 1</p>', 'this is a page of a website'],
    ['<?xml version="1.0"?><doc><num>Article 1</num></doc>', 'this is markup'],
    ['Dear all', 'no article of a treaty is recognised'],
    [
      'Article premier. Les États et les Parties à la Convention sont tenus de respecter les dispositions du présent article et des articles qui suivent pour les enfants et les familles dans le monde.',
      'the text is in French',
    ],
  ])('by what it is: %s', async (text, message) => {
    await expect(read('crc', text)).rejects.toThrow(ParseError);
    await expect(read('crc', text)).rejects.toThrow(`booklet.txt: ${message}`);
  });
});
