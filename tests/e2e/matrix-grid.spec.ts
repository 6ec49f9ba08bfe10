import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { chooseMenu, expect, saved, settled, test } from './app.ts';

/** The matrix as a grid: its menu, typing, ranges, how much a cell shows. */

const put = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

const copied = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** What is copied of the cells that are selected. */
async function copyRange(app: ElectronApplication, page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+C');
  return copied(app);
}

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

test('the menu of a cell has what can be done there, and what cannot with its reason', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('performance', 'xen').click({ button: 'right' });
  await expect(inspector).toContainText('Xen on performance');
  const number = item(page, /^Number of cell/);
  await expect(number).toBeDisabled();
  await expect(number).toContainText('Performance is compared on evidence, so it takes no number.');
  await expect(item(page, /^Clear cells/)).toContainText('There is no judgement and no number');
  await item(page, /^Judge cell/).click();
  await expect(inspector.getByRole('textbox', { name: 'Value from 0 to 100' })).toBeFocused();
  await page.keyboard.press('Escape');

  // By the menu key at what has the focus; Escape gives it back.
  await matrix.cell('performance', 'xen').click();
  await page.keyboard.press('Shift+F10');
  await expect(item(page, /^Judge cell/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(matrix.cell('performance', 'xen')).toBeFocused();

  await matrix.cell('performance', 'xen').click({ button: 'right' });
  await item(page, 'Hide Performance').click();
  await expect(matrix.cell('performance', 'xen')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(matrix.cell('performance', 'xen')).toBeVisible();
});

test('rows and columns are locked, moved and edited by the menus of their heads', async ({ open }) => {
  const { page, matrix } = await open();
  const rows = (): Promise<(string | null)[]> =>
    page
      .locator('[role=row][row-id]:has([col-id=criterion])')
      .evaluateAll((all) => all.map((row) => row.getAttribute('row-id')));
  const names = async (): Promise<(string | null)[]> => {
    const order = await rows();
    return order.filter((id) => !id?.startsWith('group:') && !id?.match(/total|known|rank/));
  };
  const before = await names();
  const [first = '', second = ''] = before;
  await matrix.cell(first ?? '', 'criterion').click({ button: 'right' });
  await expect(item(page, /^Move .* up/)).toContainText('is the first of its group');
  await item(page, /^Move .* down/).click();
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first]);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([first, second]);

  await matrix.cell('performance', 'criterion').click({ button: 'right' });
  await item(page, /^Lock the weight of Performance/).click();
  await expect(matrix.weight('performance').getByTitle(/^Free/)).toBeVisible();

  const heads = () =>
    page
      .locator('[role=columnheader]:is([col-id=kvm], [col-id=xen])')
      .evaluateAll((all) =>
        all
          .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
          .map((head) => head.getAttribute('col-id')),
      );
  await expect.poll(heads).toEqual(['kvm', 'xen']);
  await matrix.header('kvm').click({ button: 'right' });
  await expect(item(page, 'Move KVM to the left')).toBeDisabled();
  await item(page, 'Move KVM to the right').click();
  await expect.poll(heads).toEqual(['xen', 'kvm']);
  await matrix.header('kvm').click({ button: 'right' });
  await item(page, 'Rename or edit KVM…').click();
  await expect(page.getByRole('dialog', { name: /KVM/ })).toBeVisible();
});

test('a claim is added where one looks, and claims are excluded from there', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.cell('security', 'kvm').click({ button: 'right' });
  await item(page, /^New claim here/).click();
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await expect(dialog.getByLabel('Alternative of finding 1')).toHaveValue(/./);
  await expect(dialog.getByLabel('Alternative of finding 1').locator('option:checked')).toHaveText('KVM');
  await expect(dialog.getByLabel('Criterion of finding 1').locator('option:checked')).toHaveText('Security');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // By the button on the cell, by the key, and in the evidence, where there is no cell.
  await matrix.cell('security', 'xen').hover();
  await matrix.cell('security', 'xen').getByTestId('cell-add').click();
  await expect(dialog.getByLabel('Alternative of finding 1').locator('option:checked')).toHaveText('Xen');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await matrix.cell('performance', 'xen').click();
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await expect(dialog.getByLabel('Criterion of finding 1').locator('option:checked')).toHaveText(
    'Performance',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('ControlOrMeta+3');
  await page.getByRole('button', { name: 'New claim', exact: true }).click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Alternative of finding 1')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('ControlOrMeta+2');

  await matrix.cell('performance', 'xen').click({ button: 'right' });
  await item(page, /^Exclude \d+ claims? from scoring/).click();
  await page
    .getByRole('dialog', { name: /^Exclude/ })
    .getByLabel('Why?')
    .fill('Only a test.');
  await page.getByRole('button', { name: 'Exclude', exact: true }).click();
  await saved(page);
  await matrix.cell('performance', 'xen').click({ button: 'right' });
  await item(page, /^Count \d+ claims? again/).click();
  await saved(page);
});

test('a digit begins a judgement, Enter goes to its reason and saves it, Delete takes it away', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const editor = page.getByTestId('cell-judge');
  const cell = matrix.cell('performance', 'xen');
  await cell.click();
  await page.keyboard.type('80');
  const value = editor.getByRole('textbox', { name: 'Value from 0 to 100' });
  await expect(value).toBeFocused();
  await expect(value).toHaveValue('80');
  // It stands by its cell, and the whole of it is in sight.
  const [at, by] = [await editor.boundingBox(), await cell.boundingBox()];
  expect(Math.abs((at?.x ?? 0) - (by?.x ?? 0))).toBeLessThan(300);
  await expect(editor.getByRole('button', { name: 'Save judgement' })).toBeInViewport();
  // What is left stays as a draft, and is gone on with, here or in the inspector.
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(cell).toBeFocused();
  await page.keyboard.press('F2');
  await expect(value).toHaveValue('80');
  await expect(editor.getByTestId('draft-notice')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type('Seen here.');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(cell).toContainText('80');
  await expect(cell).toBeFocused();

  const judged = cell.locator('[data-judged=true]');
  await page.keyboard.press('Delete');
  await expect(judged).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(judged).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(judged).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alert')).toContainText(
    'There is no judgement and no number to take away here.',
  );

  await page.keyboard.press('g');
  await expect(page.getByRole('alert')).toContainText('A cell of Performance is judged by a number.');

  await cell.dblclick();
  await expect(value).toBeFocused();
  await page.keyboard.press('Escape');
  await matrix.cell('performance', 'criterion').dblclick();
  await expect(page.getByRole('dialog', { name: 'Edit Performance' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[row-id=total] [col-id=xen]').click();
  await page.keyboard.press('5');
  await expect(page.getByRole('alert')).toContainText('Total is worked out');
});

test('a rectangle is selected, copied, pasted, filled and cleared in one step each', async ({ open }) => {
  const { app, page, matrix } = await open();
  const [kvm, xen] = [matrix.cell('performance', 'kvm'), matrix.cell('performance', 'xen')];
  await kvm.click();
  await put(app, '10\t20\n30\t40\n');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(kvm).toContainText('10');
  await expect(xen).toContainText('20');
  await saved(page);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('range-size')).toContainText('2 × 2');
  await expect.poll(() => copyRange(app, page)).toBe('10\t20\n30\t40');

  await page.keyboard.press('ControlOrMeta+D');
  await expect.poll(() => copyRange(app, page)).toBe('10\t20\n10\t20');
  await page.keyboard.press('ControlOrMeta+R');
  await expect.poll(() => copyRange(app, page)).toBe('10\t10\n10\t10');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(xen).toContainText('20');
  await page.keyboard.press('Delete');
  await expect(kvm).not.toContainText('judged');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(kvm).toContainText('10');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(kvm).not.toContainText('judged');
  await expect(xen).toContainText('75');
});

test('what does not fit is refused whole, by the name of its first cell', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.cell('performance', 'kvm').click();
  await put(app, '10\t20\n30\tgood');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('alert')).toContainText('“good” does not fit Xen on');
  await expect(matrix.cell('performance', 'kvm')).not.toContainText('judged');
  await put(app, '1\t2\t3');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('alert')).toContainText('1 × 3 cells do not fit from KVM on Performance on');
  await matrix.cell('performance', 'criterion').click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('alert')).toContainText('Nothing was pasted.');
  await matrix.cell('performance', 'kvm').click();
  await page.keyboard.press('ControlOrMeta+D');
  await expect(page.getByRole('alert')).toContainText('There is nothing to fill down.');
});

test('Shift and a click selects to there, and the menu of a rectangle keeps it', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.cell('performance', 'kvm').click();
  await matrix.cell('performance', 'xen').click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('range-size')).toContainText('1 × 2');
  await expect(matrix.cell('performance', 'kvm')).toBeFocused();
  await matrix.cell('performance', 'xen').click({ button: 'right' });
  await expect(page.getByTestId('range-size')).toContainText('1 × 2');
  await item(page, /^Fill right/).click();
  await saved(page);
  await expect(matrix.cell('performance', 'xen').locator('[data-judged=true]')).toBeVisible();
  await matrix.cell('security', 'kvm').click();
  await expect(page.getByTestId('range-size')).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(matrix.cell('performance', 'xen').locator('[data-judged=true]')).toHaveCount(0);
});

test('a cell shows its value and one bar; its signs come with the pointer, or all by a setting that stays', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const counts = matrix.cell('performance', 'xen').getByTestId('counts');
  const width = async (): Promise<number> => (await counts.boundingBox())?.width ?? 0;
  await page.mouse.move(0, 0);
  expect(await width()).toBeLessThan(2);
  await matrix.cell('performance', 'xen').hover();
  expect(await width()).toBeGreaterThan(5);
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: /^Cells/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Every sign in the cell' }).click();
  await expect.poll(width).toBeGreaterThan(5);

  const height = async () => (await matrix.cell('performance', 'xen').boundingBox())?.height ?? 0;
  const before = await height();
  await chooseMenu(app, 'View', 'Matrix in Compact Rows');
  await expect.poll(height).toBeLessThan(before);
  await chooseMenu(app, 'View', 'Matrix as a Heat Map');
  await expect(matrix.cell('performance', 'xen').locator('[data-tinted=true]')).toBeVisible();
  await expect(matrix.cell('performance', 'xen')).toContainText('75');
  await settled(page);
  // The workbook remembers it.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const loaded = await window.weighbridge.loadWorkbook();
        const view = loaded.ok ? loaded.value.state.tables.viewStates.find((v) => v.view === 'matrix') : null;
        return JSON.stringify(view?.state);
      }),
    )
    .toMatch(/"density":"compact","heat":true/);
});

test('a group shows what each alternative reaches on it, also folded', async ({ open }) => {
  const { page } = await open();
  const group = page.locator('[role=row][row-id^="group:"]').first();
  const id = (await group.getAttribute('row-id')) ?? '';
  const subtotal = page.locator(`[role=row][row-id="${id}"] [col-id=xen]`).getByTestId('subtotal');
  await expect(subtotal).toHaveText(/^\d+$|^–$/);
  const value = await subtotal.textContent();
  const fold = page.locator(`[role=row][row-id="${id}"] button[aria-expanded]`);
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(subtotal).toHaveText(value ?? '');
  await page.locator(`[role=row][row-id="${id}"] [col-id=criterion]`).click({ position: { x: 190, y: 10 } });
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', /true|false/);
});

test('a criterion is dragged to another place of the matrix, in one step', async ({ open }) => {
  const { page, matrix } = await open();
  const names = (): Promise<(string | null)[]> =>
    page
      .locator('[role=row][row-id]:has([col-id=criterion])')
      .evaluateAll((all) => all.map((row) => row.getAttribute('row-id')));
  const before = (await names()).filter((id) => !id?.startsWith('group:'));
  const [first = '', second = '', third = ''] = before.map(String);
  await matrix.cell(third, 'criterion').hover();
  const from = await matrix.cell(third, 'criterion').getByTestId('row-handle').boundingBox();
  const to = await matrix.cell(first, 'criterion').boundingBox();
  if (!from || !to) throw new Error('The rows are not on the screen.');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y - 10, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + 6, { steps: 8 });
  await page.mouse.up();
  const now = async () => (await names()).filter((id) => !id?.startsWith('group:')).slice(0, 3);
  await expect.poll(now).toEqual([third, first, second]);
  // The pane goes with what was moved.
  const name = await matrix.cell(third, 'criterion').textContent();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 }).first()).toHaveText(
    name ?? '',
  );
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(now).toEqual([first, second, third]);
});

test('in a workbook that cannot be changed every gesture says so', async ({ start, dataFolder }) => {
  const path = join(dataFolder, 'doubtful.weighbridge');
  createWorkbookFile(path, listsSeed, { analyst: 'ada', createdBy: 'test' });
  const database = new Database(path);
  database.exec("UPDATE alternatives SET vendor = 'Lanux' WHERE slug = 'xen'");
  database.close();
  const { app, page, matrix } = await start(path);
  await page.getByRole('button', { name: 'Look at it read-only' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing can be changed in this workbook now.' });
  const cell = matrix.cell('performance', 'xen');
  await put(app, '10\t20');
  for (const key of ['7', 'F2', 'Delete', 'ControlOrMeta+V', 'ControlOrMeta+D']) {
    await cell.click();
    await page.keyboard.press(key);
    await expect(alert, key).toBeVisible();
    await alert.getByRole('button').click();
    await expect(alert, key).toHaveCount(0);
  }
  await cell.dblclick();
  await expect(alert).toBeVisible();
  await cell.click({ button: 'right' });
  await expect(item(page, /^Judge cell/)).toBeDisabled();
  await expect(item(page, /^Judge cell/)).toContainText('Nothing can be changed in this workbook now.');
});
