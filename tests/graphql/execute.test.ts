/** Answers written straight from a plan's result are those of GraphQL's own executor, whatever is selected. */
import fc from 'fast-check';
import {
  execute,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { createContext } from '../../src/graphql/context.ts';
import { executePlans } from '../../src/graphql/execute/execute.ts';
import { readOperations } from '../../src/graphql/operations.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { openExampleStore } from './example-graph.ts';
import { variablesOf } from './operations.suite.ts';

const schema = buildSchema();
const store = await openExampleStore();
afterAll(() => store.close());

type Execute = typeof execute;

/** The function that the plugin puts in the place of GraphQL's, and how often that was called after all. */
function planned(): { execute: Execute; fallbacks: () => number } {
  let fallbacks = 0;
  const executeFn: Execute = (args) => {
    fallbacks += 1;
    return execute(args);
  };
  let set: Execute = executeFn;
  const setExecuteFn = (given: Execute) => {
    set = given;
  };
  executePlans.onExecute?.({ executeFn, setExecuteFn } as never);
  return { execute: set, fallbacks: () => fallbacks };
}

async function answersOf(text: string, variableValues: object = {}) {
  const document = parse(text);
  const { execute: write, fallbacks } = planned();
  const args = () => ({
    schema,
    document,
    variableValues: { ...variableValues },
    contextValue: createContext(store, 10_000),
  });
  const [expected, written] = [await execute(args()), await write(args())];
  return { expected: JSON.stringify(expected), written: JSON.stringify(written), isPlanned: fallbacks() === 0 };
}

/** Root fields that plans alone answer. */
const ROOTS = [
  'node(id: "gcm#obj_9__act_a")',
  'nodes(ids: ["gcm#obj_10", "untoc", "nothing", "gcm#page_18", "term:trafficking-in-persons"])',
  'instrument(by: {id: "smuggling-protocol"})',
  'instruments(first: 2)',
  'objectives',
  'actions(first: 2, filter: {hasReferences: true})',
  'provisions(last: 2)',
  'citations(first: 2)',
  'terms',
  'articles(first: 1)',
  'search(text: "protocol", first: 3)',
  'neighbourhood(id: "untoc", limit: 4)',
  'subtree(id: "gcm#obj_10")',
  'path(from: "gcm#obj_9", to: "untoc")',
];

type Draw = (most: number) => number;

/** Some of a type's fields, down to a depth, under names that may be aliases, in fragments and under directives. */
function selectionOf(type: GraphQLNamedType, depth: number, draw: Draw): string {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const [object = objects[0]] = objects.slice(draw(objects.length));
  if (object === undefined) return '';
  const fields = Object.values(object.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const chosen = Array.from({ length: 1 + draw(4) }, () => fields[draw(fields.length)]).filter((field) => !!field);
  const words = chosen.map((field) => fieldOf(field, depth, draw)).filter((word) => word !== '');
  const body = ['__typename', ...words].join(' ');
  return isAbstractType(type) || draw(4) === 0 ? `{ ... on ${object.name} { ${body} } }` : `{ ${body} }`;
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number, draw: Draw): string {
  const type = getNamedType(field.type);
  // Each choice of the same field has a name of its own, so that their arguments may differ.
  const alias = draw(3) === 0 ? `x${draw(1_000_000)}: ` : '';
  const directive = draw(8) === 0 ? ` @include(if: ${draw(2) === 0})` : '';
  const short = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return `${alias}${field.name}${short}${directive}${isLeafType(type) ? '' : selectionOf(type, depth - 1, draw)}`;
}

test('any selection below the root fields is answered alike', { timeout: 60_000 }, async () => {
  let plannedAnswers = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ROOTS), fc.infiniteStream(fc.nat()), async (root, numbers) => {
      const draw: Draw = (most) => (most < 1 ? 0 : (numbers.next().value as number) % most);
      const type = getNamedType(schema.getQueryType()?.getFields()[root.split('(')[0] ?? '']?.type);
      const { expected, written, isPlanned } = await answersOf(`{ ${root} ${type && selectionOf(type, 5, draw)} }`);
      expect(written).toBe(expected);
      if (isPlanned) plannedAnswers += 1;
    }),
    { numRuns: 300 },
  );
  expect(plannedAnswers).toBeGreaterThan(200);
});

test.each([...readOperations().keys()])('the stored operation %s is answered alike', async (name) => {
  const { expected, written } = await answersOf(readOperations().get(name) ?? '', variablesOf(name));
  expect(written).toBe(expected);
});

test.each([
  ['a wrong argument beside a right one', '{ a: actions(first: 0) { totalCount } b: actions { totalCount } }'],
  ['a wrong argument below', '{ objectives { actions { references(first: 999) { totalCount } } } }'],
  ['a name of several', '{ instrument(by: {alias: "Palermo Protocol"}) { id } }'],
  ['a variable that is none', 'query($id: ID!) { node(id: $id) { id } }'],
  ['an alias that is a member of objects', '{ node(id: "untoc") { __proto__: id constructor: id } }'],
  ['a part that is left out', 'query($no: Boolean = false) { node(id: "untoc") { id @include(if: $no) __typename } }'],
  ['two of one name', '{ node(id: "untoc") { id } node(id: "untoc") { ... on Instrument { title } } }'],
  [
    'a fragment within itself by another',
    '{ ...A } fragment A on Query { terms { edges { node { ...B } } } } fragment B on Term { id label }',
  ],
])('%s is answered alike', async (_, query) => {
  const { expected, written } = await answersOf(query);
  expect(written).toBe(expected);
});
