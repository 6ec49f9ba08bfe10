import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { chooseMenu, expect, ranking, test, toolOutput } from './app.ts';

test('the ranking shows every alternative with its score, what makes it up and how firm it is', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) broken.push(message.text());
  });
  await chooseMenu(app, 'View', 'Ranking');
  await expect(page.getByRole('heading', { name: 'Ranking', exact: true })).toBeFocused();
  const scores = page.getByTestId('figure-scores');
  const order = await ranking(page);
  const names = () =>
    scores.getByTestId('score-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-name')));
  await expect.poll(names).toEqual(order);
  await expect(scores.getByTitle(/^Xen: rank 1, score \d/)).toHaveAttribute(
    'title',
    /(?:, all of it known| = \d+\.\d known \+ \d+\.\d assumed), \d+ % of the weight known, 90 % range \d+\.\d to \d+\.\d, chance to be first \d+ of 100$/,
  );
  // A bar with its range for each.
  await expect(scores.getByTestId('whisker')).toHaveCount(order.length);
  await expect(scores.getByTestId('figure-sentence')).toHaveText(
    /^Xen is first with \d+\.\d of 100 points, /,
  );
  await expect(page.getByTestId('verdict-scale')).toContainText(
    /The chance of Xen to be first is \d+ of 100\./,
  );
  await scores.getByTitle(/^Xen: rank/).click();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText('Xen');
  expect(broken).toEqual([]);
});

test('a chart is read with the arrow keys and has a table as its twin, which stays a table', async ({
  open,
}) => {
  const { page } = await open();
  await page.keyboard.press('Control+7');
  const scores = page.getByTestId('figure-scores');
  const chart = scores.getByRole('application', { name: /^Scores\. Xen is first/ });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(scores.getByTestId('chart-tip')).toContainText(/^KVM: \d|^Xen: \d/);
  await expect(scores.getByRole('list', { name: /Parts of the bars/ })).toContainText('Operation');
  // By criterion there is a shaded table, whose cells lead to those of the matrix.
  await scores.getByText('By criterion').click();
  const cell = scores.getByRole('button', { name: /^KVM on security: \d/ });
  await cell.click();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText(
    /^KVM on security$/i,
  );
  await expect(scores.getByRole('button', { name: /points, assumed$/ }).first()).toBeVisible();
  // And ranges: a row with its range and mark for each.
  await scores.getByText('Ranges', { exact: true }).click();
  await expect(scores.getByTestId('range-row')).toHaveText(['Xen', 'KVM']);
  await scores.getByText('By group').click();

  await scores.getByRole('button', { name: /Show as table/ }).focus();
  await page.keyboard.press('Enter');
  const table = scores.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Operation' })).toBeVisible();
  const cells = await table.getByRole('row', { name: /^Xen/ }).getByRole('cell').allTextContents();
  const [, score = '', known = '', assumed = '', , , , ...parts] = cells;
  expect(Number(known) + Number(assumed)).toBeCloseTo(Number(score), 9);
  expect(Number(assumed)).toBeGreaterThan(1);
  // "7.5", "2.5 assumed" or "7.5 (2.5 assumed)".
  const sum = parts.reduce((total, part) => total + Number.parseFloat(part), 0);
  expect(Math.abs(sum - Number(score))).toBeLessThan(0.05 * (parts.length + 1));
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+7');
  await expect(table).toBeVisible();
});

test('why one leads another can be asked of any two, and every number leads to its words', async ({
  openShipped,
}) => {
  const { page, matrix } = await openShipped();
  await page.keyboard.press('Control+7');
  const difference = page.getByTestId('figure-difference');
  const inspector = page.getByTestId('inspector').getByRole('heading', { level: 2 });
  await expect(difference.getByRole('heading')).toHaveText(/^Why Xen leads VMware ESX by \d+\.\d$/);
  await difference.getByRole('combobox', { name: 'First alternative' }).selectOption('KVM');
  await difference.getByRole('combobox', { name: 'Second alternative' }).selectOption('Xen');
  await expect(difference.getByRole('heading')).toHaveText(/^Why KVM trails Xen by \d+\.\d$/);
  await difference.getByRole('combobox', { name: 'Second alternative' }).selectOption('KVM');
  await expect(difference.getByRole('heading')).toHaveText(/^Why Xen leads KVM by \d+\.\d$/);

  const row = difference.getByTestId('difference-row').first();
  const criterion = (await row.getByRole('button').first().textContent()) ?? '';
  // The bar of the largest difference, which speaks for KVM.
  await difference.getByTestId('chart-edge').first().click();
  await expect(inspector).toHaveText(new RegExp(`^KVM on ${criterion}$`, 'i'));
  await row.getByRole('button', { name: /^Xen: / }).click();
  await expect(inspector).toHaveText(new RegExp(`^Xen on ${criterion}$`, 'i'));
  await page.keyboard.press('Control+2');
  await expect(matrix.focused).toHaveAttribute('col-id', 'xen');
  await expect(matrix.header('xen')).toBeVisible();
});

test('it follows a change of the weights, and says what to do without any', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('kernel-integration', 90);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await page.keyboard.press('Control+7');
  const rows = page.getByTestId('score-row');
  await expect(rows.first()).toHaveAttribute('data-name', 'KVM');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(rows.first()).toHaveAttribute('data-name', 'Xen');

  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('checkbox', { name: 'KVM' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+7');
  await expect(page.getByTestId('figure-scores').getByTestId('figure-sentence')).toContainText(
    'nothing stands beside it',
  );
  const parts = page.getByRole('list', { name: 'Parts of the bars, from left to right' });
  await expect(parts).toContainText('Operation');
  await expect(parts).not.toContainText('points apart');
  await page.getByRole('button', { name: 'Choose alternatives…' }).click();
  await page.getByRole('checkbox', { name: 'Xen', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('status').getByRole('heading', { name: 'Nothing to compare' })).toBeVisible();
});

test('on paper a chart is its table', async ({ open, dataFolder }) => {
  const { app, page } = await open();
  await page.keyboard.press('Control+7');
  const scores = page.getByTestId('figure-scores');
  await expect(scores.getByRole('application')).toBeVisible();
  const pdf = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'),
  );
  const path = join(dataFolder, 'ranking.pdf');
  writeFileSync(path, Buffer.from(pdf ?? '', 'base64'));
  expect(toolOutput('pdftotext', path, '-')).toContain('known and assumed add up to the score');
  await expect(scores.getByRole('application')).toBeVisible();
});

test('whom one points at is lit wherever it is shown, and lit no longer when the pointer leaves', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const root = page.locator('html');
  const strip = page.getByTestId('standing').first();
  const shadow = (element: Locator): Promise<string> =>
    element.evaluate((node) => getComputedStyle(node).boxShadow);
  const dark = await shadow(matrix.header('xen'));
  // From the strip to the head of the matrix.
  await strip.hover();
  await expect(root).toHaveAttribute('data-near', 'xen');
  await expect.poll(() => shadow(matrix.header('xen'))).not.toBe(dark);
  expect(await shadow(matrix.header('kvm'))).toBe(dark);
  // From the head to the strip.
  await matrix.header('kvm').hover();
  await expect(root).toHaveAttribute('data-near', 'kvm');
  await expect.poll(() => shadow(strip)).toBe('none');
  await page.getByTestId('save-state').hover();
  await expect(root).not.toHaveAttribute('data-near', /./);
  // The focus of the keyboard does the same.
  await page.keyboard.press('Control+7');
  await page.getByTestId('score-row').first().getByRole('button').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(root).toHaveAttribute('data-near', 'xen');
  await expect.poll(() => shadow(strip)).not.toBe('none');
});
