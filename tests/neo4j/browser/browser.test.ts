/**
 * Neo4j Browser on a real server with the settings of docker-compose.yml: it takes the style and the guide from the API by
 * itself, and a named query of the guide, run by clicks, shows the graph. Leaves a screenshot in `.artifacts/neo4j-browser`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSources, PLAIN_LOAD } from '../../../src/cli/load.ts';
import { bundledPages } from '../../../src/cli/package-root.ts';
import { createApi } from '../../../src/graphql/api.ts';
import { serveApi } from '../../../src/graphql/http/serve.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/store.ts';
import { launchChromium } from '../../machine/chromium.ts';
import { NotInstalled } from '../../machine/packages.ts';
import { freePort, type RunningNeo4j, startNeo4j } from '../server.ts';
import { connect, readOverview, runBlock, turnTo } from './drive.ts';

const compose = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');
const screenshots = fileURLToPath(new URL('../../../.artifacts/neo4j-browser/', import.meta.url));

interface Stage {
  readonly neo4j: RunningNeo4j;
  readonly chromium: Browser;
  readonly apiPort: number;
}

const stage = await setUp();

/** `undefined` where Neo4j or Chromium cannot be had, after one line that says why; under CI that is an error. */
async function setUp(): Promise<Stage | undefined> {
  try {
    const chromium = await launchChromium();
    const apiPort = await freePort();
    const settings = { ...browserSettings(apiPort), 'server.config.strict_validation.enabled': 'true' };
    return { neo4j: await startNeo4j('5.26', { settings }), chromium, apiPort };
  } catch (error) {
    if (!(error instanceof NotInstalled) || process.env['CI']) throw error;
    console.warn(`tests of Neo4j Browser are skipped: ${error.message}`);
    return undefined;
  }
}

/** Those that docker-compose.yml gives the server for its Browser, with the API on another port. */
function browserSettings(apiPort: number): Record<string, string> {
  const lines = compose.matchAll(/^ +NEO4J_(browser_\w+): (.+)$/gm);
  const entries = [...lines].map(([, variable = '', value = '']) => [
    variable.replace(/__|_/g, (mark) => (mark === '__' ? '_' : '.')),
    value.replaceAll('localhost:4000', `localhost:${apiPort}`),
  ]);
  return Object.fromEntries(entries);
}

describe.skipIf(stage === undefined)('Neo4j Browser', () => {
  if (stage === undefined) return;
  const { neo4j, chromium, apiPort } = stage;
  const closing: (() => Promise<unknown>)[] = [() => neo4j.stop(), () => chromium.close()];
  let page: Page;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    const store = await openNeo4jStore({ ...neo4j.address, queryTimeoutMilliseconds: 60_000 });
    closing.push(() => store.close());
    await loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
    const api = await serveApi({ api: createApi({ store }), host: 'localhost', port: apiPort });
    closing.push(() => api.close());
    page = await chromium.newPage({ viewport: { width: 1900, height: 1100 } });
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  it('takes the style and the guide by itself on connecting', async () => {
    const style = page.waitForResponse((response) => response.url().endsWith('/browser/style.grass'));
    await connect(page, neo4j.address);
    expect((await style).status()).toBe(200);
    await page.getByRole('heading', { name: 'Questions to the graph' }).first().waitFor();
    const held = () => page.evaluate(() => localStorage.getItem('neo4j.grass'));
    await expect.poll(held, { timeout: 30_000 }).toContain('"node.Objective":{"caption":"Objective {number}"');
  });

  it('runs a question of the guide, and shows its nodes and relationships with their captions', async () => {
    await turnTo(page, 'trace objective to instrument');
    await runBlock(page, 0);
    await page.getByText('Successfully set your parameters').waitFor();
    await runBlock(page, 1);
    await page.getByTestId('vizInspector').getByText('Relationship types').waitFor();
    expect(await readOverview(page, 'node-label')).toEqual({ Objective: 1, Action: 1, Instrument: 2 });
    expect(await readOverview(page, 'relationship-type')).toEqual({
      HAS_ACTION: 1,
      CITES: 1,
      PROMOTES_RATIFICATION_OF: 1,
      PROMOTES_ACCESSION_TO: 1,
      PROMOTES_IMPLEMENTATION_OF: 1,
      SUPPLEMENTS: 2,
    });
    const drawn = () => page.locator('svg .node, svg .relationship').allTextContents();
    for (const caption of ['Objective 10', '10(a)', 'supplements']) {
      await expect.poll(drawn, { timeout: 30_000 }).toContainEqual(expect.stringContaining(caption));
    }
    // The drawing moves for a while until its forces are at rest.
    await page.waitForTimeout(3000);
    await page.screenshot({ path: `${screenshots}trace-objective-to-instrument.png` });
  });
});
