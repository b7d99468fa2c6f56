/**
 * Routes as MATCH clauses, one per hop: relationships of one clause must all differ, but a route may go back over the
 * edge it came by (to an action's siblings by way of their objective, itself among them).
 */
import Cypher from '@neo4j/cypher-builder';
import type { NodeLabel } from '../../../model/labels.ts';
import type { Direction, EdgeHop, Hop, Route } from '../../../model/plan.ts';
import { storedProperty } from './property.ts';
import { ANY_LABEL, labelsOption, type NodePlace, oneOf, type Scope } from './scope.ts';

/** Clauses that bind the end of a route; a WHERE may still be added. */
export type Matched = Cypher.Match | Cypher.With;

export interface CompiledRoute {
  readonly matched: Matched;
  /** What must hold beside the patterns; goes into the WHERE. */
  readonly conditions: readonly Cypher.Predicate[];
}

/** The names of a route's end. */
export interface Ends {
  readonly far: Cypher.Node;
  /** Of the last hop's edge, where that is wanted. */
  readonly edge: Cypher.Relationship | undefined;
}

const DIRECTIONS = { OUT: 'right', IN: 'left', BOTH: 'undirected' } as const satisfies Record<Direction, string>;

/** Ids of other nodes that the model keeps in properties. Of any other, the label is not known. */
const LABELS_NAMED_BY: Readonly<Record<string, readonly NodeLabel[]>> = {
  instrument: ['Instrument'],
  citation: ['Citation'],
};

/** The labels of the node whose id a property holds. */
export function labelsNamedBy(property: string): readonly NodeLabel[] {
  return LABELS_NAMED_BY[property] ?? ANY_LABEL;
}

/** The labels that the node at the end of a route may have. */
export function farLabels(route: Route, start: NodePlace): readonly NodeLabel[] {
  const last = route.at(-1);
  if (last === undefined) return start.labels;
  return last.kind === 'property' ? labelsNamedBy(last.property) : (last.labels ?? ANY_LABEL);
}

/** Whether a route's last hop has an edge to filter or read. */
export function endsInEdge(route: Route): boolean {
  const last = route.at(-1);
  return last?.kind === 'edge' && last.repeat === undefined;
}

/** From a node that is already bound. */
export function compileRoute(scope: Scope, route: Route, start: NodePlace, ends: Ends): CompiledRoute {
  if (route.length === 0)
    return { matched: new Cypher.Match(new Cypher.Pattern(ends.far)), conditions: [Cypher.eq(ends.far, start.at)] };
  let near = start.at;
  let so: CompiledRoute | undefined;
  for (const [index, hop] of route.entries()) {
    const isLast = index === route.length - 1;
    const far = isLast ? ends.far : scope.newNode();
    so = addHop(so && onlyOnce(so, near), hop, near, far, isLast ? ends.edge : undefined);
    near = far;
  }
  return so as CompiledRoute;
}

/**
 * However the edges wind, each node is met once; of repeated hops, Neo4j then walks breadth first and prunes. It also
 * keeps the planner from weighing all orders of the hops, which costs it seconds for a long route.
 */
function onlyOnce({ matched, conditions }: CompiledRoute, at: Cypher.Node): Cypher.With {
  if (matched instanceof Cypher.With) return matched;
  if (conditions.length > 0) matched.where(Cypher.and(...conditions));
  return matched.with(at).distinct();
}

function addHop(
  before: Cypher.With | undefined,
  hop: Hop,
  near: Cypher.Node,
  far: Cypher.Node,
  edge: Cypher.Relationship | undefined,
): CompiledRoute {
  if (hop.kind === 'property') {
    const held = storedProperty({ kind: 'node', at: near, labels: ANY_LABEL }, hop.property);
    return {
      matched: match(before, namedPattern(far, hop.property)),
      conditions: [Cypher.eq(far.property('id'), held)],
    };
  }
  const matched = match(before, edgePattern(hop, near, far, edge));
  if (hop.repeat === undefined) return { matched, conditions: [] };
  // A node is at no distance from itself, so no cycle leads back to it.
  return {
    matched: onlyOnce({ matched, conditions: hop.repeat.min === 1 ? [Cypher.neq(far, near)] : [] }, far),
    conditions: [],
  };
}

function match(before: Cypher.With | undefined, pattern: Cypher.Pattern): Cypher.Match {
  return before ? before.match(pattern) : new Cypher.Match(pattern);
}

function edgePattern(
  hop: EdgeHop,
  near: Cypher.Node,
  far: Cypher.Node,
  edge: Cypher.Relationship | undefined,
): Cypher.Pattern {
  const options = {
    type: oneOf(hop.types),
    direction: DIRECTIONS[hop.direction],
    ...(hop.repeat && { length: hop.repeat }),
  };
  const from = new Cypher.Pattern(near);
  return (edge ? from.related(edge, options) : from.related(options)).to(far, labelsOption(hop.labels));
}

/** The label is named, all of them if need be, since only then the index on ids is used. */
function namedPattern(far: Cypher.Node, property: string): Cypher.Pattern {
  return new Cypher.Pattern(far, { labels: oneOf(labelsNamedBy(property)) });
}
