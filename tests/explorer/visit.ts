/** The explorer over the two bundled pages in a real browser, served and closed around the tests of the file that imports this. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { alignmentDocument } from '../../ingest/align/alignment-document.ts';
import type { GraphNode } from '../../src/model/graph.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { launchChromium } from '../machine/chromium.ts';
import { loadBundledPages, type ServedExplorer, serveExplorer } from './serve-explorer.ts';

let explorer: ServedExplorer;
let browser: Browser;
/** The one that was opened last. */
export let page: Page;

beforeAll(async () => {
  [explorer, browser] = await Promise.all([serveExplorer(loadWithProposal), launchChromium()]);
});

/** The bundled pages, and one inferred link, which is not shown unless it is asked for. */
async function loadWithProposal(store: GraphStore): Promise<void> {
  await loadBundledPages(store);
  const nodes: GraphNode[] = [];
  for await (const batch of store.rows()) for (const row of batch) if ('label' in row) nodes.push(row);
  const proposal = { provision: 'gcm#obj_9__act_f', instrument: 'smuggling-protocol', pinpoint: '15 (3)', score: 17.1 };
  const shared = ['paying special attention to', 'public information'];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const document = alignmentDocument('smuggling-protocol', [{ ...proposal, shared }], byId, 'made for this test');
  await store.change({ put: [document], remove: [] });
}

afterAll(async () => {
  await browser?.close();
  await explorer?.close();
});

/** What the page itself reported as an error while a test ran. */
let troubles: string[] = [];

afterEach(async () => {
  await page?.close();
  const found = troubles;
  troubles = [];
  expect(found).toEqual([]);
});

export interface Screen {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens the explorer and waits for what its middle pane has to say. */
export async function open(
  search = '',
  { width = 1600, height = 1000, colorScheme = 'light' }: Screen = {},
): Promise<Page> {
  page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => troubles.push(`the page threw: ${error.stack}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`the page logged: ${message.text()}`);
  });
  await page.goto(explorer.address + search);
  await page
    .locator('.edges tbody tr, .list-pane .state:not(.waiting), .coverage, .matrix')
    .first()
    .waitFor({ state: 'attached' });
  return page;
}

/** Opens a page of the browser that goes nowhere yet. */
export async function newPage(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  page = await browser.newPage(options);
  return page;
}

export const address = (): string => explorer.address;

/** Once the graph has been drawn. */
export async function drawn(): Promise<void> {
  await expect.poll(() => page.evaluate("performance.getEntriesByName('first view').length")).toBe(1);
}
