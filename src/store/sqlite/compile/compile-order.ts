/**
 * Orderings with keyset pages: a page begins at the values where the last one ended, never at a row's number, so that a
 * deep page costs what the first one costs.
 */
import { StoreError } from '../../../model/errors.ts';
import type { PageRequest, Position, SortKey } from '../../../model/plan.ts';
import { all, any, type Fragment, join, raw, sql } from '../sql.ts';
import { propertyValue, type Subject } from './property.ts';

/** One value of an ordering; absent values come last in both directions. */
export interface OrderTerm {
  readonly value: Fragment;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** The sort keys, then the stored order, then the id: no two things are equal in it. */
export function orderTerms(sort: readonly SortKey[] | undefined, subject: Subject): OrderTerm[] {
  const keys = (sort ?? []).map(({ property, descending }) => ({
    value: propertyValue(subject, property),
    descending,
    nullable: true,
  }));
  const fixed = ['ord', 'id'].map((column) => ({
    value: raw(`${subject.alias}.${column}`),
    descending: false,
    nullable: false,
  }));
  return [...keys, ...fixed];
}

/** What follows `ORDER BY`. `backward` turns the whole ordering round, the absent values too. */
export function ordering(terms: readonly OrderTerm[], backward: boolean): Fragment {
  const clauses = terms.map(({ value, descending, nullable }) => {
    const direction = descending === backward ? 'ASC' : 'DESC';
    const absent = nullable ? ` NULLS ${backward ? 'FIRST' : 'LAST'}` : '';
    return sql`${value} ${raw(direction + absent)}`;
  });
  return join(clauses, ', ');
}

/** What stands strictly between the page's cursors. */
export function withinCursors(terms: readonly OrderTerm[], page: PageRequest | undefined): Fragment {
  const conditions: Fragment[] = [];
  if (page?.after) conditions.push(standsBeyond(terms, page.after, { forward: true, inclusive: false }));
  if (page?.before) conditions.push(standsBeyond(terms, page.before, { forward: false, inclusive: false }));
  return all(conditions);
}

/** At or before `after`; false where there is no such cursor. */
export function atOrBefore(terms: readonly OrderTerm[], after: Position | undefined): Fragment {
  return after === undefined ? raw('FALSE') : standsBeyond(terms, after, { forward: false, inclusive: true });
}

/** At or after `before`; false where there is no such cursor. */
export function atOrAfter(terms: readonly OrderTerm[], before: Position | undefined): Fragment {
  return before === undefined ? raw('FALSE') : standsBeyond(terms, before, { forward: true, inclusive: true });
}

type Side = { readonly forward: boolean; readonly inclusive: boolean };
type Bound = { readonly term: OrderTerm; readonly value: string | number | null };

function standsBeyond(terms: readonly OrderTerm[], position: Position, side: Side): Fragment {
  return beyond(bind(terms, position), side);
}

function bind(terms: readonly OrderTerm[], { keys, id }: Position): Bound[] {
  const values = [...keys, id];
  if (values.length !== terms.length) {
    throw new StoreError(
      `a position of ${values.length} values does not fit an ordering of ${terms.length}: take one from an answer to the same question`,
      {
        code: 'INVALID_PLAN',
      },
    );
  }
  return terms.map((term, index) => {
    const value = values[index] ?? null;
    return { term, value: typeof value === 'boolean' ? Number(value) : value };
  });
}

/** Either the first value is beyond, or it is the same and the rest is beyond. */
function beyond(bounds: readonly Bound[], side: Side): Fragment {
  const [first, ...rest] = bounds;
  if (first === undefined) return side.inclusive ? raw('TRUE') : raw('FALSE');
  if (bounds.every(({ term }) => !term.nullable && !term.descending)) return compareTogether(bounds, side);
  return any([isBeyond(first, side.forward), all([sql`${first.term.value} IS ${first.value}`, beyond(rest, side)])]);
}

/** As one row value, which an index can range over. */
function compareTogether(bounds: readonly Bound[], { forward, inclusive }: Side): Fragment {
  const columns = join(
    bounds.map(({ term }) => term.value),
    ', ',
  );
  const values = join(
    bounds.map(({ value }) => sql`${value}`),
    ', ',
  );
  return sql`(${columns}) ${raw((forward ? '>' : '<') + (inclusive ? '=' : ''))} (${values})`;
}

function isBeyond({ term, value }: Bound, forward: boolean): Fragment {
  if (value === null) return forward ? raw('FALSE') : sql`${term.value} IS NOT NULL`;
  const strictly = sql`${term.value} ${raw(forward === term.descending ? '<' : '>')} ${value}`;
  return forward && term.nullable ? any([strictly, sql`${term.value} IS NULL`]) : strictly;
}
