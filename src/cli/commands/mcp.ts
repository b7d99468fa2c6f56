/** `compact-graph mcp`: the named operations as tools for an assistant, over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createApi } from '../../graphql/api.ts';
import { serveMcp } from '../../mcp/server.ts';
import { openStoreWithGraph } from '../bundled.ts';
import { refuseArguments } from '../config.ts';
import { packageVersion } from '../package-root.ts';
import type { Command } from './command.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'answer an assistant over the Model Context Protocol (stdio)',
  help: `  compact-graph mcp

  Reads requests from standard input and writes answers to standard output until the input ends. Give an assistant
  this command; it then finds the named operations as tools.`,
  flags: {},
  async run(config, output) {
    refuseArguments('mcp', config);
    const store = await openStoreWithGraph(config, output, { inThreads: true });
    const transport = new StdioServerTransport();
    const ended = new Promise<void>((resolve) => {
      process.stdin.once('end', resolve);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    const server = await serveMcp(createApi({ store }), transport, packageVersion);
    await ended;
    await server.close();
    await store.close();
    return 0;
  },
};
