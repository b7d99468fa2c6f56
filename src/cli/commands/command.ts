/** What a command is: a word, its help, its flags, and what it does. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { Output } from '../output.ts';

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The lines below the usage line. */
  readonly help: string;
  readonly flags: ParseArgsOptionsConfig;
  /** @returns the exit code */
  readonly run: (config: Config, output: Output) => Promise<number>;
}
