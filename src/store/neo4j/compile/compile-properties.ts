/** The cells of what a node or an edge itself holds: its label, its properties, and the keys that it was sorted by. */
import Cypher from '@neo4j/cypher-builder';
import type { Properties, Value } from '../../../model/graph.ts';
import type { NodeLabel } from '../../../model/labels.ts';
import type { Scalar, Selection } from '../../../model/plan.ts';
import { SPAN_COLUMNS, toSpans } from '../properties.ts';
import type { Cells, Row } from './cells.ts';
import type { OrderTerm } from './compile-order.ts';
import { storedProperty } from './property.ts';
import { ANY_LABEL, type NodePlace, oneOf, type Place } from './scope.ts';

const LABELS = new Set<string>(ANY_LABEL);

/** Reads a node's label, which need not be asked where only one is possible. */
export function addLabel(cells: Cells, { at, labels }: NodePlace): (row: Row) => NodeLabel {
  const [only] = labels;
  if (only !== undefined && labels.length === 1) return () => only;
  const place = cells.add(Cypher.labels(at));
  return (row) => (row[place] as NodeLabel[]).find((label) => LABELS.has(label)) as NodeLabel;
}

type ReadProperty = (row: Row) => Value | undefined;

/** Those that the selection chose for the node's label. */
export function addNodeProperties(
  cells: Cells,
  place: NodePlace,
  { properties }: Selection,
): (row: Row, label: NodeLabel) => Properties {
  const chosen = new Map<string, NodeLabel[]>();
  const labels = place.labels.filter((label) => properties[label] !== undefined);
  for (const label of labels) {
    for (const name of properties[label] ?? []) chosen.set(name, [...(chosen.get(name) ?? []), label]);
  }
  const readers = new Map<NodeLabel, [string, ReadProperty][]>(labels.map((label) => [label, []]));
  for (const [name, of] of chosen) {
    const read = addProperty(cells, place, name, of.length < labels.length ? of : undefined);
    for (const label of of) readers.get(label)?.push([name, read]);
  }
  return (row, label) => readAll(row, readers.get(label) ?? []);
}

/** Those of `names` that the edge or node at `place` has. */
export function addProperties(cells: Cells, place: Place, names: readonly string[]): (row: Row) => Properties {
  const readers = [...new Set(names)].map((name): [string, ReadProperty] => [name, addProperty(cells, place, name)]);
  return (row) => readAll(row, readers);
}

function readAll(row: Row, readers: readonly [string, ReadProperty][]): Properties {
  const known: Record<string, Value> = {};
  for (const [name, read] of readers) {
    const value = read(row);
    if (value !== undefined) known[name] = value;
  }
  return known;
}

/** `only`: read it of nodes with one of these labels alone, since a text that nobody asked for may be long. */
function addProperty(cells: Cells, place: Place, name: string, only?: readonly NodeLabel[]): ReadProperty {
  const add = (value: Cypher.Expr) => cells.add(only && place.kind === 'node' ? ofLabels(place, only, value) : value);
  if (name === 'spans') {
    const at = Object.values(SPAN_COLUMNS).map((column) => add(place.at.property(column))) as [number, number, number];
    return (row) => toSpans(row[at[0]], row[at[1]], row[at[2]]);
  }
  const at = add(storedProperty(place, name));
  return (row) => (row[at] as Value | null) ?? undefined;
}

function ofLabels({ at }: NodePlace, labels: readonly NodeLabel[], value: Cypher.Expr): Cypher.Expr {
  return new Cypher.Case().when(at.hasLabel(oneOf(labels))).then(value);
}

/** The values of the sort keys, then the stored order: with the id they make a position. */
export function addKeys(
  cells: Cells,
  sortedBy: readonly OrderTerm[],
  orderAt: number,
): (row: Row) => (Scalar | null)[] {
  if (sortedBy.length === 0) return () => [];
  // The last two are the stored order and the id.
  const at = [...sortedBy.slice(0, -2).map(({ value }) => cells.add(value)), orderAt];
  return (row) => at.map((place) => scalarOf(row[place]));
}

function scalarOf(value: unknown): Scalar | null {
  return value === undefined || typeof value === 'object' ? null : (value as Scalar);
}
