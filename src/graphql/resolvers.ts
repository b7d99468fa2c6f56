/** Resolvers made from the field tables: they read the Plan's answer and ask nothing of the store. */
import type { GraphQLFieldResolver } from 'graphql';
import type { ResultEntry, ResultNode, StepResult } from '../model/plan.ts';
import { encodeCursor } from '../traversal/cursor.ts';
import type { Connection, Entry, EntryField, NodeField } from './field.ts';
import { CONNECTION_TYPES, EDGE_TYPES, NODE_TYPES } from './fields/tables.ts';
import { stepKey } from './step-key.ts';

type Resolver<Source> = GraphQLFieldResolver<Source, unknown>;

const NOTHING: StepResult = { entries: [], total: 0, sources: 0, hasNext: false, hasPrevious: false };

function resolveNodeField(field: NodeField): Resolver<ResultNode> {
  if (field.kind === 'value') return (node, args) => field.read(node, args as never);
  return (node, args, _, info) => {
    const result = node.steps[stepKey(info.path)] ?? NOTHING;
    if (field.kind === 'one') return result.entries[0]?.node ?? null;
    if (field.kind === 'connection') return { ...result, ordering: field.ordering(args as never) } satisfies Connection;
    const kept = field.keep ? result.entries.filter((entry) => field.keep?.test(node, entry.node)) : result.entries;
    return field.walk(args as never).edges
      ? kept.map((entry) => ({ entry, ordering: undefined }) satisfies Entry)
      : kept.map((entry) => entry.node);
  };
}

function resolveEntryField(field: EntryField): Resolver<Entry> {
  switch (field.kind) {
    case 'entry':
      return ({ entry }) => field.read(entry);
    case 'node':
      return ({ entry }) => entry.node;
    case 'join':
      return ({ entry }, _args, _context, info) => entry.edge?.joins[stepKey(info.path)] ?? null;
    case 'cursor':
      return ({ entry, ordering }) => cursorOf(entry, ordering);
  }
}

const CONNECTION: Readonly<Record<string, Resolver<Connection>>> = {
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

const BY_LABEL = { __resolveType: (node: ResultNode) => node.label };

/** Resolvers of every type that the graph's nodes, edges and lists have. */
export function graphResolvers(): Record<string, Record<string, unknown>> {
  const nodes = Object.entries(NODE_TYPES).map(
    ([type, fields]) => [type, mapFields(fields, resolveNodeField)] as const,
  );
  const edges = Object.entries(EDGE_TYPES).map(
    ([type, fields]) => [type, mapFields(fields, resolveEntryField)] as const,
  );
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
