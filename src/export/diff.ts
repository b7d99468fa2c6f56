/** What two graphs do not share, found by walking both in the order of their ids: neither is held in memory. */
import { canonicalJson } from '../model/canonical.ts';
import type { Value } from '../model/graph.ts';
import { compareCodePoints } from '../model/ids.ts';
import { eachRow, isNode, type Row, type Rows } from './row.ts';

export interface Difference {
  readonly change: 'gained' | 'lost' | 'changed';
  readonly what: 'node' | 'edge';
  readonly id: string;
  /** The label of a node or the type of an edge. */
  readonly kind: string;
  /** Of what changed: each property before and after; `null` where it is absent. */
  readonly properties: Readonly<Record<string, { readonly before: Value | null; readonly after: Value | null }>>;
}

/** From `before` to `after`: nodes first, then edges, each in code-point order of the ids. */
export async function* diffRows(before: Rows, after: Rows): AsyncGenerator<Difference> {
  const readers = [eachRow(before), eachRow(after)] as const;
  try {
    let [a, b] = await Promise.all([readers[0].next(), readers[1].next()]);
    while (!a.done || !b.done) {
      const order = a.done ? 1 : b.done ? -1 : compareRows(a.value, b.value);
      if (order < 0) {
        yield describe('lost', a.value as Row);
        a = await readers[0].next();
      } else if (order > 0) {
        yield describe('gained', b.value as Row);
        b = await readers[1].next();
      } else {
        const properties = compareProperties(a.value as Row, b.value as Row);
        if (Object.keys(properties).length > 0) yield { ...describe('changed', b.value as Row), properties };
        [a, b] = await Promise.all([readers[0].next(), readers[1].next()]);
      }
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.return(undefined)));
  }
}

function compareRows(a: Row, b: Row): number {
  if (isNode(a) !== isNode(b)) return isNode(a) ? -1 : 1;
  return compareCodePoints(a.id, b.id);
}

function describe(change: Difference['change'], row: Row): Difference {
  const what = isNode(row) ? ({ what: 'node', kind: row.label } as const) : ({ what: 'edge', kind: row.type } as const);
  return { change, ...what, id: row.id, properties: {} };
}

function compareProperties(a: Row, b: Row): Difference['properties'] {
  const [before, after] = [
    { order: a.order, ...a.properties },
    { order: b.order, ...b.properties },
  ] as Record<string, Value>[];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort(compareCodePoints);
  return Object.fromEntries(
    names
      .map((name) => [name, { before: before?.[name] ?? null, after: after?.[name] ?? null }] as const)
      .filter(([, pair]) => canonicalJson(pair.before) !== canonicalJson(pair.after)),
  );
}
