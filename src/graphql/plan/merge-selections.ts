/** What several selections of the same nodes ask for together. */
import type { NodeLabel } from '../../model/labels.ts';
import type { Selection } from '../../model/plan.ts';

/** Two aliases of `node` stand for one node: their steps have different keys, their properties unite. */
export function mergeSelections(selections: readonly Selection[]): Selection {
  if (selections.length === 1 && selections[0]) return selections[0];
  const properties: Partial<Record<NodeLabel, readonly string[]>> = {};
  for (const selection of selections) {
    for (const [label, reads] of Object.entries(selection.properties) as [NodeLabel, readonly string[]][]) {
      properties[label] = [...new Set([...(properties[label] ?? []), ...reads])];
    }
  }
  return { properties, steps: selections.flatMap((selection) => selection.steps) };
}
