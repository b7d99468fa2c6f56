/** Between a node or edge of the model and the properties that Neo4j holds of it, which are flat and typed. */
import neo4j, { type Integer } from 'neo4j-driver';
import { StoreError } from '../../model/errors.ts';
import type { GraphEdge, GraphNode, Properties, Value } from '../../model/graph.ts';
import type { Span } from '../../model/span.ts';

/** Properties of every stored thing beside its own. `document` names its owner; it is absent on what documents share. */
const OWN_COLUMNS = ['id', 'order', 'document'] as const;

/** Neo4j has no lists of maps, so spans are kept as three lists of equal length. */
export const SPAN_COLUMNS = { page: 'spanPages', start: 'spanStarts', end: 'spanEnds' } as const;

/** How often an instrument is referred to: reckoned by the store with each load (`count-references.cypher`), no part of the graph. */
const RECKONED = 'referenceCount';

const RESERVED = new Set<string>([...OWN_COLUMNS, ...Object.values(SPAN_COLUMNS), RECKONED]);

type Stored = string | boolean | number | Integer | readonly (string | Integer)[];

/** What Neo4j is to hold of a thing. `document` is empty for what documents share. */
export function toStored(thing: GraphNode | GraphEdge, document: string): Record<string, Stored> {
  const stored: Record<string, Stored> = { id: thing.id, order: thing.order };
  if (document !== '') stored['document'] = document;
  for (const [name, value] of Object.entries<Value>(thing.properties)) {
    if (RESERVED.has(name)) {
      throw new StoreError(
        `${thing.id} has a property named "${name}", which the store keeps for itself: name it otherwise`,
      );
    }
    if (name === 'spans') Object.assign(stored, toSpanColumns(value as readonly Span[]));
    else stored[name] = toStoredValue(value as Exclude<Value, readonly Span[]>);
  }
  return stored;
}

/** Whole numbers are stored as integers, so that people see 9 and not 9.0. */
export function toStoredValue(value: Exclude<Value, readonly Span[]>): Stored {
  return typeof value === 'number' && Number.isSafeInteger(value) ? neo4j.int(value) : value;
}

function toSpanColumns(spans: readonly Span[]): Record<string, readonly Integer[]> {
  const column = (key: keyof Span) => spans.map((span) => neo4j.int(span[key]));
  return {
    [SPAN_COLUMNS.page]: column('page'),
    [SPAN_COLUMNS.start]: column('start'),
    [SPAN_COLUMNS.end]: column('end'),
  };
}

export interface Unpacked {
  readonly id: string;
  readonly order: string;
  readonly document: string;
  readonly properties: Properties;
}

/** The thing that these stored properties hold. */
export function fromStored(stored: Readonly<Record<string, unknown>>): Unpacked {
  const properties: Record<string, Value> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (!RESERVED.has(name)) properties[name] = value as Value;
  }
  const spans = toSpans(stored[SPAN_COLUMNS.page], stored[SPAN_COLUMNS.start], stored[SPAN_COLUMNS.end]);
  if (spans !== undefined) properties['spans'] = spans;
  const { id, order, document } = stored as { id: string; order: string; document?: string };
  return { id, order, document: document ?? '', properties };
}

/** `undefined` where the thing has no spans. */
export function toSpans(pages: unknown, starts: unknown, ends: unknown): Span[] | undefined {
  if (!Array.isArray(pages) || !Array.isArray(starts) || !Array.isArray(ends)) return undefined;
  return pages.map((page: number, index) => ({ page, start: starts[index] as number, end: ends[index] as number }));
}
