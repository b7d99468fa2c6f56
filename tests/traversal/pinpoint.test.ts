/** All pinpoint strings of the model, alone and several together. */
import { expect, test } from 'vitest';
import { cite, citeTogether, joinPinpoints } from '../../src/traversal/pinpoint.ts';

const annex = (pinpoint: string, firstPage?: number) => ({ citeAs: 'A/RES/73/195, annex', pinpoint, firstPage });

test.each([
  [annex('Objective 10'), {}, 'A/RES/73/195, annex, Objective 10'],
  [annex('para. 26 (b)'), {}, 'A/RES/73/195, annex, para. 26 (b)'],
  [annex('para. 26 (b)', 19), { page: true }, 'A/RES/73/195, annex, para. 26 (b), p. 19'],
  [annex('para. 26 (b)', 19), { page: false }, 'A/RES/73/195, annex, para. 26 (b)'],
  [annex('para. 26 (b)'), { page: true }, 'A/RES/73/195, annex, para. 26 (b)'],
  [annex('para. 26 (b), footnote 22'), {}, 'A/RES/73/195, annex, para. 26 (b), footnote 22'],
  [annex('para. [25] (a)'), {}, 'A/RES/73/195, annex, para. [25] (a)'],
  [{ citeAs: 'A/RES/75/158', pinpoint: 'para. 4' }, {}, 'A/RES/75/158, para. 4'],
  [
    { citeAs: 'A/RES/75/158', pinpoint: 'second preambular paragraph' },
    {},
    'A/RES/75/158, second preambular paragraph',
  ],
  [
    { citeAs: 'Smuggling of Migrants Protocol', pinpoint: 'art. 6, para. 1 (a)' },
    {},
    'Smuggling of Migrants Protocol, art. 6, para. 1 (a)',
  ],
])('cites %j with %j', (place, options, expected) => {
  expect(cite(place, options)).toBe(expected);
});

test.each([
  [['para. 25', 'para. 26'], 'paras. 25 and 26'],
  [['para. [25]', 'para. 26'], 'paras. [25] and 26'],
  [['para. 24', 'para. 25', 'para. 26', 'para. 30'], 'paras. 24–26 and 30'],
  [['para. 26 (a)', 'para. 26 (b)', 'para. 26 (c)'], 'para. 26 (a)–(c)'],
  [['para. 26 (a)', 'para. 26 (b)'], 'para. 26 (a) and (b)'],
  [['para. 26 (a)', 'para. 26 (c)', 'para. 26 (f)'], 'para. 26 (a), (c) and (f)'],
  [['para. 4 (i)', 'para. 4 (ii)', 'para. 4 (iii)'], 'para. 4 (i), (ii) and (iii)'],
  [['Objective 9', 'Objective 10'], 'Objectives 9 and 10'],
  [['Objective 9', 'para. [25]'], 'Objective 9; para. [25]'],
  [['second preambular paragraph'], 'second preambular paragraph'],
  [['para. 26'], 'para. 26'],
])('joins %j to "%s"', (pinpoints, expected) => {
  expect(joinPinpoints(pinpoints)).toBe(expected);
});

test('parts different works', () => {
  const places = [annex('para. 25'), annex('para. 26'), { citeAs: 'A/RES/75/158', pinpoint: 'para. 4' }];
  expect(citeTogether(places)).toBe('A/RES/73/195, annex, paras. 25 and 26; A/RES/75/158, para. 4');
});
