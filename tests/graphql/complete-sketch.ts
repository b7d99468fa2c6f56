/** A sketch of a schema leaves out what everybody knows; this adds it, so that the rest can be read as a schema. */
import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';

/** Types that are named and not declared become scalars; a type that is declared keeps the fields it has. */
export function completeSketch(text: string): GraphQLSchema {
  const scalars = undeclared(parse(text)).map((name) => `scalar ${name}`);
  return buildASTSchema(parse([text, ...scalars].join('\n')), { assumeValid: true });
}

function undeclared(document: DocumentNode): string[] {
  const declared = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);
  const named = new Set<string>();
  visit(document, {
    NamedType: ({ name }) => {
      named.add(name.value);
    },
    enter(node) {
      if ('name' in node && node.name?.kind === Kind.NAME && node.kind.endsWith('TypeDefinition'))
        declared.add(node.name.value);
    },
  });
  return [...named].filter((name) => !declared.has(name));
}
