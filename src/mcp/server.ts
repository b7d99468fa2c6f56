/** The named operations as tools of the Model Context Protocol, so that an assistant answers with quotes and pages. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Api } from '../graphql/api.ts';
import { describeOperations } from '../graphql/describe-operations.ts';
import { executeOperation } from '../graphql/execute-query.ts';

/** What an assistant is told of all tools together. */
const INSTRUCTIONS = `Answers come from a graph of the Global Compact for Safe, Orderly and Regular Migration and the law it refers to.
Quote "display", "quote" and "snippet" word for word, with "cite" and the page; the source is the United Nations.
A text that begins with "[…] " lacks its beginning: say so, give its "notice", and never supply the missing words.
STATED means that the words say so, REGISTRY that a source beside the text does, CURATED that a person judged it, INFERRED that it was computed: say which.
A document that is not held cannot be spoken for: "WhatIsHeld" and "Coverage" say what is.`;

/** Serves until the transport closes. */
export async function serveMcp(api: Pick<Api, 'fetch'>, transport: Transport, version: string): Promise<Server> {
  const operations = describeOperations();
  const server = new Server(
    { name: 'compact-graph', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: operations.map(({ name, question, variables }) => ({
      name,
      description: question,
      inputSchema: { ...variables, properties: { ...variables.properties }, required: [...(variables.required ?? [])] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(api, params.name, params.arguments ?? {}));
  await server.connect(transport);
  return server;
}

/** A wrong name or argument is an answer too, which the assistant can mend. */
async function callTool(api: Pick<Api, 'fetch'>, name: string, variables: object): Promise<CallToolResult> {
  const { data, errors } = await executeOperation(api, name, variables);
  if (errors !== undefined) {
    return { isError: true, content: [{ type: 'text', text: errors.map((error) => error.message).join('\n') }] };
  }
  return {
    content: [{ type: 'text', text: JSON.stringify(data, null, 2) }],
    structuredContent: data as Record<string, unknown>,
  };
}
