/** The nodes of some labels: filtered, in order, one page of them. */
import Cypher from '@neo4j/cypher-builder';
import type { NodeLabel } from '../../../model/labels.ts';
import type { NodesPlan, ResultNode } from '../../../model/plan.ts';
import { Cells, type List, listReader, type Reader } from './cells.ts';
import { findAnchor, matchAnchored } from './compile-anchored.ts';
import { all, compileFilter } from './compile-filter.ts';
import { addNode } from './compile-node.ts';
import { atOrAfter, atOrBefore, type OrderTerm, orderBy, orderTerms, withinCursors } from './compile-order.ts';
import type { Matched } from './compile-route.ts';
import { type NodePlace, oneOf, type Scope } from './scope.ts';

export function addLabels(
  scope: Scope,
  cells: Cells,
  plan: NodesPlan,
  labels: readonly NodeLabel[],
): Reader<List<ResultNode>> {
  const place: NodePlace = { kind: 'node', at: scope.newNode(), labels: [...new Set(labels)] };
  const { page } = plan;
  const terms = orderTerms(plan.sort, place);
  const row = new Cells();
  const readNode = addNode(scope, row, place, plan.select, terms);
  const sorted = firstOfAll(scope, plan, place, terms);
  const list = scope.newList();
  const at = {
    rows: cells.addCall(list, row.collect(sorted, list), []),
    counts: plan.count ? cells.add(new Cypher.List([count(scope, plan, place)])) : undefined,
    earlier:
      page?.after && cells.add(new Cypher.Exists(inside(scope, plan, place, [atOrBefore(scope, terms, page.after)]))),
    later:
      page?.before && cells.add(new Cypher.Exists(inside(scope, plan, place, [atOrAfter(scope, terms, page.before)]))),
  };
  return listReader(scope, at, page, readNode);
}

/** The first of all labels are among the first of each, and those are had from the label's index in order. */
function firstOfAll(scope: Scope, plan: NodesPlan, place: NodePlace, terms: readonly OrderTerm[]): Cypher.With {
  const { page } = plan;
  const first = (clause: Cypher.With) => {
    clause.orderBy(...orderBy(terms, page?.backward ?? false));
    return page ? clause.limit(scope.parameter(page)) : clause;
  };
  const ofLabel = (label: NodeLabel) => {
    const one = { ...place, labels: [label] };
    return matching(scope, plan, one, [...hintOrder(plan, one), ...withinCursors(scope, terms, page)]);
  };
  if (findAnchor(plan.filter))
    return first(matching(scope, plan, place, withinCursors(scope, terms, page)).with(place.at));
  if (place.labels.length === 1 || page === undefined) {
    const predicates = [
      ...(place.labels.length === 1 ? hintOrder(plan, place) : []),
      ...withinCursors(scope, terms, page),
    ];
    return first(matching(scope, plan, place, predicates).with(place.at));
  }
  const branches = place.labels.map((label) => first(ofLabel(label).with(place.at)).return(place.at));
  return first(new Cypher.Call(new Cypher.Union(...branches).all(), []).with(place.at));
}

/** True of every node, but without a word about `order` Neo4j does not take the index that has nodes in it. */
function hintOrder({ sort, page }: NodesPlan, { at }: NodePlace): Cypher.Predicate[] {
  return page && !page.after && !page.before && (sort ?? []).length === 0
    ? [Cypher.gte(at.property('order'), new Cypher.Literal(''))]
    : [];
}

function matching(
  scope: Scope,
  { filter }: NodesPlan,
  place: NodePlace,
  further: readonly Cypher.Predicate[],
): Matched {
  const anchor = findAnchor(filter);
  if (anchor) return matchAnchored(scope, anchor, place, further);
  const match = new Cypher.Match(new Cypher.Pattern(place.at, { labels: oneOf(place.labels) }));
  const predicates = filter ? [...further, compileFilter(scope, filter, place)] : further;
  return predicates.length > 0 ? match.where(all(predicates)) : match;
}

/** As a subquery, which may end in a MATCH but not in a WITH. */
function inside(...[scope, plan, place, further]: Parameters<typeof matching>): Cypher.Clause {
  const matched = matching(scope, plan, place, further);
  return matched instanceof Cypher.With ? matched.return(place.at) : matched;
}

/** Where nothing is asked of them, label by label, since Neo4j keeps the number of nodes of each. */
function count(scope: Scope, plan: NodesPlan, place: NodePlace): Cypher.Expr {
  if (plan.filter) return new Cypher.Count(inside(scope, plan, place, []));
  const counts = place.labels.map((label) => new Cypher.Count(inside(scope, plan, { ...place, labels: [label] }, [])));
  return (
    counts.reduce<Cypher.Expr | undefined>((sum, each) => (sum ? Cypher.plus(sum, each) : each), undefined) ??
    new Cypher.Literal(0)
  );
}
