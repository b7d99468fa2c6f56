/**
 * Nodes that refer to something named. Walked in order, as other lists are, a list of those that refer to a rarely named
 * instrument would look at every node there is; so they are found back from the instrument, which costs as much as it is
 * referred to.
 */
import Cypher from '@neo4j/cypher-builder';
import { labelOf } from '../../../model/ids.ts';
import { CONCORDANCE_EDGES, type EdgeType, REFERENCE_EDGES } from '../../../model/labels.ts';
import type { Comparison, EdgeHop, Filter } from '../../../model/plan.ts';
import { all, compileFilter } from './compile-filter.ts';
import { type NodePlace, oneOf, type Scope } from './scope.ts';

/** A reference from the nodes that are sought to ends that are named. */
export interface Anchor {
  readonly hop: EdgeHop;
  readonly edge: Filter | undefined;
  /** One of these is true of the far end. */
  readonly ends: readonly Comparison[];
  /** What else must be true of the far end, and of the nodes that are sought. */
  readonly ofEnd: readonly Filter[];
  readonly ofNode: readonly Filter[];
}

/** The types that lead to instruments and articles alone. */
const REFERENCES: ReadonlySet<EdgeType> = new Set<EdgeType>([...REFERENCE_EDGES, ...CONCORDANCE_EDGES]);

/** `undefined` where no part of the filter asks for a reference to something named. */
export function findAnchor(filter: Filter | undefined): Anchor | undefined {
  const parts = conjuncts(filter);
  for (const part of parts) {
    if (part.kind !== 'reaches' || part.routes.length !== 1) continue;
    const [hop, ...further] = part.routes[0] ?? [];
    if (hop?.kind !== 'edge' || further.length > 0 || hop.repeat || hop.labels || hop.direction !== 'OUT') continue;
    if (!hop.types.every((type) => REFERENCES.has(type))) continue;
    const asked = conjuncts(part.node);
    const named = asked.find((each) => alternatives(each).every(isName));
    if (named === undefined) continue;
    return {
      hop,
      edge: part.edge,
      ends: alternatives(named) as readonly Comparison[],
      ofEnd: asked.filter((each) => each !== named),
      ofNode: parts.filter((each) => each !== part),
    };
  }
  return undefined;
}

function conjuncts(filter: Filter | undefined): readonly Filter[] {
  if (filter === undefined) return [];
  return filter.kind === 'and' ? filter.filters : [filter];
}

function alternatives(filter: Filter): readonly Filter[] {
  return filter.kind === 'or' ? filter.filters : [filter];
}

function isName(filter: Filter): boolean {
  if (filter.kind !== 'compare') return false;
  const { property, operator } = filter;
  return operator === 'equals'
    ? property === 'id' || property === 'instrument'
    : operator === 'prefix' && property === 'id';
}

/** Each node once that refers to a named end and passes the rest of the filter and `further`. */
export function matchAnchored(
  scope: Scope,
  { hop, edge, ends, ofEnd, ofNode }: Anchor,
  place: NodePlace,
  further: readonly Cypher.Predicate[],
): Cypher.With {
  const far: NodePlace = { kind: 'node', at: scope.newNode(), labels: ['Instrument', 'Article'] };
  const between = { kind: 'edge', at: scope.newEdge() } as const;
  const branches = ends.map((end) =>
    new Cypher.Match(new Cypher.Pattern(far.at, { labels: labelOfEnd(end) }))
      .where(compileFilter(scope, end, far))
      .return(far.at),
  );
  const pattern = new Cypher.Pattern(place.at, { labels: oneOf(place.labels) })
    .related(between.at, { type: oneOf(hop.types), direction: 'right' })
    .to(far.at);
  const referring = new Cypher.Call(new Cypher.Union(...branches), []).with(far.at).match(pattern);
  const onTheWay = [
    ...(edge ? [compileFilter(scope, edge, between)] : []),
    ...ofEnd.map((filter) => compileFilter(scope, filter, far)),
  ];
  if (onTheWay.length > 0) referring.where(all(onTheWay));
  const once = referring.with(place.at).distinct();
  const predicates = [...further, ...ofNode.map((filter) => compileFilter(scope, filter, place))];
  if (predicates.length > 0) once.where(all(predicates));
  return once;
}

/** The label whose index finds it: only articles belong to an instrument, and have ids that begin with another's. */
function labelOfEnd(end: Comparison): Cypher.LabelExpr | string {
  if (end.property !== 'id' || end.operator !== 'equals') return 'Article';
  const label = labelOf(String(end.value));
  return oneOf(label === undefined ? [] : [label]);
}
