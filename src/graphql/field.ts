/**
 * What a GraphQL field reads of the graph. The tables in `fields/` hold one entry per field: the planner asks it what to
 * put into the Plan, the resolver asks it for the value in the Plan's answer. That is all that ties the schema to the graph.
 */
import type { ResultEntry, ResultNode, StepResult } from '../model/plan.ts';
import type { Ordering } from '../traversal/ordering.ts';
import type { Walk } from '../traversal/routes.ts';

/** Computed from properties of the node: `reads` names them. */
export interface ValueField {
  readonly kind: 'value';
  readonly reads: readonly string[];
  readonly read: (node: ResultNode, args: never) => unknown;
}

/** The one node at the end of a walk, or `null`. */
export interface OneField {
  readonly kind: 'one';
  readonly walk: (args: never) => Walk;
}

/** All nodes, or with `walk.edges` all edges, at the end of a walk. */
export interface ListField {
  readonly kind: 'list';
  readonly walk: (args: never) => Walk;
  /** Which of them belong, where the plan cannot say it: both sides' properties that it needs are read. */
  readonly keep?: {
    readonly reads: readonly string[];
    readonly farReads: readonly string[];
    readonly test: (near: ResultNode, far: ResultNode) => boolean;
  };
}

/** A page of a walk's nodes or edges. */
export interface ConnectionField {
  readonly kind: 'connection';
  readonly walk: (args: never) => Walk;
  readonly ordering: (args: never) => Ordering;
}

export type NodeField = ValueField | OneField | ListField | ConnectionField;

/** A field of an edge type of GraphQL, which stands between a list and its nodes. */
export type EntryField =
  | { readonly kind: 'entry'; readonly reads: readonly string[]; readonly read: (entry: ResultEntry) => unknown }
  | { readonly kind: 'node' }
  | { readonly kind: 'join'; readonly property: string }
  | { readonly kind: 'cursor' };

export type NodeFields = Readonly<Record<string, NodeField>>;
export type EntryFields = Readonly<Record<string, EntryField>>;

/** The source value of a connection type. */
export type Connection = StepResult & { readonly ordering: Ordering };

/** The source value of an edge type. */
export interface Entry {
  readonly entry: ResultEntry;
  readonly ordering: Ordering | undefined;
}

/** The property of the same or the given name; `null` where it is unknown. */
export function property(name: string): ValueField {
  return { kind: 'value', reads: [name], read: (node) => node.properties[name] ?? null };
}

/** As `property`, for a list: empty where it is unknown. */
export function listProperty(name: string): ValueField {
  return { kind: 'value', reads: [name], read: (node) => node.properties[name] ?? [] };
}

/** As `property`, for a flag that counts as false where it is unknown. */
export function flag(name: string): ValueField {
  return { kind: 'value', reads: [name], read: (node) => node.properties[name] ?? false };
}

export function value(reads: readonly string[], read: (node: ResultNode, args: never) => unknown): ValueField {
  return { kind: 'value', reads, read };
}

export function one(...routes: Walk['routes']): OneField {
  return { kind: 'one', walk: () => ({ routes }) };
}

export function list(...routes: Walk['routes']): ListField {
  return { kind: 'list', walk: () => ({ routes }) };
}

export function edgeProperty(name: string): Extract<EntryField, { kind: 'entry' }> {
  return { kind: 'entry', reads: [name], read: ({ edge }) => edge?.properties[name] ?? null };
}
