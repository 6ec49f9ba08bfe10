import type { Page } from '@playwright/test';
import { chooseMenu, expect, ranking, saved, test } from './app.ts';

const themes = (page: Page) => page.getByTestId('theme');
const sides = (page: Page) => page.getByTestId('side');

test('themes stand by the size of their effect, with sides, claims and results', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Contradictions');
  await expect(themes(page)).toHaveCount(13);
  await expect(sides(page).first().getByTestId('side-effect')).toContainText(/leads by|tie/);
  await expect(page.getByTestId('present-result')).toContainText(/leads by/);
  const claim = sides(page).first().getByTestId('side-claim').first();
  await claim.click();
  await expect(page.getByTestId('inspector')).toContainText(
    (await claim.getByTestId('side-text').textContent()) ?? '-',
  );
  await page.getByRole('searchbox', { name: 'Search contradictions' }).fill('type 1');
  await expect.poll(() => themes(page).count()).toBeLessThan(13);
  await page.getByRole('searchbox', { name: 'Search contradictions' }).fill('zebra');
  await page.getByRole('button', { name: 'Show all 13' }).click();
  await page.getByRole('combobox', { name: 'Alternative' }).selectOption({ label: 'KVM' });
  await expect.poll(() => themes(page).count()).toBeLessThan(13);
});

test('believing a side does what it says, in one change that can be undone', async ({ openShipped }) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+4');
  const before = await ranking(page);
  const side = sides(page)
    .filter({ has: page.getByTestId('side-effect') })
    .first();
  const promised =
    (await side.getByTestId('side-leader').textContent())?.replace('winner changes', '') ?? '-';
  await side.getByRole('button', { name: 'Believe this side…' }).click();
  await expect(page.getByRole('textbox', { name: 'Why?' })).toHaveValue(/^On “.*” we believe /);
  await page.getByRole('button', { name: 'Exclude', exact: true }).click();
  await saved(page);
  await expect(page.getByTestId('present-result')).toContainText(promised);
  await expect(page.getByText('This side is excluded from scoring at present.')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('This side is excluded from scoring at present.')).toHaveCount(0);
  await expect.poll(() => ranking(page)).toEqual(before);
});

test('claims are set against one another in the evidence, and the contradiction is deleted again', async ({
  open,
}) => {
  const { app, page } = await open();
  await page.keyboard.press('Control+4');
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the evidence' }).click();
  const boxes = page.getByTestId('evidence').locator('[role=row][row-index]').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await chooseMenu(app, 'Evidence', 'New Contradiction…');
  const make = page.getByRole('button', { name: 'Make contradiction' });
  await expect(make).toBeDisabled();
  await page.getByRole('textbox', { name: 'What about?' }).fill('Is it so?');
  await page.getByRole('textbox', { name: 'The first side says' }).fill('It is.');
  await page.getByRole('textbox', { name: 'The second side says' }).fill('It is not.');
  await make.click();
  await expect(page.getByRole('heading', { name: 'Is it so?' })).toBeVisible();
  await expect(sides(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('a cell says what believing each side of its contradictions would do, and leads there', async ({
  openShipped,
}) => {
  const { page, matrix } = await openShipped();
  await matrix.cell('security', 'xen').click();
  const lines = page.getByTestId('cell-contradictions');
  await expect(lines).toContainText(/If you believe .+, .+(leads by|tie).+; if you believe /);
  const theme = (await lines.getByRole('button').first().textContent()) ?? '-';
  await lines.getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: theme })).toBeVisible();
});

test('all effects on the lead stand on one scale, and each leads to its contradiction', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+4');
  await page.getByText('All effects', { exact: true }).click();
  const effects = page.getByTestId('figure-contradiction-effects');
  await expect(effects.getByTestId('figure-sentence')).toHaveText(
    /^(Believing one side of \d+ of \d+ contradictions makes somebody else first|Whichever side of the \d+ contradictions one believes, the first place stays)\./,
  );
  const row = effects.getByTestId('range-row').nth(1).getByRole('button');
  const theme = ((await row.getAttribute('title')) ?? '').trim();
  await row.click();
  await expect(page.getByTestId('theme').and(page.locator('[aria-current=true]'))).toContainText(theme);
  await expect(effects).toHaveCount(0);
});
