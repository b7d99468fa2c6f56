/**
 * A selection becomes a function that writes its answer straight from what a plan gave: all choices that depend on the
 * document alone (which fields, by which names, with which arguments, of which type) are made once, and none for each node.
 * It mirrors `plan-selection.ts`, which names the steps of the plan that it reads.
 */
import type { FieldNode, GraphQLLeafType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getArgumentValues, isAbstractType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { NodeLabel } from '../../model/labels.ts';
import { CONNECTION_TYPES, EDGE_TYPES, NODE_TYPES } from '../fields/tables.ts';
import { collectFields, type Document } from '../plan/collect-fields.ts';
import { CONNECTION, readEntryField, readNodeField } from '../resolvers.ts';

/** Writes what a client gets of a value that a resolver gave. @throws NotPlanned */
export type Write = (value: unknown) => unknown;

/** What only GraphQL's own executor can answer: a field with a resolver of its own, or an error below the root. */
export class NotPlanned extends Error {}

/** @throws NotPlanned where the selection has fields that do not come from a plan */
export function compileAnswer(
  document: Document,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  scope = '',
): Write {
  if (isNonNullType(type)) {
    const write = compileAnswer(document, type.ofType, nodes, scope);
    return (value) => write(value) ?? refuse('null where a value must be');
  }
  if (isListType(type)) {
    const write = compileAnswer(document, type.ofType, nodes, scope);
    return (value) => {
      if (value === null || value === undefined) return null;
      return Array.isArray(value) ? value.map(write) : refuse('a list that is none');
    };
  }
  if (isLeafType(type)) return writeLeaf(type);
  if (!isAbstractType(type)) return compileObject(document, type, nodes, scope);
  const writers = new Map<string, Write>();
  for (const object of document.schema.getPossibleTypes(type))
    writers.set(object.name, compileObject(document, object, nodes, scope));
  return (value) => {
    if (value === null || value === undefined) return null;
    const write = writers.get((value as { label?: string }).label ?? '');
    return write === undefined ? refuse('a thing of no label') : write(value);
  };
}

function writeLeaf(type: GraphQLLeafType): Write {
  return (value) => (value === null || value === undefined ? null : type.serialize(value));
}

function compileObject(
  document: Document,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  scope: string,
): Write {
  const fields = [...collectFields(document, type, parents)].map(
    ([name, nodes]) => [name, compileField(document, type, nodes, scope + name)] as const,
  );
  return (value) => {
    if (value === null || value === undefined) return null;
    const answer: Record<string, unknown> = Object.create(null);
    for (const [name, write] of fields) answer[name] = write(value);
    return answer;
  };
}

/** `key` is what `stepKey` says of the field. */
function compileField(document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[], key: string): Write {
  const node = nodes[0] as FieldNode;
  if (node.name.value === '__typename') return () => type.name;
  const definition = type.getFields()[node.name.value];
  if (definition === undefined) return refuse(`${type.name} has no field ${node.name.value}`);
  const args = getArgumentValues(definition, node, document.variableValues) as never;
  const read = readerOf(type, node.name.value, args, key) as ((value: unknown) => unknown) | undefined;
  if (read === undefined && definition.resolve) return refuse(`${type.name}.${node.name.value} has its own resolver`);
  // Below a field of a node names begin anew; below a list's edges they go on.
  const write = compileAnswer(document, definition.type, nodes, type.name in NODE_TYPES ? '' : `${key}.`);
  return (value) => write(read === undefined ? memberOf(value, node.name.value) : read(value));
}

/** `undefined` of a type that is no node, edge or list of the graph: its fields are members of its values. */
function readerOf(
  { name: type }: GraphQLObjectType,
  field: string,
  args: never,
  key: string,
): ((value: never) => unknown) | undefined {
  const ofNode = NODE_TYPES[type as NodeLabel]?.[field];
  if (ofNode) return (node) => readNodeField(ofNode, node, args, key);
  const ofEntry = EDGE_TYPES[type]?.[field];
  if (ofEntry) return (entry) => readEntryField(ofEntry, entry, key);
  return CONNECTION_TYPES.includes(type) ? CONNECTION[field] : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  const member = (value as Readonly<Record<string, unknown>>)[name];
  return typeof member === 'function' || member instanceof Promise ? refuse(`${name} is yet to be read`) : member;
}

function refuse(reason: string): never {
  throw new NotPlanned(reason);
}
