/** The address in the browser's bar. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Address, formatAddress, HOME, parseAddress } from '../../src/explorer/state/address.ts';

const id = fc.constantFrom(
  'gcm#obj_10',
  'gcm#obj_10__act_b',
  'A/RES/3211(XXIX)B',
  'body:unodc',
  'a~CITES~b~a__cit_1',
  'a&b=c d+e',
);
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.oneof(
    fc.constantFrom({ kind: 'overview' } as const, { kind: 'unresolved' } as const, { kind: 'silent' } as const),
    fc.record({ kind: fc.constant('about' as const), id }),
    fc.record({
      kind: fc.constant('citing' as const),
      id,
      within: fc.option(id),
      relation: fc.option(fc.constant('CITES')),
    }),
    fc.record({ kind: fc.constant('path' as const), from: id, to: id }),
  ),
  select: fc.option(id),
  derivations: fc.subarray(['STATED', 'REGISTRY', 'CURATED', 'INFERRED'] as const),
  hidden: fc.uniqueArray(fc.constantFrom('CITES', 'NON_BINDING', 'Term')),
  tab: fc.constantFrom('references', 'matrix', 'coverage'),
  page: fc.boolean(),
  arrange: fc.constantFrom('auto', 'columns', 'web'),
});

it('restores every view from its address', () => {
  fc.assert(fc.property(address, (given) => void expect(parseAddress(formatAddress(given))).toEqual(given)));
});

it('is empty for the first view', () => {
  expect(formatAddress(HOME)).toBe('');
});

it.each(['?view=about', '?view=path&from=gcm', '?view=nonsense&id=1', '?tab=x&derivations=y&arrange=z'])(
  'falls back to what it can show: %s',
  (search) => {
    const { view, tab, arrange } = parseAddress(search);
    expect({ view, tab, arrange }).toEqual({ view: HOME.view, tab: HOME.tab, arrange: HOME.arrange });
  },
);
