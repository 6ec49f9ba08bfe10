import type { ElectronApplication, Page } from '@playwright/test';
import { expect, saved, test } from './app.ts';

/** Whole rows and columns of the matrix: selected, acted on, moved. */

const copied = async (app: ElectronApplication, page: Page): Promise<string> => {
  await page.keyboard.press('ControlOrMeta+C');
  return app.evaluate(({ clipboard }) => clipboard.readText());
};

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
const size = (page: Page) => page.getByTestId('range-size');

/** Criteria from the top. */
const rows = async (page: Page): Promise<string[]> => {
  const ids = await page
    .locator('[role=row][row-id]:has([col-id=criterion])')
    .evaluateAll((all) => all.map((row) => row.getAttribute('row-id') ?? ''));
  return ids.filter((id) => !/^group:|^total$|^known$|^rank$/.test(id));
};

/** Alternatives from the left. */
const columns = (page: Page): Promise<string[]> =>
  page
    .locator('[role=columnheader]:not([col-id=criterion], [col-id=weight])')
    .evaluateAll((all) =>
      all
        .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
        .map((head) => head.getAttribute('col-id') ?? ''),
    );

test('rows are selected by name and by key, and copied, locked, hidden and moved together', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const [first = '', second = '', third = ''] = await rows(page);
  await matrix.cell(first, 'criterion').click();
  await expect(size(page)).toHaveCount(0);
  await matrix.cell(second, 'criterion').click({ modifiers: ['Shift'] });
  await expect(size(page)).toHaveText('2 criteria selected');
  await expect(matrix.cell(second, 'criterion').locator('[data-chosen=true]')).toBeVisible();
  const text = await copied(app, page);
  expect(text.split('\n')).toHaveLength(2);
  expect(text.split('\n')[0]?.split('\t')).toHaveLength((await columns(page)).length);

  await matrix.cell(second, 'criterion').click({ button: 'right' });
  await expect(item(page, /^Move up/)).toContainText('They are the first of their group.');
  await item(page, /^Lock the weights/).click();
  await saved(page);
  for (const row of [first, second]) await expect(matrix.weight(row).getByTitle(/^Free/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(matrix.weight(first).getByTitle(/^Free/)).toHaveCount(0);

  await matrix.cell(first, 'criterion').click({ button: 'right' });
  await item(page, /^Move down/).click();
  await expect.poll(async () => (await rows(page)).slice(0, 3)).toEqual([third, first, second]);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await rows(page)).slice(0, 3)).toEqual([first, second, third]);

  // One by one, by the keys, and all.
  await matrix.cell(first, 'criterion').click();
  await matrix.cell(third, 'criterion').click({ modifiers: ['ControlOrMeta'] });
  await expect(size(page)).toHaveText('2 criteria selected');
  await page.keyboard.press('Escape');
  await expect(size(page)).toHaveCount(0);
  await matrix.cell(first, 'kvm').click();
  await page.keyboard.press('Shift+Space');
  await expect(size(page)).toHaveText('1 criterion selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(size(page)).toHaveText('2 criteria selected');
  await matrix.cell(first, 'criterion').click({ button: 'right' });
  await item(page, 'Hide 2 criteria').click();
  await expect(matrix.cell(second, 'kvm')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(matrix.cell(second, 'kvm')).toBeVisible();
  await matrix.cell(first, 'kvm').click();
  await page.keyboard.press('ControlOrMeta+A');
  await expect(size(page)).toContainText(`× ${(await columns(page)).length} cells selected`);
});

test('columns are selected by head and by key, and cleared, excluded and hidden together', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const [first = '', second = ''] = await columns(page);
  await matrix.cell('performance', first).click();
  await page.keyboard.press('Control+Space');
  await expect(size(page)).toHaveText('1 alternative selected');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(size(page)).toHaveText('2 alternatives selected');
  const head = (column: string) => matrix.header(column).getByRole('button').first();
  await head(first).click();
  await expect(size(page)).toHaveCount(0);
  await head(second).click({ modifiers: ['Shift'] });
  await expect(size(page)).toHaveText('2 alternatives selected');
  expect((await copied(app, page)).split('\n')[0]?.split('\t')).toHaveLength(2);
  await matrix.cell('performance', first).click({ button: 'right' });
  await expect(item(page, /^Clear cells/)).toContainText('There is no judgement and no number');
  await item(page, /^Exclude \d+ claims from scoring/).click();
  await expect(page.getByRole('dialog', { name: /^Exclude/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await matrix.header(first).click({ button: 'right' });
  await item(page, 'Hide 2 alternatives').click();
  await expect(matrix.header(first)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(matrix.header(first)).toBeVisible();
});

test('columns are dragged and moved by keys, which the workbook keeps and undo takes back', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const [first = '', second = '', ...rest] = await columns(page);
  await matrix.header(first).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => columns(page)).toEqual([second, first, ...rest]);
  await saved(page);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const loaded = await window.weighbridge.loadWorkbook();
        const all = loaded.ok ? loaded.value.state.tables.alternatives : [];
        return all
          .filter(({ active }) => active)
          .toSorted((a, b) => a.position - b.position)
          .map(({ slug }) => slug);
      }),
    )
    .toEqual([second, first, ...rest]);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => columns(page)).toEqual([first, second, ...rest]);

  const from = await matrix.header(second).getByRole('button').first().boundingBox();
  const to = await matrix.header(first).boundingBox();
  if (!from || !to) throw new Error('The heads are not on the screen.');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => columns(page)).toEqual([second, first, ...rest]);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+Shift+H');
  await expect(page.getByText(/^Move .* before /i).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+2');
  await expect.poll(() => columns(page)).toEqual([first, second, ...rest]);
});

test('an alternative is frozen at the left, columns fit their content, and the wheel zooms the window', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const [first = '', second = ''] = await columns(page);
  await matrix.header(second).click({ button: 'right' });
  await item(page, /^Freeze .* at the left$/).click();
  await expect.poll(async () => (await columns(page)).slice(0, 2)).toEqual([second, first]);
  const width = async () => (await matrix.header(first).boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('button', { name: /^Cells/ }).click();
  await page.getByRole('menuitem', { name: 'As wide as their content' }).click();
  await expect.poll(width).toBeLessThan(before);
  const fitted = await width();
  await page.getByRole('button', { name: /^Cells/ }).click();
  await page.getByRole('menuitem', { name: 'All alike' }).click();
  await expect.poll(width).toBeGreaterThan(fitted);
  await matrix.header(second).click({ button: 'right' });
  await item(page, /^Let .* scroll again$/).click();
  await expect.poll(async () => (await columns(page)).slice(0, 2)).toEqual([first, second]);

  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  // Playwright's wheel goes to the page and past the window, which tells of it.
  const wheel = (way: 'in' | 'out') =>
    app.evaluate(({ BrowserWindow }, direction) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.emit('zoom-changed', {}, direction);
    }, way);
  await wheel('in');
  await expect.poll(zoom).toBeGreaterThan(0);
  await wheel('out');
  await expect.poll(zoom).toBe(0);
});

test('a criterion that is dropped on a row that is worked out stays, and it is said why', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const [first = ''] = await rows(page);
  await matrix.cell(first, 'criterion').hover();
  const from = await matrix.cell(first, 'criterion').getByTestId('row-handle').boundingBox();
  const to = await page.locator('[row-id=total] [col-id=criterion]').boundingBox();
  if (!from || !to) throw new Error('The rows are not on the screen.');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('alert')).toContainText('It stays where it is.');
  expect((await rows(page))[0]).toBe(first);
  // A group is folded by a click and worked out from its criteria.
  await page.locator('[role=row][row-id^="group:"] [col-id=xen]').first().dblclick();
  await expect(page.getByRole('alert')).toContainText('is worked out from the cells and weights');
});
