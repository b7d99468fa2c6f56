/**
 * Which columns a table of nodes or edges needs. The properties are read from the graph itself, so that one that is new
 * to the vocabulary is exported too; it takes one reading before the one that writes.
 */
import type { Properties, Value } from '../../model/graph.ts';
import { compareCodePoints } from '../../model/ids.ts';
import { isNode, type Rows, shownProperties } from '../row.ts';

/** `json` for spans and other lists of things. */
export type ColumnType = 'string' | 'integer' | 'float' | 'boolean' | 'strings' | 'spans';

export interface Column {
  /** The property; an article's `number` is text and a paragraph's is a number, so each has a column of its own. */
  readonly name: string;
  readonly property: string;
  readonly type: ColumnType;
}

/** Of each kind of row (a node's label, an edge's type): the types of each of its properties. */
export type Kinds = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<ColumnType>>>;

export interface Tables {
  readonly nodes: Kinds;
  readonly edges: Kinds;
}

export async function scanTables(rows: Rows): Promise<Tables> {
  const tables = { nodes: new Map(), edges: new Map() } as Record<'nodes' | 'edges', KindsInMaking>;
  for await (const batch of rows) {
    for (const row of batch) {
      if (isNode(row)) note(tables.nodes, row.label, shownProperties(row));
      else note(tables.edges, row.type, row.properties);
    }
  }
  return tables;
}

type KindsInMaking = Map<string, Map<string, Set<ColumnType>>>;

function note(kinds: KindsInMaking, kind: string, properties: Properties): void {
  const known = kinds.get(kind) ?? new Map<string, Set<ColumnType>>();
  kinds.set(kind, known);
  for (const property in properties) {
    const types = known.get(property) ?? new Set<ColumnType>();
    known.set(property, types);
    const value = properties[property] as Value;
    // An empty list tells no type; where a property has no other values it is taken for a list of texts.
    if (!Array.isArray(value) || value.length > 0) types.add(typeOf(value));
  }
}

function typeOf(value: Value): ColumnType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
  return value.some((member) => typeof member !== 'string') ? 'spans' : 'strings';
}

/**
 * The columns that hold the properties of these kinds, in code-point order of their names. A property of one type has its
 * own name; of several types, text has a column `number_string` beside the column `number`.
 */
export function columnsOf(kinds: Kinds): Column[] {
  const types = new Map<string, Set<ColumnType>>();
  for (const properties of kinds.values()) {
    for (const [property, own] of properties) {
      const all = types.get(property) ?? new Set<ColumnType>();
      types.set(property, all.union(own));
    }
  }
  const columns = [...types].flatMap(([property, all]) => {
    const settled = settle(all);
    return settled.map((type, at) => ({ property, type, name: at === 0 ? property : `${property}_${type}` }));
  });
  return columns.sort((a, b) => compareCodePoints(a.name, b.name));
}

const PRECEDENCE: readonly ColumnType[] = ['integer', 'float', 'boolean', 'strings', 'spans', 'string'];

/** Whole numbers among others are numbers; a property that was only ever an empty list is one of texts. */
function settle(types: ReadonlySet<ColumnType>): ColumnType[] {
  if (types.size === 0) return ['strings'];
  return PRECEDENCE.filter((type) => types.has(type) && !(type === 'integer' && types.has('float')));
}

/** Of the columns of a table those that a kind of row uses: most have a few of many. */
export function columnsOfKind<C extends Column>(columns: readonly C[], kinds: Kinds, kind: string): C[] {
  const properties = kinds.get(kind);
  return columns.filter(({ property }) => properties?.has(property));
}

/** The value that stands in a column; `undefined` where the row has none of that type. */
export function cell(properties: Properties, { property, type }: Column): Value | undefined {
  const value = properties[property];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length === 0) return type === 'strings' || type === 'spans' ? value : undefined;
  const own = typeOf(value);
  return own === type || (own === 'integer' && type === 'float') ? value : undefined;
}
