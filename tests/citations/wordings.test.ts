/** Wordings in a text: the longest at each place, as whole words, in the spellings that texts have. */
import { describe, expect, it } from 'vitest';
import { createWordingFinder } from '../../ingest/citations/wordings.ts';
import { wordsOf } from '../../ingest/citations/words.ts';

const NAMES = [
  'Convention',
  'Convention on Harbours',
  'Convention on Harbours, Organized Fleets and Co-operation',
  'The Pilot’s Charter (No. 7)',
];

function found(text: string, names: readonly string[] = NAMES, ignoreCase = true): string[] {
  const find = createWordingFinder(
    names.map((name) => [name, name] as const),
    { ignoreCase },
  );
  return find(text).map(({ start, end, words }) => {
    expect(text.slice(start, end)).toBe(words);
    return words;
  });
}

describe('wordings', () => {
  it('are the longest at each place', () => {
    expect(found('the Convention on Harbours and the Convention on Harbour dues')).toEqual([
      'Convention on Harbours',
      'Convention',
    ]);
    expect(found('Convention on Harbours, organized fleets and co-operators')).toEqual(['Convention on Harbours']);
  });

  it('are whole words, in every alphabet of the names', () => {
    expect(found('Conventional, PreConvention, Éconvention, convention1, (Convention)')).toEqual(['Convention']);
  });

  it('vary in commas, blanks, hyphens, apostrophes and z', () => {
    const words = 'Convention on\u00a0Harbours Organised Fleets and Co‑operation';
    expect(found(`${words}; the pilot's charter (No. 7).`)).toEqual([words, "the pilot's charter (No. 7)"]);
    expect(found('Convention, on Harbours; Convention on Harbours Organised Fleets and Co operation')).toEqual([
      'Convention',
      'Convention on Harbours',
    ]);
  });

  it('vary in capitals only where they may', () => {
    expect(found('cat and CAT', ['CAT'], false)).toEqual(['CAT']);
    expect(found('cat and CAT', ['CAT'])).toEqual(['cat', 'CAT']);
    expect(found('the ÉLAN and the élan plan', ['Élan'])).toEqual(['ÉLAN', 'élan']);
  });

  it('give all that is worded so, whatever the spelling', () => {
    const find = createWordingFinder(
      [
        ['Rules of Order, First', 'a'],
        ['Rules of Order First', 'b'],
        ['Rules-of Order First', 'c'],
      ],
      { ignoreCase: false },
    );
    const meanings = (text: string) => find(text).map((worded) => worded.meanings);
    expect(meanings('Rules of Order First')).toEqual([['a', 'b']]);
    expect(meanings('Rules of Order, First and Rules–of Order First')).toEqual([['a', 'b'], ['c']]);
  });

  it('tell words that share a key', () => {
    expect(wordsOf('an').keys).toEqual(wordsOf('c0').keys);
    expect(found('C0 and an', ['An'])).toEqual(['an']);
  });
});
