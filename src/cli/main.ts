/** The command line: picks the command, reads its flags, and turns errors into one line and an exit code. */
import { CompactGraphError, UsageError } from '../model/errors.ts';
import type { Command } from './commands/command.ts';
import { readConfig } from './config.ts';
import { CONSOLE, type Output, printTable } from './output.ts';
import { packageVersion } from './package-root.ts';
import { finishOutput, watchOutput } from './standard-output.ts';

/** Commands are imported when they are run, so that `--help` does not wait for a server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  serve: async () => (await import('./commands/serve.ts')).serve,
  query: async () => (await import('./commands/query.ts')).query,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  status: async () => (await import('./commands/status.ts')).status,
  export: async () => (await import('./commands/export.ts')).exportGraph,
  explain: async () => (await import('./commands/explain.ts')).explainThing,
  diff: async () => (await import('./commands/diff.ts')).diff,
  codebook: async () => (await import('./commands/codebook.ts')).codebook,
  align: async () => (await import('./commands/align.ts')).align,
};

/** @returns the exit code: 0 done, 1 failed, 2 used wrongly */
export async function main(
  args: readonly string[],
  output: Output = CONSOLE,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  watchOutput();
  const code = await attempt(() => dispatch(args, output, env), output);
  const told = await attempt(finishOutput, output);
  return code || told;
}

async function attempt(work: () => Promise<number>, output: Output): Promise<number> {
  try {
    return await work();
  } catch (error) {
    output.note(`compact-graph: ${describe(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch([word, ...rest]: readonly string[], output: Output, env: NodeJS.ProcessEnv): Promise<number> {
  if (word === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], output, env);
  if (word === '--version') {
    output.out(packageVersion);
    return 0;
  }
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    output.out(await listCommands());
    return word === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!load) throw new UsageError(`there is no command “${word}”; there are: ${Object.keys(COMMANDS).join(', ')}`);
  const command = await load();
  const config = readConfig(rest, command.flags, env);
  if (!config.help) return command.run(config, output);
  output.out(`${command.summary}\n\n${command.help}\n${SHARED_HELP}`);
  return 0;
}

const SHARED_HELP = `
  --store ADDRESS   sqlite:PATH, bolt://HOST:PORT or neo4j+s://HOST; default COMPACT_GRAPH_STORE, NEO4J_URI, or
                    sqlite:.compact-graph/graph.db. Neo4j's user, password and database are taken from
                    NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE
  --json            print JSON instead of tables
  --help            print this`;

async function listCommands(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = commands.map(({ name, summary }) => [`  ${name}`, summary]);
  return `compact-graph ${packageVersion}: links the Global Compact for Migration to the law it rests on\n\n${printTable(rows)}\n\ncompact-graph COMMAND --help says more.`;
}

/** What went wrong in one line; a fault of the program's own comes with where to look. */
function describe(error: unknown): string {
  if (error instanceof CompactGraphError) return error.message;
  return error instanceof Error
    ? `${error.message}\n${error.stack?.split('\n').slice(1, 4).join('\n')}`
    : String(error);
}
