import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerSaveDialog, chooseMenu, expect, ranking, saved, test, windowFrom } from './app.ts';

/** Opens an editor from the menu, fills in its fields by their labels, and saves. */
async function make(
  app: ElectronApplication,
  page: Page,
  item: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await chooseMenu(app, 'Evidence', item);
  const dialog = page.getByRole('dialog', { name: item.replace('…', '') });
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog
    .getByRole('button', { name: /^(Add|File) / })
    .last()
    .click();
  await expect(dialog).toHaveCount(0);
}

async function addFinding(dialog: Locator, nth: number, parts: readonly string[]): Promise<void> {
  const labels = ['Alternative', 'Criterion', 'Sign', 'Strength'];
  await dialog.getByRole('button', { name: 'Add a finding' }).click();
  for (const [i, label] of parts.entries()) {
    await dialog.getByLabel(`${labels[i] ?? ''} of finding ${nth}`).selectOption({ label });
  }
}

test('a new comparison is made wholly in the app, and is there after a restart', async ({
  start,
  emptyFolder,
}) => {
  const { app, page: first, close } = await start();
  const path = join(emptyFolder, 'Hot drinks.weighbridge');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'New Workbook…');
  await first.getByLabel('What is compared').fill('Hot drinks');
  const page = await windowFrom(app, () => first.getByRole('button', { name: 'Choose where…' }).click());
  await expect(first.getByRole('dialog')).toHaveCount(0);
  await first.close();
  const steps = page.getByTestId('first-steps');
  await expect(steps).toBeVisible();
  expect(existsSync(path)).toBe(true);

  await steps.getByRole('button', { name: 'Describe the workbook' }).click();
  await page.getByLabel('Question').fill('What shall the office drink?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByTestId('inspector')).toContainText('What shall the office drink?');

  for (const name of ['Tea', 'Coffee']) {
    await steps.getByRole('button', { name: 'New alternative…' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await steps.getByRole('button', { name: 'New criterion…' }).click();
  const criterion = page.getByRole('dialog', { name: 'New criterion' });
  await criterion.getByLabel('Name', { exact: true }).fill('Speed');
  await criterion.getByLabel('Group').fill('Effect');
  await criterion.getByLabel('What speaks for it').fill('wakes people soon');
  await criterion.getByRole('button', { name: 'Add criterion' }).click();
  await expect(steps).toContainText('2 alternatives so far');
  await expect(page.getByTestId('matrix')).toContainText('Speed');

  await steps.getByRole('button', { name: 'New source…' }).click();
  const source = page.getByRole('dialog', { name: 'New source' });
  await source.getByLabel('Title').fill('On brewing');
  await source.getByRole('button', { name: 'Add source' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'On brewing' })).toBeVisible();
  await make(app, page, 'New Speaker…', { Name: 'Ada' });

  await chooseMenu(app, 'Evidence', 'New Claim…');
  const claim = page.getByRole('dialog', { name: 'New claim' });
  await claim.getByLabel('What it says, in your own words').fill('Coffee wakes people sooner than tea does.');
  await expect(claim.getByTestId('words')).toHaveText('7 of 25 words');
  await addFinding(claim, 1, ['Coffee', 'Speed', '+ pro', '2, played up']);
  await claim.getByRole('textbox', { name: 'Why of finding 1' }).fill('“by far”');
  await addFinding(claim, 2, ['Tea', 'Speed', '− con']);
  await claim.getByRole('button', { name: 'File claim' }).click();
  await expect(claim).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(steps).toHaveCount(0);
  expect(await ranking(page)).toEqual(['Coffee', 'Tea']);
  await saved(page);
  await close();

  const again = await start(path);
  expect(await ranking(again.page)).toEqual(['Coffee', 'Tea']);
});

test('a claim is edited and deleted from the inspector, and undo brings it back', async ({ open }) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'xen').click();
  await inspector
    .getByRole('button', { name: /^Open the claim/ })
    .first()
    .click();
  const before = await inspector.getByTestId('claim-quote').textContent();
  await inspector.getByRole('button', { name: 'Edit… the claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the claim' });
  await dialog.getByLabel('What it says, in your own words').fill('word '.repeat(26));
  await expect(dialog).toContainText('It has 26 words; 25 are the most.');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('What it says, in your own words').fill('Xen is a larger target.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(inspector.getByTestId('claim-quote')).toHaveText('Xen is a larger target.');
  await chooseMenu(app, 'Evidence', 'Delete Selected…');
  const sure = page.getByRole('dialog', { name: 'Delete the claim?' });
  await expect(sure).toContainText('Undo brings it back whole.');
  await sure.getByRole('button', { name: 'Delete claim' }).click();
  await expect(sure).toHaveCount(0);
  await matrix.cell('security', 'xen').click();
  await expect(inspector).not.toContainText('Xen is a larger target.');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inspector).toContainText('Xen is a larger target.');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inspector).toContainText(before ?? '');
});

test('a refused command keeps the dialog open with the sentence', async ({ open }) => {
  const { app, page } = await open();
  await page.getByRole('button', { name: /^Alternatives \d/ }).click();
  await page.getByRole('button', { name: 'New alternative…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New alternative' });
  await dialog.getByLabel('Name', { exact: true }).fill('xen');
  await dialog.getByRole('button', { name: 'Add alternative' }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is one called Xen already.');
  await dialog.getByLabel('Name', { exact: true }).fill('Jails');
  await dialog.getByLabel('A related system').check();
  await dialog.getByRole('button', { name: 'Add alternative' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('inspector')).toContainText('related system, not scored');
  await page.getByTestId('standing').first().getByRole('button').click();
  await chooseMenu(app, 'Evidence', 'Delete Selected…');
  const sure = page.getByRole('dialog', { name: 'Delete the alternative?' });
  await sure.getByRole('button', { name: 'Delete alternative' }).click();
  await expect(sure.getByRole('alert')).toContainText('has to stay');
});

test('criteria, sources and speakers are edited where they stand', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'criterion').click();
  await inspector.getByRole('button', { name: 'Edit… Security' }).click();
  const criterion = page.getByRole('dialog', { name: 'Edit Security' });
  await criterion.getByLabel('Name', { exact: true }).fill('Safety');
  await criterion.getByRole('button', { name: 'Save' }).click();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Safety');

  await page.keyboard.press('ControlOrMeta+5');
  await page.getByRole('button', { name: 'Edit… KVM: Yet another' }).click();
  const source = page.getByRole('dialog', { name: /^Edit KVM/ });
  await source.getByLabel('Publication').fill('A blog');
  await source.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByTestId('sources')).toContainText('Richard Jones, A blog');

  await page.getByRole('button', { name: 'Edit… Richard Jones' }).click();
  const speaker = page.getByRole('dialog', { name: 'Edit Richard Jones' });
  await speaker.getByLabel('Affiliation').fill('none');
  await speaker.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /^Richard Jones/ })).toContainText('none');
  await page.getByRole('button', { name: 'Edit… Richard Jones' }).click();
  await speaker.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete speaker' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('claims by Richard Jones');
});

test('the palette makes things, and an editor left with Escape changes nothing', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('new criterion');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New criterion' });
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Price');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('matrix')).not.toContainText('Price');
  await page.keyboard.press('ControlOrMeta+Shift+J');
  await expect(page.getByRole('alert')).toContainText('Select an alternative, a criterion or a claim first');
});

test('a text that is pasted and does not fit is not cut in silence', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await app.evaluate(({ clipboard }) => clipboard.writeText('x'.repeat(2_500)));
  await dialog.getByLabel('What it stands for').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog.getByLabel('What it stands for')).toHaveValue('x'.repeat(2_000));
  await expect(dialog.getByRole('alert')).toContainText(
    'The last 500 characters of what you pasted were left',
  );
  await expect(dialog.getByRole('alert')).toContainText('takes 2,000');
});
