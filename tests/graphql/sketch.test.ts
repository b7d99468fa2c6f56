/** The names and shapes that the API's sketch promised are those of the schema; the sketch lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import { completeSketch } from './complete-sketch.ts';

const path = fileURLToPath(new URL('../../../shared/design/api-sketch.graphql', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.log(`the sketch of the API is not at ${path}: the schema is not compared with it`);

/** What is asked for counts; whether it may be null is told by the schema, and a list whose answer failed is null. */
const bare = (type: unknown) => String(type).replaceAll('!', '');

type Fields = Record<string, GraphQLField<unknown, unknown>>;

/** By name, the bare type of each field, argument, input field and value. */
function* promisesOf(type: GraphQLNamedType): Generator<[string, string]> {
  if (isEnumType(type)) for (const { name } of type.getValues()) yield [`${type.name}.${name}`, 'value'];
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, bare(field.type)];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const { name } of type.getInterfaces()) yield [`${type.name} implements ${name}`, 'yes'];
  for (const field of Object.values(type.getFields() as Fields)) {
    yield [`${type.name}.${field.name}`, bare(field.type)];
    for (const arg of field.args) {
      yield [`${type.name}.${field.name}(${arg.name}:)`, `${bare(arg.type)} = ${JSON.stringify(arg.defaultValue)}`];
    }
  }
}

function promised(schema: GraphQLSchema): Map<string, string> {
  return new Map(Object.values(schema.getTypeMap()).flatMap((type) => [...promisesOf(type)]));
}

describe.skipIf(!isThere)('the sketch of the API', () => {
  const sketched = isThere ? promised(completeSketch(readFileSync(path, 'utf8'))) : new Map<string, string>();
  const given = promised(buildSchema());

  test('is read whole', () => {
    expect(sketched.size).toBeGreaterThan(250);
  });

  test('is kept, name by name and shape by shape', () => {
    const broken = [...sketched].filter(([name, shape]) => given.get(name) !== shape);
    expect(broken.map(([name, shape]) => `${name}: ${shape}, and it is ${given.get(name)}`)).toEqual([]);
  });
});
