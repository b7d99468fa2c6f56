/** The first run: a default store that does not exist yet is made from the two bundled pages. */
import type { GraphStore } from '../store/port.ts';
import type { Config } from './config.ts';
import { loadSources, PLAIN_LOAD } from './load.ts';
import type { Output } from './output.ts';
import { bundledPages } from './package-root.ts';
import { type Access, openStore } from './stores.ts';

/**
 * Opens the store for reading. A store that the person named is opened as it is, so that a slip in its name is not
 * answered from another graph.
 */
export async function openStoreWithGraph(
  config: Config,
  output: Output,
  access: Omit<Access, 'readOnly'> = {},
): Promise<GraphStore> {
  if (!config.storeGiven) await makeDefaultStore(config, output);
  return openStore(config, { readOnly: true, ...access });
}

async function makeDefaultStore(config: Config, output: Output): Promise<void> {
  const store = await openStore(config, { readOnly: false });
  try {
    if ((await store.info()) !== null) return;
    output.note(`${store.address} holds no graph yet: reading the two bundled pages of A/RES/73/195 into it`);
    await loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
  } finally {
    await store.close();
  }
}
