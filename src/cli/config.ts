/** Flags and environment → config. Nothing else reads `process.env`. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';

const DEFAULT_STORE = 'sqlite:.compact-graph/graph.db';

export interface Config {
  /** `sqlite:PATH`, `bolt://…`, `neo4j://…` or one of these with `+s` or `+ssc`: `--store`, `COMPACT_GRAPH_STORE`, `NEO4J_URI`. */
  readonly store: string;
  /** Whether the person named the store, or it is the default. */
  readonly storeGiven: boolean;
  readonly json: boolean;
  readonly help: boolean;
  /** `NEO4J_USERNAME`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`. */
  readonly neo4j: {
    readonly username: string | undefined;
    readonly password: string | undefined;
    readonly database: string | undefined;
  };
  readonly queryTimeoutMilliseconds: number;
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly arguments: readonly string[];
}

const SHARED_FLAGS = {
  store: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

/** @throws UsageError for a flag that the command does not have */
export function readConfig(args: readonly string[], flags: ParseArgsOptionsConfig, env: NodeJS.ProcessEnv): Config {
  const { values, positionals } = parse(args, { ...SHARED_FLAGS, ...flags });
  const store = values['store'] ?? (env['COMPACT_GRAPH_STORE'] || env['NEO4J_URI'] || undefined);
  return {
    store: typeof store === 'string' ? store : DEFAULT_STORE,
    storeGiven: store !== undefined,
    json: values['json'] === true,
    help: values['help'] === true,
    neo4j: { username: env['NEO4J_USERNAME'], password: env['NEO4J_PASSWORD'], database: env['NEO4J_DATABASE'] },
    queryTimeoutMilliseconds: readDuration('COMPACT_GRAPH_QUERY_TIMEOUT', env['COMPACT_GRAPH_QUERY_TIMEOUT'], 5000),
    flags: values,
    arguments: positionals,
  };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.replaceAll('\n', ' '));
  }
}

/** `5s`, `500ms` or plain seconds. */
function readDuration(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text) ?? [];
  if (amount === undefined || Number(amount) <= 0) {
    throw new UsageError(`${name} is “${text}”; give a time such as 5s or 500ms`);
  }
  return Number(amount) * (unit === 'ms' ? 1 : 1000);
}

/** For a command that has flags alone. @throws UsageError for a word that is none, such as a store without its flag */
export function refuseArguments(command: string, config: Config, advice = 'a store is named with --store'): void {
  const [first] = config.arguments;
  if (first !== undefined) throw new UsageError(`${command} takes no “${first}”; ${advice}`);
}

/** Of a flag. @throws UsageError */
export function readWholeNumber(
  flag: string,
  text: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${flag} is “${text}”; give a whole number from ${least} to ${most}`);
}
