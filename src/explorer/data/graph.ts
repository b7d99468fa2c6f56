/** The part of the graph that is in view: plain nodes and edges, as every pane reads them. */

export type Derivation = 'STATED' | 'REGISTRY' | 'CURATED' | 'INFERRED';
export type Layer = 'reference' | 'concordance' | 'law' | 'structure';

export interface GraphNode {
  readonly id: string;
  /** The node's label in the model: `Action`, `Instrument` … */
  readonly label: string;
  /** A few words for a list or a drawing: "9(a)", "Smuggling of Migrants Protocol". */
  readonly name: string;
  /** The whole title or the words, where the name is not all of it. */
  readonly title: string | null;
  /** Of an instrument, or of the instrument that an article is part of. */
  readonly binding: string | null;
  readonly kind: string | null;
  /** A pinpoint, of provisions. */
  readonly cite: string | null;
  /** The instrument that it is part of. */
  readonly instrument: string | null;
}

export interface GraphEdge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly layer: Layer;
  /** Null on structure. */
  readonly derivation: Derivation | null;
  readonly role: string | null;
  readonly quote: string | null;
  readonly trigger: string | null;
  readonly strength: string | null;
  readonly hedge: string | null;
  readonly addressee: string | null;
  readonly scope: string | null;
  readonly page: number | null;
  readonly pinpoint: string | null;
  readonly basis: string | null;
  readonly rationale: string | null;
  readonly score: number | null;
  readonly shared: readonly string[] | null;
  readonly source: string | null;
  /** The citation that it rests on, and the provision or note that holds it. */
  readonly citation: { readonly id: string; readonly provision: string } | null;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

/** How much of what the server counted is here: 60 of 451 provisions. */
export interface Part {
  readonly held: number;
  readonly of: number;
  readonly noun: string;
}

/** Where a part of a list ended: the next one is asked from here. */
export interface Mark {
  readonly cursor: string;
  /** How many were before it. */
  readonly held: number;
}

/** A view as loaded: what is drawn, and how to load more of it. */
export interface Loaded {
  readonly graph: Graph;
  /** What the view is about, for its heading. */
  readonly heading: string;
  /** Words for a view that holds nothing. */
  readonly empty: string;
  /** Given where the server has more: "show more" asks from here. */
  readonly more: Mark | null;
  /** What it was loaded from, where the server counted that; what "show more" adds to comes first. */
  readonly parts: readonly Part[];
  /** What was asked, to be taken away. */
  readonly asked: { readonly query: string; readonly variables: object };
}

/** Whether it stands in the list and is counted there: structure is drawn alone, but for citations that are still open. */
export function isLink({ layer, type }: GraphEdge): boolean {
  return layer !== 'structure' || type === 'HAS_CITATION' || type === 'CANDIDATE';
}

export const EMPTY_GRAPH: Graph = { nodes: new Map(), edges: new Map() };

/** Both graphs in one; of two things with one id the later. */
export function joinGraphs(one: Graph, other: Graph): Graph {
  return {
    nodes: new Map([...one.nodes, ...other.nodes]),
    edges: new Map([...one.edges, ...other.edges]),
  };
}

/** Without edges that have an end outside the nodes. */
export function dropLooseEdges({ nodes, edges }: Graph): Graph {
  const held = [...edges].filter(([, edge]) => nodes.has(edge.from) && nodes.has(edge.to));
  return { nodes, edges: new Map(held) };
}

/** The nodes and edges of a list, by id. */
export function buildGraph(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): Graph {
  return {
    nodes: new Map(Array.from(nodes, (node) => [node.id, node])),
    edges: new Map(Array.from(edges, (edge) => [edge.id, edge])),
  };
}

/** The edges that rest on the same citation as this one, itself first; three verbs may govern one name. */
export function siblingEdges(graph: Graph, edge: GraphEdge): GraphEdge[] {
  if (edge.citation === null) return [edge];
  const same = [...graph.edges.values()].filter(
    (other) => other.id !== edge.id && other.citation?.id === edge.citation?.id && other.layer === edge.layer,
  );
  return [edge, ...same];
}
