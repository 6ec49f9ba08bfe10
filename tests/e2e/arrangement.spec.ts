import { chooseMenu, expect, ranking, test } from './app.ts';

test('alternatives are hidden and shown; empty ones rank at 50 and say that nothing is known', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  await chooseMenu(app, 'View', 'Choose Alternatives…');
  await page.getByRole('checkbox', { name: 'KVM' }).uncheck();
  await expect(matrix.header('kvm')).toHaveCount(0);
  await expect.poll(() => ranking(page)).toEqual(['Xen']);
  await page.getByRole('checkbox', { name: 'QEMU' }).check();
  await page.getByRole('checkbox', { name: 'KVM' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'QEMU', 'KVM']);
  await expect(matrix.cell('security', 'qemu')).toContainText('–');
});

test('a hidden criterion leaves the matrix and the weights', async ({ open }) => {
  const { app, page, matrix } = await open();
  await chooseMenu(app, 'View', 'Choose Criteria…');
  await page.getByRole('checkbox', { name: 'Scheduling' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(matrix.cell('scheduling', 'kvm')).toHaveCount(0);
  // 12 of 100 - 15.
  await expect(matrix.weight('security')).toContainText('14 %');
  await expect(page.getByRole('button', { name: 'Criteria 14 of 15' })).toBeVisible();
});

test('hiding everything is explained', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Choose Alternatives…');
  await page.getByRole('button', { name: 'Hide all' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('verdict')).toContainText('No ranking');
});

test('widths of columns are remembered in the workbook, and their order is that of its alternatives', async ({
  start,
}) => {
  const first = await start();
  const edge = await first.matrix.header('kvm').boundingBox();
  const target = await first.matrix.header('xen').boundingBox();
  if (!edge || !target) throw new Error('The headers are not on the screen.');
  // Wider by its right edge, then behind the other by its head.
  await first.page.mouse.move(edge.x + edge.width - 2, edge.y + edge.height / 2);
  await first.page.mouse.down();
  await first.page.mouse.move(edge.x + edge.width + 58, edge.y + edge.height / 2, { steps: 5 });
  await first.page.mouse.up();
  const wide = await first.matrix.header('kvm').boundingBox();
  expect(wide?.width).toBeGreaterThan(edge.width + 40);
  await first.page.mouse.move(edge.x + 40, edge.y + edge.height / 2);
  await first.page.mouse.down();
  await first.page.mouse.move(target.x + 120, target.y + target.height / 2, { steps: 10 });
  await first.page.mouse.move(target.x + 160, target.y + target.height / 2, { steps: 5 });
  await first.page.mouse.up();
  const left = async (at: typeof first, name: string) => (await at.matrix.header(name).boundingBox())?.x ?? 0;
  await expect.poll(async () => (await left(first, 'xen')) < (await left(first, 'kvm'))).toBe(true);
  const kept = () =>
    first.page.evaluate(async () => {
      const answer = await window.weighbridge.loadWorkbook();
      if (!answer.ok) return answer.problem.message;
      const { viewStates, alternatives } = answer.value.state.tables;
      const inOrder = [...alternatives].sort((a, b) => a.position - b.position);
      return JSON.stringify([inOrder.map(({ slug }) => slug), viewStates]);
    });
  await expect.poll(kept).toMatch(/^\[\[[^\]]*"xen"[^\]]*"kvm".*"columnSizing":.*"kvm"/);
  await first.close();

  const second = await start();
  await expect(second.matrix.header('kvm')).toBeVisible();
  await expect.poll(async () => (await left(second, 'xen')) < (await left(second, 'kvm'))).toBe(true);
  const restored = await second.matrix.header('kvm').boundingBox();
  expect(Math.abs((restored?.width ?? 0) - (wide?.width ?? 0))).toBeLessThan(4);
});
