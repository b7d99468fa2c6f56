/** What Neo4j is to hold of a row: flat, typed properties, of the same names that the Neo4j store uses. */
import type { Properties, Value } from '../../model/graph.ts';
import type { Span } from '../../model/span.ts';
import { isNode, type Row, shownProperties } from '../row.ts';

export type Stored = string | number | boolean | readonly string[] | readonly number[];

/** With `id`, `order`, `display` and `notice`. Spans become three lists of equal length. */
export function toStored(row: Row): Record<string, Stored> {
  const properties: Properties = isNode(row) ? shownProperties(row) : row.properties;
  const stored: Record<string, Stored> = { id: row.id, order: row.order };
  for (const [name, value] of Object.entries<Value>(properties)) {
    if (name !== 'spans') stored[name] = value as Stored;
    else {
      const spans = value as readonly Span[];
      stored['spanPages'] = spans.map(({ page }) => page);
      stored['spanStarts'] = spans.map(({ start }) => start);
      stored['spanEnds'] = spans.map(({ end }) => end);
    }
  }
  return stored;
}
