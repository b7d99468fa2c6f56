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

/** @throws StoreError `INVALID_PLAN` where that cannot be a property's name */
export function propertyOf(place: Place, property: string): Cypher.Expr {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(property)) {
    invalid(`${JSON.stringify(property)} cannot be a property's name: use letters and digits`);
  }
  // Spans are kept as three lists, present together.
  if (property === 'spans') return place.at.property(SPAN_COLUMNS.page);
  if (place.kind === 'node') return property === 'label' ? Cypher.head(Cypher.labels(place.at)) : place.at.property(property);
  if (property === 'type') return Cypher.type(place.at);
  if (property === 'from') return endId(Cypher.startNode(place.at));
  if (property === 'to') return endId(Cypher.endNode(place.at));
  return place.at.property(property);
}

/** The builder takes properties of names only, not of what a function gives. */
function endId(end: Cypher.Function): Cypher.Raw {
  return new Cypher.Raw((context) => `${context.compile(end)}.id`);
}
