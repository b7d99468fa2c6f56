/** `compact-graph query`: one GraphQL request, answered without a server. */
import { readFileSync } from 'node:fs';
import { createApi } from '../../graphql/api.ts';
import { executeQuery } from '../../graphql/execute-query.ts';
import { UsageError } from '../../model/errors.ts';
import { openStoreWithGraph } from '../bundled.ts';
import type { Command } from './command.ts';

export const query: Command = {
  name: 'query',
  summary: 'answer a GraphQL query and print the result as JSON',
  help: `  compact-graph query '{ graph { hash } }'
  compact-graph query - < question.graphql

  --variables JSON   the query's variables`,
  flags: { variables: { type: 'string' } },
  async run(config, output) {
    const [text, ...others] = config.arguments;
    if (text === undefined || others.length > 0)
      throw new UsageError("give one query, such as '{ graph { hash } }', or - to read it from standard input");
    const variables = readVariables(config.flags['variables']);
    const store = await openStoreWithGraph(config, output);
    try {
      const result = await executeQuery(createApi({ store }), text === '-' ? readFileSync(0, 'utf8') : text, variables);
      output.out(JSON.stringify(result, null, 2));
      return result.errors === undefined ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

function readVariables(text: unknown): Record<string, unknown> {
  if (typeof text !== 'string') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--variables is no JSON: ${(error as Error).message}`);
  }
}
