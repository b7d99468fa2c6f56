/** The graph as one value: nodes and edges as plain data. A property that is absent is unknown; `null` is never stored. */
import type { EdgeType, NodeLabel } from './labels.ts';
import type { Span } from './span.ts';

export type Value = string | number | boolean | readonly string[] | readonly Span[];
export type Properties = Readonly<Record<string, Value>>;

export interface GraphNode {
  readonly id: string;
  readonly label: NodeLabel;
  /** Sorts in reading order over all documents; ties by id in code-point order. */
  readonly order: string;
  readonly properties: Properties;
}

export interface GraphEdge {
  readonly id: string;
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly order: string;
  readonly properties: Properties;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Drops what is null or undefined, so that both stores hold the same; names come in the order of canonical JSON. */
export function known(values: Readonly<Record<string, Value | null | undefined>>): Properties {
  const kept: Record<string, Value> = {};
  const names = Object.keys(values);
  for (const name of names.length < 2 ? names : names.sort()) {
    const value = values[name];
    if (value != null) kept[name] = value;
  }
  return kept;
}
