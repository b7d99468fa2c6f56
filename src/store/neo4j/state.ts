/** What the store knows of the whole graph, kept on one node beside it. */
import { type GraphHashes, hashRows } from '../../model/canonical.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { compareCodePoints } from '../../model/ids.ts';
import type { StoreInfo } from '../port.ts';
import type { AnyTransaction } from './rows.ts';
import { statement } from './statements.ts';

export interface State {
  /** `null` where no load was ever finished. */
  readonly hashes: GraphHashes | null;
  /** The documents of a load that is not finished. */
  readonly loading: readonly string[] | null;
}

type Counts = Record<string, number>;

export async function readState(transaction: AnyTransaction): Promise<State> {
  const { records } = await transaction.run(statement('read-state'));
  const values: readonly unknown[] = records[0] === undefined ? [] : [...records[0].values()];
  const info = toInfo(values);
  return {
    hashes: info && { hash: info.hash, contentHash: info.contentHash },
    loading: (values[4] as string[] | null | undefined) ?? null,
  };
}

/** `null` where no load was ever finished. The values are those of `read-state`. */
export function toInfo(values: readonly unknown[]): StoreInfo | null {
  const [hash, contentHash, nodes, edges] = values as readonly (string | null | undefined)[];
  if (!hash || !contentHash || !nodes || !edges) return null;
  return { hash, contentHash, nodes: JSON.parse(nodes) as Counts, edges: JSON.parse(edges) as Counts };
}

/** Hashes and counts all rows in one passage. */
export async function stateOf(
  rows: AsyncIterable<GraphNode | GraphEdge>,
): Promise<{ state: StoreInfo; hashes: GraphHashes }> {
  const nodes = new Map<string, number>();
  const edges = new Map<string, number>();
  async function* counted(): AsyncGenerator<GraphNode | GraphEdge> {
    for await (const row of rows) {
      const [counts, name] = 'label' in row ? [nodes, row.label] : [edges, row.type];
      counts.set(name, (counts.get(name) ?? 0) + 1);
      yield row;
    }
  }
  const hashes = await hashRows(counted());
  return { state: { ...hashes, nodes: inOrder(nodes), edges: inOrder(edges) }, hashes };
}

function inOrder(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a], [b]) => compareCodePoints(a, b)));
}

export async function writeState(
  transaction: AnyTransaction,
  { hash, contentHash, nodes, edges }: StoreInfo,
): Promise<void> {
  const counts = { nodes: JSON.stringify(nodes), edges: JSON.stringify(edges) };
  await transaction.run(statement('write-state'), { hash, contentHash, ...counts });
}
