/** `compact-graph explain ID`: why the graph says something. */
import { explain } from '../../export/explain.ts';
import { UsageError } from '../../model/errors.ts';
import { openStoreWithGraph } from '../bundled.ts';
import { printTable } from '../output.ts';
import type { Command } from './command.ts';

export const explainThing: Command = {
  name: 'explain',
  summary: 'say why the graph holds a node or a relation: rule, words, page, offsets, source',
  help: `  compact-graph explain ID

  An id as the graph has it: gcm#obj_10__act_b, or of a relation gcm#obj_10__act_a~CITES~untoc~gcm#obj_10__act_a__cit_2`,
  flags: {},
  async run(config, output) {
    const [id, ...others] = config.arguments;
    if (id === undefined || others.length > 0) throw new UsageError('give one id, such as gcm#obj_10__act_b');
    const store = await openStoreWithGraph(config, output);
    try {
      const found = await explain(store, id);
      if (config.json) {
        output.out(JSON.stringify(found, null, 2));
        return 0;
      }
      output.out(`${found.kind} ${found.id}\n${found.says}\n\n${found.why}`);
      for (const { page, provision, start, end, words, source, sha256 } of found.evidence) {
        output.out(
          `\n${page === null ? `the text of ${provision}` : `page ${page}`}, characters ${start} to ${end}, ${source ?? 'source unknown'}${sha256 ? ` (SHA-256 ${sha256})` : ''}\n  ${words?.replaceAll('\n', '\n  ') ?? ''}`,
        );
      }
      const rows = Object.entries(found.properties)
        .filter(([name]) => name !== 'text' && name !== 'spans')
        .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]);
      output.out(`\n${printTable(rows)}`);
      if (found.relations.length > 0) output.out(`\n${found.relations.join('\n')}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
