/** The schema explains itself and agrees with the model and the field tables. */
import type { GraphQLArgument, GraphQLEnumType, GraphQLField, GraphQLNamedType } from 'graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { createApi } from '../../src/graphql/api.ts';
import { executeQuery } from '../../src/graphql/execute-query.ts';
import { EDGE_TYPES, NODE_TYPES } from '../../src/graphql/fields/tables.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import * as labels from '../../src/model/labels.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { bundledFolder, documentsOf } from '../graph/bundled.ts';
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

test('every one of them gives an example', () => {
  const elements = types.flatMap((type) => [...elementsOf(type)]);
  expect(
    elements.filter(([, description]) => !/Example: `[^`]+`/.test(description ?? '')).map(([name]) => name),
  ).toEqual([]);
});

test('an example that is a whole question is answered without errors', async () => {
  const store = openSqliteStore({ path: ':memory:' });
  await store.change({ put: documentsOf(bundledFolder), remove: [] });
  const api = createApi({ store });
  const descriptions = types.flatMap((type) => [...elementsOf(type)].map(([, description]) => description ?? ''));
  const questions = descriptions.flatMap((text) =>
    [...text.matchAll(/`(\{ [^`]+\})`/g)].map(([, question = '']) => question),
  );
  const whole = questions.filter(asksQuery);
  expect(whole.length).toBeGreaterThan(20);
  for (const question of new Set(whole)) {
    const { errors } = await executeQuery(api, question);
    expect(errors, question).toBeUndefined();
  }
  await store.close();
});

/** Whether it is a document of GraphQL whose fields are those of `Query`, and no selection below something else. */
function asksQuery(text: string): boolean {
  try {
    const [definition] = parse(text).definitions;
    const roots = schema.getQueryType()?.getFields() ?? {};
    return (
      definition?.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value in roots)
    );
  } catch {
    return false;
  }
}

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
