/** `compact-graph codebook`: what every label, relation and property means, with counts and examples. */
import { writeCodebook } from '../../export/codebook/write-codebook.ts';
import { UsageError } from '../../model/errors.ts';
import { openStoreWithGraph } from '../bundled.ts';
import type { Command } from './command.ts';

export const codebook: Command = {
  name: 'codebook',
  summary: 'print what every label, relation and property means, as Markdown',
  help: '  compact-graph codebook > codebook.md',
  flags: {},
  async run(config, output) {
    if (config.arguments.length > 0) throw new UsageError(`codebook takes no “${config.arguments[0]}”`);
    const store = await openStoreWithGraph(config, output);
    try {
      const documents = (await store.documents()).filter(({ sources }) => sources.length > 0);
      const names = documents.map(({ document }) => document);
      output.out((await writeCodebook(store.rows(), names)).trimEnd());
      return 0;
    } finally {
      await store.close();
    }
  },
};
