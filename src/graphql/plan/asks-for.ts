/** Whether a field is asked for below another, so that what it costs is spent only then. */
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import { collectFields } from './collect-fields.ts';

/** `asksFor(info, 'cells', 'types')`: whether the answer has `cells { types }`, by whatever names. */
export function asksFor(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  let type = getNamedType(info.returnType);
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const field of fields) {
    if (!isObjectType(type)) return false;
    nodes = [...collectFields(info, type, nodes).values()].flat().filter((node) => node.name.value === field);
    type = getNamedType((type as GraphQLObjectType).getFields()[field]?.type) as typeof type;
  }
  return nodes.length > 0;
}
