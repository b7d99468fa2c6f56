/** Finds what lies along a step's routes, each far node or each last edge once. */
import Cypher from '@neo4j/cypher-builder';
import type { Step } from '../../../model/plan.ts';
import { compileFilter, noEdge, where } from './compile-filter.ts';
import { compileRoute, type Ends, endsInEdge, farLabels, type Matched } from './compile-route.ts';
import { type EdgePlace, invalid, type NodePlace, oneOf, type Scope } from './scope.ts';

export interface Finder {
  readonly far: NodePlace;
  /** The last hop's edge, where edges are wanted. */
  readonly edge: EdgePlace | undefined;
  /** Clauses that bind all that passes the step's filters and `further`. New ones each time, since they are put together in place. */
  find(further: readonly Cypher.Predicate[]): Cypher.With;
  /** Whether anything passes them. */
  exists(further: Cypher.Predicate): Cypher.Expr;
}

/** @throws StoreError `INVALID_PLAN` */
export function createFinder(scope: Scope, step: Step, start: NodePlace, guarded: boolean): Finder {
  const { routes } = step;
  if (routes.length === 0) invalid(`the step ${step.key} has no route`);
  const needsEdge = step.edge !== undefined || step.edgeFilter !== undefined;
  if (needsEdge && !routes.every(endsInEdge)) noEdge();
  const ends: Ends = { far: scope.newNode(), edge: needsEdge ? scope.newEdge() : undefined };
  const labels = new Set(routes.flatMap((route) => farLabels(route, start)));
  const far: NodePlace = { kind: 'node', at: ends.far, labels: [...labels] };
  const edge = ends.edge && ({ kind: 'edge', at: ends.edge } as const);
  const passing = (further: readonly Cypher.Predicate[]) => {
    const conditions = [...further];
    if (step.edgeFilter && edge) conditions.push(compileFilter(scope, step.edgeFilter, edge));
    if (step.nodeFilter) conditions.push(compileFilter(scope, step.nodeFilter, far));
    if (guarded) conditions.push(start.at.hasLabel(oneOf(start.labels)));
    return along(scope, step, start, ends, conditions);
  };
  return {
    far,
    edge: step.edge && edge,
    find: (further) => eachOnce(passing(further), step, ends),
    exists: (further) => new Cypher.Exists(passing([further]).return(far.at)),
  };
}

/** Several routes are united before anything is asked of their ends. */
function along(
  scope: Scope,
  { routes }: Step,
  start: NodePlace,
  ends: Ends,
  further: readonly Cypher.Predicate[],
): Matched {
  const compiled = routes.map((route) => compileRoute(scope, route, start, ends));
  const [only] = compiled;
  if (only !== undefined && compiled.length === 1) return where(only.matched, [...only.conditions, ...further]);
  const columns = ends.edge ? [ends.edge, ends.far] : [ends.far];
  const branches = compiled.map(({ matched, conditions }) => where(matched, conditions).return(...columns));
  return where(new Cypher.Call(new Cypher.Union(...branches), [start.at]).with(...columns), further);
}

/** An edge that is met from both of its ends stays with the far node whose id is first. */
function eachOnce(matched: Matched, { routes, edge: wanted }: Step, { far, edge }: Ends): Cypher.With {
  if (wanted === undefined || edge === undefined) return matched.with(far).distinct();
  const lasts = routes.map((route) => route.at(-1));
  const directions = new Set(lasts.map((hop) => (hop?.kind === 'edge' ? hop.direction : 'BOTH')));
  if (routes.length === 1 && routes[0]?.length === 1) return matched.with(edge, far);
  if (directions.size === 1 && !directions.has('BOTH')) return matched.with(edge, far).distinct();
  const first = Cypher.head(Cypher.collect(far));
  return matched
    .with(edge, far)
    .orderBy([far.property('id'), 'ASC'])
    .with(edge, [first, far]);
}
