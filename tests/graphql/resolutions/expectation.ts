/** What is expected of one named operation: the part of its answer that is looked at, and the same by other means. */
import type { Held } from './held.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the operation
export type Answer = any;

export interface Expectation {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The part of the answer that is compared. */
  readonly pick: (data: Answer) => unknown;
  /** Reckoned from the rows by plain loops, or written down from the document. */
  readonly expected: (held: Held) => unknown;
}

/** The ids of a connection's nodes, with the count of all. */
export function listed({ totalCount, edges }: Answer): { totalCount: number; ids: string[] } {
  return { totalCount, ids: edges.map(({ node }: Answer) => node.id) };
}

export function firstOf(nodes: readonly { readonly id: string }[], first: number) {
  return { totalCount: nodes.length, ids: nodes.slice(0, first).map(({ id }) => id) };
}
