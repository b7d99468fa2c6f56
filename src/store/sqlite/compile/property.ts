/** Where a property stands in SQL: in a column, or in the JSON of a row. */
import { StoreError } from '../../../model/errors.ts';
import type { Filter, Route } from '../../../model/plan.ts';
import { type Fragment, raw } from '../sql.ts';

/** A node or an edge under its alias in a statement. */
export interface Subject {
  readonly kind: 'node' | 'edge';
  readonly alias: string;
  /** Where a whole label is searched: whether what leads to the ends of a route is few enough to be collected first. */
  readonly fewLeadTo?: (route: Route, end: Filter) => boolean;
}

const COLUMNS = {
  node: { id: 'id', label: 'label', order: 'ord' },
  edge: { id: 'id', type: 'type', from: 'from_id', to: 'to_id', order: 'ord' },
} as const;

/** Numbers that the store reckons, in columns that are NULL where a node has none. */
const RECKONED: Readonly<Record<string, string>> = { referenceCount: 'reference_count' };

/** The column of a number that the store reckons of nodes; `undefined` for all other properties. */
export function reckonedOf({ kind, alias }: Subject, property: string): Fragment | undefined {
  const column = kind === 'node' && Object.hasOwn(RECKONED, property) ? RECKONED[property] : undefined;
  return column === undefined ? undefined : raw(`${alias}.${column}`);
}

/** The column that holds a property of every node or edge; `undefined` for those in the JSON. */
export function columnOf({ kind, alias }: Subject, property: string): Fragment | undefined {
  const columns: Readonly<Record<string, string>> = COLUMNS[kind];
  return Object.hasOwn(columns, property) ? raw(`${alias}.${columns[property]}`) : undefined;
}

/** Text, number, 1 or 0 for a boolean, JSON for a list, NULL where it is absent. */
export function propertyValue(subject: Subject, property: string): Fragment {
  return (
    columnOf(subject, property) ?? reckonedOf(subject, property) ?? raw(`json_extract(${locate(subject, property)})`)
  );
}

/** The two arguments that SQLite's JSON functions take: `n.properties, '$.title'`. */
export function locate({ alias }: Subject, property: string): string {
  assertPropertyName(property);
  return `${alias}.properties, '$.${property}'`;
}

function assertPropertyName(property: string): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(property)) {
    throw new StoreError(`${JSON.stringify(property)} cannot be a property's name: use letters and digits`, {
      code: 'INVALID_PLAN',
    });
  }
}
