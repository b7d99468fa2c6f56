/** What of a loaded view is shown: by derivation, edge type, binding force and label. */
import { type Derivation, dropLooseEdges, type Graph } from './graph.ts';

export interface Filter {
  readonly derivations: readonly Derivation[];
  /** Edge types, binding forces and labels, in one list: their names never meet. */
  readonly hidden: readonly string[];
  /** Nodes that stay whatever is hidden: what the view is about. */
  readonly kept: readonly string[];
}

/** The graph without what is filtered out, and without nodes that only filtered edges had joined to the rest. */
export function filterGraph(graph: Graph, { derivations, hidden, kept }: Filter): Graph {
  const out = new Set(hidden);
  const nodes = new Map(
    [...graph.nodes].filter(
      ([id, node]) =>
        kept.includes(id) ||
        !(out.has(node.label) || (node.binding !== null && isForce(node.label) && out.has(node.binding))),
    ),
  );
  const edges = new Map(
    [...graph.edges].filter(
      ([, edge]) => !out.has(edge.type) && (edge.derivation === null || derivations.includes(edge.derivation)),
    ),
  );
  const held = dropLooseEdges({ nodes, edges });
  const joined = new Set([...held.edges.values()].flatMap(({ from, to }) => [from, to]));
  const wasJoined = new Set([...graph.edges.values()].flatMap(({ from, to }) => [from, to]));
  return {
    nodes: new Map([...held.nodes].filter(([id]) => joined.has(id) || !wasJoined.has(id) || kept.includes(id))),
    edges: held.edges,
  };
}

/** Binding force is the instrument's; a provision of a treaty is filtered with it, one of the Compact is not. */
function isForce(label: string): boolean {
  return label === 'Instrument' || label === 'Article';
}

/** The values that can be filtered by, with how many there are of each. */
export interface Choices {
  readonly types: ReadonlyMap<string, number>;
  readonly bindings: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, number>;
}

export function listChoices({ nodes, edges }: Graph): Choices {
  const lawful = [...nodes.values()].filter((node) => isForce(node.label));
  return {
    types: tally([...edges.values()].filter((edge) => edge.layer !== 'structure').map((edge) => edge.type)),
    bindings: tally(lawful.flatMap((node) => (node.binding ? [node.binding] : []))),
    labels: tally([...nodes.values()].map((node) => node.label)),
  };
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
