import { answerSaveDialog, chooseMenu, expect, test, windowFrom } from './app.ts';

test('every view is in the sidebar, in the menu with its shortcut and in the palette, and has the focus on its heading', async ({
  open,
}) => {
  const { app, page } = await open();
  const sidebar = page.getByTestId('views').getByRole('button');
  const labels = (await sidebar.allTextContents()).map((text) => text.replace(/\d+$/, ''));
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find((item) => item.label === '&View')
      ?.submenu?.items.map(({ label, accelerator }) => ({ label, accelerator })),
  );
  const views = (menu ?? []).slice(0, labels.length);
  expect(views.map(({ label }) => label)).toEqual(labels);
  // Away from the matrix, which is the first of them.
  await chooseMenu(app, 'View', 'History');
  for (const { label, accelerator } of views) {
    await chooseMenu(app, 'View', label);
    await expect(
      page.getByRole('main').locator('[data-view-heading]').filter({ hasText: label }),
    ).toBeFocused();
    await expect(sidebar.filter({ hasText: label })).toHaveAttribute('aria-current', 'page');
    const shortcut = accelerator?.replace('CmdOrCtrl', 'Ctrl') ?? 'no shortcut';
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Search everything' }).fill(`Show the ${label.toLowerCase()}`);
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(
      `Show the ${label.toLowerCase()}${shortcut}`,
    );
    await page.keyboard.press('Escape');
  }
});

test('a workbook without anything says in every view of results what is to be done first', async ({
  open,
  emptyFolder,
}) => {
  const { app, page: first } = await open();
  await answerSaveDialog(app, `${emptyFolder}/empty.weighbridge`);
  await chooseMenu(app, 'File', 'New Workbook…');
  await first.getByLabel('What is compared').fill('Empty');
  const page = await windowFrom(app, () => first.getByRole('button', { name: 'Choose where…' }).click());
  await first.close();
  await expect(page.getByTestId('workbook-title')).toHaveText('Empty');
  for (const label of ['Weights', 'Ranking', 'Robustness', 'Methods', 'Scenarios']) {
    await chooseMenu(app, 'View', label);
    await expect(page.getByRole('button', { name: 'New alternative…' })).toBeVisible();
    await expect(page.getByTestId(/^failure-/)).toHaveCount(0);
  }
  for (const [label, next] of [
    ['Sources', 'Import a file or table…'],
    ['Readings', 'New claim…'],
  ] as const) {
    await chooseMenu(app, 'View', label);
    const view = page.getByRole('main');
    await expect(view.getByRole('button', { name: next })).toBeVisible();
    await expect(view.getByRole('button', { name: 'Paste list or table…' })).toBeVisible();
  }
});
