/**
 * How large a document is once its fragments are spread, found without spreading them: each fragment is measured once. A
 * document of one kilobyte can stand for 2^30 fields, and the rules of validation walk them, so this comes before those.
 */
import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

interface Size {
  /** Fields, with those of every spread. */
  readonly fields: number;
  /** Levels of fields. */
  readonly depth: number;
}

export interface DocumentSize extends Size {
  /** Definitions of fragments. */
  readonly fragments: number;
  /** How often one selection names the same thing; validation compares each with each. */
  readonly repeats: number;
}

/** The largest of the document's operations and fragments. A spread that leads back to itself counts as nothing here: validation refuses it. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Size>();
  let repeats = 0;
  const measureFragment = (name: string): Size => {
    const held = measured.get(name);
    if (held !== undefined) return held;
    measured.set(name, { fields: 0, depth: 0 });
    const fragment = fragments.get(name);
    const size = fragment === undefined ? { fields: 0, depth: 0 } : measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };
  const measure = ({ selections }: SelectionSetNode): Size => {
    repeats = Math.max(repeats, mostRepeated(selections));
    let fields = 0;
    let depth = 0;
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : { fields: 0, depth: 0 };
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      fields += inner.fields + own;
      depth = Math.max(depth, inner.depth + own);
    }
    return { fields, depth };
  };
  const sizes = document.definitions.flatMap((node) =>
    'selectionSet' in node && node.selectionSet ? [measure(node.selectionSet)] : [],
  );
  return {
    fields: Math.max(0, ...sizes.map((size) => size.fields)),
    depth: Math.max(0, ...sizes.map((size) => size.depth)),
    fragments: fragments.size,
    repeats,
  };
}

function mostRepeated(selections: readonly SelectionNode[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    most = Math.max(most, count);
  }
  return most;
}
