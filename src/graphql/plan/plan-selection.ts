/**
 * One root field's selection becomes the Selection of ONE Plan: properties per label, and a step for each field that
 * leads on. A step is named by the response names that lead to it from its node (`references`, or below a list's edges
 * `edges.node.references`), so aliases stay apart and the resolver finds its answer by where it stands (`step-key.ts`).
 */
import type { FieldNode, GraphQLCompositeType, GraphQLObjectType } from 'graphql';
import { getArgumentValues, getNamedType, isAbstractType, isCompositeType } from 'graphql';
import type { NodeLabel } from '../../model/labels.ts';
import type { EdgeSelection, Selection, Step } from '../../model/plan.ts';
import { locating } from '../errors.ts';
import type { NodeField } from '../field.ts';
import { CONNECTION_TYPES, EDGE_TYPES, NODE_TYPES } from '../fields/tables.ts';
import { collectFields } from './collect-fields.ts';
import { mergeSelections } from './merge-selections.ts';
import { advance, type Progress } from './progress.ts';

/** What a list's selection asks of its nodes, its edges and its count. */
export interface ListSelection {
  readonly select: Selection;
  readonly edge: EdgeSelection;
  readonly count: boolean;
}

/** The Selection of nodes of the given GraphQL type, which is a label or an interface over labels. */
export function selectNodes(
  progress: Progress,
  type: GraphQLCompositeType,
  parents: readonly FieldNode[],
  scope: string,
): Selection {
  const properties: Partial<Record<NodeLabel, readonly string[]>> = {};
  const drafts = new Map<string, StepDraft[]>();
  for (const object of concreteTypes(progress, type)) {
    const label = object.name as NodeLabel;
    const reads = new Set<string>();
    for (const [name, nodes] of collectFields(progress.document, object, parents)) {
      const field = NODE_TYPES[label][nodes[0]?.name.value ?? ''];
      if (field === undefined) continue;
      if (field.kind === 'value') for (const read of field.reads) reads.add(read);
      else addDraft(drafts, { key: scope + name, field, nodes, parent: object, from: [label] });
      if (field.kind === 'list') for (const read of field.keep?.reads ?? []) reads.add(read);
    }
    if (reads.size > 0) properties[label] = [...reads];
  }
  return { properties, steps: [...drafts.values()].flat().map((draft) => planStep(progress, draft)) };
}

interface StepDraft {
  readonly key: string;
  readonly field: Exclude<NodeField, { kind: 'value' }>;
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly from: NodeLabel[];
}

/** One step serves all labels that ask the same of the same field; so a field of an interface is planned once. */
function addDraft(drafts: Map<string, StepDraft[]>, draft: StepDraft): void {
  const alike = drafts.get(draft.key) ?? [];
  const same = alike.find((other) => other.field === draft.field && isSameList(other.nodes, draft.nodes));
  if (same) same.from.push(...draft.from);
  else drafts.set(draft.key, [...alike, draft]);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function planStep(above: Progress, { key, field, nodes, parent, from }: StepDraft): Step {
  const node = nodes[0] as FieldNode;
  const definition = parent.getFields()[node.name.value];
  if (definition === undefined) throw new TypeError(`${parent.name}.${node.name.value} is in no schema`);
  return locating(nodes, () => {
    const walk = field.walk(getArgumentValues(definition, node, above.document.variableValues) as never);
    const progress = advance(above, walk);
    const type = getNamedType(definition.type) as GraphQLCompositeType;
    const { edges: wantsEdges, ...reach } = walk;
    if (!CONNECTION_TYPES.includes(type.name) && EDGE_TYPES[type.name] === undefined) {
      const select = selectNodes(progress, type, nodes, '');
      return {
        ...reach,
        key,
        from,
        select: field.kind === 'list' ? withReads(select, type, progress, field.keep?.farReads) : select,
      };
    }
    const { select, edge, count } = selectWithin(progress, type, nodes);
    return { ...reach, key, from, select, ...(wantsEdges && { edge }), ...(count && { count }) };
  });
}

/**
 * The selection of what stands between a root field and the graph: a connection, a subgraph, paths. However its types nest,
 * all nodes below it are read alike, and all edges.
 */
export function selectWithin(
  progress: Progress,
  type: GraphQLCompositeType,
  parents: readonly FieldNode[],
  scope = '',
): ListSelection {
  const list = new ListDraft();
  descend(progress, type, parents, scope, list);
  return {
    select: mergeSelections(list.selections),
    edge: { properties: [...list.properties], joins: list.joins },
    count: list.count,
  };
}

function descend(
  progress: Progress,
  type: GraphQLCompositeType,
  parents: readonly FieldNode[],
  scope: string,
  list: ListDraft,
): void {
  if (isAbstractType(type) || type.name in NODE_TYPES) {
    list.selections.push(selectNodes(progress, type, parents, scope));
  } else if (EDGE_TYPES[type.name]) {
    selectEntries(progress, type, parents, scope, list);
  } else {
    for (const [name, nodes] of collectFields(progress.document, type, parents)) {
      const field = nodes[0]?.name.value ?? '';
      if (field === 'totalCount' || field === 'provisionCount') list.count = true;
      const inner = getNamedType(type.getFields()[field]?.type);
      if (isCompositeType(inner)) descend(progress, inner, nodes, `${scope}${name}.`, list);
    }
  }
}

class ListDraft {
  count = false;
  readonly properties = new Set<string>();
  readonly joins: EdgeSelection['joins'][number][] = [];
  readonly selections: Selection[] = [];
}

function selectEntries(
  progress: Progress,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  scope: string,
  list: ListDraft,
): void {
  for (const [name, nodes] of collectFields(progress.document, type, parents)) {
    const fieldName = nodes[0]?.name.value ?? '';
    const field = EDGE_TYPES[type.name]?.[fieldName];
    const far = getNamedType(type.getFields()[fieldName]?.type);
    if (field?.kind === 'entry') for (const read of field.reads) list.properties.add(read);
    if (!isCompositeType(far)) continue;
    const select = selectNodes(progress, far, nodes, `${scope}${name}.`);
    if (field?.kind === 'node') list.selections.push(select);
    if (field?.kind === 'join') list.joins.push({ key: scope + name, property: field.property, select });
  }
}

function withReads(
  select: Selection,
  type: GraphQLCompositeType,
  progress: Progress,
  reads: readonly string[] = [],
): Selection {
  if (reads.length === 0) return select;
  const labels = concreteTypes(progress, type).map((object) => object.name as NodeLabel);
  return mergeSelections([
    select,
    { properties: Object.fromEntries(labels.map((label) => [label, reads])), steps: [] },
  ]);
}

function concreteTypes({ document }: Progress, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? document.schema.getPossibleTypes(type) : [type];
}
