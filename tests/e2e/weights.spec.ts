import { chooseMenu, expect, ranking, saved, test } from './app.ts';

test('weighting criteria by keyboard changes the order, and undo changes it back', async ({ open }) => {
  const { app, page, matrix } = await open();
  expect(await ranking(page)).toEqual(['Xen', 'KVM']);
  await matrix.setWeight('kernel-integration', 90);
  await expect(matrix.weight('kernel-integration')).toContainText('90');
  await saved(page);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await expect(page.getByTestId('verdict')).toContainText('KVM');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await chooseMenu(app, 'Edit', 'Redo');
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
});

test('the ranking moves while a weight is dragged, and the drag is saved when it ends', async ({ open }) => {
  const { page, matrix } = await open();
  const score = () => page.getByTestId('standing').first().getAttribute('data-score');
  const before = await score();
  const slider = matrix.weight('kernel-integration').getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 5 });
  await expect.poll(score).not.toBe(before);
  await expect(page.getByTestId('save-state')).not.toContainText(/^Saved/);
  await page.mouse.up();
  await saved(page);
  const dragged = await score();
  await expect(page.getByRole('button', { name: /Undo: weight of Kernel integration 6 to/ })).toBeVisible();
  expect(dragged).not.toBe(before);
});

test('Escape ends a drag without a change', async ({ open }) => {
  const { page, matrix } = await open();
  const slider = matrix.weight('security').getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(matrix.weight('security')).toContainText('12');
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);
});

test('a drag ends without a change when its view goes away under it', async ({ open }) => {
  const { page, matrix } = await open();
  const before = await matrix.weight('security').textContent();
  const slider = matrix.weight('security').getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 3 });
  await expect(page.getByTestId('save-state')).not.toContainText(/^Saved/);
  await page.keyboard.press('ControlOrMeta+Shift+H');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(page.getByTestId('save-state')).toContainText(/^Saved/);
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+2');
  await expect.poll(() => matrix.weight('security').textContent()).toBe(before);
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);
});

test('shares are shares of the sum', async ({ open }) => {
  const { page, matrix } = await open();
  await page.getByRole('button', { name: 'Level weights', exact: true }).first().click();
  await saved(page);
  await matrix.setWeight('security', 60);
  // 60 of 60 + 14 x 10 is 30 percent.
  await expect(matrix.weight('security')).toContainText('30 %');
});

test.describe('what is no weight is refused in a sentence that quotes what was typed', () => {
  for (const [text, sentence] of [
    ['-5', 'A weight cannot be negative: 0 leaves the criterion out.'],
    ['abc', '“abc” is not a number: type one such as 12 or 2.5.'],
    ['1,000', '“1,000” can be read in two ways: write 1200 for a thousand and more, or 1.2 with a point.'],
    ['1e9', 'A weight is at most 1,000,000; only the ratios between weights matter.'],
  ] as const) {
    test(text, async ({ open }) => {
      const { page, matrix } = await open();
      await matrix.weight('security').click();
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').locator('strong')).toHaveText(sentence);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(matrix.weight('security')).toContainText('12');
    });
  }
});

test('plus takes a small step though it needs Shift; Alt+Shift takes a large one', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.weight('security').click();
  await page.keyboard.press('Shift+Equal');
  await expect(matrix.weight('security').getByTestId('weight-points')).toHaveText('13');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(matrix.weight('security').getByTestId('weight-points')).toHaveText('15');
  await saved(page);
});

test('a stepped weight that waits is saved when the window closes at once', async ({ start }) => {
  const first = await start();
  await first.matrix.weight('security').click();
  await first.page.keyboard.press('Shift+Equal');
  await expect(first.matrix.weight('security').getByTestId('weight-points')).toHaveText('13');
  await first.close();
  const second = await start();
  await expect(second.matrix.weight('security').getByTestId('weight-points')).toHaveText('13');
});

test('sliders keep their scale when a weight is let go', async ({ open }) => {
  const { page, matrix } = await open();
  const slider = matrix.weight('security').getByRole('slider');
  const scale = await slider.getAttribute('aria-valuemax');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await saved(page);
  await expect(slider).toHaveAttribute('aria-valuenow', scale ?? '');
  await expect(slider).toHaveAttribute('aria-valuemax', scale ?? '');
});

test('a weight beyond the scale is marked and moves no other thumb; the scale is seen and chosen', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const scale = matrix.header('weight').getByTestId('weight-scale');
  await expect(scale).toContainText('0–20 points');
  const other = matrix.weight('security').getByRole('slider');
  const thumb = () => other.locator('b').evaluate((b) => b.style.insetInlineStart);
  const before = await thumb();
  await matrix.setWeight('kernel-integration', 45);
  await saved(page);
  await expect(scale).toContainText('0–20 points, 1 beyond');
  expect(await thumb()).toBe(before);
  await page.getByRole('button', { name: /^Cells/ }).click();
  await page.getByRole('menuitemcheckbox', { name: '100 points' }).click();
  await expect(scale).toContainText('0–100 points');
  await expect.poll(thumb).not.toBe(before);
});

test('weights survive a restart, and can still be undone after it', async ({ start }) => {
  const first = await start();
  await first.matrix.setWeight('security', 77);
  await expect(first.matrix.weight('security')).toContainText('77');
  await saved(first.page);
  await first.close();
  const second = await start();
  await expect(second.matrix.weight('security')).toContainText('77');
  await chooseMenu(second.app, 'Edit', 'Undo');
  await expect(second.matrix.weight('security')).toContainText('12');
});

test('rows sorted by weight take their places when a weight is saved', async ({ open }) => {
  const { page, matrix } = await open();
  const first = () => page.locator('[role=row][row-id][row-index="0"]').first().getAttribute('row-id');
  await matrix.header('weight').hover();
  const sort = matrix.header('weight').getByRole('button', { name: /^Sort by Weight/ });
  // Smallest first, then largest first.
  await sort.click();
  await sort.click();
  await expect.poll(first).toMatch(/^(scheduling|performance)$/);
  // Within the scale of the sliders, so that nothing but the weight changes.
  await matrix.setWeight('security', 18);
  await expect.poll(first).toBe('security');
});
