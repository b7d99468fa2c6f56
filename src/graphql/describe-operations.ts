/** The named operations with what each answers and the variables it takes, for who asks without GraphQL. */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { readOperations } from './operations.ts';
import { buildSchema } from './schema.ts';

/** JSON Schema, as far as variables need it. */
interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

export interface OperationDescription {
  readonly name: string;
  /** The question that it answers. */
  readonly question: string;
  readonly variables: JsonSchema & { readonly type: 'object' };
}

export function describeOperations(): OperationDescription[] {
  const schema = buildSchema();
  return [...readOperations()].map(([name, text]) => ({
    name,
    question: questionOf(text),
    variables: variablesOf(schema, text),
  }));
}

/** The comment at the beginning. */
function questionOf(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ');
}

function variablesOf(schema: GraphQLSchema, text: string): OperationDescription['variables'] {
  const [operation] = parse(text).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const { variable, type: node, defaultValue } of operation?.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node as never) as unknown as GraphQLInputType;
    const preset = defaultValue && { default: valueFromASTUntyped(defaultValue) };
    properties[variable.name.value] = { ...schemaOf(type), ...preset };
    if (isNonNullType(type) && defaultValue === undefined) required.push(variable.name.value);
  }
  return { type: 'object', properties, required };
}

/** Input objects one level deep: a filter within a filter is only said to be one. */
function schemaOf(type: GraphQLInputType, depth = 0): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType, depth);
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, depth) };
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map((value) => value.name) };
  if (isInputObjectType(type)) {
    if (depth > 0) return { type: 'object', description: `A ${type.name}.` };
    const fields = Object.values(type.getFields());
    const described = fields.map((field) => [
      field.name,
      { description: field.description ?? '', ...schemaOf(field.type, depth + 1) },
    ]);
    return { type: 'object', description: type.description ?? '', properties: Object.fromEntries(described) };
  }
  return { type: SCALARS[type.name] ?? 'string' };
}

const SCALARS: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };
