/** What holds of every reading, whatever the text: places are true, nothing overlaps, and no text is too odd to read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitingText } from '../../ingest/citations/read.ts';
import { read } from './outline.ts';

/** Pieces of the wordings that the rules look for, in any order. */
const piece = fc.constantFrom(
  'Recalling its resolutions ',
  '70/1',
  ' of 25 September 2015',
  ', ',
  ' and ',
  '217 A (III)',
  '2118 (2013)',
  'S-26/2',
  '2019/20',
  'A/75/6 (Sect. 3)/Add.1',
  'the Convention',
  ' on the Rights of the Child',
  'Protocol',
  ' to the ',
  'Charter of the United Nations',
  'article 6, paragraph 1 (a), of ',
  'Ibid.',
  ', vol. 2237, No. 39574.',
  'Human Rights Council ',
  'resolution ',
  'in accordance with ',
  'Urges States to ratify ',
  ';',
  '. ',
  '“',
  '”',
  '(',
  ')',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const document = fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) =>
  texts.map(
    (words, at): CitingText =>
      at % 2 === 0
        ? {
            id: `A/RES/75/1#para_${at}`,
            text: words,
            kind: 'provision',
            calls: [{ number: at + 1, offset: words.length }],
          }
        : { id: `A/RES/75/1#fn_${at}`, text: words, kind: 'note', calls: [], number: at },
  ),
);

describe('a reading', () => {
  it('quotes what stands at its places, in reading order, without overlap', () => {
    fc.assert(
      fc.property(document, (texts) => {
        for (const [at, { citations }] of read(texts, 'A/RES/75/1').entries()) {
          let end = 0;
          for (const citation of citations) {
            expect(texts[at]?.text.slice(citation.start, citation.end)).toBe(citation.quote);
            expect(citation.start).toBeGreaterThanOrEqual(end);
            expect(citation.end).toBeGreaterThan(citation.start);
            end = citation.end;
          }
        }
      }),
    );
  });

  it('quotes for every relation words of its own text', () => {
    fc.assert(
      fc.property(document, (texts) => {
        for (const [at, { references }] of read(texts, 'A/RES/75/1').entries()) {
          for (const { quote } of references) expect(texts[at]?.text).toContain(quote);
        }
      }),
    );
  });

  it('has a target exactly where it is resolved', () => {
    fc.assert(
      fc.property(document, (texts) => {
        for (const { citations } of read(texts, 'A/RES/75/1')) {
          for (const { status, target, candidates } of citations) {
            expect(target !== null).toBe(status === 'RESOLVED');
            if (target !== null) expect(candidates).toEqual([target]);
            if (status === 'UNRESOLVED') expect(candidates).toEqual([]);
          }
        }
      }),
    );
  });

  it('is the same each time, and leaves nothing behind for the next document', () => {
    const texts: CitingText[] = [
      { id: 'A/RES/75/1#para_1', text: 'Notes the Convention and resolution 70/1;', kind: 'provision', calls: [] },
    ];
    const first = read(texts, 'A/RES/75/1');
    read(
      [
        {
          id: 'A/RES/75/2#para_1',
          text: 'Recalling the Convention on the Rights of the Child,',
          kind: 'provision',
          calls: [],
        },
      ],
      'A/RES/75/2',
    );
    expect(read(texts, 'A/RES/75/1')).toEqual(first);
    expect(first[0]?.citations[0]?.status).toBe('UNRESOLVED');
  });

  it('reads thousands of names that nobody knows before its time is up, which more than linear time would not', () => {
    const harbour = (at: number) => [...`${at}`].map((digit) => 'ABCDEFGHIJ'.charAt(Number(digit)).repeat(3)).join(' ');
    const words = Array.from({ length: 12_000 }, (_, at) => `the Convention on ${harbour(at)}`).join(', ');
    const [reading] = read([{ id: 'A/RES/75/1#para_1', text: words, kind: 'provision', calls: [] }], 'A/RES/75/1');
    expect(reading?.citations).toHaveLength(12_000);
  });

  it('reads a division that it is told', () => {
    const [reading] = read(
      [
        {
          id: 'A/RES/75/1#pre_1',
          text: 'Recalling resolution 70/1,',
          kind: 'provision',
          calls: [],
          division: 'PREAMBULAR',
        },
      ],
      'A/RES/75/1',
    );
    expect(reading?.references[0]?.division).toBe('PREAMBULAR');
  });
});
