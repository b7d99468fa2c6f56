/** Resolvers made from the field tables: they read the Plan's answer and ask nothing of the store. */
import type { GraphQLFieldResolver } from 'graphql';
import type { ResultEntry, ResultNode, StepResult } from '../model/plan.ts';
import { encodeCursor } from '../traversal/cursor.ts';
import type { Connection, Entry, EntryField, NodeField } from './field.ts';
import { CONNECTION_TYPES, EDGE_TYPES, NODE_TYPES } from './fields/tables.ts';
import { stepKey } from './plan/step-key.ts';

type Resolver<Source> = GraphQLFieldResolver<Source, unknown>;

const NOTHING: StepResult = { entries: [], total: 0, sources: 0, hasNext: false, hasPrevious: false };

/** The value of a node's field; `key` is that of the step that leads to it. */
export function readNodeField(field: NodeField, node: ResultNode, args: never, key: string): unknown {
  if (field.kind === 'value') return field.read(node, args);
  const result = node.steps[key] ?? NOTHING;
  if (field.kind === 'one') return result.entries[0]?.node ?? null;
  if (field.kind === 'connection') return { ...result, ordering: field.ordering(args) } satisfies Connection;
  const kept = field.keep ? result.entries.filter((entry) => field.keep?.test(node, entry.node)) : result.entries;
  return field.walk(args).edges
    ? kept.map((entry) => ({ entry, ordering: undefined }) satisfies Entry)
    : kept.map((entry) => entry.node);
}

/** The value of a field of an edge; `key` is that of its join. */
export function readEntryField(field: EntryField, { entry, ordering }: Entry, key: string): unknown {
  switch (field.kind) {
    case 'entry':
      return field.read(entry);
    case 'node':
      return entry.node;
    case 'join':
      return entry.edge?.joins[key] ?? null;
    case 'cursor':
      return cursorOf(entry, ordering);
  }
}

/** The fields of a list, which are the same of all. */
export const CONNECTION: Readonly<Record<string, (connection: Connection) => unknown>> = {
  edges: ({ entries, ordering }) => entries.map((entry) => ({ entry, ordering }) satisfies Entry),
  totalCount: ({ total }) => total,
  provisionCount: ({ sources }) => sources,
  pageInfo: ({ entries, ordering, hasNext, hasPrevious }) => ({
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: entries[0] ? cursorOf(entries[0], ordering) : null,
    endCursor: entries.length > 0 ? cursorOf(entries.at(-1) as ResultEntry, ordering) : null,
  }),
};

function cursorOf({ edge, node }: ResultEntry, ordering: Entry['ordering']): string | null {
  const place = edge ?? node;
  return ordering === undefined ? null : encodeCursor(ordering, { keys: place.keys, id: place.id });
}

function nodeResolver(field: NodeField): Resolver<ResultNode> {
  if (field.kind === 'value') return (node, args) => field.read(node, args as never);
  return (node, args, _context, info) => readNodeField(field, node, args as never, stepKey(info.path));
}

function entryResolver(field: EntryField): Resolver<Entry> {
  return (entry, _args, _context, info) => readEntryField(field, entry, stepKey(info.path));
}

const BY_LABEL = { __resolveType: (node: ResultNode) => node.label };

/** Resolvers of every type that the graph's nodes, edges and lists have. */
export function graphResolvers(): Record<string, Record<string, unknown>> {
  const nodes = Object.entries(NODE_TYPES).map(([type, fields]) => [type, mapFields(fields, nodeResolver)] as const);
  const edges = Object.entries(EDGE_TYPES).map(([type, fields]) => [type, mapFields(fields, entryResolver)] as const);
  const connections = CONNECTION_TYPES.map((type) => [type, connectionFields(type)] as const);
  return { Node: BY_LABEL, Provision: BY_LABEL, ...Object.fromEntries([...nodes, ...edges, ...connections]) };
}

function mapFields<Field>(
  fields: Readonly<Record<string, Field>>,
  resolve: (field: Field) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, resolve(field)]));
}

/** Only a list of references counts the provisions that they come from. */
function connectionFields(type: string): Record<string, unknown> {
  const { provisionCount, ...shared } = CONNECTION;
  return type === 'ReferenceConnection' ? { ...shared, provisionCount } : shared;
}
