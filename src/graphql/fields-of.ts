/** What the field tables must hold, told by the schema: an entry for each field, of the kind that fits what it answers. */
import type { ResultNode } from '../model/plan.ts';
import type { Connection, ConnectionField, Entry, EntryField, ListField, OneField, ValueField } from './field.ts';

/** The table of a type whose resolvers are these. */
export type NodeFieldsOf<Resolvers> = {
  readonly [Name in FieldName<Resolvers>]: NodeFieldOf<Answer<Resolvers[Name]>>;
};

/** The table of an edge type whose resolvers are these. */
export type EntryFieldsOf<Resolvers> = {
  readonly [Name in FieldName<Resolvers>]: EntryFieldOf<Name, Answer<Resolvers[Name]>>;
};

type FieldName<Resolvers> = Exclude<keyof Resolvers, '__isTypeOf'>;

type Answer<Resolve> = Resolve extends (...args: never[]) => infer Given ? NonNullable<Awaited<Given>> : never;

type NodeFieldOf<Given> = [Given] extends [Connection]
  ? ConnectionField
  : [Given] extends [readonly (infer Item)[]]
    ? [Awaited<Item>] extends [ResultNode | Entry]
      ? ListField
      : ValueField
    : [Given] extends [ResultNode]
      ? OneField
      : ValueField;

type EntryFieldOf<Name, Given> = Name extends 'cursor'
  ? Extract<EntryField, { kind: 'cursor' }>
  : [Given] extends [ResultNode]
    ? Extract<EntryField, { kind: 'node' | 'join' }>
    : Extract<EntryField, { kind: 'entry' }>;
