import { analystName, rememberAnalystName } from '../../db/analyst-name.ts';
import { expect, saved, test } from './app.ts';

test('a second person signs what they write, renames themselves only, and is known the next time', async ({
  start,
  dataFolder,
}) => {
  const ada = await start();
  await ada.matrix.cell('maturity', 'kvm').click();
  await ada.page.getByRole('button', { name: /Add a note on this cell/ }).click();
  await ada.page.keyboard.type('First.');
  await ada.page.keyboard.press('ControlOrMeta+Enter');
  await expect(ada.page.getByTestId('inspector')).toContainText('First.');
  await saved(ada.page);
  await ada.close();

  rememberAnalystName('grace', dataFolder);
  const grace = await start();
  const { page, matrix } = grace;
  const inspector = page.getByTestId('inspector');
  await expect(page.getByRole('button', { name: 'grace analyst' })).toBeVisible();
  await matrix.cell('maturity', 'kvm').click();
  await inspector.getByRole('button', { name: /Add a note on this cell/ }).click();
  await page.keyboard.type('Second.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(inspector).toContainText(/First\.\s*ada/);
  await expect(inspector).toContainText(/Second\.\s*grace/);

  await page.getByRole('button', { name: 'grace analyst' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('ADA');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Another analyst of this workbook is called ada.');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Grace Hopper');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(inspector).toContainText(/First\.\s*ada/);
  await expect(inspector).toContainText(/Second\.\s*Grace Hopper/);
  await expect.poll(() => analystName(dataFolder)).toBe('Grace Hopper');
  await grace.close();

  const again = await start();
  await expect(again.page.getByRole('button', { name: 'Grace Hopper analyst' })).toBeVisible();
});
