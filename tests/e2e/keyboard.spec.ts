import { chooseMenu, expect, ranking, saved, settled, test } from './app.ts';

test('Tab leaves the matrix, Enter explains a cell and Escape goes back to it', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  const cell = matrix.cell('performance', 'kvm');
  await cell.click();
  await page.keyboard.press('Enter');
  await expect(inspector).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  // Each press goes on to something, both ways, from cells and from heads: first the line below the matrix, then the inspector.
  const inside = () => inspector.evaluate((panel) => panel.contains(document.activeElement));
  const below = page.getByRole('button', { name: /^show the \d+ alternatives without findings/ });
  await page.keyboard.press('Tab');
  await expect(below).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await inside()).toBe(true);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(
    await page.evaluate(
      () =>
        document.activeElement?.closest('main') !== null &&
        !document.activeElement?.closest('.ag-root-wrapper'),
    ),
  ).toBe(true);
  await matrix.header('kvm').focus();
  await page.keyboard.press('Tab');
  await expect(below).toBeFocused();
});

test('from the evidence, too, one Tab leads on', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+3');
  const claim = page.locator('[data-testid=evidence] [role=rowheader]').first();
  await claim.click();
  await expect(claim).toBeFocused();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('.ag-root-wrapper'),
    ),
  ).toBe(true);
});

test('the title of a button comes to the keyboard, and Escape takes it away alone', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const tooltip = page.getByTestId('tooltip');
  await expect(tooltip).toHaveText('Close');
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('F6 goes round the sidebar, the matrix and the inspector', async ({ open }) => {
  const { page, matrix } = await open();
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  await matrix.cell('performance', 'kvm').click();
  const seen = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['inspector', 'sidebar', 'work', 'inspector']);
  await page.keyboard.press('Shift+F6');
  await expect(matrix.cell('performance', 'kvm')).toBeFocused();
});

test('Ctrl+Shift+A opens the alternatives though a cell has the focus', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.cell('performance', 'kvm').click();
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('checkbox', { name: 'KVM' })).toBeVisible();
});

test('a dialog holds off what would act behind it', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('kernel-integration', 90);
  await saved(page);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Edge');
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await chooseMenu(app, 'Edit', 'Undo');
  await chooseMenu(app, 'Scenario', 'Duplicate Scenario…');
  await chooseMenu(app, 'View', 'Report');
  await settled(page);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Edge');
  await expect(page.getByRole('dialog', { name: 'New scenario' })).toBeVisible();
  expect(await ranking(page)).toEqual(['KVM', 'Xen']);
});

test('a failure is not told any more after a success, nor in a dialog that has nothing to do with it', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await expect(page.getByRole('alert')).toContainText('cannot be done now');
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  await expect(page.getByRole('dialog', { name: 'New scenario' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await expect(page.getByRole('alert')).toBeVisible();
  await matrix.setWeight('security', 20);
  await saved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the focus goes back to where a note, a judgement or a dialog came from', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  const cell = matrix.cell('performance', 'kvm');
  await cell.click();
  // The grid tells its focus a moment later.
  await expect(inspector).toContainText('KVM on performance');
  await page.keyboard.press('Control+J');
  await expect(inspector.getByRole('textbox', { name: 'Value from 0 to 100' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Control+Shift+N');
  await page.keyboard.type('Look here.');
  await page.keyboard.press('Control+Enter');
  await expect(inspector).toContainText('Look here.');
  await expect(cell).toBeFocused();
  const add = inspector.getByRole('button', { name: 'Add a note on this cell' });
  await add.click();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await cell.click();
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('F6');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('another view has the focus on its heading', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeFocused();
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Matrix' })).toBeFocused();
});

test('a note can be asked for from another view', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeFocused();
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('textbox', { name: 'Note on the workbook' })).toBeFocused();
});

test('a cell is copied in words', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.cell('performance', 'kvm').click();
  await page.keyboard.press('Control+C');
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^KVM, Performance: \d+\.\d \(\+\d+ −\d+\)$/);
});

test('the palette puts names that begin with what was typed first', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('xen');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText('Xen');
});
