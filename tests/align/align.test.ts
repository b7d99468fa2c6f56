/** Alignment on texts made for it, and, where the treaties' texts are at hand, on the two Protocols. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../ingest/align/align.ts';
import { alignTreaties } from '../../ingest/align/align-treaties.ts';
import { createTreatyReader } from '../../ingest/align/treaty.ts';
import { readFiles } from '../../ingest/pages/find-files.ts';
import { bundledFolder, graphOf, registry } from '../graph/bundled.ts';

const parts = [
  ['1', 'The aim of this treaty is to keep the lanterns lit.'],
  ['2 (1)', 'Each Party shall store lamp oil in cool and dry cellars beneath the harbour.'],
  ['2 (2)', 'Each Party shall consider: Appointing a keeper of wicks; Painting the shutters green.'],
  ['3 (a)', '“Lantern” shall mean a light with a handle;'],
  ['3 (b)', '“Keeper” shall mean whoever holds it.'],
].map(([pinpoint = '', text = '']) => ({ instrument: 'lantern-treaty', pinpoint, text }));
const options = {
  isEmpty: (word: string) => ['the', 'and', 'in', 'of', 'a', 'to', 'is'].includes(word),
  comparableTo: () => () => true,
  threshold: 4,
};
const text = (id: string, words: string) => ({ id, text: words, without: [], heading: '' });

describe('alignment', () => {
  it('offers the part whose rare words stand together in the provision, with those words', () => {
    const [best] = alignTexts(
      [text('p', 'Keep lamp oil in cool and dry cellars.'), text('q', 'Sing.')],
      parts,
      options,
    );
    expect(best).toMatchObject({ provision: 'p', pinpoint: '2 (1)', shared: ['lamp oil in cool and dry cellars'] });
  });

  it('offers nothing for words that merely occur in both', () => {
    expect(alignTexts([text('p', 'Cellars are dry, harbour water is cool, oil floats.')], parts, options)).toEqual([]);
  });

  it('counts words that stand twice in one text and once in the other once, and twice where both have them twice', () => {
    const words = 'lamp oil in cool and dry cellars';
    const score = (provision: string, part: string) => {
      const others = parts.filter(({ pinpoint }) => pinpoint !== '2 (1)');
      const given = [...others, { instrument: 'lantern-treaty', pinpoint: '2 (1)', text: part }];
      return alignTexts([text('p', provision)], given, options)[0]?.shared;
    };
    const [once, twice] = [`Keep ${words}.`, `Keep ${words}; sell ${words}.`];
    expect(score(twice, once)).toEqual([`Keep ${words}`]);
    expect(score(once, twice)).toEqual([`Keep ${words}`]);
    expect(score(twice, twice.replace('sell', 'buy'))).toEqual([`Keep ${words}`, words]);
  });

  it('takes a plural for its singular', () => {
    expect(alignTexts([text('p', 'Painting the shutter green.')], parts, options)[0]?.pinpoint).toBe('2 (2)');
  });

  it('leaves out the names of instruments', () => {
    const words = 'the Cool and Dry Cellars Convention';
    const named = { id: 'p', text: words, without: [{ start: 4, end: words.length }], heading: '' };
    expect(alignTexts([named], parts, options)).toEqual([]);
  });

  it('puts the treaty of the provision’s subject first where the words are the same', () => {
    const others = parts.map((part) => ({ ...part, instrument: 'wick-treaty' }));
    const first = (isOfSubject: (provision: unknown, instrument: string) => boolean) =>
      alignTexts([text('p', 'Keep lamp oil in cool and dry cellars.')], [...others, ...parts], {
        ...options,
        isOfSubject,
      }).map(({ instrument }) => instrument);
    expect(first(() => false)).toEqual(['lantern-treaty', 'wick-treaty']);
    expect(first((_, instrument) => instrument === 'wick-treaty')).toEqual(['wick-treaty', 'lantern-treaty']);
  });

  it('asks once of each provision what it is about, whatever the number of parts', () => {
    let asked = 0;
    const provisions = [text('p', 'Keep lamp oil in cool cellars.'), text('q', 'Store lamp oil in dry cellars.')];
    alignTexts(provisions, parts, {
      ...options,
      comparableTo: () => {
        asked++;
        return () => true;
      },
    });
    expect(asked).toBe(2);
  });

  it('offers no treaty that the provision is not about', () => {
    expect(
      alignTexts([text('p', 'Keep lamp oil in cool and dry cellars.')], parts, {
        ...options,
        comparableTo: () => () => false,
      }),
    ).toEqual([]);
  });
});

const folder = fileURLToPath(new URL('../../../shared/data/treaties/', import.meta.url));
const present = existsSync(folder);
if (!present) console.log('the treaties’ texts are not at hand: their alignment with pages 18 and 19 is not tested');

describe('what curators say of a proposal', () => {
  const curated = (to: string, basis: string, pinpoint: string) => ({
    id: `p~ECHOES~${to}`,
    type: 'ECHOES' as const,
    from: 'gcm#para_1',
    to,
    order: '0',
    properties: { derivation: 'CURATED', basis, pinpoint },
  });
  const paragraph = {
    id: 'gcm#para_1',
    label: 'Paragraph' as const,
    order: '0',
    properties: { text: 'We shall store lamp oil in cool and dry cellars beneath the harbour.' },
  };
  const curatedOf = (...edges: ReturnType<typeof curated>[]) =>
    alignTreaties({ nodes: [paragraph], edges }, parts, registry).map((one) => [one.pinpoint, one.curated]);

  it.each([
    ['the same paragraph', 'lantern-treaty#art_2__para_1', '2 (1)', ['WORDING']],
    ['the whole article', 'lantern-treaty#art_2', '2', ['WORDING']],
    ['an item of the paragraph', 'lantern-treaty#art_2__para_1__item_a', '2 (1) (a)', ['WORDING']],
    ['another paragraph', 'lantern-treaty#art_2__para_2', '2 (2)', ['WORDING of 2 (2)']],
    ['another article', 'lantern-treaty#art_21', '21', []],
  ])('is told of %s', (_, to, pinpoint, says) => {
    expect(curatedOf(curated(to, 'WORDING', `art. ${pinpoint}`))).toEqual([['2 (1)', says]]);
  });
});

describe.skipIf(!present)('pages 18 and 19 against the two Protocols and the Convention', async () => {
  const treaties = ['smuggling-protocol', 'trafficking-protocol', 'untoc'];
  const read = createTreatyReader(registry);
  const files = present ? readFiles(treaties.map((id) => `${folder}${id}.txt`)) : [];
  const all = (await Promise.all(files.map((file) => read(file.name.replace('.txt', ''), file)))).flat();
  const found = alignTreaties(await graphOf(bundledFolder), all, registry);
  const articlesOf = (provision: string) =>
    found
      .filter((one) => one.provision === provision)
      .map(({ instrument, pinpoint }) => `${instrument} ${pinpoint.split(' ')[0]}`);

  it.each([
    ['gcm#para_25', ['smuggling-protocol 5', 'smuggling-protocol 16']],
    ['gcm#obj_9__act_d', ['smuggling-protocol 6']],
    ['gcm#obj_9__act_f', ['smuggling-protocol 15']],
    ['gcm#para_26', ['trafficking-protocol 2', 'trafficking-protocol 9']],
    ['gcm#obj_10__act_c', ['trafficking-protocol 4']],
    ['gcm#obj_10__act_d', ['untoc 7']],
    ['gcm#obj_10__act_h', ['trafficking-protocol 6', 'trafficking-protocol 7']],
  ])('finds what curators call shared wording for %s', (provision, expected) => {
    expect(articlesOf(provision)).toEqual(expect.arrayContaining(expected));
  });

  it('tells a curated place from another paragraph of its article', () => {
    const curatedOf = (provision: string, article: string) =>
      found
        .filter((one) => one.provision === provision && `${one.instrument} ${one.pinpoint}` === article)
        .map(({ curated }) => curated);
    expect(curatedOf('gcm#para_25', 'smuggling-protocol 16 (4)')).toEqual([
      ['WORDING', 'SUBSTANCE of 16 (1)', 'SUBSTANCE of 16 (3)'],
    ]);
  });

  it('puts the treaty of the objective’s own subject before others of the same words', () => {
    expect(articlesOf('gcm#obj_10__act_c')).toEqual(['trafficking-protocol 4', 'smuggling-protocol 4', 'untoc 3']);
  });

  it('finds the same whatever the order of the treaties', async () => {
    expect(alignTreaties(await graphOf(bundledFolder), all.toReversed(), registry)).toEqual(found);
  });

  it('does not offer article 14 of the Smuggling Protocol for a paragraph about trafficking', () => {
    expect(articlesOf('gcm#para_26')).not.toContain('smuggling-protocol 14');
  });

  it('offers few that no curator has', () => {
    expect(found.filter(({ curated }) => curated.length === 0).length).toBeLessThanOrEqual(found.length / 3);
  });
});
