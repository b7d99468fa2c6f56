/**
 * Filters as Cypher predicates. An absent property matches only `isAbsent`, and `not` is the exact complement, though in
 * Cypher a comparison with null is neither true nor false. `prefix` and `contains` ignore case and mind accents.
 */
import Cypher from '@neo4j/cypher-builder';
import type { Comparison, Filter, Reaches } from '../../../model/plan.ts';
import { leadsOn } from '../../leads-on.ts';
import { isWide } from '../code-points.ts';
import { byCodePoint } from './by-code-point.ts';
import { compileRoute, endsInEdge, farLabels, type Matched } from './compile-route.ts';
import { isColumn, propertyOf } from './property.ts';
import { invalid, type Place, type Scope } from './scope.ts';

/** A predicate on the node or edge at `place`; null counts as false wherever it is used. */
export function compileFilter(scope: Scope, filter: Filter, place: Place): Cypher.Predicate {
  switch (filter.kind) {
    case 'and':
      return all(filter.filters.map((part) => compileFilter(scope, part, place)));
    case 'or':
      return any(filter.filters.map((part) => compileFilter(scope, part, place)));
    case 'not':
      return Cypher.not(known(compileFilter(scope, filter.filter, place)));
    case 'compare':
      return compileComparison(scope, filter, place);
    case 'reaches':
      return compileReaches(scope, filter, place);
  }
}

export function all(predicates: readonly Cypher.Predicate[]): Cypher.Predicate {
  const [first = Cypher.true, ...rest] = predicates;
  return rest.length === 0 ? first : Cypher.and(first, ...rest);
}

export function any(predicates: readonly Cypher.Predicate[]): Cypher.Predicate {
  const [first = Cypher.false, ...rest] = predicates;
  return rest.length === 0 ? first : Cypher.or(first, ...rest);
}

function known(predicate: Cypher.Predicate): Cypher.Predicate {
  return Cypher.coalesce(predicate, Cypher.false) as unknown as Cypher.Predicate;
}

function compileComparison(scope: Scope, comparison: Comparison, place: Place): Cypher.Predicate {
  const { property, operator } = comparison;
  const held = propertyOf(place, property);
  if (operator === 'isAbsent') return isColumn(place, property) ? Cypher.false : Cypher.isNull(held);
  const sought = scope.parameter(comparison);
  switch (operator) {
    case 'equals':
      return Cypher.eq(held, sought);
    case 'atLeast':
    case 'atMost': {
      const { value } = comparison;
      if (typeof value === 'boolean') invalid(`${property} is compared by size with ${value}: use equals`);
      const compare = operator === 'atLeast' ? Cypher.gte : Cypher.lte;
      return isWide(value) ? ofText(held, compare(byCodePoint(held), byCodePoint(sought))) : compare(held, sought);
    }
    case 'in':
      return Cypher.in(held, sought);
    case 'prefix':
      return ofText(held, Cypher.startsWith(Cypher.toLower(held), sought));
    case 'contains':
      return ofText(held, Cypher.contains(Cypher.toLower(held), sought));
    case 'holds':
      return holdsAll(held, sought);
  }
}

/** A number has no letters, and Neo4j would fail where SQLite finds nothing. */
function ofText(held: Cypher.Expr, predicate: Cypher.Predicate): Cypher.Predicate {
  return when(Cypher.isType(held, Cypher.TYPE.STRING).notNull(), predicate);
}

function holdsAll(held: Cypher.Expr, sought: Cypher.Param): Cypher.Predicate {
  const each = new Cypher.NamedVariable('each');
  const every = Cypher.all(each, sought, Cypher.in(each, held));
  return when(Cypher.isType(held, Cypher.TYPE.list(Cypher.TYPE.STRING).notNull()).notNull(), every);
}

function when(condition: Cypher.Predicate, predicate: Cypher.Predicate): Cypher.Predicate {
  return new Cypher.Case().when(condition).then(predicate).else(Cypher.false);
}

/** True of a node from which some route ends with an edge that passes at a node that passes. */
function compileReaches(scope: Scope, { routes, edge, node }: Reaches, place: Place): Cypher.Predicate {
  if (place.kind === 'edge') invalid('only a node can reach another: filter edges by their own properties');
  return any(
    routes.map((route) => {
      if (edge && !endsInEdge(route)) noEdge();
      const ends = { far: scope.newNode(), edge: edge && scope.newEdge() };
      const { matched, conditions } = compileRoute(scope, route, place, ends);
      const onWay = [...conditions];
      if (edge && ends.edge) onWay.push(compileFilter(scope, edge, { kind: 'edge', at: ends.edge }));
      const end = node && compileFilter(scope, node, { kind: 'node', at: ends.far, labels: farLabels(route, place) });
      if (node === undefined || end === undefined) return new Cypher.Exists(where(matched, onWay).return(ends.far));
      // What walks on is asked of each end once, however many ways lead to it.
      const found = leadsOn(node)
        ? where(where(matched, onWay).with(ends.far).distinct(), [end])
        : where(matched, [...onWay, end]);
      return new Cypher.Exists(found.return(ends.far));
    }),
  );
}

export function where<T extends Matched>(matched: T, predicates: readonly Cypher.Predicate[]): T {
  if (predicates.length > 0) matched.where(all(predicates));
  return matched;
}

export function noEdge(): never {
  invalid('a route that ends with a repeated or a property hop has no last edge to filter or read');
}
