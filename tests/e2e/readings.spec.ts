import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { readingsSeed } from '../fixtures/readings-seed.ts';
import { test as base, builtInPath, chooseMenu, expect, type OpenApp, ranking, saved } from './app.ts';

const test = base.extend<{ readonly openReadings: () => Promise<OpenApp> }>({
  openReadings: async ({ dataFolder, open }, use) => {
    await use(async () => {
      rmSync(builtInPath(dataFolder));
      createWorkbookFile(builtInPath(dataFolder), readingsSeed, { analyst: 'ada', createdBy: 'test' });
      const opened = await open();
      await chooseMenu(opened.app, 'View', 'Readings');
      return opened;
    });
  },
});

const details = (page: Page) => page.getByTestId('difference-details');

test('agreement is told in all and by criterion, and the ranking by each coding stands side by side', async ({
  openReadings,
}) => {
  const { page } = await openReadings();
  const codings = page.getByTestId('figure-codings');
  await expect(codings.getByTestId('figure-sentence')).toContainText(
    /By the settled coding Xen leads by 12\.2; by Reader A Xen leads by 12\.2; by Reader B KVM leads by/,
  );
  await expect(codings).toContainText('≠ another first place');
  const agreement = page.getByTestId('figure-agreement');
  await expect(agreement.getByTestId('figure-sentence')).toContainText('Krippendorff’s alpha');
  const rows = agreement.getByTestId('agreement-row');
  await expect(rows.first()).toContainText('All criteria');
  await expect(rows.filter({ hasText: 'Security' })).toContainText('1.00');
  await expect(rows.filter({ hasText: 'Security' })).toContainText('good');
  await expect(rows.filter({ hasText: 'Scheduling' })).toContainText('too low to rely on');
});

test('the whole window ranks by a reader, says so in every view, and goes back', async ({ openReadings }) => {
  const { app, page, matrix } = await openReadings();
  expect((await ranking(page))[0]).toBe('Xen');
  await page.getByLabel('Rank by').selectOption({ label: 'Reader B' });
  await expect.poll(async () => (await ranking(page))[0]).toBe('KVM');
  const notice = page.getByTestId('reading-notice');
  await expect(notice).toContainText('By Reader B’s coding, not the settled one');
  // Nothing is saved by looking.
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await chooseMenu(app, 'View', 'Matrix');
  await expect(notice).toBeVisible();
  await expect(matrix.cell('scheduling', 'xen')).toContainText('no findings');
  // An editor works on what the file says.
  await chooseMenu(app, 'Scenario', 'Rank by the Settled Coding');
  await expect(notice).toHaveCount(0);
  await expect.poll(async () => (await ranking(page))[0]).toBe('Xen');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('rank by the next');
  await page.keyboard.press('Enter');
  await expect(notice).toContainText('Reader A');
});

test('an editor shows what the file says, whoever’s coding is looked at', async ({ openReadings }) => {
  const { app, page } = await openReadings();
  await page.getByLabel('Rank by').selectOption({ label: 'Reader B' });
  await page.getByText('Differences', { exact: true }).click();
  await page.locator('[data-claim="002-xen-vendors"]').click();
  await details(page).getByRole('button', { name: 'Show the claim' }).click();
  await chooseMenu(app, 'Evidence', 'Edit Selected…');
  // Reader B says nothing of it; what counts in the file is a pro.
  const editor = page.getByRole('dialog');
  await expect(editor.getByLabel('Criterion of finding 1')).toHaveValue(/.+/);
});

test('differences are settled one by one with a reason, from the keyboard, and opened again', async ({
  openReadings,
}) => {
  const { app, page } = await openReadings();
  await page.getByRole('radio', { name: 'Differences' }).focus();
  await page.keyboard.press('Space');
  const items = page.getByTestId('difference');
  await expect(items).toHaveCount(7);
  await items.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  await expect(items.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.getByLabel('Which differences').selectOption({ label: 'Settled (1)' });
  await expect(items).toHaveCount(1);
  await expect(details(page)).toContainText('Settled: The sentence says what is missing');
  await page.getByLabel('Which differences').selectOption({ label: 'Disputes (6)' });
  await page.locator('[data-claim="002-xen-vendors"]').click();
  await expect(details(page).getByTestId('coding-effects')).toContainText(
    'Coded as Reader B: the lead shrinks by',
  );
  await details(page).getByRole('button', { name: 'Settle as Reader B…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settle the coding' });
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Settle', exact: true })).toBeDisabled();
  await expect(dialog.getByTestId('settling-effect')).toContainText(
    /Now Xen leads by 12\.2; settled so, Xen leads by/,
  );
  await page.keyboard.type('It says who sells it, and nothing that makes it better.');
  await dialog.getByRole('button', { name: 'Settle', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await expect(items).toHaveCount(5);
  await page.getByLabel('Which differences').selectOption({ label: 'Settled (2)' });
  await page.locator('[data-claim="002-xen-vendors"]').click();
  await expect(details(page)).toContainText('It says who sells it');
  await details(page).getByRole('button', { name: 'Open again' }).click();
  await expect(items).toHaveCount(1);
  for (const _ of [1, 2]) {
    await chooseMenu(app, 'Edit', 'Undo');
    await saved(page);
  }
  await page.getByLabel('Which differences').selectOption({ label: 'Disputes (6)' });
  await expect(items).toHaveCount(6);
});

test('a reading of one’s own is made and coded claim by claim', async ({ openReadings }) => {
  const { page } = await openReadings();
  await page.getByRole('button', { name: 'New reading…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByText('Coding', { exact: true }).click();
  const work = page.getByRole('region', { name: 'Readings' });
  await expect(work).toContainText('Mine: 0 of 33 claims coded.');
  await work.getByRole('button', { name: 'Code the next claim…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Code a claim for Mine' });
  await expect(dialog).toContainText('KVM occupies less memory than Xen does.');
  await dialog.getByRole('button', { name: 'Add a finding' }).click();
  await dialog.getByLabel('Alternative of finding 1').selectOption({ label: 'KVM' });
  await dialog.getByLabel('Criterion of finding 1').selectOption({ label: 'Footprint' });
  await dialog.getByLabel('Sign of finding 1').selectOption('con');
  await dialog.getByRole('button', { name: 'Save and go on' }).click();
  // The next one that is not coded.
  await expect(dialog).toContainText('KVM needs just one kernel.');
  await expect(dialog.getByLabel('Alternative of finding 1')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'It says nothing that counts' }).click();
  await expect(dialog).toContainText('The mainline Linux kernel');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(work).toContainText('Mine: 2 of 33 claims coded.');
  await page.getByText('Agreement', { exact: true }).click();
  await expect(page.getByTestId('figure-codings')).toContainText('2 claims coded');
});

test('where voices may be one is suggested, made one origin when somebody says so, and undone', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Readings');
  await page.getByText('Dependence', { exact: true }).click();
  const suggestions = page.getByTestId('suggestion');
  await expect(suggestions.first()).toBeVisible();
  const before = await suggestions.count();
  const chosen = await suggestions.first().getByRole('heading').textContent();
  await suggestions.first().getByRole('button', { name: 'Make one origin' }).click();
  await saved(page);
  await expect(suggestions).toHaveCount(before - 1);
  await expect(suggestions.filter({ hasText: chosen ?? '' })).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(suggestions).toHaveCount(before);
});

test('a workbook without readings says what they are for', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Readings');
  await expect(page.getByRole('region', { name: 'Readings' })).toContainText(
    'Nobody has coded the 33 claims a second time',
  );
  await expect(page.getByRole('button', { name: 'New reading…' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('rank by the next');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This workbook has no readings');
});
