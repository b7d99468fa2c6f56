/** `compact-graph diff A B`: what two graphs do not share. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type Difference, diffRows } from '../../export/diff.ts';
import { readJsonl } from '../../export/json/read-jsonl.ts';
import type { Rows } from '../../export/row.ts';
import { UsageError } from '../../model/errors.ts';
import type { Config } from '../config.ts';
import type { Output } from '../output.ts';
import { openStore } from '../stores.ts';
import type { Command } from './command.ts';

const SIGN = { gained: '+', lost: '-', changed: '~' } as const;

export const diff: Command = {
  name: 'diff',
  summary: 'say which nodes, relations and texts two stores or exports do not share',
  help: `  compact-graph diff BEFORE AFTER

  Each is a store, such as sqlite:graph.db or its file, or a file made with export --format jsonl. The exit code is 0 where the
  two graphs are the same and 1 where they differ; with --json each difference is a line of JSON.`,
  flags: {},
  async run(config, output) {
    const [before, after, ...others] = config.arguments;
    if (before === undefined || after === undefined || others.length > 0)
      throw new UsageError('give two stores or exports: compact-graph diff BEFORE AFTER');
    const opened = [await open(before, config), await open(after, config)] as const;
    try {
      const counts = { gained: 0, lost: 0, changed: 0 };
      for await (const difference of diffRows(opened[0].rows, opened[1].rows)) {
        counts[difference.change] += 1;
        print(difference, config.json, output);
      }
      output.note(`${counts.gained} gained, ${counts.lost} lost, ${counts.changed} changed`);
      return counts.gained + counts.lost + counts.changed === 0 ? 0 : 1;
    } finally {
      for (const { close } of opened) await close();
    }
  },
};

async function open(name: string, config: Config): Promise<{ rows: Rows; close: () => Promise<void> }> {
  const address = isDatabase(name) ? `sqlite:${name}` : name;
  if (!/^[a-z0-9+]{2,}:/.test(address)) return { rows: readJsonl(name), close: async () => {} };
  const store = await openStore({ ...config, store: address, storeGiven: true }, { readOnly: true });
  return { rows: store.rows(), close: () => store.close() };
}

/** Whether this is the file of a store, named as files are: its first bytes tell. */
function isDatabase(path: string): boolean {
  let file: number | undefined;
  try {
    // What is piped in could not be read again.
    if (!statSync(path).isFile()) return false;
    file = openSync(path, 'r');
    const head = Buffer.alloc(SQLITE.length);
    readSync(file, head);
    return head.equals(SQLITE);
  } catch {
    // What cannot be read is for its reader to report.
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const SQLITE = Buffer.from('SQLite format 3\0');

function print(difference: Difference, json: boolean, { out }: Output): void {
  if (json) {
    out(JSON.stringify(difference));
    return;
  }
  out(`${SIGN[difference.change]} ${difference.kind} ${difference.id}`);
  for (const [name, { before, after }] of Object.entries(difference.properties)) {
    out(`    ${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  }
}
