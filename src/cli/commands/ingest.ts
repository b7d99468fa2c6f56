/** `compact-graph ingest`: reads pages into the store. */
import { loadSources } from '../load.ts';
import { count, printTable } from '../output.ts';
import { bundledPages } from '../package-root.ts';
import { openStore } from '../stores.ts';
import type { Command } from './command.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'read pages into the store; without paths, the two bundled pages of A/RES/73/195',
  help: `  compact-graph ingest [paths…]

  A path is a file with the text of one or more pages, or a folder of such files. Each load gives whole
  documents: what the store has of a document is replaced, in one step that readers never see half of.

  --replace         allow a load to drop pages that the store has
  --prune           make the store hold exactly the given paths
  --remove SYMBOL   take a document out, such as A/RES/73/195; may be repeated`,
  flags: {
    replace: { type: 'boolean' },
    prune: { type: 'boolean' },
    remove: { type: 'string', multiple: true },
  },
  async run(config, output) {
    const remove = (config.flags['remove'] as string[] | undefined) ?? [];
    const paths = config.arguments.length > 0 || remove.length > 0 ? config.arguments : [bundledPages];
    const store = await openStore(config, { readOnly: false });
    try {
      const report = await loadSources(store, {
        paths,
        replace: config.flags['replace'] === true,
        prune: config.flags['prune'] === true,
        remove,
      });
      if (config.json) output.out(JSON.stringify(report, null, 2));
      else {
        const rows = [
          ...report.changed.map((name) => ['read', name]),
          ...report.unchanged.map((name) => ['unchanged', name]),
          ...report.removed.map((name) => ['removed', name]),
          ['store', store.address],
          ['hash', report.hash],
        ];
        output.out(printTable(rows));
        for (const { code, message, source, page } of report.warnings) {
          const place = [source, page === null ? null : `page ${page}`].filter(Boolean).join(', ');
          output.note(`warning ${code}${place ? ` (${place})` : ''}: ${message}`);
        }
        output.note(
          `${count(report.warnings.length, 'warning')}; ${report.written ? 'the graph was written' : 'the graph was already so: nothing was written'}`,
        );
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};
