/** The port between the graph and where it lives. Both adapters pass one conformance suite. */

import type { GraphHashes } from '../model/canonical.ts';
import type { DocumentGraph, DocumentRecord } from '../model/document.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import type {
  PathsPlan,
  PathsResult,
  Plan,
  PlanResult,
  SubgraphPlan,
  SubgraphResult,
  TallyPlan,
  TallyResult,
} from '../model/plan.ts';

export interface Change {
  /**
   * The documents to add or replace. A store may take them one by one within its change, so their making must not ask the
   * store; what it throws ends the change, of which nothing is kept.
   */
  readonly put: Iterable<DocumentGraph> | AsyncIterable<DocumentGraph>;
  /** The names of those to take out; asked for after the last of `put`. */
  readonly remove: Iterable<string>;
}

export interface StoreInfo extends GraphHashes {
  /** How many nodes of each label and edges of each type, by name in code-point order. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** `written` is false when the hash after the change equals the hash before it: then nothing was written. */
export interface ChangeOutcome extends GraphHashes {
  readonly written: boolean;
}

/** Told the hash of the graph that an answer is true of, before the answer is given; `null` where nothing was ever loaded. */
export type Seen = (hash: string | null) => void;

export interface GraphStore {
  /** How people name this store, without secrets: `sqlite:.compact-graph/graph.db`. */
  readonly address: string;
  /**
   * Applies a change whole or not at all; readers see the graph before it or the graph after it.
   * @throws StoreError `READ_ONLY`, `STORE_FULL`, `STORE_BUSY` …; the graph is then as it was
   */
  change(change: Change): Promise<ChangeOutcome>;
  /** What is kept of each document beside the graph, by name in code-point order. */
  documents(): Promise<readonly DocumentRecord[]>;
  /** `null` where nothing was ever loaded. */
  info(): Promise<StoreInfo | null>;
  /** @throws StoreError `TIMEOUT` when it runs longer than the store's limit */
  run(plan: Plan, seen?: Seen): Promise<PlanResult>;
  /** What lies around a node. @throws StoreError `TIMEOUT` */
  subgraph(plan: SubgraphPlan, seen?: Seen): Promise<SubgraphResult>;
  /** The shortest ways between two nodes. @throws StoreError `TIMEOUT` */
  paths(plan: PathsPlan, seen?: Seen): Promise<PathsResult>;
  /** Counts by group. @throws StoreError `TIMEOUT` */
  tally(plan: TallyPlan, seen?: Seen): Promise<TallyResult>;
  /**
   * Nodes, then edges, each in code-point order of the ids: the order of the canonical form. In batches, since a wait for
   * each row would cost more than the row.
   */
  rows(): AsyncIterable<readonly (GraphNode | GraphEdge)[]>;
  /** Whether the store answers now. Never throws. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
