/** Which fields of the schema the tests ask for: found by reading the GraphQL in their sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getNamedType, isAbstractType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { readOperations } from '../../src/graphql/operations.ts';

/** `Instrument.title`; a field asked of an interface is asked of each of its types. */
export function testedFields(schema: GraphQLSchema): Set<string> {
  const tested = new Set<string>();
  for (const document of [...readOperations().values(), ...queriesInTests()].flatMap(parseOrSkip)) {
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field(node) {
          const parent = getNamedType(info.getParentType());
          const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : isObjectType(parent) ? [parent] : [];
          for (const type of types) tested.add(`${type.name}.${node.name.value}`);
        },
      }),
    );
  }
  return tested;
}

/** Strings and templates that begin as GraphQL does; what is put into a template is left out. */
function queriesInTests(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8');
    return [...source.matchAll(/(['`])(\s*(?:\{|query|fragment)(?:(?!\1)[\s\S])*)\1/g)].map(([, , text]) =>
      (text ?? '').replace(/\$\{[^}]*\}/g, ' '),
    );
  });
}

function parseOrSkip(text: string): DocumentNode[] {
  try {
    return [parse(text)];
  } catch {
    return [];
  }
}
