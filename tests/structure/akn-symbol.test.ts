/** The one spelling of a document's symbol. */
import { expect, test } from 'vitest';
import { canonicalSymbol, partSymbol } from '../../ingest/structure/akn/symbol.ts';

test.each([
  ['A/RES/75/1', 'A/RES/75/1'],
  ['A/RES/75/245 B', 'A/RES/75/245B'],
  ['A/RES/75/245\u00a0b ', 'A/RES/75/245B'],
  ['A/RES/75/101 A-B', 'A/RES/75/101A-B'],
  ['A/RES/74/92a-b', 'A/RES/74/92A-B'],
  ['A/RES/60/109 A and B', 'A/RES/60/109A-B'],
  ['A/RES/54/237 A to C', 'A/RES/54/237A-C'],
  ['A/RES/54/237 A–C', 'A/RES/54/237A-C'],
  ['A/RES/78/183 A, B and C', 'A/RES/78/183A-C'],
  ['A/RES/75/260*', 'A/RES/75/260'],
  ['A/RES/S-32/1', 'A/RES/S-32/1'],
  ['A/RES/ES-10/15', 'A/RES/ES-10/15'],
  ['A/RES/3211 (XXIX) B', 'A/RES/3211(XXIX)B'],
  ['S/RES/350 (1974)', 'S/RES/350(1974)'],
  ['A/HRC/RES/43/12', 'A/HRC/RES/43/12'],
  ['E/RES/2019/33', 'E/RES/2019/33'],
  ['A/res/76/1', 'A/RES/76/1'],
  ['a / res / 76 / 1', 'A/RES/76/1'],
  ['A/RES/es-11/1', 'A/RES/ES-11/1'],
  ['A/hrc/res/s-30/1', 'A/HRC/RES/S-30/1'],
  ['a/res/3211 (xxix) b', 'A/RES/3211(XXIX)B'],
  ['Resolution A/RES/76/1†', 'A/RES/76/1'],
  ['A∕RES∕ES‑11∕1.', 'A/RES/ES-11/1'],
  ['A/75/615/Rev.1', 'A/75/615/Rev.1'],
  ['E/2019/L.3/Add.1', 'E/2019/L.3/Add.1'],
])('“%s” is %s', (words, symbol) => {
  expect(canonicalSymbol(words)).toBe(symbol);
});

test.each(['', 'Resolution 75/1', 'A/RES/75/1#para_1', '../../etc/passwd', 'A/RES/75/1~X', '<b>A/1</b>'])(
  '“%s” is no symbol',
  (words) => {
    expect(canonicalSymbol(words)).toBeNull();
  },
);

test('a part of a document of several parts has its own letter', () => {
  expect(partSymbol('A/RES/75/101A-B', 'B')).toBe('A/RES/75/101B');
  expect(partSymbol('A/RES/3211(XXIX)A-C', 'c')).toBe('A/RES/3211(XXIX)C');
});
