/** What the caller learns of a page: its things in reading order, and whether there is more on either side. */
import type { GraphEdge, GraphNode, Value } from '../../../model/graph.ts';
import type { PageRequest, Scalar, SortKey } from '../../../model/plan.ts';

export interface Page<T> {
  readonly things: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Whether things stand outside the cursors: at or before `after`, at or after `before`. */
export interface Outside {
  readonly earlier: boolean;
  readonly later: boolean;
}

export const NOTHING_OUTSIDE: Outside = { earlier: false, later: false };

/**
 * `read` holds one thing more than the limit where the page does not end the list, and stands in the direction of
 * reading. On the side to which one reads, "more" means beyond the page or beyond the far cursor; on the other side,
 * it means beyond the near cursor.
 */
export function cutPage<T>(read: readonly T[], page: PageRequest | undefined, outside: Outside): Page<T> {
  if (page === undefined) return { things: read, hasNext: false, hasPrevious: false };
  const more = read.length > page.limit;
  const kept = read.slice(0, page.limit);
  return page.backward
    ? { things: kept.reverse(), hasNext: outside.later, hasPrevious: more || outside.earlier }
    : { things: kept, hasNext: more || outside.later, hasPrevious: outside.earlier };
}

/** The values that a thing was sorted by: the sort keys', then the stored order. With the id they make a position. */
export function positionKeys(thing: GraphNode | GraphEdge, sort: readonly SortKey[] | undefined): (Scalar | null)[] {
  return [...(sort ?? []).map(({ property }) => scalarOf(thing, property)), thing.order];
}

function scalarOf(thing: GraphNode | GraphEdge, property: string): Scalar | null {
  const fixed = FIXED.has(property) ? (thing as unknown as Record<string, Value>)[property] : undefined;
  const value = fixed ?? thing.properties[property] ?? null;
  return typeof value === 'object' ? null : value;
}

/** What `property.ts` finds in columns; a node has no `type`, an edge no `label`. */
const FIXED = new Set(['id', 'label', 'type', 'from', 'to', 'order']);
