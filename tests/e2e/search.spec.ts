import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

async function search(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await field(page).fill(typed);
}

test('a claim is found by a phrase, shows who said it, and Enter goes to its row', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await search(page, '"linux kernel"');
  const group = page.getByRole('dialog').getByRole('group', { name: /^Claims/ });
  await expect(group.getByRole('option').first().locator('mark').first()).toHaveText(/linux kernel/i);
  await expect(group.getByRole('option').first()).toContainText('·');
  // A filter that would hide it gives way.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zzz');
  await expect(page.getByTestId('nothing-found')).toBeVisible();
  await search(page, '"linux kernel"');
  await page.getByRole('radio', { name: 'Claims' }).check({ force: true });
  await expect(page.getByRole('dialog').getByRole('group')).toHaveCount(2);
  const first = options(page).first();
  const words = (await first.getByTestId('found-words').textContent())?.slice(0, 40) ?? '';
  await field(page).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const row = page.getByTestId('evidence').locator('.ag-cell-focus');
  await expect(row).toBeInViewport();
  await expect(row).toContainText(words);
  await expect(page.getByTestId('inspector')).toContainText(words);
});

test('Enter that comes before the answer goes to the best of it', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('richard jones');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Richard Jones/ })).toBeFocused();
  await expect(page.getByRole('row', { name: /^Richard Jones/ })).toBeInViewport();
  // With nothing typed the last places come first, as ways back.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+K');
  await expect(options(page).first()).toHaveText(/^SourcesView$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
});

test('words in the text of a source are gone to and selected', async ({ open }) => {
  const { page } = await open();
  const text = `${'One line of many.\n\n'.repeat(200)}Here a zebra stands.\n\n${'More lines.\n\n'.repeat(50)}`;
  await page.evaluate(async (words) => {
    const loaded = await window.weighbridge.loadWorkbook();
    if (!loaded.ok) throw new Error('not loaded');
    const sourceId = loaded.value.state.tables.sources[0]?.id ?? '';
    const done = await window.weighbridge.execute({ type: 'pasteText', sourceId, text: words });
    if (!done.ok) throw new Error(JSON.stringify(done));
  }, text);
  await search(page, '"a zebra stands"');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('a zebra stands');
  await expect(page.getByTestId('reader-line').filter({ hasText: 'zebra' })).toBeInViewport();
});

test('what is not found says so and offers fewer words; chips are reached with Tab', async ({ open }) => {
  const { page } = await open();
  await search(page, 'xen qqqq');
  await expect(page.getByRole('dialog')).toContainText('Nothing has all of these words.');
  await page.getByRole('button', { name: 'Leave out “qqqq”' }).click();
  await expect(field(page)).toHaveValue('xen');
  await expect(options(page).first()).toContainText('Xen');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'All' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Compared' })).toBeChecked();
  await expect(page.getByRole('dialog').getByRole('group', { name: /^Claims/ })).toHaveCount(0);
});
