/** The explorer for everyone: by keyboard, for a screen reader, in dark, on a phone, and without asking other hosts. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { address, drawn, newPage, open, page, type Screen } from './visit.ts';

describe('for everyone', () => {
  const views: [string, string][] = [
    ['the first view', ''],
    ['a link that is selected', '?select=gcm%23obj_9__act_a__cit_1'],
    [
      'an objective with curated links',
      '?view=about&id=gcm%23obj_9&select=gcm%23obj_9&derivations=stated,registry,curated',
    ],
    ['an instrument and the matrix', '?view=citing&id=untoc&select=untoc&tab=matrix'],
    ['the coverage and a page as read', '?select=gcm%23obj_10__act_b__cit_1&read=page&tab=coverage'],
  ];
  const screens: Screen[] = [
    { width: 1600, height: 1000, colorScheme: 'light' },
    { width: 360, height: 740, colorScheme: 'dark' },
  ];
  const cases = views.flatMap(([name, search]) => screens.map((screen) => ({ name, search, screen })));

  it.each(cases)('has no violation that axe finds: $name, $screen.width px', async ({ search, screen }) => {
    await open(search, screen);
    await page.waitForTimeout(300);
    await expectNoViolations();
  });

  it('has none in any pane at 360 px', async () => {
    await open('?view=about&id=gcm%23obj_10&select=gcm%23obj_10__act_b__cit_1', { width: 360, height: 740 });
    for (const pane of ['Graph', 'List', 'Text']) {
      await page.locator('.pane-switch').getByRole('button', { name: pane }).click();
      await expectNoViolations(pane);
    }
    await page.locator('.pane-switch').getByRole('button', { name: 'List' }).click();
    for (const tab of ['Matrix', 'Coverage']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('.matrix, .coverage').waitFor();
      await expectNoViolations(tab);
    }
  });

  it('has none in its menus either', async () => {
    await open();
    for (const menu of ['Questions', 'Go to', 'Path', 'Filter', 'Take away']) {
      await page.getByRole('button', { name: new RegExp(`^${menu}`) }).click();
      expect(await findViolations(), menu).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('is used by keyboard alone: search, graph, list', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('trafficking in persons');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/view=about/);

    await page
      .getByRole('heading', { name: /^(Around|What)/, level: 2 })
      .first()
      .waitFor();
    const graph = page.getByRole('application');
    await expect.poll(() => graph.getAttribute('aria-busy')).toBe('false');
    await graph.focus();
    await page.keyboard.press('ArrowRight');
    const said = page.locator('[aria-live=polite]');
    await expect.poll(() => said.innerText()).toMatch(/\. \d+ links?/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/select=/);
  });

  it('tells a screen reader what the list says, and as many links', async () => {
    await open('?view=about&id=gcm%23obj_10&hide=CITES');
    const said = page.locator('[aria-live=polite]');
    await expect.poll(() => said.innerText()).toMatch(/^What Objective 10 rests on: \d+ links\.$/);
    const [links = ''] = /\d+ links/.exec(await said.innerText()) ?? [];
    expect(await page.locator('.edges caption').innerText()).toMatch(new RegExp(`^${links}, with the words`));
  });

  it.each([360, 1280])('leaves a heading room beside the buttons of the graph, at %i px', async (width) => {
    await open('?view=citing&id=international-law&relation=REQUIRES_ACCORDANCE_WITH&select=international-law', {
      width,
    });
    const heading = await page.locator('#graph-heading').boundingBox();
    expect(heading?.height).toBeLessThan(50);
    const fit = await page.getByRole('button', { name: 'Fit' }).boundingBox();
    expect((fit?.x ?? width) + (fit?.width ?? 0)).toBeLessThan(width);
  });

  it('does not scroll sideways at 360 px', async () => {
    await open('?select=gcm%23obj_9__act_a__cit_1', { width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it.each([360, 760, 900, 1280])('shows what a search found within the screen at %i px', async (width) => {
    await open('', { width, height: 740 });
    await page.getByRole('combobox', { name: /search titles/i }).fill('trafficking');
    await page.getByRole('option').first().waitFor();
    const { x = -1, width: wide = 0 } = (await page.getByRole('listbox').boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(width);
    expect(wide).toBeGreaterThan(300);
  });

  it('asks no other host for anything', async () => {
    await newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(address());
    await page.locator('.edges tbody tr').first().waitFor();
    expect([...hosts]).toEqual([new URL(address()).host]);
  });

  it('shows its first view, and says how soon', async () => {
    await newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(address());
    await drawn();
    const { first, load } = (await page.evaluate(
      "({ first: performance.getEntriesByName('first view')[0].startTime, load: performance.timing.loadEventEnd - performance.timing.navigationStart })",
    )) as { first: number; load: number };
    console.log(`first view drawn ${Math.round(first)} ms after navigation, ${Math.round(first - load)} ms after load`);
    expect(first).toBeGreaterThan(0);
  });
});

/** In the colours that the page came in, and in the others. */
async function expectNoViolations(where = 'the page'): Promise<void> {
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const schemes = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`:root[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
    expect(await findViolations(), `${where}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: schemes[0] });
}

/** Each as "rule: the elements". */
async function findViolations(): Promise<string[]> {
  // The page's security policy allows no script of another's, so this one comes by way of the debugger.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const asked = "axe.run({ resultTypes: ['violations'] })";
  const { violations, passes } = (await page.evaluate(asked)) as axe.AxeResults;
  expect(passes.length).toBeGreaterThan(15);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
