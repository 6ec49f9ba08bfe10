import type { ElectronApplication, Page } from '@playwright/test';
import { chooseMenu, expect, ranking, saved, test } from './app.ts';

const claims = (page: Page) =>
  page.locator('[data-testid=evidence] [role=row] [role=rowheader][col-id=claim]');
const shown = (page: Page) => page.getByTestId('claims-shown');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search claims, speakers and sources' });
const facet = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Narrow down' }).getByRole('button', { name, exact: true });
const clipboard = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard: board }) => board.readText());

/** How many count and how many give context. */
const TWO_NUMBERS = /^\d+ claims count, \d+ give context$/;

async function check(page: Page, nth: number): Promise<void> {
  await page.getByTestId('evidence').locator('[role=row][row-index]').getByRole('checkbox').nth(nth).check();
}

test('all claims are there; a search marks, ranks and combines with facets', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Evidence');
  await expect(shown(page)).toHaveText(TWO_NUMBERS);
  await page.keyboard.press('Control+F');
  await page.keyboard.type('schedul');
  await expect(shown(page)).toContainText('best match first');
  for (const text of await page.locator('[data-testid=evidence] mark').allTextContents()) {
    expect(text.toLowerCase()).toMatch(/^schedul/);
  }
  const found = Number((await shown(page).textContent())?.split(' ')[0]);
  await facet(page, 'Alternative').click();
  const xen = page.getByRole('checkbox', { name: /^Xen \d+$/ });
  const count = Number((await xen.locator('xpath=..').locator('small').textContent()) ?? '0');
  await xen.check();
  await page.keyboard.press('Escape');
  await expect(shown(page)).toContainText(`${count} of `);
  expect(count).toBeLessThan(found);
  await expect(claims(page)).toHaveCount(count);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(shown(page)).toContainText(`${found} of `);
});

test('nothing found says why and leads back', async ({ openShipped }) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+3');
  await search(page).fill('zebra');
  await facet(page, 'Sign').click();
  await page.getByRole('checkbox', { name: /^\+ pro/ }).check();
  await page.keyboard.press('Escape');
  const nothing = page.getByTestId('nothing-found');
  await expect(nothing).toContainText('“zebra”');
  await expect(nothing).toContainText('Sign: + pro');
  await nothing.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(shown(page)).toHaveText(TWO_NUMBERS);
});

test('selected claims are excluded with a reason, the ranking follows, and they count again', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  // Where nothing counts any more, nobody is ranked.
  const score = async () => (await page.getByTestId('standing').allTextContents())[0] ?? 'nobody';
  await page.keyboard.press('Control+3');
  await facet(page, 'Counted').click();
  await page.getByRole('checkbox', { name: /^Counts/ }).check();
  await page.keyboard.press('Escape');
  // Only what speaks for somebody: with nothing left that counts nobody would be ranked.
  await facet(page, 'Sign').click();
  await page.getByRole('checkbox', { name: /^\+ pro/ }).check();
  await page.keyboard.press('Escape');
  const before = await score();
  const names = await ranking(page);
  await claims(page).first().click();
  await expect(page.getByTestId('inspector')).toContainText(
    (await claims(page).first().textContent()) ?? '-',
  );
  await page.keyboard.press('Control+A');
  await expect(page.getByTestId('claims-selected')).toContainText('selected');
  await page.keyboard.press('Delete');
  const exclude = page.getByRole('button', { name: 'Exclude', exact: true });
  await expect(exclude).toBeDisabled();
  await page.getByRole('textbox', { name: 'Why?' }).fill('Hearsay.');
  await exclude.click();
  await saved(page);
  await expect.poll(score).not.toBe(before);
  await expect(page.getByTestId('nothing-found')).toContainText('Counted: Counts');
  await expect(page.getByTestId('claims-selected')).toContainText('not shown');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect.poll(score).toBe(before);
  expect(await ranking(page)).toEqual(names);
});

test('columns sort, and stay sorted while the window is open', async ({ openShipped }) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+3');
  const head = page.locator('[data-testid=evidence] [role=columnheader][col-id=claim]');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const first = await page
    .locator('[data-testid=evidence] [role=row][row-index="0"] [col-id=claim]')
    .textContent();
  await search(page).fill('kvm');
  await expect(head).toHaveAttribute('aria-sort', 'none');
  await search(page).fill('');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+3');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[data-testid=evidence] [role=row][row-index="0"] [col-id=claim]')).toHaveText(
    first ?? '',
  );
});

test('selected rows are copied with their heads, as a table and as Markdown', async ({ open }) => {
  const { app, page } = await open();
  await page.keyboard.press('Control+3');
  await check(page, 0);
  await check(page, 2);
  await expect(page.getByTestId('claims-selected')).toContainText('2 selected');
  await page.keyboard.press('Control+C');
  await expect.poll(() => clipboard(app)).toMatch(/^Claim\tBears on\tCounted\tSpeaker\t/);
  expect((await clipboard(app)).split('\n')).toHaveLength(3);
  await chooseMenu(app, 'Evidence', 'Copy Claims as Markdown');
  await expect.poll(() => clipboard(app)).toMatch(/^\| Claim \| Bears on \|/);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as a table' }).click();
  await expect.poll(() => clipboard(app)).toMatch(/^Claim\t/);
});

test('the keyboard goes from the search to a claim, its explanation and back', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+F');
  await expect(search(page)).toBeFocused();
  await expect(page.locator('[data-testid=evidence] [role=row][row-index]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.locator('[data-testid=evidence] :is([role=gridcell], [role=rowheader]):focus'),
  ).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(page.getByTestId('claims-selected')).toContainText('1 selected');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('inspector')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(
    page.locator('[data-testid=evidence] :is([role=gridcell], [role=rowheader]):focus'),
  ).toHaveCount(1);
});

test('what gives context is shown on demand, and filters and columns say how a claim is said', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+3');
  const [counting, context] = ((await shown(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(counting).toBeGreaterThan(0);
  const rows = page
    .locator('[data-testid=evidence] [role=grid], [data-testid=evidence] [role=treegrid]')
    .first();
  await expect(rows).toHaveAttribute('aria-rowcount', String((counting ?? 0) + 1));
  const toggle = page.getByRole('button', { name: /^(Show|Hide) context/ });
  await expect(toggle).toHaveText(`Show context (${context})`);
  await toggle.click();
  await expect(rows).toHaveAttribute('aria-rowcount', String((counting ?? 0) + (context ?? 0) + 1));
  await toggle.click();
  await facet(page, 'Kind').click();
  const box = page.getByRole('checkbox', { name: /^prediction \d+$/ });
  const predictions = Number(await box.locator('xpath=..').locator('small').textContent());
  await box.check();
  await page.keyboard.press('Escape');
  await expect(shown(page)).toContainText(`${predictions} of `);
  await page.getByRole('button', { name: 'More filters' }).click();
  await expect(facet(page, 'How sure')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'How sure' }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-testid=evidence] [role=columnheader][col-id=sureness]')).toBeAttached();
});

test('filters are saved under a name, found by Ctrl+K, renamed and deleted', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+3');
  const shown = page.getByTestId('claims-shown');
  const all = await shown.textContent();
  await page.getByRole('searchbox', { name: 'Search claims, speakers and sources' }).fill('footprint');
  await expect(shown).not.toHaveText(all ?? '');
  const found = await shown.textContent();
  const button = page.getByRole('button', { name: 'Saved filters' });
  const panel = page.getByRole('dialog', { name: 'Saved filters' });
  await button.click();
  const name = panel.getByRole('textbox', { name: 'Name of these filters' });
  await expect(name).toBeFocused();
  await name.fill('Small ones');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Small ones', exact: true })).toBeVisible();
  await name.fill('Small ones');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('alert')).toContainText('already');
  await page.keyboard.press('Escape');

  // From another view, by the palette.
  await page.getByRole('searchbox', { name: 'Search claims, speakers and sources' }).fill('');
  await expect(shown).toHaveText(all ?? '');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('small ones');
  await expect(page.getByRole('option', { name: 'Filter: Small ones' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveText(found ?? '');

  await button.click();
  await panel.getByRole('button', { name: 'Rename Small ones' }).click();
  await panel.getByRole('textbox', { name: 'New name of Small ones' }).fill('Footprint');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Delete Footprint' }).click();
  await expect(panel.getByRole('button', { name: 'Footprint', exact: true })).toHaveCount(0);
  await expect(button).toHaveText('Saved');
});
