/** The schema explains itself and agrees with the model and the field tables. */
import type { GraphQLArgument, GraphQLEnumType, GraphQLField, GraphQLNamedType } from 'graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { EDGE_TYPES, NODE_TYPES } from '../../src/graphql/fields/tables.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import * as labels from '../../src/model/labels.ts';
import { testedFields } from './tested-fields.ts';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function* elementsOf(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
    yield [`${type.name}.${field.name}`, field.description];
    for (const arg of field.args as GraphQLArgument[])
      yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
  }
}

test('every type, field, argument and value is described in a full sentence', () => {
  const elements = types.flatMap((type) => [...elementsOf(type)]);
  expect(elements.length).toBeGreaterThan(300);
  expect(elements.filter(([, description]) => !/[.?:`"]$/.test(description?.trim() ?? ''))).toEqual([]);
});

test.each([
  ['NodeLabel', labels.NODE_LABELS],
  ['EdgeType', labels.EDGE_TYPES],
  ['ReferenceType', [...labels.REFERENCE_EDGES, ...labels.CONCORDANCE_EDGES]],
  ['InstrumentKind', labels.INSTRUMENT_KINDS],
  ['Binding', labels.BINDINGS],
  ['Derivation', labels.DERIVATIONS],
  ['Strength', labels.STRENGTHS],
])('%s has the values of the model', (name, values) => {
  const type = schema.getType(name) as GraphQLEnumType;
  expect(type.getValues().map((value) => value.name)).toEqual([...values]);
});

test('every field of a node or edge type has an entry in its table, and no entry lacks a field', () => {
  for (const [name, table] of Object.entries({ ...NODE_TYPES, ...EDGE_TYPES })) {
    const type = schema.getType(name);
    expect(isObjectType(type) && Object.keys(type.getFields()).sort(), name).toEqual(Object.keys(table).sort());
  }
});

test('every label of the model is a type that implements Node', () => {
  const node = schema.getType('Node');
  const implementing = isInterfaceType(node) ? schema.getPossibleTypes(node).map((type) => type.name) : [];
  expect(implementing.sort()).toEqual([...labels.NODE_LABELS].sort());
});

test('every field is asked for by a test', () => {
  const tested = testedFields(schema);
  const fields = types
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !tested.has(field))).toEqual([]);
});

test('the API only reads', () => {
  expect(schema.getMutationType()).toBeUndefined();
  expect(schema.getSubscriptionType()).toBeUndefined();
});
