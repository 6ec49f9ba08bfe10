import { chooseMenu, expect, saved, test } from './app.ts';

test('a note on a cell survives a restart, is edited, deleted, and brought back', async ({ start }) => {
  const first = await start();
  await first.matrix.cell('maturity', 'kvm').click();
  await first.page.getByRole('button', { name: /Add a note on this cell/ }).click();
  await first.page.keyboard.type('Ask for **references** first.');
  await first.page.keyboard.press('ControlOrMeta+Enter');
  await expect(
    first.page.getByTestId('inspector').locator('strong', { hasText: 'references' }),
  ).toBeVisible();
  await saved(first.page);
  await first.close();

  const { app, page, matrix } = await start();
  await matrix.cell('maturity', 'kvm').click();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('Ask for references first.');
  await inspector.getByRole('button', { name: 'Edit the note' }).click();
  await page.keyboard.type(' And prices.');
  await inspector.getByRole('button', { name: 'Save note' }).click();
  await expect(inspector).toContainText('And prices.');
  await inspector.getByRole('button', { name: 'Delete the note' }).click();
  await expect(inspector).not.toContainText('And prices.');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inspector).toContainText('And prices.');
});

test('notes hang on criteria, alternatives and claims too', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  const write = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(inspector).toContainText(text);
  };
  await matrix.cell('security', 'criterion').click();
  await inspector.getByRole('button', { name: /Add a note on security/ }).click();
  await write('On the criterion.');
  await page.getByTestId('standing').first().getByRole('button').click();
  await inspector.getByRole('button', { name: /Add a note on Xen/ }).click();
  await write('On the alternative.');
  await matrix.cell('security', 'xen').click();
  await inspector.getByRole('button', { name: /note/i }).first().click();
  await write('On the claim.');
});

test('notes are Markdown without HTML, and load nothing', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'kvm').click();
  await inspector.getByRole('button', { name: /Add a note on this cell/ }).click();
  await page.keyboard.insertText(
    '<b id="evil">bold</b> <img src=x onerror="window.intruder=1"> ![pic](https://example.org/x.png) [go](javascript:alert(1)) [out](https://example.org/)',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(inspector).toContainText('out');
  expect(await page.locator('#evil').count()).toBe(0);
  expect(await inspector.getByTestId('notes').locator('img').count()).toBe(0);
  expect(await inspector.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'intruder'))).toBeUndefined();
});

test('what was typed stays when it could not be saved', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'kvm').click();
  await inspector.getByRole('button', { name: /Add a note on this cell/ }).click();
  await page.keyboard.insertText('x'.repeat(20_001));
  await inspector.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(inspector.getByRole('textbox', { name: /Note on/ })).toHaveValue(/^x{20001}$/);
});
