/** Where a property stands in Cypher: among the stored ones, or in what a node or relationship is. */
import Cypher from '@neo4j/cypher-builder';
import { SPAN_COLUMNS } from '../properties.ts';
import { invalid, type Place } from './scope.ts';

const COLUMNS = {
  node: new Set(['id', 'order', 'label']),
  edge: new Set(['id', 'order', 'type', 'from', 'to']),
} as const;

/** Whether every node or edge has it. */
export function isColumn(place: Place, property: string): boolean {
  return COLUMNS[place.kind].has(property);
}

/** A property among those stored. @throws StoreError `INVALID_PLAN` where that cannot be a property's name */
export function storedProperty({ at }: Place, property: string): Cypher.Property {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(property)) {
    invalid(`${JSON.stringify(property)} cannot be a property's name: use letters and digits`);
  }
  // Spans are kept as three lists, present together.
  return at.property(property === 'spans' ? SPAN_COLUMNS.page : property);
}

/**
 * What filters and orderings mean by a property: a node's label and an edge's type and ends before those stored, since an
 * action or a term may have a `label` of its own.
 */
export function propertyOf(place: Place, property: string): Cypher.Expr {
  if (!isColumn(place, property) || property === 'id' || property === 'order') return storedProperty(place, property);
  if (place.kind === 'node') return Cypher.head(Cypher.labels(place.at));
  if (property === 'type') return Cypher.type(place.at);
  return endId(property === 'from' ? Cypher.startNode(place.at) : Cypher.endNode(place.at));
}

/** The builder takes properties of names only, not of what a function gives. */
function endId(end: Cypher.Function): Cypher.Raw {
  return new Cypher.Raw((context) => `${context.compile(end)}.id`);
}
