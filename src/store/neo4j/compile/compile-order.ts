/**
 * Orderings with keyset pages: a page begins at the values where the last one ended, never at a row's number, so that a
 * deep page costs what the first one costs.
 */
import Cypher from '@neo4j/cypher-builder';
import type { PageRequest, Position, SortKey } from '../../../model/plan.ts';
import { isWide } from '../code-points.ts';
import { byCodePoint } from './by-code-point.ts';
import { all, any } from './compile-filter.ts';
import { propertyOf } from './property.ts';
import { invalid, type Place, type Scope } from './scope.ts';

/** One value of an ordering; absent values come last in both directions. */
export interface OrderTerm {
  readonly value: Cypher.Expr;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** The sort keys, then the stored order, then the id: no two things are equal in it. */
export function orderTerms(sort: readonly SortKey[] | undefined, place: Place): OrderTerm[] {
  const keys = (sort ?? []).map(({ property, descending }) => ({
    value: propertyOf(place, property),
    descending,
    nullable: true,
  }));
  const fixed = ['order', 'id'].map((property) => ({
    value: place.at.property(property),
    descending: false,
    nullable: false,
  }));
  return [...keys, ...fixed];
}

/** `backward` turns the whole ordering round, the absent values too: Cypher has null last going up and first going down. */
export function orderBy(terms: readonly OrderTerm[], backward: boolean): [Cypher.Expr, Cypher.Order][] {
  return terms.flatMap(({ value, descending, nullable }): [Cypher.Expr, Cypher.Order][] => {
    const direction = descending === backward ? 'ASC' : 'DESC';
    if (!nullable || !descending) return [[value, direction]];
    return [
      [Cypher.isNull(value), backward ? 'DESC' : 'ASC'],
      [value, direction],
    ];
  });
}

/** What stands strictly between the page's cursors. */
export function withinCursors(
  scope: Scope,
  terms: readonly OrderTerm[],
  page: PageRequest | undefined,
): Cypher.Predicate[] {
  const predicates: Cypher.Predicate[] = [];
  if (page?.after) predicates.push(...standsBeyond(scope, terms, page.after, { forward: true, inclusive: false }));
  if (page?.before) predicates.push(...standsBeyond(scope, terms, page.before, { forward: false, inclusive: false }));
  return predicates;
}

/** At or before `after`. */
export function atOrBefore(scope: Scope, terms: readonly OrderTerm[], after: Position): Cypher.Predicate {
  return all(standsBeyond(scope, terms, after, { forward: false, inclusive: true }));
}

/** At or after `before`. */
export function atOrAfter(scope: Scope, terms: readonly OrderTerm[], before: Position): Cypher.Predicate {
  return all(standsBeyond(scope, terms, before, { forward: true, inclusive: true }));
}

interface Side {
  readonly forward: boolean;
  readonly inclusive: boolean;
}

interface Bound {
  readonly term: OrderTerm;
  /** `null` for an absent value. */
  readonly value: Cypher.Param | null;
  /** Whether the two must be compared with care; see `byCodePoint`. */
  readonly wide: boolean;
}

function standsBeyond(scope: Scope, terms: readonly OrderTerm[], position: Position, side: Side): Cypher.Predicate[] {
  const values = [...position.keys, position.id];
  if (values.length !== terms.length) {
    invalid(
      `a position of ${values.length} values does not fit an ordering of ${terms.length}: take one from an answer to the same question`,
    );
  }
  const bounds = terms.map((term, index) => ({
    term,
    value: values[index] === null ? null : scope.parameter(position, index),
    wide: isWide(values[index]),
  }));
  return [...reachable(bounds, side), beyond(bounds, side)];
}

/** Implied by the rest, and the only part that an index can range over. */
function reachable([first]: readonly Bound[], { forward }: Side): Cypher.Predicate[] {
  if (!first?.value || first.wide || (first.term.nullable && forward)) return [];
  const isUpward = forward !== first.term.descending;
  return [isUpward ? Cypher.gte(first.term.value, first.value) : Cypher.lte(first.term.value, first.value)];
}

/** Either the first value is beyond, or it is the same and the rest is beyond. */
function beyond(bounds: readonly Bound[], side: Side): Cypher.Predicate {
  const [first, ...rest] = bounds;
  if (first === undefined) return side.inclusive ? Cypher.true : Cypher.false;
  const { term, value } = first;
  const same = value === null ? Cypher.isNull(term.value) : Cypher.eq(term.value, value);
  if (rest.length === 0) return any([...isBeyond(first, side.forward), ...(side.inclusive ? [same] : [])]);
  return any([...isBeyond(first, side.forward), all([same, beyond(rest, side)])]);
}

function isBeyond({ term, value, wide }: Bound, forward: boolean): Cypher.Predicate[] {
  if (value === null) return forward ? [] : [Cypher.isNotNull(term.value)];
  const compare = forward === term.descending ? Cypher.lt : Cypher.gt;
  const strictly = wide ? compare(byCodePoint(term.value), byCodePoint(value)) : compare(term.value, value);
  return forward && term.nullable ? [strictly, Cypher.isNull(term.value)] : [strictly];
}
