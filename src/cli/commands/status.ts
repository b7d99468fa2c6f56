/** `compact-graph status`: what the store holds. */
import { refuseArguments } from '../config.ts';
import { count, printTable } from '../output.ts';
import { openStore } from '../stores.ts';
import type { Command } from './command.ts';

export const status: Command = {
  name: 'status',
  summary: 'say what the store holds: documents, counts, hashes, warnings',
  help: '  compact-graph status',
  flags: {},
  async run(config, output) {
    refuseArguments('status', config);
    const store = await openStore(config, { readOnly: true });
    try {
      const [info, records] = [await store.info(), await store.documents()];
      const documents = records.map(({ shared: _, ...record }) => record);
      if (config.json) {
        output.out(JSON.stringify({ store: store.address, ...info, documents }, null, 2));
        return 0;
      }
      output.out(
        printTable([
          ['store', store.address],
          ['hash', info?.hash ?? 'empty'],
          ['content hash', info?.contentHash ?? 'empty'],
        ]),
      );
      if (info) output.out(`\n${printTable(Object.entries({ ...info.nodes, ...info.edges }))}`);
      const rows = documents.map(({ document, sources, pagesInSource, warnings }) => [
        document,
        describePages(
          sources.flatMap(({ pages }) => pages),
          pagesInSource,
        ),
        count(warnings.length, 'warning'),
      ]);
      output.out(rows.length > 0 ? `\n${printTable(rows)}` : '\nno graph yet: load pages with compact-graph ingest');
      return 0;
    } finally {
      await store.close();
    }
  },
};

function describePages(pages: readonly number[], of: number | null): string {
  if (pages.length === 0) return '';
  return `pages ${[...pages].sort((a, b) => a - b).join(', ')}${of === null ? '' : ` of ${of}`}`;
}
