import { chooseMenu, expect, saved, test } from './app.ts';

const TITLE = 'Newer built-in evidence';

test('newer evidence is looked at from the menu, taken in one step and undone', async ({ open }) => {
  const { app, page } = await open();
  const claims = page.getByTestId('views').getByRole('button', { name: /^Evidence/ });
  await expect(claims).toContainText('33');
  await chooseMenu(app, 'Help', 'Look for Newer Built-in Evidence…');
  const dialog = page.getByRole('dialog', { name: TITLE });
  await expect(dialog).toContainText(/\d+ new claims/);
  await expect(dialog).toContainText('Criteria');
  const scenario = dialog.getByTestId('offer-scenario').filter({ hasText: 'Linux datacenter' });
  await expect(scenario).toContainText('Xen leads by 12.2');
  // The whole ranking lies behind it.
  await scenario.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(scenario).toContainText('2. KVM');
  await dialog.getByRole('button', { name: 'Take the new evidence' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await expect(claims).not.toContainText('33');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(claims).toContainText('33');
});

test('what the analyst changed too is decided one by one, and the rankings follow', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('security', 40);
  await saved(page);
  await chooseMenu(app, 'Help', 'Look for Newer Built-in Evidence…');
  const dialog = page.getByRole('dialog', { name: TITLE });
  const conflict = dialog.getByTestId('offer-conflict').first();
  await expect(conflict.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
  await conflict.getByText('Take the new', { exact: true }).click();
  await expect(conflict.getByRole('radio', { name: 'Take the new' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the built-in workbook says that there is newer evidence until one says not now', async ({ start }) => {
  const { app, page } = await start();
  const notice = page.getByTestId('offer-notice');
  await notice.click();
  const dialog = page.getByRole('dialog', { name: TITLE });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  // The menu still leads to it.
  await chooseMenu(app, 'Help', 'Look for Newer Built-in Evidence…');
  await expect(dialog.getByRole('button', { name: 'Take the new evidence' })).toBeVisible();
});

test('a workbook with the present evidence says so', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'Help', 'Look for Newer Built-in Evidence…');
  await expect(page.getByRole('dialog', { name: TITLE })).toContainText('There is none for this workbook');
});
