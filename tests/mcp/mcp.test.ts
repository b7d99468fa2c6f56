/** The operations as an assistant meets them: tools that answer with quotes and pages. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOperations } from '../../src/graphql/operations.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { exampleDocuments } from '../graphql/example-graph.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';

const path = join(temporaryFolder(), 'graph.db');
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const store = openSqliteStore({ path });
  await store.change({ put: exampleDocuments(), remove: [] });
  await store.close();
  const command = fileURLToPath(new URL('../../bin/compact-graph.js', import.meta.url));
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [command, 'mcp', '--store', `sqlite:${path}`] }),
  );
});
afterAll(() => client.close());

test('every named operation is a tool with the question it answers and the variables it takes', async () => {
  const { tools } = await client.listTools();
  expect(tools.map((tool) => tool.name)).toEqual([...readOperations().keys()]);
  for (const { name, description, annotations } of tools) {
    expect(description, name).toMatch(/\?/);
    expect(annotations?.readOnlyHint, name).toBe(true);
  }
  expect(tools.find((tool) => tool.name === 'ProvisionsByStrength')?.inputSchema).toEqual({
    type: 'object',
    properties: {
      instrument: { type: 'string' },
      strengths: {
        type: 'array',
        items: { type: 'string', enum: ['DEMAND', 'URGE', 'CALL', 'ENCOURAGE', 'INVITE', 'COMMIT', 'NONE'] },
      },
      first: { type: 'integer', default: 50 },
    },
    required: ['instrument', 'strengths'],
  });
  expect(client.getInstructions()).toContain('word for word');
});

test('a call answers with the words, the pinpoint and the page', async () => {
  const result = await client.callTool({ name: 'ActionsReferencing', arguments: { instrument: 'smuggling-protocol' } });
  expect(result.isError).toBeUndefined();
  expect(result.structuredContent).toMatchObject({
    actions: {
      totalCount: 1,
      edges: [
        {
          node: {
            label: '9(a)',
            cite: 'A/RES/73/195, annex, para. [25] (a), p. 18',
            references: { edges: [{ page: 18, quote: expect.stringContaining('Promote ratification of') }, {}, {}] },
          },
        },
      ],
    },
  });
});

test('a fragment keeps its mark and its notice', async () => {
  const result = await client.callTool({ name: 'ReferencesOfProvision', arguments: { id: 'gcm#para_25' } });
  expect(result.structuredContent).toMatchObject({
    node: {
      display: expect.stringMatching(/^\[…\] /),
      notice: 'The text begins before page 18; missing words may change its meaning.',
    },
  });
});

test.each([
  ['Nothing', {}, 'there is no operation "Nothing"'],
  ['ReferencesOfObjective', { number: 24 }, 'argument "number" is 24; the Compact has Objectives 1 to 23'],
  ['ReferencesOfObjective', {}, 'Variable "$number" of required type "Int!" was not provided'],
])('a wrong call of %s says what is wrong', async (name, variables, message) => {
  const result = await client.callTool({ name, arguments: variables });
  expect(result.isError).toBe(true);
  expect(JSON.stringify(result.content)).toContain(JSON.stringify(message).slice(1, -1));
});
