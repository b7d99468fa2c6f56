/** Resolutions alone, without the Compact; two thousand nodes, drawn and moved in a real browser. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port.ts';
import { cites, Draft, documentOf, instrument, refers, WHOLE } from '../graphql/example/draft.ts';
import { launchChromium } from '../machine/chromium.ts';
import { type ServedExplorer, serveExplorer } from './serve-explorer.ts';

const RESOLUTIONS = 1_000;

let explorer: ServedExplorer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [explorer, browser] = await Promise.all([serveExplorer(fill), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
});

afterAll(async () => {
  await browser?.close();
  await explorer?.close();
});

/**
 * A thousand resolutions of one paragraph each, which recalls the one before and notes one at a distance. By a curator's
 * word 250 of them cite the law of the sea. One far down amends one of the first.
 */
async function fill(store: GraphStore): Promise<void> {
  const draft = new Draft('1');
  instrument(draft, 'sea', 'Law of the Sea');
  const symbol = (number: number) => `A/RES/70/${((number - 1 + RESOLUTIONS) % RESOLUTIONS) + 1}`;
  for (let number = 1; number <= RESOLUTIONS; number += 1) {
    const id = symbol(number);
    instrument(draft, id, `Resolution ${number}`, { symbol: id, ingested: true });
    const paragraph = draft.node(`${id}#para_1`, {
      ...WHOLE,
      citeAs: id,
      number: 1,
      kind: 'OPERATIVE',
      label: 'para. 1',
      pinpoint: 'para. 1',
      text: 'Recalls its resolution and notes another;',
    });
    draft.edge(id, 'HAS_PARAGRAPH', paragraph);
    const first = cites(draft, paragraph, 1, 'resolution', 1, [symbol(number - 1)]);
    refers(draft, paragraph, 'RECALLS', symbol(number - 1), first, 1, 'Recalls its resolution');
    const second = cites(draft, paragraph, 2, 'another', 1, [symbol(number * 7)]);
    refers(draft, paragraph, 'NOTES', symbol(number * 7), second, 1, 'notes another');
    if (number <= 250) draft.edge(paragraph, 'CITES', 'sea', { derivation: 'CURATED' });
  }
  draft.edge('A/RES/70/500', 'AMENDS', 'A/RES/70/7', { derivation: 'REGISTRY' });
  const sources = [{ name: '70.xml', sha256: '0'.repeat(64), bytes: 1, pages: [] }];
  await store.change({ put: [documentOf('A/RES/70 (en)', draft, { sources })], remove: [] });
}

it('says what it holds, asks what it can answer, and counts by what refers, where there is no Compact', async () => {
  await page.goto(`${explorer.address}?tab=matrix`);
  await page.getByRole('heading', { name: 'How resolutions rest on the law' }).waitFor();
  await page.getByText('This graph holds 1 document.').waitFor();
  expect(await page.locator('.welcome .questions a').allInnerTexts()).toEqual([
    'What do resolutions say of the Global Compact for Migration?',
    'What refers to the Trafficking Protocol?',
    'What must accord with international law?',
    'Show unresolved citations',
  ]);
  await page.getByRole('link', { name: /^A\/RES\/70\/1 and A\/RES\/70\/7: 1 reference$/ }).waitFor();
  expect(await page.getByRole('button', { name: 'By objective' }).count()).toBe(0);
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await page.getByText('2,000 citations: 2,000 resolved, 0 ambiguous, 0 unresolved.').waitFor();
  expect(await page.getByRole('heading', { name: 'Objectives' }).count()).toBe(0);
});

it('shows what a resolution itself refers to, where its text is held, with what stands around it', async () => {
  await page.goto(`${explorer.address}?view=about&id=A/RES/70/8`);
  await page.getByText('What A/RES/70/8 rests on').first().waitFor();
  const rows = page.locator('.edges tbody tr');
  const links = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
  expect(links.filter((link) => link.startsWith('A/RES/70/8')).length).toBeGreaterThanOrEqual(2);
  expect(links.some((link) => /^A\/RES\/70\/8\b.* A\/RES\/70\/7\b/.test(link))).toBe(true);
  expect(links.some((link) => /^A\/RES\/70\/9\b.* A\/RES\/70\/8\b/.test(link))).toBe(true);
});

it('says in the list how much of the whole it shows, and shows more from there, on a phone too', async () => {
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await phone.goto(explorer.address);
  await phone.locator('.pane-switch').getByRole('button', { name: 'List' }).click();
  const list = phone.locator('.list-pane');
  await list.getByText('120 links from the first 60 of 1,000 provisions, with the words').waitFor();
  await list.getByRole('button', { name: 'Show more (20 loaded rows left)' }).click();
  await list.getByRole('button', { name: 'Show more of 1,000 provisions' }).click();
  await list.getByText('2,001 links, with the words').waitFor();
  await phone.close();
});

it.each([360, 1024, 1280, 1440, 1600, 1920])('leaves the words room and a symbol whole at %i px', async (width) => {
  const screen = await browser.newPage({ viewport: { width, height: 900 } });
  await screen.goto(explorer.address);
  const row = screen.locator('.edges tbody tr').first();
  await row.waitFor({ state: 'attached' });
  const words = await row.locator('td').first().boundingBox();
  expect(words?.width).toBeGreaterThan(180);
  const [lines, over] = (await screen.evaluate(`(() => {
    const cell = document.querySelector('.edges tbody th');
    return [cell.querySelector('.symbol')?.getClientRects().length, cell.scrollWidth - cell.clientWidth];
  })()`)) as number[];
  expect({ lines, over }).toEqual({ lines: 1, over: 0 });
  await screen.close();
});

it('takes away the whole table of what it shows in part', async () => {
  await page.goto(explorer.address);
  await page.locator('caption').getByText('120 links from the first 60 of 1,000 provisions').waitFor();
  await page.getByRole('button', { name: /^Take away/ }).click();
  await page.locator('.take-away').getByText('all 1,000 provisions').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('how-the-text-rests-on-the-law.csv');
  expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(1 + 2_001);
  expect(await page.locator('.edges caption').innerText()).toContain('the first 60 of 1,000 provisions');
});

it('says in the name and in the menu that a table is not of the whole', async () => {
  await page.goto(`${explorer.address}?view=about&id=sea&derivations=curated`);
  await page.locator('caption').getByText('200 links from the first 200 of 250 references').waitFor();
  await page.getByRole('button', { name: /^Take away/ }).click();
  await page.locator('.take-away').getByText('the first 200 of 250 references').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('around-law-of-the-sea-the-first-200-of-250-references.csv');
});

it('draws 2,000 nodes after a bounded first part, and moves them under the pointer', async () => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error.stack)));
  await page.goto(explorer.address);
  const graph = page.getByRole('application');
  await page.locator('.graph-pane').getByRole('button', { name: 'Show more of 1,000 provisions' }).click();
  await expect
    .poll(() => graph.getAttribute('aria-label'), { timeout: 30_000 })
    .toContain('1,000 paragraphs, 1,000 instruments');
  const begun = performance.now();
  await expect.poll(() => graph.getAttribute('aria-busy'), { timeout: 30_000 }).toBe('false');
  await settle();
  console.log(
    `2,000 nodes and 2,001 links arranged and drawn ${Math.round(performance.now() - begun)} ms after they had come`,
  );

  const before = await graph.screenshot();
  expect(before.byteLength).toBeGreaterThan(20_000);
  const box = await graph.boundingBox();
  if (!box) throw new Error('the graph has no box');
  const frames = countFrames();
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + 40 + step * 12, box.y + 40 + step * 6);
  await page.mouse.up();
  await settle();
  console.log(`while panning: ${await frames} frames in a second`);
  expect((await graph.screenshot()).equals(before)).toBe(false);
  expect(troubles).toEqual([]);
});

it('shows the list of so many links a part at a time', async () => {
  const rows = page.locator('.edges tbody tr');
  expect(await rows.count()).toBe(100);
  await page.getByRole('button', { name: /^Show more \(/ }).click();
  await expect.poll(() => rows.count()).toBe(200);
});

/** Two frames after whatever was asked. */
async function settle(): Promise<void> {
  await page.evaluate(
    'new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 250))',
  );
}

function countFrames(): Promise<unknown> {
  return page.evaluate(`new Promise((done) => {
    let frames = 0;
    const end = performance.now() + 1000;
    const next = () => (performance.now() > end ? done(frames) : (frames++, requestAnimationFrame(next)));
    requestAnimationFrame(next);
  })`);
}
