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

/** A view as loaded: what is drawn, and how to load more of it. */
export interface Loaded {
  readonly graph: Graph;
  /** What the view is about, for its heading. */
  readonly heading: string;
  /** Words for a view that holds nothing. */
  readonly empty: string;
  /** Given where the server has more: "show more" asks from here. */
  readonly more: string | null;
  /** How many there are in all, where the server counted them: "17 provisions". */
  readonly total: string | null;
  /** What was asked, to be taken away. */
  readonly asked: { readonly query: string; readonly variables: object };
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
