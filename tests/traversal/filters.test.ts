/** Filters of the API as filters of a plan. */
import { expect, test } from 'vitest';
import { CONCORDANCE_EDGES, REFERENCE_EDGES } from '../../src/model/labels.ts';
import { combine } from '../../src/traversal/combined-filter.ts';
import { equals, isGiven, within } from '../../src/traversal/filters.ts';
import { provisionFilter } from '../../src/traversal/provision-filter.ts';
import { referenceTerms } from '../../src/traversal/reference-filter.ts';
import type { ProvisionFilter } from '../../src/traversal/schema-types.ts';

test('references are those that the text states, unless others are asked for', () => {
  const stated = { kind: 'compare', property: 'derivation', operator: 'in', value: ['STATED'] };
  expect(referenceTerms(null, 'law')).toEqual({
    types: [...REFERENCE_EDGES, ...CONCORDANCE_EDGES],
    edgeFilter: stated,
  });
  expect(referenceTerms({ derivations: ['CURATED'] }, 'law').edgeFilter).toEqual({ ...stated, value: ['CURATED'] });
});

test('the article is the one referred to, from whichever side the reference is seen', () => {
  const article = 'smuggling-protocol#art_6';
  const itself = (property: string) => ({
    kind: 'or',
    filters: [
      isGiven(property, 'filter.article', article, 'Article'),
      { kind: 'compare', property, operator: 'prefix', value: `${article}__` },
    ],
  });
  expect(referenceTerms({ article }, 'law').nodeFilter).toEqual(itself('id'));
  expect(referenceTerms({ article }, 'text').edgeFilter).toMatchObject({
    filters: [{ property: 'derivation' }, itself('to')],
  });
  expect(referenceTerms({ article }, 'text').nodeFilter).toBeUndefined();
});

test.each([
  [{ types: [] }, 'argument "filter.types" must name at least one value'],
  [{ derivations: [] }, 'argument "filter.derivations" must name at least one value'],
  [{ adoptedBetween: {} }, 'argument "filter.adoptedBetween" has no end'],
  [
    { adoptedBetween: { from: '2011-01-01', to: '2010-01-01' } },
    'argument "filter.adoptedBetween" begins at 2011-01-01 and ends at 2010-01-01',
  ],
])('refuses the reference filter %j', (filter, message) => {
  expect(() => referenceTerms(filter, 'law')).toThrow(message);
});

test('an open range bounds one end', () => {
  expect(within('dates', 'adoptedOn', { from: '2000-01-01' })).toEqual({
    kind: 'compare',
    property: 'adoptedOn',
    operator: 'atLeast',
    value: '2000-01-01',
  });
});

test('a filter without a condition filters nothing', () => {
  expect(provisionFilter({})).toBeUndefined();
  expect(provisionFilter(null)).toBeUndefined();
});

test.each([
  [{ not: {} }, 'argument "filter.not" has a part without a condition'],
  [{ or: [{ instrument: 'gcm' }, {}] }, 'argument "filter.or" has a part without a condition'],
  [{ qualifiers: [] }, 'argument "filter.qualifiers" must name at least one value'],
  [{ text: ' ' }, 'argument "filter.text" is empty'],
])('refuses the provision filter %j', (filter, message) => {
  expect(() => provisionFilter(filter)).toThrow(message);
});

test('refuses filters that nest too deep', () => {
  const nested = (depth: number): ProvisionFilter => (depth === 0 ? { instrument: 'gcm' } : { not: nested(depth - 1) });
  expect(() => provisionFilter(nested(5))).not.toThrow();
  expect(() => provisionFilter(nested(6))).toThrow('argument "filter" nests deeper than 6');
});

test('combines conditions, parts and alternatives', () => {
  interface Sample {
    name?: string;
    and?: Sample[];
    or?: Sample[];
    not?: Sample;
  }
  const own = (sample: Sample) => [sample.name !== undefined && equals('name', sample.name)];
  expect(combine<Sample>({ name: 'a', or: [{ name: 'b' }, { name: 'c' }], not: { name: 'd' } }, own)).toEqual({
    kind: 'and',
    filters: [
      equals('name', 'a'),
      { kind: 'or', filters: [equals('name', 'b'), equals('name', 'c')] },
      { kind: 'not', filter: equals('name', 'd') },
    ],
  });
});
