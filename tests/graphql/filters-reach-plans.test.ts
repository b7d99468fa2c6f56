/** What the schema offers as a condition or an argument is heeded: each one changes the plan that the store is asked. */
import type { GraphQLInputType } from 'graphql';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import type { Plan } from '../../src/model/plan.ts';
import { openExampleApi } from './example-api.ts';

const { ask, plans } = await openExampleApi();
const schema = buildSchema();

/** Some value of a type, as GraphQL writes it. An id is of something that is there. */
function literalOf(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return literalOf(type.ofType, name);
  if (isListType(type)) return `[${literalOf(type.ofType, name)}]`;
  if (isEnumType(type)) return type.getValues().at(-1)?.name ?? '';
  if (isInputObjectType(type)) {
    const [inner = '', field] =
      Object.entries(type.getFields()).find(([each]) => !['and', 'or', 'not'].includes(each)) ?? [];
    return `{${inner}: ${literalOf((field as { type: GraphQLInputType }).type, inner)}}`;
  }
  if (type.name === 'ID') return { article: '"smuggling-protocol#art_6"', issuedBy: '"body:unodc"' }[name] ?? '"untoc"';
  return { Int: '7', Float: '0.5', Boolean: 'true', Date: '"2001-02-03"' }[type.name] ?? '"some"';
}

function conditionsOf(name: string): [string, string][] {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => [field.name, literalOf(field.type, field.name)]);
}

const LISTS = [
  ['instruments', 'InstrumentFilter'],
  ['provisions', 'ProvisionFilter'],
  ['actions', 'ProvisionFilter'],
  ['paragraphs', 'ProvisionFilter'],
  ['articles', 'ArticleFilter'],
  ['citations', 'CitationFilter'],
  ['terms', 'TermFilter'],
] as const;

let asked = 0;

/** `ALIAS` in it is a new name each time, so that no kept answer comes in its stead. */
async function planOf(query: string): Promise<string> {
  plans.length = 0;
  asked += 1;
  await ask(query.replaceAll('ALIAS', `a${asked}`));
  const isLookup = ({ select }: Plan) => Object.keys(select.properties).length + select.steps.length === 0;
  const [ids, plan] = [plans.slice(0, -1), plans.at(-1)];
  // Ids that it names are looked up before.
  expect(ids.every(isLookup)).toBe(true);
  expect(ids.length).toBeLessThan(2);
  return JSON.stringify(plan);
}

test.each(LISTS.flatMap(([list, type]) => conditionsOf(type).map(([field, value]) => [list, field, value] as const)))(
  '%s by %s: %s',
  async (list, field, value) => {
    const bare = await planOf(`{ ${list} { ALIAS: totalCount } }`);
    expect(await planOf(`{ ${list}(filter: {${field}: ${value}}) { ALIAS: totalCount } }`)).not.toBe(bare);
  },
);

test.each(conditionsOf('ObjectiveFilter'))('objectives by %s: %s', async (field, value) => {
  const bare = await planOf('{ objectives { ALIAS: id } }');
  expect(await planOf(`{ objectives(filter: {${field}: ${value}}) { ALIAS: id } }`)).not.toBe(bare);
});

test.each(conditionsOf('ReferenceFilter'))('references by %s: %s', async (field, value) => {
  const bare = await planOf('{ action(label: "9(a)") { references { ALIAS: totalCount } } }');
  const given = await planOf(
    `{ action(label: "9(a)") { references(filter: {${field}: ${value}}) { ALIAS: totalCount } } }`,
  );
  expect(given).not.toBe(bare);
  const back = await planOf('{ instrument(by: {id: "untoc"}) { referencedBy { ALIAS: totalCount } } }');
  expect(
    await planOf(
      `{ instrument(by: {id: "untoc"}) { referencedBy(filter: {${field}: ${value}}) { ALIAS: totalCount } } }`,
    ),
  ).not.toBe(back);
});

test('the same question gives the same plan', async () => {
  const bare = await planOf('{ provisions { ALIAS: totalCount } }');
  expect(await planOf('{ provisions { ALIAS: totalCount } }')).toBe(bare);
});

test('every filter of the schema is looked at here', () => {
  const filters = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith('Filter'));
  const looked = new Set(['ObjectiveFilter', 'ReferenceFilter', ...LISTS.map(([, type]) => type)]);
  expect(filters.sort()).toEqual([...looked].sort());
  for (const [list, type] of LISTS) {
    const filter = schema
      .getQueryType()
      ?.getFields()
      [list]?.args.find((arg) => arg.name === 'filter');
    expect(getNamedType(filter?.type)?.name, list).toBe(type);
  }
});
