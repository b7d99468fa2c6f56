/**
 * Refuses what no question of this graph needs, before it costs anything: documents too long, too deep or too wide once
 * their fragments are spread, and variables too large. What a document asks of the store is bounded by its plan.
 */
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { measureDocument } from './measure-document.ts';
import { measureValue } from './measure-value.ts';

export const LIMITS = {
  /** Words and marks of a document. */
  tokens: 3_000,
  /** Fields of an operation, fragments spread. Introspection asks for about 200. */
  fields: 4_000,
  /** Levels of fields, fragments spread. */
  depth: 30,
  /** Definitions of fragments. */
  fragments: 100,
  /** Times that one selection names the same field. */
  repeats: 20,
  aliases: 100,
  directives: 60,
  /** Levels of lists and objects in variables. */
  variableDepth: 10,
  /** Members of one list in variables. */
  variableList: 1_000,
  /** Values in all variables together. */
  variableValues: 5_000,
} as const;

/** The plugins that refuse; the first runs as soon as a document is parsed. */
export function guardPlugins(): Plugin[] {
  const armor = EnvelopArmorPlugin({
    // Counts in powers of depth, which says nothing of this graph; plans are bounded instead.
    costLimit: { enabled: false },
    // The schema is public, and its names help who mistypes one.
    blockFieldSuggestion: { enabled: false },
    maxTokens: { n: LIMITS.tokens },
    maxDepth: { n: LIMITS.depth, flattenFragments: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
  });
  return [guardDocuments, guardVariables, armor as unknown as Plugin];
}

const guardDocuments: Plugin = {
  onParse() {
    return ({ result, replaceParseResult }) => {
      const problem = result === null || result instanceof Error ? undefined : excessOf(result as DocumentNode);
      if (problem !== undefined) replaceParseResult(tooLarge(problem));
    };
  },
};

function excessOf(document: DocumentNode): string | undefined {
  const { fields, depth, fragments, repeats } = measureDocument(document);
  const many = fields > 1e9 ? 'billions of' : fields;
  if (fields > LIMITS.fields)
    return `asks for ${many} fields with its fragments spread; at most ${LIMITS.fields} are allowed`;
  if (depth > LIMITS.depth) return `goes ${depth} fields deep; at most ${LIMITS.depth} are allowed`;
  if (fragments > LIMITS.fragments) return `has ${fragments} fragments; at most ${LIMITS.fragments} are allowed`;
  if (repeats > LIMITS.repeats) return `asks for the same field ${repeats} times in one place; once is enough`;
  return undefined;
}

const guardVariables: Plugin = {
  onParams({ params }) {
    const { depth, longest, values } = measureValue(params.variables ?? {}, LIMITS.variableDepth);
    if (depth > LIMITS.variableDepth) throw tooLarge(`has variables nested deeper than ${LIMITS.variableDepth}`);
    if (longest > LIMITS.variableList)
      throw tooLarge(`has a list of ${longest} in its variables; at most ${LIMITS.variableList} are allowed`);
    if (values > LIMITS.variableValues)
      throw tooLarge(`has ${values} values in its variables; at most ${LIMITS.variableValues} are allowed`);
  },
};

function tooLarge(problem: string): GraphQLError {
  return new GraphQLError(`the query ${problem}; ask for less at once`, { extensions: { code: 'QUERY_TOO_LARGE' } });
}
