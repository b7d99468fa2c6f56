/** The fields that a selection asks of one concrete type: fragments spread, @skip and @include applied, equal names merged. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { GraphQLIncludeDirective, GraphQLSkipDirective, getDirectiveValues, isAbstractType } from 'graphql';

/** What GraphQL's `info` gives of the document. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** By response name, in the order of the document; all nodes of one name have one field and equal arguments (validated). */
export type FieldGroups = Map<string, FieldNode[]>;

export function collectFields(document: Document, type: GraphQLObjectType, parents: readonly FieldNode[]): FieldGroups {
  const groups: FieldGroups = new Map();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode): void => set.selections.forEach(collect);
  const collect = (selection: SelectionNode): void => {
    if (isLeftOut(selection, document)) return;
    if (selection.kind === 'Field') {
      const name = selection.alias?.value ?? selection.name.value;
      const group = groups.get(name);
      if (group) group.push(selection);
      else groups.set(name, [selection]);
    } else if (selection.kind === 'InlineFragment') {
      if (applies(selection.typeCondition?.name.value, type, document)) visit(selection.selectionSet);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = document.fragments[selection.name.value];
      if (fragment && applies(fragment.typeCondition.name.value, type, document)) visit(fragment.selectionSet);
    }
  };
  for (const parent of parents) if (parent.selectionSet) visit(parent.selectionSet);
  return groups;
}

function isLeftOut(selection: SelectionNode, { variableValues }: Document): boolean {
  if (!selection.directives?.length) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, { schema }: Document): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}
