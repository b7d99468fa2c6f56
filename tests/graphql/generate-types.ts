/** TypeScript types of the schema: what its arguments and answers are, and what a resolver of each field takes and gives. */
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { type GraphQLSchema, isAbstractType, isObjectType, parse, printSchema } from 'graphql';

const SHARED = {
  scalars: { ID: 'string', Date: 'string', URL: 'string' },
  disableDescriptions: true,
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  strictScalars: true,
  useTypeImports: true,
};

const HEAD = '/** Made from the schema: change that, and run `vitest run tests/graphql/schema-types.test.ts -u`. */\n';

/** Enums, inputs, arguments and objects. */
export async function generateTypes(schema: GraphQLSchema): Promise<string> {
  const text = await codegen({
    filename: 'schema-types.ts',
    schema: parse(printSchema(schema)),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: types },
    config: SHARED,
  });
  return HEAD + text;
}

/** Resolvers, which take the values that stand for nodes, edges and lists while a query is answered. */
export async function generateResolverTypes(schema: GraphQLSchema): Promise<string> {
  const text = await codegen({
    filename: 'resolver-types.ts',
    schema: parse(printSchema(schema)),
    documents: [],
    plugins: [{ resolvers: {} }],
    pluginMap: { resolvers },
    config: {
      ...SHARED,
      avoidOptionals: { resolvers: true },
      contextType: './context.ts#Context',
      makeResolverTypeCallable: true,
      mappers: sourcesIn(schema),
      namespacedImportName: 'Types',
    },
  });
  return `${HEAD}import type * as Types from '../traversal/schema-types.ts';\n${text}`;
}

/** By type, where the value that its resolvers are given is declared. */
function sourcesIn(schema: GraphQLSchema): Record<string, string> {
  const sources: Record<string, string> = {
    GraphInfo: './roots/graph-info.ts#GraphSource',
    InstrumentCoverage: './roots/root-coverage.ts#CoverageSource',
    Stats: './roots/root-stats.ts#StatsSource',
  };
  const node = schema.getType('Node');
  const nodes = isAbstractType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  for (const name of ['Node', 'Provision', ...nodes]) sources[name] = '../model/plan.ts#ResultNode';
  for (const { name } of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (name.endsWith('Edge')) sources[name] = './field.ts#Entry';
    if (name.endsWith('Connection')) sources[name] = './field.ts#Connection';
  }
  return sources;
}
