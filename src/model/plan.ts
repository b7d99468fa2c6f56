/**
 * A Plan is plain data that says from which nodes, along which edges, with which filters, order, page and fields to read.
 * GraphQL makes one per root field; SQLite runs it level by level, Neo4j as one statement. Neither knows GraphQL.
 */

import type { Properties } from './graph.ts';
import type { EdgeType, NodeLabel } from './labels.ts';

export type Direction = 'OUT' | 'IN' | 'BOTH';

/** One step from node to node: along edges, or by a property that holds the id of the next node. */
export type Hop = EdgeHop | PropertyHop;

export interface EdgeHop {
  readonly kind: 'edge';
  readonly types: readonly EdgeType[];
  readonly direction: Direction;
  /** Labels that the node at the far end may have; any where absent. */
  readonly labels?: readonly NodeLabel[];
  /** Follow the edges from `min` (0 or 1) to `max` times. Not on a route's last hop when its edge is wanted. */
  readonly repeat?: { readonly min: 0 | 1; readonly max: number };
}

export interface PropertyHop {
  readonly kind: 'property';
  readonly property: string;
}

/** Hops in a row. Several routes to one place are alternatives, united without duplicates. */
export type Route = readonly Hop[];

export type Scalar = string | number | boolean;

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter }
  | Comparison
  | Reaches;

/**
 * On a property, or on `id`, `label` (nodes) or `id`, `type`, `from`, `to` (edges). An absent property matches only
 * `isAbsent`. Instruments have a number beside their properties, `referenceCount`: how many references of the types
 * `REFERENCE_EDGES` texts state to them or to articles that belong to them. Stores reckon it with each change; it can be
 * filtered, sorted and read as a property, and is no part of the graph or of its hashes.
 */
export type Comparison =
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: 'equals';
      readonly value: Scalar;
      /** The value is an id that a person gave. Stores pass over it: whether there is such a thing is asked before. */
      readonly given?: GivenId;
    }
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: 'atLeast' | 'atMost';
      readonly value: Scalar;
    }
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: 'prefix' | 'contains';
      readonly value: string;
    }
  | { readonly kind: 'compare'; readonly property: string; readonly operator: 'in'; readonly value: readonly Scalar[] }
  /** The property is a list that holds every one of the values. */
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: 'holds';
      readonly value: readonly string[];
    }
  | { readonly kind: 'compare'; readonly property: string; readonly operator: 'isAbsent' };

/** An id as a person gave it: by which argument, and for what it must be the id of; without a label, of anything. */
export interface GivenId {
  readonly argument: string;
  readonly id: string;
  readonly label?: NodeLabel;
}

/** True of a node from which some route ends with an edge that passes `edge` at a node that passes `node`. */
export interface Reaches {
  readonly kind: 'reaches';
  readonly routes: readonly Route[];
  readonly edge?: Filter;
  readonly node?: Filter;
}

export type Start =
  /** In the order given; an id that names nothing gives `null`. Filter, order and page do not apply. */
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'labels'; readonly labels: readonly NodeLabel[] };

/** A place in an ordering: the values of the sort keys and the id of the thing that stands there. */
export interface Position {
  readonly keys: readonly (Scalar | null)[];
  readonly id: string;
}

/** At most `limit` things after, or with `backward` before, a place. The answer is in reading order either way. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: Position;
  readonly before?: Position;
  readonly backward?: boolean;
}

/** A property to sort by; the stored `order` and the id always come last. Absent values come last in both directions. */
export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

/** What to read of each node: properties by label, and further steps. */
export interface Selection {
  readonly properties: Readonly<Partial<Record<NodeLabel, readonly string[]>>>;
  readonly steps: readonly Step[];
}

export interface Step {
  /** The name under which the answer stands in `ResultNode.steps`; unique among the steps of one label. */
  readonly key: string;
  /** The labels of the nodes from which this step goes. */
  readonly from: readonly NodeLabel[];
  readonly routes: readonly Route[];
  readonly nodeFilter?: Filter;
  /** Of the last hop's edge. */
  readonly edgeFilter?: Filter;
  /** Absent: the far nodes are wanted, each once, in their order. Present: each last edge is, in the edges' order. */
  readonly edge?: EdgeSelection;
  readonly sort?: readonly SortKey[];
  readonly page?: PageRequest;
  /** Whether to count all that the page was cut from. */
  readonly count?: boolean;
  readonly select: Selection;
}

export interface EdgeSelection {
  readonly properties: readonly string[];
  /** Nodes that the edge names by a property: `citation`. */
  readonly joins: readonly { readonly key: string; readonly property: string; readonly select: Selection }[];
}

export interface NodesPlan {
  readonly kind: 'nodes';
  readonly start: Start;
  readonly filter?: Filter;
  readonly sort?: readonly SortKey[];
  readonly page?: PageRequest;
  readonly count?: boolean;
  readonly select: Selection;
}

export interface SearchPlan {
  readonly kind: 'search';
  /** The words as people type them: all must occur; `"…"` is a phrase, a trailing `*` a prefix. */
  readonly text: string;
  readonly labels: readonly NodeLabel[];
  /** `after` holds the rank and the id. */
  readonly page: PageRequest;
  readonly count?: boolean;
  readonly select: Selection;
}

export type Plan = NodesPlan | SearchPlan;

/** Edges that a walk may take, and which way. A walk of several takes any of them at each step. */
export interface Along {
  readonly types: readonly EdgeType[];
  readonly direction: Direction;
}

/** What lies around a node: breadth first, the nodes of a distance in their order, until `depth` or `limit` is reached. */
export interface SubgraphPlan {
  readonly kind: 'subgraph';
  readonly start: string;
  readonly along: readonly Along[];
  /** Of the edges walked and given: comparisons only. */
  readonly edgeFilter?: Filter;
  /** Steps from the start, at least 0. */
  readonly depth: number;
  /** Nodes, with the start. */
  readonly limit: number;
  /** Edges between these nodes, the first in order. */
  readonly edgeLimit: number;
  readonly select: Selection;
  readonly edge: EdgeSelection;
}

export interface SubgraphResult {
  /** By distance, then in order; empty where the start names nothing. */
  readonly nodes: readonly { readonly node: ResultNode; readonly distance: number }[];
  /** All edges of the types of `along` that pass and whose two ends are among the nodes, in order. */
  readonly edges: readonly ResultEdge[];
  /** Whether a limit left out nodes or edges. The depth leaves out nothing. */
  readonly truncated: boolean;
}

/** The shortest ways from one node to another. */
export interface PathsPlan {
  readonly kind: 'paths';
  readonly from: string;
  readonly to: string;
  readonly along: readonly Along[];
  /** Comparisons only. */
  readonly edgeFilter?: Filter;
  /** Edges of a path. */
  readonly maxLength: number;
  /** Paths. */
  readonly limit: number;
  /** Pairs of joined nodes that the search may look at before it gives up. */
  readonly reach: number;
  readonly select: Selection;
  readonly edge: EdgeSelection;
}

export interface PathsResult {
  /**
   * Each by the ids of its nodes and, for each step, of all the edges that join its two nodes. All are of one length. In
   * the order of the nodes that they pass. One path of one node where `from` is `to`; none where either names nothing.
   */
  readonly paths: readonly { readonly nodes: readonly string[]; readonly steps: readonly (readonly string[])[] }[];
  /** All that the paths name, each once. */
  readonly nodes: readonly ResultNode[];
  readonly edges: readonly ResultEdge[];
  /** Whether there are more paths, or the search gave up before it found any. */
  readonly truncated: boolean;
}

/** Counts by group: of nodes, or of edges that go out from them. */
export interface TallyPlan {
  readonly kind: 'tally';
  readonly labels: readonly NodeLabel[];
  readonly filter?: Filter;
  /** Absent: the nodes are counted. Present: the edges that go out from them, whose far ends pass `node`. */
  readonly edges?: { readonly types: readonly EdgeType[]; readonly filter?: Filter; readonly node?: Filter };
  readonly by: readonly TallyKey[];
  /** Groups. */
  readonly limit: number;
}

/**
 * What a group has in common: the first of these properties that is known, of the node counted or gone out from, of the
 * edge, or of its far end. A property is a text or a number, or one of those that a `Comparison` takes beside them.
 */
export interface TallyKey {
  readonly of: 'node' | 'edge' | 'far';
  readonly properties: readonly string[];
}

export interface TallyResult {
  /** The largest first, then by their keys in code-point order, unknown keys last. */
  readonly groups: readonly TallyGroup[];
  /** Whether the limit left out groups. */
  readonly truncated: boolean;
}

export interface TallyGroup {
  /** In the order of `by`; `null` where none of a key's properties is known. */
  readonly keys: readonly (string | number | null)[];
  /** Nodes, or edges where edges are counted. */
  readonly count: number;
  /** Different nodes that are counted or that the edges go out from. */
  readonly nodes: number;
}

export interface PlanResult {
  /** One per id for a start by ids, `null` where it names nothing; else the page asked for. */
  readonly nodes: readonly (ResultNode | null)[];
  /** `null` where no count was asked for. */
  readonly total: number | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export interface ResultNode {
  readonly id: string;
  readonly label: NodeLabel;
  readonly order: string;
  /** Those selected and known. */
  readonly properties: Properties;
  readonly steps: Readonly<Record<string, StepResult>>;
  /** The values it was sorted by. Of a search: its rank, lower is better. */
  readonly keys: readonly (Scalar | null)[];
  /** Of a search only: words around the hit, with the hits in `⟦…⟧`. */
  readonly snippet?: string;
}

export interface StepResult {
  readonly entries: readonly ResultEntry[];
  readonly total: number | null;
  /** How many different nodes the counted edges go out from; one provision may hold several relations. */
  readonly sources: number | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export interface ResultEntry {
  readonly node: ResultNode;
  readonly edge: ResultEdge | null;
}

export interface ResultEdge {
  readonly id: string;
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly order: string;
  readonly properties: Properties;
  readonly joins: Readonly<Record<string, ResultNode | null>>;
  readonly keys: readonly (Scalar | null)[];
}
