import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu, expect, type Matrix, ranking, saved, test } from './app.ts';

/** Makes the numeric criterion Boot time, in seconds, less is better, and gives the name of its row. */
async function makeBootTime(app: ElectronApplication, page: Page): Promise<string> {
  await chooseMenu(app, 'Evidence', 'New Criterion…');
  const dialog = page.getByRole('dialog', { name: 'New criterion' });
  await dialog.getByLabel('Name', { exact: true }).fill('Boot time');
  await dialog.getByLabel('Group').fill('Measured');
  await dialog.getByLabel('Measured in numbers').check();
  await dialog.getByLabel('Unit').fill('s');
  await dialog.getByLabel('Less is better').check();
  await dialog.getByRole('button', { name: 'Add criterion' }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.locator('[role=row][row-id]', { hasText: 'Boot time' }).first();
  return (await row.getAttribute('row-id')) ?? '';
}

async function typeNumber(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell').getByRole('textbox')).toHaveCount(0);
}

/** Two numbers that decide, because nothing else has weight to speak of. */
async function measuredTwo(app: ElectronApplication, page: Page, matrix: Matrix): Promise<string> {
  const row = await makeBootTime(app, page);
  await typeNumber(page, matrix.cell(row, 'kvm'), '12');
  await expect(matrix.cell(row, 'kvm')).toContainText('12\u00a0s');
  await typeNumber(page, matrix.cell(row, 'xen'), '30');
  await expect(matrix.cell(row, 'xen')).toContainText('30\u00a0s');
  await matrix.setWeight(row, 200);
  await saved(page);
  return row;
}

async function dragPoint(page: Page, name: string, to: { value: number }): Promise<void> {
  const point = page.getByRole('slider', { name });
  const from = await point.boundingBox();
  const plot = await page.getByTestId('value-plot').boundingBox();
  if (!from || !plot) throw new Error('The plot is not on the screen.');
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  // The plot is 560 wide and drawn to scale; its values go from 68 down to 258 of 300.
  const scale = plot.width / 560;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 3);
  await page.mouse.move(x, plot.y + scale * (68 + 190 * (1 - to.value / 100)), { steps: 5 });
  await page.mouse.up();
}

test('numbers decide by a line whose points are dragged; undo and a restart keep what is saved', async ({
  start,
}) => {
  const { app, page, matrix, close } = await start();
  const row = await measuredTwo(app, page, matrix);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  const inspector = page.getByTestId('inspector');
  await page.locator(`[role=row][row-id="${row}"]`).getByText('Boot time').first().click();
  await expect(inspector).toContainText('How they stand on it');
  await expect(inspector).not.toContainText('0 findings');
  await matrix.cell(row, 'kvm').click();
  await expect(inspector.getByTestId('cell-value')).toHaveText('100.0');
  await inspector.getByRole('button', { name: 'Edit value function…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Value function of Boot time' });
  await expect(dialog).toContainText('A straight line from the worst of the measured numbers, 30\u00a0s');
  await dialog.getByRole('button', { name: 'Add a point' }).click();
  await dragPoint(page, 'Point 1 of 3', { value: 0 });
  await dragPoint(page, 'Point 3 of 3', { value: 90 });
  const preview = dialog.getByTestId('value-preview');
  await expect(preview.getByRole('row', { name: /^KVM/ })).toContainText('0.0');
  await expect(preview.getByRole('row', { name: /^Xen/ })).toContainText(/(89|90|91)\.0/);
  await expect(dialog).toContainText('Less is better, and this line rises');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await chooseMenu(app, 'Edit', 'Redo');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await close();
  const again = await start();
  expect(await ranking(again.page)).toEqual(['Xen', 'KVM']);
  await expect(again.matrix.cell(row, 'xen')).toContainText('30\u00a0s');
});

test('a line is made by keys and by typing alike, and what is wrong is said', async ({ open }) => {
  const { app, page, matrix } = await open();
  const row = await measuredTwo(app, page, matrix);
  await matrix.cell(row, 'criterion').click();
  await page.getByTestId('inspector').getByRole('button', { name: 'Edit value function…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Value function of Boot time' });
  await dialog.getByRole('button', { name: 'Add a point' }).click();
  // The new point has the focus.
  const point = dialog.getByRole('slider', { name: 'Point 2 of 3' });
  await expect(point).toBeFocused();
  await expect(point).toHaveAttribute('aria-valuetext', '21\u00a0s is worth 50');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(point).toHaveAttribute('aria-valuetext', '20.9\u00a0s is worth 59');
  await expect(dialog.getByLabel('Value of point 2')).toHaveValue('59');
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('slider')).toHaveCount(2);
  await expect(dialog.getByRole('slider', { name: 'Point 2 of 2' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('slider')).toHaveCount(2);

  await dialog.getByRole('button', { name: 'Type another point' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Point 3: Nothing is not a number');
  await dialog.getByLabel('Number of point 3').fill('20');
  await dialog.getByLabel('Value of point 3').fill('120');
  await expect(dialog.getByRole('alert')).toContainText('A value is from 0 (worst) to 100 (best), not 120.');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  // The rows took their order when the number was left.
  await dialog.getByLabel('Value of point 2').fill('75');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('slider', { name: 'Point 2 of 3' })).toHaveAttribute('aria-valuenow', '75');
  const plot = await dialog.getByTestId('value-plot').boundingBox();
  if (!plot) throw new Error('The plot is not on the screen.');
  await page.mouse.dblclick(plot.x + plot.width * 0.75, plot.y + plot.height * 0.5);
  await expect(dialog.getByRole('slider')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Straight line' }).click();
  await expect(dialog.getByRole('slider')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('save-state')).toContainText('Saved');
});

test('Escape puts a dragged point back and leaves the dialog open', async ({ open }) => {
  const { app, page, matrix } = await open();
  const row = await measuredTwo(app, page, matrix);
  await matrix.cell(row, 'kvm').click();
  await page.getByTestId('inspector').getByRole('button', { name: 'Edit value function…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Value function of Boot time' });
  await dialog.getByRole('button', { name: 'Add a point' }).click();
  const point = dialog.getByRole('slider', { name: 'Point 2 of 3' });
  const box = await point.boundingBox();
  if (!box) throw new Error('The point is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y - 30, { steps: 4 });
  await expect(point).not.toHaveAttribute('aria-valuenow', '50');
  await page.keyboard.press('Escape');
  await expect(point).toHaveAttribute('aria-valuenow', '50');
  await page.mouse.up();
  await expect(point).toHaveAttribute('aria-valuenow', '50');
  await expect(dialog).toBeVisible();
});

test('a number leads to its source, is refused in words, and a missing one is empty and not zero', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const row = await makeBootTime(app, page);
  const inspector = page.getByTestId('inspector');
  await matrix.cell(row, 'kvm').click();
  await expect(inspector).toContainText('No number: nothing is known here.');
  await expect(inspector).toContainText('That is not zero');
  // Enter asks for the number where it can say what it rests on.
  await page.keyboard.press('Enter');
  await expect(inspector.getByLabel('Number, s')).toBeFocused();
  await page.keyboard.type('fast');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('“fast” is not a number');
  await inspector.getByText('range', { exact: true }).click();
  await inspector.getByLabel('Lowest, s').fill('15');
  await inspector.getByLabel('Highest, s').fill('10');
  await inspector.getByLabel('Source').selectOption({ label: 'KVM: Yet another hypervisor?' });
  await inspector.getByLabel('Paragraph').fill('12');
  await inspector.getByLabel('Remark').fill('Stopwatch, three runs.');
  await inspector.getByRole('button', { name: 'Save number' }).click();
  await expect(inspector.getByRole('alert')).toContainText('A range goes from its lowest number up');
  await inspector.getByLabel('Highest, s').fill('20');
  await inspector.getByRole('button', { name: 'Save number' }).click();
  const number = inspector.getByTestId('number');
  await expect(number).toContainText('15–20\u00a0s');
  await expect(number).toContainText('From KVM: Yet another hypervisor?, open in the reader, paragraph 12');
  await expect(matrix.cell(row, 'kvm')).toContainText('15–20\u00a0s');

  // Typed in place, it keeps its source; nonsense stays with its reason until it is mended.
  await matrix.cell(row, 'kvm').click();
  await page.keyboard.type('quick');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“quick” is not a number');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await typeNumber(page, matrix.cell(row, 'kvm'), '12 ± 2');
  await expect(number).toContainText('12 ± 2\u00a0s mean and standard deviation');
  await expect(number).toContainText('Stopwatch, three runs.');

  // A judgement overrides it, and the number stays in sight.
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await inspector.getByRole('textbox', { name: 'Value from 0 to 100' }).fill('70');
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('It feels fast.');
  await inspector.getByRole('button', { name: 'Save judgement' }).click();
  await expect(inspector.getByTestId('cell-value')).toHaveText('70.0');
  await expect(inspector).toContainText('overrides 50.0 from evidence');
  await expect(number).toContainText('12 ± 2\u00a0s');

  // Delete in the grid takes the number away, and undo brings it back.
  await matrix.cell(row, 'kvm').click();
  await page.keyboard.press('Delete');
  await expect(number).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(number).toContainText('12 ± 2\u00a0s');
  await number.getByRole('button', { name: 'KVM: Yet another hypervisor?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'KVM: Yet another hypervisor?' })).toBeVisible();
});

test('claims on a criterion that becomes numeric inform and do not count', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'criterion').click();
  await inspector.getByRole('button', { name: 'Edit… Security' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Security' });
  await dialog.getByLabel('Measured in numbers').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await matrix.cell('security', 'xen').click();
  await expect(inspector).toContainText('informs: this criterion is measured in numbers');
  await expect(inspector.getByTestId('cell-value')).toHaveText('50.0');
});
