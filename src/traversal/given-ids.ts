/** Ids that people give: which a plan names, and which of the graph's may be meant by one that names nothing. */

import leven from 'leven';
import { instrumentOf, labelOf } from '../model/ids.ts';
import type { Filter, GivenId, NodesPlan, ResultNode } from '../model/plan.ts';
import { contains, either, equals, holds, startsWith } from './filters.ts';
import { lookupKey, symbolOf } from './lookup.ts';

/** Of all filters of a plan, however deep they stand. */
export function givenIn(plan: unknown): readonly GivenId[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { given } = plan as { readonly given?: GivenId };
  return given === undefined ? Object.values(plan).flatMap(givenIn) : [given];
}

/** How many things are compared with an id that names nothing. */
const CANDIDATES = 1_000;

/** What may be meant: a thing with that name or symbol, or one whose id is written much the same. */
export function candidatesPlan(given: GivenId): NodesPlan {
  return {
    kind: 'nodes',
    start: { kind: 'labels', labels: [given.label ?? labelOf(given.id) ?? 'Instrument'] },
    filter: either(isNamed(given), ...(hasWords(given) ? startsOrHolds(given) : [])),
    page: { limit: CANDIDATES },
    select: { properties: { Instrument: ['lookup', 'symbol'] }, steps: [] },
  };
}

function isNamed({ argument, id }: GivenId): Filter {
  return either(holds('lookup', [lookupKey(argument, id)]), equals('symbol', symbolOf(argument, id)));
}

/** A symbol with another number is another document, and not a slip. */
function hasWords({ id }: GivenId): boolean {
  return !id.includes('/');
}

function startsOrHolds(given: GivenId): readonly Filter[] {
  const slug = slugOf(given);
  const words = slug.match(/\p{L}{4,}/gu) ?? [];
  return [startsWith('id', slug.slice(0, 3)), ...words.slice(0, 5).map((word) => contains('id', word))];
}

/** "Trafficking Protocol" → "trafficking-protocol"; of an article that is given for its instrument, the instrument. */
function slugOf({ id, label }: GivenId): string {
  return (label === 'Instrument' ? instrumentOf(id) : id).toLowerCase().replace(/\s+/g, '-');
}

/** The likeliest of the candidates, at most three. */
export function likeliest(given: GivenId, candidates: readonly ResultNode[]): readonly string[] {
  const key = lookupKey(given.argument, given.id);
  const symbol = symbolOf(given.argument, given.id);
  const named = candidates.filter(
    ({ properties }) =>
      properties['symbol'] === symbol || ((properties['lookup'] ?? []) as readonly string[]).includes(key),
  );
  const chosen = named.length > 0 ? named.map((node) => node.id) : closest(slugOf(given), candidates);
  return chosen.slice(0, 3);
}

function closest(slug: string, candidates: readonly ResultNode[]): readonly string[] {
  const most = Math.max(2, Math.floor(slug.length / 5));
  const near = candidates.flatMap(({ id }) => {
    const forms = formsOf(id.toLowerCase(), slug).filter((form) => Math.abs(form.length - slug.length) <= most);
    return forms.map((form) => ({ id, distance: leven(slug, form) }));
  });
  const least = Math.min(most, ...near.map((each) => each.distance));
  return [...new Set(near.filter((each) => each.distance === least).map(({ id }) => id))];
}

/** The id, without what it begins with as those of its label do, and as many of its first words as were given. */
function formsOf(id: string, slug: string): readonly string[] {
  const words = slug.split('-').length;
  return [id, id.slice(id.indexOf(':') + 1), id.split('-').slice(0, words).join('-')];
}
