/** `compact-graph codebook`: what every label, relation and property means, with counts and examples. */
import { writeCodebook } from '../../export/codebook/write-codebook.ts';
import { openStoreWithGraph } from '../bundled.ts';
import { refuseArguments } from '../config.ts';
import type { Command } from './command.ts';

export const codebook: Command = {
  name: 'codebook',
  summary: 'print what every label, relation and property means, as Markdown',
  help: '  compact-graph codebook > codebook.md',
  flags: {},
  async run(config, output) {
    refuseArguments('codebook', config);
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
