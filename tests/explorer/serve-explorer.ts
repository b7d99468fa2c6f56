/** The explorer as a person gets it: built, and served beside the API. */
import { join } from 'node:path';
import { build } from 'vite';
import { loadSources, PLAIN_LOAD } from '../../src/cli/load.ts';
import { bundledPages, packageRoot } from '../../src/cli/package-root.ts';
import { createApi } from '../../src/graphql/api.ts';
import { explorerRoutes } from '../../src/graphql/http/explorer-files.ts';
import { serveApi } from '../../src/graphql/http/serve.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';

export interface ServedExplorer {
  /** `http://127.0.0.1:45123/`. */
  readonly address: string;
  /** The folder of the build. */
  readonly site: string;
  readonly close: () => Promise<void>;
}

/** Over a store that `fill` fills; the build is its own, so that what is tested is what the sources say now. */
export async function serveExplorer(
  fill: (store: GraphStore) => Promise<unknown> = loadBundledPages,
): Promise<ServedExplorer> {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  const configFile = join(packageRoot, 'vite.config.ts');
  await build({ configFile, root: join(packageRoot, 'src/explorer'), logLevel: 'error', build: { outDir: site } });
  const store = openSqliteStore({ path: join(folder, 'graph.db') });
  await fill(store);
  const api = createApi({ store, routes: explorerRoutes(site) });
  const server = await serveApi({ api, host: '127.0.0.1', port: 0 });
  return {
    address: `${server.address}/`,
    site,
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

export function loadBundledPages(store: GraphStore): Promise<unknown> {
  return loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
}
