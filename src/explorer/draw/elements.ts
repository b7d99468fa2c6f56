/** Turns a placed graph into the elements that Cytoscape draws. */
import type { ElementDefinition } from 'cytoscape';
import type { Graph, GraphEdge } from '../data/graph.ts';
import { sayType } from '../data/words.ts';
import type { Placement } from './columns.ts';

export type Form = 'columns' | 'web';

/**
 * A hundred notes may identify one plan by one resolution: edges of one kind between the same two are drawn as one line.
 * The list beside the drawing has them all.
 * @returns the id of the line by that of each edge
 */
export function joinAlike({ edges }: Graph): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  return new Map(
    [...edges.values()].map(({ id, from, type, to, derivation, role }): [string, string] => {
      const kind = [from, type, to, derivation, role].join(' ');
      const line = first.get(kind) ?? id;
      first.set(kind, line);
      return [id, line];
    }),
  );
}

/** Boxes or dots where they were placed, and one line for edges that are alike. */
export function toElements(
  graph: Graph,
  placement: Placement,
  form: Form,
  lines: ReadonlyMap<string, string>,
): ElementDefinition[] {
  const nodes = [...graph.nodes.values()].flatMap((node): ElementDefinition[] => {
    const place = placement.get(node.id);
    if (!place) return [];
    const { x, y, width, height, text } = place;
    const data = { id: node.id, label: node.label, binding: node.binding, text, width, height, textWidth: width - 14 };
    return [{ group: 'nodes', data, position: { x, y }, classes: form === 'columns' ? 'box' : 'dot' }];
  });
  const drawn = [...graph.edges.values()].filter(({ id }) => lines.get(id) === id);
  const edges = drawn.map((edge): ElementDefinition => {
    const { id, from: source, to: target, layer, derivation, role } = edge;
    const { side, bow } = form === 'columns' ? sideOf(edge, placement) : { side: '', bow: 0 };
    const data = { id, source, target, layer, derivation, role, bow, words: sayType(edge.type) };
    return { group: 'edges', data, classes: side };
  });
  return [...nodes, ...edges];
}

/** Edges go across from left to right; those within a column bow out at its right. */
function sideOf({ from, to, derivation }: GraphEdge, placement: Placement): { side: string; bow: number } {
  const start = placement.get(from);
  const end = placement.get(to);
  if (!start || !end || start.x < end.x) return { side: 'across', bow: 0 };
  if (start.x > end.x) return { side: '', bow: 0 };
  const length = Math.abs(start.y - end.y);
  return {
    side: 'beside',
    bow: (start.y < end.y ? -1 : 1) * Math.min(90, 26 + length * 0.22) * (derivation === 'REGISTRY' ? 1.25 : 1),
  };
}
