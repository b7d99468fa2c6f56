/** The explorer over the two bundled pages, used as an analyst would, in a real browser. */
import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, drawn, open, page } from './visit.ts';

const reader = () => page.locator('.reader-pane');
const rows = () => page.locator('.edges tbody tr');

describe('from a question to the words on the page', () => {
  it('is found by search, read in its highlighted place, followed to the instrument, joined by a path, and restored by its address', async () => {
    await open();
    await page.getByRole('combobox', { name: /search titles/i }).fill('smuggl protoc land');
    await page
      .getByRole('option', { name: /Smuggling of Migrants Protocol/ })
      .first()
      .click();
    await reader()
      .getByRole('heading', { name: /Protocol against the Smuggling of Migrants/ })
      .waitFor();

    await page
      .locator('.edges')
      .getByRole('link', { name: '9(a) promotes ratification of Smuggling of Migrants Protocol: read the words' })
      .click();
    const chosen = reader().locator('.citation.chosen');
    await chosen.waitFor();
    expect(await chosen.innerText()).toBe('Protocol against the Smuggling of Migrants by Land, Sea and Air');
    expect(await reader().locator('mark.trigger').innerText()).toBe('ratification of');
    expect(await reader().locator('.evidence .cite').innerText()).toBe('A/RES/73/195, annex, para. [25] (a), p. 18');
    await expectInView('.reader-pane .citation.chosen');

    await reader().locator('.evidence').getByRole('link', { name: 'Smuggling of Migrants Protocol' }).click();
    await reader().getByText('What refers to it').waitFor();
    expect(await reader().locator('.facts').innerText()).toContain('2000-11-15');

    await page.getByRole('button', { name: /^Path/ }).click();
    await chooseEnd('From', '9(a)');
    await chooseEnd('To', 'UNTOC');
    await page.getByRole('button', { name: 'Show the paths' }).click();
    await page
      .getByRole('heading', { name: 'Shortest paths from 9(a) to Organized Crime Convention, 1 step apart' })
      .waitFor();

    const address = page.url();
    const seen = await rows().allInnerTexts();
    await page.close();
    await open(new URL(address).search);
    expect(await page.getByRole('heading', { name: /^Shortest paths/ }).innerText()).toContain('1 step apart');
    expect(await rows().allInnerTexts()).toEqual(seen);
  });

  it('selects the edge of a citation that is chosen in the text, and goes back with the browser', async () => {
    await open('?view=about&id=gcm%23obj_10__act_b&select=gcm%23obj_10__act_b');
    await reader().getByRole('link', { name: 'other relevant UNODC documents' }).click();
    await reader().locator('.evidence').waitFor();
    expect(await reader().locator('.evidence .sentence').innerText()).toBe(
      '10(b) takes into consideration other relevant UNODC documents',
    );
    expect(await page.locator('.edges tr.selected').count()).toBe(1);
    await page.goBack();
    await reader().locator('.evidence').waitFor({ state: 'detached' });
  });

  it('marks the same words on the page as read', async () => {
    await open('?select=gcm%23obj_10__act_b__cit_1&read=page');
    const mark = reader().locator('.sheet .citation.chosen');
    await mark.waitFor();
    expect(await mark.innerText()).toContain('United Nations Global Plan of Action\nto Combat Trafficking in Persons');
  });

  it('opens a footnote’s citation from the note under its action', async () => {
    await open('?view=about&id=gcm%23obj_10__act_b&select=gcm%23obj_10__act_b');
    await reader().locator('.footnote').getByRole('link', { name: 'Resolution 64/293' }).click();
    await reader().locator('.evidence').waitFor();
    expect(await reader().locator('.evidence').innerText()).toContain('Named in a footnote');
  });
});

describe('what is missing', () => {
  it('begins a fragment with […], says so, and supplies no words', async () => {
    await open('?view=about&id=gcm%23obj_9&select=gcm%23para_25');
    const paragraph = reader().locator('[data-provision="gcm#para_25"]');
    await paragraph.waitFor();
    expect(await paragraph.locator('.source').innerText()).toMatch(/^\[…\] become liable to criminal prosecution/);
    expect(await paragraph.locator('.notice').innerText()).toBe(
      'The text begins before page 18; missing words may change its meaning.',
    );
  });

  it('says where a title comes from the outline, and where no page is held', async () => {
    await open('?view=about&id=gcm%23obj_9&select=gcm%23obj_9');
    await reader().getByText('The title comes from the outline of the Compact').waitFor();
    await open('?view=about&id=gcm%23obj_1&select=gcm%23obj_1');
    await reader().getByText('The pages of this objective are not held').waitFor();
    expect(await page.locator('.graph-pane').innerText()).not.toContain('undefined');
  });

  it('tells missing objectives from silent ones in the matrix and in the coverage', async () => {
    await open('?tab=matrix');
    await page.getByText('No page is held of objectives 1–8 and 11–23').waitFor();
    await page.getByRole('tab', { name: 'Coverage' }).click();
    await page.getByText('2 pages of 36 held (18 and 19)').waitFor();
  });

  it('says of which file and place each notice of the reading speaks', async () => {
    await open('?tab=coverage');
    const notices = page.locator('.warnings li');
    expect(await notices.allInnerTexts()).toContainEqual(
      expect.stringMatching(/^page-18\.txt, p\. 18, line 3: the text begins in the middle of paragraph 25/),
    );
  });

  it('explains an id that this graph does not have', async () => {
    await open('?view=about&id=gcm%23obj_77&select=gcm%23obj_77');
    await page.locator('.graph-pane').getByText('Nothing in this graph has the id gcm#obj_77').waitFor();
  });

  it('says what to do when the server is gone', async () => {
    await open();
    page.removeAllListeners('console');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Questions/ }).click();
    await page.locator('.top').getByRole('link', { name: 'What does Objective 10 rest on?' }).click();
    await page.locator('.graph-pane [role=alert]').getByText('The server cannot be reached.').waitFor();
    await page.context().setOffline(false);
    await page.locator('.graph-pane').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What Objective 10 rests on' }).waitFor();
  });
});

describe('filters and questions', () => {
  it('leaves curated links out until they are asked for, and tells them apart in words', async () => {
    await open('?view=about&id=gcm%23obj_9&select=gcm%23obj_9');
    expect(await page.locator('.edges .badge.curated').count()).toBe(0);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('checkbox', { name: /curated/ }).check();
    await page.locator('.edges .badge.curated').first().waitFor();
    expect(page.url()).toContain('derivations=stated%2Cregistry%2Ccurated');
    expect(await page.locator('.edges .badge.curated').first().innerText()).toContain('curated');
  });

  it('shows the words that an inferred link rests on, in the list and beside the link', async () => {
    await open('?view=about&id=gcm%23obj_9&select=gcm%23obj_9');
    expect(await page.locator('.edges .badge.inferred').count()).toBe(0);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('checkbox', { name: /inferred/ }).check();
    const row = page.locator('.edges tr').filter({ has: page.locator('.badge.inferred') });
    await row.first().waitFor();
    expect(await row.first().locator('q').allInnerTexts()).toEqual([
      'paying special attention to',
      'public information',
    ]);
    await page.goto(
      `${address()}?view=about&id=gcm%23obj_9&derivations=inferred&select=${encodeURIComponent('gcm#obj_9__act_f~ECHOES~smuggling-protocol#art_15__para_3~inferred')}`,
    );
    expect(await reader().locator('.shared').innerText()).toContain('Words that both have');
  });

  it('hides what is not binding', async () => {
    await open();
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('checkbox', { name: /^not binding/ }).uncheck();
    await page.locator('.edges').getByText('Toolkit to Combat').waitFor({ state: 'detached' });
    expect(await rows().count()).toBeGreaterThan(0);
  });

  it.each([
    ['Which actions reference the Smuggling Protocol?', 'What refers to the Smuggling of Migrants Protocol'],
    ['What does Objective 10 rest on?', 'What Objective 10 rests on'],
    ['Which actions name no law?', 'Actions that name no law'],
    ['Show unresolved citations', 'Citations that were not resolved'],
  ])('answers “%s”', async (question, heading) => {
    await open();
    await reader().getByRole('link', { name: question }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
  });

  it('asks for what must accord with international law by that relation alone', async () => {
    await open();
    await reader().getByRole('link', { name: 'What must accord with international law?' }).click();
    await page.getByRole('heading', { name: 'What requires accordance with International law' }).waitFor();
    expect(page.url()).toContain('relation=REQUIRES_ACCORDANCE_WITH');
    await page.locator('.edges').getByText('10(f)').waitFor();
  });

  it('shows references of one relation', async () => {
    await open('?view=citing&id=smuggling-protocol&relation=PROMOTES_ACCESSION_TO');
    await page
      .getByRole('heading', { name: 'What promotes accession to the Smuggling of Migrants Protocol' })
      .waitFor();
    expect(await page.locator('.edges .relation').allInnerTexts()).toEqual(['promotes accession to']);
  });

  it('opens the references of a matrix cell', async () => {
    await open('?tab=matrix');
    await page.getByRole('link', { name: 'Objective 10 and International law: 2 references' }).click();
    await page.locator('.edges').getByText('10(f)').waitFor();
    expect(await rows().count()).toBe(2);
  });
});

describe('taking away', () => {
  it.each([
    ['Table as CSV', /^what-objective-10-rests-on\.csv$/, /10\(b\).*PROMOTES_IMPLEMENTATION_OF.*global-plan-of-action/],
    ['Picture as SVG', /\.svg$/, /<svg xmlns[\s\S]*Trafficking in Persons[\s\S]*Source of the texts: United Nations/],
    ['Query as a file', /\.graphql$/, /# variables: .*gcm#obj_10[\s\S]*query Surroundings/],
  ])('gives “%s”', async (button, name, content) => {
    await open('?view=about&id=gcm%23obj_10');
    const file = await take(button);
    expect(file.suggestedFilename()).toMatch(name);
    expect(await readFile(await file.path(), 'utf8')).toMatch(content);
  });

  it('gives a picture as PNG', async () => {
    await open('?view=about&id=gcm%23obj_10');
    const bytes = await readFile(await (await take('Picture as PNG')).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.byteLength).toBeGreaterThan(10_000);
  });

  it('copies a pinpoint citation', async () => {
    await open('?view=about&id=gcm%23obj_10&select=gcm%23obj_10__act_b');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader()
      .locator('[data-provision="gcm#obj_10__act_b"]')
      .getByRole('button', { name: 'Copy citation' })
      .click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('A/RES/73/195, annex, para. 26 (b)');
  });
});

async function chooseEnd(label: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.fill(text);
  await page.locator('.path-form').getByRole('option').first().waitFor();
  await box.press('Enter');
}

async function take(button: string): Promise<Download> {
  await drawn();
  await page.getByRole('button', { name: /^Take away/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

async function expectInView(selector: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(`(() => {
        const words = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        const pane = document.querySelector('.reader-pane .scroll').getBoundingClientRect();
        const evidence = document.querySelector('.evidence').getBoundingClientRect();
        return words.top >= Math.max(pane.top, evidence.bottom) - 1 && words.bottom <= pane.bottom;
      })()`),
    )
    .toBe(true);
}
