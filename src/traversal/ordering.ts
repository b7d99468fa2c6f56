/** The orders in which lists can be asked for. The stored reading order and the id always come last, so every order is total. */

import type { SortKey } from '../model/plan.ts';
import { InputError } from './input-error.ts';
import type { ArticleOrder, CitationOrder, InstrumentOrder, ProvisionOrder, TermOrder } from './schema-types.ts';

/** `name` marks cursors, so that one list's cursor is not taken for another's. */
export interface Ordering {
  readonly name: string;
  readonly sort: readonly SortKey[];
}

/** A sort key of any list. */
export type OrderBy = InstrumentOrder | ProvisionOrder | ArticleOrder | CitationOrder | TermOrder;

/** Order names of GraphQL and the properties that they sort by. */
const SORTABLE: Readonly<Record<OrderBy['field'], string>> = {
  TITLE: 'title',
  SYMBOL: 'symbol',
  ADOPTED_ON: 'adoptedOn',
  IN_FORCE_ON: 'inForceOn',
  REFERENCE_COUNT: 'referenceCount',
  INSTRUMENT: 'instrument',
  PAGE: 'firstPage',
  HEADING: 'heading',
  QUOTE: 'quote',
  // A term's id is made of its words; in a plan, `label` would be the label of the node.
  LABEL: 'id',
};

export const REFERENCE_ORDERING: Ordering = { name: 'reference', sort: [] };

/**
 * The ordering of the list called `list`; reading order where `orderBy` is absent or empty.
 * @throws InputError when a field is named twice
 */
export function orderingOf(list: string, orderBy: readonly OrderBy[] | null | undefined): Ordering {
  const keys = orderBy ?? [];
  const fields = keys.map((key) => key.field);
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  if (repeated !== undefined) throw new InputError('orderBy', `names ${repeated} twice; name each field once`);
  const sort = keys.map((key) => ({ property: propertyOf(key.field), descending: key.direction === 'DESC' }));
  return { name: [list, ...sort.map((key) => `${key.property}${key.descending ? '-' : '+'}`)].join(' '), sort };
}

function propertyOf(field: OrderBy['field']): string {
  const property: string | undefined = SORTABLE[field];
  if (property === undefined) {
    throw new InputError('orderBy', `cannot sort by ${field}; allowed are ${Object.keys(SORTABLE).join(', ')}`);
  }
  return property;
}
