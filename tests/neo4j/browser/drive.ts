/** Drives the real Neo4j Browser in Chromium, as a person would: connect, turn the guide's pages, click, run, look. */
import type { Page } from 'playwright-core';
import type { Neo4jAddress } from '../server.ts';

/** Fills in the connection form, and waits until the Browser says that it is connected. */
export async function connect(page: Page, { http, uri, username, password }: Neo4jAddress): Promise<void> {
  await page.goto(`${http}/browser/?dbms=${encodeURIComponent(uri)}`);
  await page.getByTestId('bolt-scheme-select').selectOption('bolt://');
  await page.getByTestId('username').fill(username);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').waitFor();
}

/** Turns the guide to the page with this heading. */
export async function turnTo(page: Page, heading: string): Promise<void> {
  const shown = page.getByRole('heading', { name: heading });
  while (!(await shown.isVisible())) await page.getByText('Next', { exact: true }).click();
}

/** Clicks a block of the guide, which puts its text into the editor, and runs it. Resolves when its answer is shown. */
export async function runBlock(page: Page, at: number): Promise<void> {
  const before = await page.getByTestId('frame').count();
  await page.locator('pre.runnable:visible').nth(at).click();
  await page.getByTestId('editor-Run').click();
  await page.waitForFunction((count) => document.querySelectorAll('[data-testid=frame]').length > count, before);
}

/** Names and numbers in the overview beside the newest answer: `{Action: 1}`, without the sum of all. */
export async function readOverview(
  page: Page,
  kind: 'node-label' | 'relationship-type',
): Promise<Record<string, number>> {
  const prefix = `property-details-overview-${kind}-`;
  const texts = await page.locator(`[data-testid^="${prefix}"]`).allTextContents();
  const counts = texts.map((text) => /^(\S+) \((\d+)\)$/.exec(text)?.slice(1) ?? [text, 'NaN']);
  return Object.fromEntries(counts.filter(([name]) => name !== '*').map(([name, count]) => [name, Number(count)]));
}
