/** The notebooks run from beginning to end against a real server and Neo4j, and hold what they then show. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { bin } from '../cli/run.ts';
import { needPython, projectRoot } from '../export/python.ts';
import { bundledFolder, documentsOf } from '../graph/bundled.ts';
import { install } from '../machine/packages.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { borrowNeo4j } from '../neo4j/borrow.ts';
import { openEmptyStore } from '../neo4j/open-store.ts';

const python = needPython();
const borrowed = python === undefined ? undefined : await borrowNeo4j('5.26');
const api = await serve();
const rscript = needR();

/** `compact-graph serve` on the bundled pages, in a process of its own with a store of its own. */
async function serve(): Promise<string> {
  const { COMPACT_GRAPH_STORE: _store, NEO4J_URI: _uri, ...env } = process.env;
  const server = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
    cwd: temporaryFolder(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  afterAll(async () => {
    server.kill('SIGTERM');
    await exited;
  });
  for await (const line of createInterface(server.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the server ended before it said its address');
}

/** R with what the example needs, from the system's packages; `undefined` after one line that says why, and under CI an error. */
function needR(): string | undefined {
  const asks = ['-e', 'library(httr2); library(jsonlite)'];
  const works = () => spawnSync('Rscript', asks).status === 0;
  if (works() || (install('r-base-core', 'r-cran-httr2', 'r-cran-jsonlite') && works())) return 'Rscript';
  const message =
    'the R example is skipped: R, httr2 or jsonlite is not on this machine: install r-cran-httr2, r-cran-jsonlite';
  if (process.env['CI']) throw new Error(message);
  console.warn(message);
  return undefined;
}

/** Fails with the cell and its error, or where the outputs are not those that the notebook holds. */
async function specify(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  const notebook = join(projectRoot, 'notebooks', `${name}.ipynb`);
  const { INSTRUMENT: _instrument, ...rest } = process.env;
  const { stdout } = await promisify(execFile)(
    python ?? '',
    [join(projectRoot, 'tests/notebooks/execute.py'), notebook],
    { env: { ...rest, PYTHONDONTWRITEBYTECODE: '1', ...env }, maxBuffer: 1 << 26 },
  );
  await expect(stdout).toMatchFileSnapshot(notebook);
}

describe.skipIf(python === undefined)('the notebooks on the API', () => {
  it.each(['1-ask-graphql', '2-network', '4-resolutions-over-time'])(
    '%s runs and holds its outputs',
    (name) => specify(name, { COMPACT_GRAPH_URL: api }),
    240_000,
  );
});

describe.skipIf(borrowed === undefined)('the notebook on Neo4j', () => {
  it('3-cypher runs and holds its outputs', async () => {
    if (!borrowed) return;
    const store = await openEmptyStore(borrowed, { queryTimeoutMilliseconds: 60_000 });
    await store.change({ put: documentsOf(bundledFolder), remove: [] });
    await store.close();
    const { uri, username, password, database } = borrowed.address;
    await specify('3-cypher', {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    });
    await borrowed.empty();
  }, 240_000);
});

const EXAMPLE = readFileSync(join(projectRoot, 'notebooks/ask-from-r.md'), 'utf8');

function codeOf(language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(EXAMPLE) ?? [];
  if (code === undefined) throw new Error(`notebooks/ask-from-r.md has no ${language}`);
  return code;
}

describe.skipIf(rscript === undefined)('the R example', () => {
  it('prints what its text says', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'actions.graphql'), codeOf('graphql'));
    writeFileSync(join(folder, 'ask.R'), codeOf('r'));
    const { stdout } = await promisify(execFile)(rscript ?? '', ['ask.R'], {
      cwd: folder,
      env: { ...process.env, COMPACT_GRAPH_URL: api },
    });
    expect(stdout.trimEnd()).toBe(codeOf('text').trimEnd());
  }, 60_000);
});

it('the question of the R example is answered as its text says', async () => {
  const query = codeOf('graphql');
  const answer = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { instrument: 'smuggling-protocol', first: 100 } }),
  });
  const { data } = (await answer.json()) as {
    data: { actions: { edges: { node: { label: string; references: { edges: { type: string }[] } } }[] } };
  };
  const rows = data.actions.edges.flatMap(({ node }) =>
    node.references.edges.map(({ type }) => `${node.label} ${type}`),
  );
  expect(rows).toEqual([
    '9(a) PROMOTES_RATIFICATION_OF',
    '9(a) PROMOTES_ACCESSION_TO',
    '9(a) PROMOTES_IMPLEMENTATION_OF',
  ]);
});
