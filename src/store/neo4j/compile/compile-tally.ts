/** Counts by group, in one statement. */
import Cypher from '@neo4j/cypher-builder';
import type { TallyKey, TallyPlan, TallyResult } from '../../../model/plan.ts';
import { all, compileFilter } from './compile-filter.ts';
import type { Parameters } from './parameters.ts';
import { propertyOf } from './property.ts';
import { ANY_LABEL, createScope, invalid, oneOf, type Place, type Scope } from './scope.ts';

/** What can be counted and grouped by. */
type Places = Readonly<Partial<Record<TallyKey['of'], Place>>>;

/** Rows: the keys, then the count, then the count of different nodes. @throws StoreError `INVALID_PLAN` */
export function compileTally(plan: TallyPlan, parameters: Parameters): string {
  const scope = createScope(parameters);
  const node = { kind: 'node', at: scope.newNode(), labels: plan.labels } as const;
  const edge = plan.edges && ({ kind: 'edge', at: scope.newEdge() } as const);
  const far = plan.edges && ({ kind: 'node', at: scope.newNode(), labels: ANY_LABEL } as const);
  const places: Places = { node, ...(edge && far && { edge, far }) };
  const start = new Cypher.Pattern(node.at, { labels: oneOf(plan.labels) });
  const match =
    edge && far
      ? new Cypher.Match(start.related(edge.at, { type: oneOf(plan.edges?.types ?? []) }).to(far.at))
      : new Cypher.Match(start);
  const predicates = conditions(scope, plan, places);
  if (predicates.length > 0) match.where(all(predicates));
  const keys = plan.by.map((key, index): [Cypher.Expr, Cypher.Variable] => [
    keyValue(key, places),
    new Cypher.NamedVariable(`key${index}`),
  ]);
  const [count, nodes] = [new Cypher.NamedVariable('count'), new Cypher.NamedVariable('nodes')];
  const names = keys.map(([, name]) => name);
  return match
    .with(...keys, [Cypher.count(node.at), count], [Cypher.count(node.at).distinct(), nodes])
    .where(Cypher.gt(count, new Cypher.Literal(0)))
    .return(...names, count, nodes)
    .orderBy([count, 'DESC'], ...names.map((name): [Cypher.Expr, Cypher.Order] => [name, 'ASC']))
    .limit(scope.parameter(plan))
    .build().cypher;
}

function conditions(scope: Scope, { filter, edges }: TallyPlan, { node, edge, far }: Places): Cypher.Predicate[] {
  return [
    ...(filter && node ? [compileFilter(scope, filter, node)] : []),
    ...(edges?.filter && edge ? [compileFilter(scope, edges.filter, edge)] : []),
    ...(edges?.node && far ? [compileFilter(scope, edges.node, far)] : []),
  ];
}

/** The first of a key's properties that is known. */
function keyValue({ of, properties }: TallyKey, places: Places): Cypher.Expr {
  const place = places[of];
  const [first, ...rest] = properties;
  if (place === undefined || first === undefined) {
    invalid(`a tally cannot group by ${of} ${properties.join(', ')}: name a property of what is counted`);
  }
  const value = propertyOf(place, first);
  return rest.length === 0 ? value : Cypher.coalesce(value, ...rest.map((property) => propertyOf(place, property)));
}

/** Of rows of which there may be one more than the limit. */
export function readTally(rows: readonly (readonly unknown[])[], { by, limit }: TallyPlan): TallyResult {
  const groups = rows.slice(0, limit).map((row) => ({
    keys: row.slice(0, by.length) as (string | number | null)[],
    count: row[by.length] as number,
    nodes: row[by.length + 1] as number,
  }));
  return { groups, truncated: rows.length > limit };
}
