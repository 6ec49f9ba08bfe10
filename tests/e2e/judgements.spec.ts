import { chooseMenu, expect, ranking, saved, test } from './app.ts';

test('a judgement overrides the evidence visibly, needs a reason, and can be removed', async ({ open }) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('performance', 'xen').click();
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await inspector.getByRole('textbox', { name: 'Value from 0 to 100' }).fill('0');
  await inspector.getByRole('button', { name: 'Save judgement' }).click();
  await expect(inspector.getByRole('alert')).toContainText('reason');
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('Measured here: it crawls.');
  await inspector.getByRole('button', { name: 'Save judgement' }).click();
  await saved(page);
  await expect(inspector).toContainText('overrides 75');
  await expect(inspector).toContainText('Measured here: it crawls.');
  await expect(matrix.cell('performance', 'xen')).toContainText('0');
  await matrix.setWeight('performance', 60);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await matrix.cell('performance', 'xen').click();
  await inspector.getByRole('button', { name: 'Remove the judgement' }).click();
  await expect(matrix.cell('performance', 'xen')).toContainText('75');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
});

test('a value outside 0 to 100 is refused in words', async ({ open }) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('performance', 'xen').click();
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await inspector.getByRole('textbox', { name: 'Value from 0 to 100' }).fill('101');
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('Too good.');
  await inspector.getByRole('button', { name: 'Save judgement' }).click();
  await expect(inspector.getByRole('alert')).toContainText('0');
  await expect(matrix.cell('performance', 'xen')).toContainText('75');
});
