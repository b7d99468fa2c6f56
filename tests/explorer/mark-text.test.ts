/** Marks in a text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Mark, markClause, markText } from '../../src/explorer/data/mark-text.ts';

it('gives back the text, whatever is marked in it', () => {
  const mark: fc.Arbitrary<Mark> = fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    kind: fc.constantFrom('citation', 'clause', 'trigger'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(mark), (text, marks) => {
      expect(
        markText(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('cuts a citation where a clause ends inside it', () => {
  const pieces = markText('in accordance with international law', [
    { start: 19, end: 36, kind: 'citation', id: 'c1' },
    { start: 0, end: 32, kind: 'clause' },
  ]);
  expect(pieces.map(({ text, citation, clause }) => [text, citation, clause])).toEqual([
    ['in accordance with ', null, true],
    ['international', 'c1', true],
    [' law', 'c1', false],
  ]);
});

it('marks the clause and its deciding words where the text holds them', () => {
  expect(
    markClause(
      'We commit to promote ratification of the Protocol.',
      'promote ratification of the Protocol',
      'ratification of',
    ),
  ).toEqual([
    { start: 13, end: 49, kind: 'clause' },
    { start: 21, end: 36, kind: 'trigger' },
  ]);
});

it('marks nothing where the text does not hold the quote as it stands', () => {
  expect(markClause('other words', 'promote ratification of', 'ratification of')).toEqual([]);
});
