import { numbersFile } from '../fixtures/numbers-file.ts';
import { builtInPath, chooseMenu, expect, launch, saved, test } from './app.ts';

/** The first lines of a column: what stands under a method, by its name. */
const columnOf = (page: Awaited<ReturnType<typeof launch>>['page'], method: string) => {
  const table = page.getByTestId('methods-table');
  const cell = async (row: string) => {
    const heads = await table.getByRole('columnheader').allTextContents();
    const index = heads.findIndex((head) => head.startsWith(method));
    return table
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .locator('th, td')
      .nth(index);
  };
  return { cell };
};

test('every method stands beside the ranking, and where it says another it is marked', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) broken.push(message.text());
  });
  await chooseMenu(app, 'View', 'Methods');
  await expect(page.getByRole('heading', { name: 'Methods', level: 1 })).toBeFocused();
  await expect(page.getByTestId('method-winners')).toContainText(/^\d of 8 methods put Xen first; .+\.$/);
  const table = page.getByTestId('methods-table');
  await expect(table.getByRole('columnheader')).toHaveCount(9);
  await expect(await columnOf(page, 'Weighted sum').cell('Xen')).toHaveText('1');
  await expect(await columnOf(page, 'TOPSIS').cell('First')).toContainText('≠ other');
  await expect(await columnOf(page, 'TOPSIS').cell('Like the ranking')).toHaveText(/^τ −[01]/);
  // Scores on demand.
  await page.getByText('With scores').click();
  await expect(await columnOf(page, 'Weighted sum').cell('Xen')).toHaveText(/^1\d+\.\d$/);
  // The inspector explains an alternative, from the table and from the chart.
  await table.getByRole('button', { name: 'Xen', exact: true }).click();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText('Xen');
  const ranks = page.getByTestId('figure-method-ranks');
  await expect(ranks.getByTestId('rank-line')).toHaveCount(3);
  await expect(ranks.locator('[data-testid=rank-line][data-lit=true]')).toHaveCount(1);
  await ranks.getByRole('button', { name: /Show as table/ }).click();
  await expect(ranks.getByRole('row', { name: /^KVM/ }).getByRole('cell')).toHaveCount(8);
  // A name of a method leads to how it thinks, from the keyboard too.
  await table.getByRole('button', { name: 'VIKOR' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^VIKOR/, level: 3 })).toBeFocused();
  await expect(page.getByTestId('method-vikor')).toContainText(/So the compromise is a set: Xen and .+/);
  await page.getByTestId('method-promethee').getByText('Numbers and conventions').click();
  await expect(page.getByTestId('method-promethee').getByRole('row', { name: /^Xen/ })).toHaveText(
    /^Xen1\d\.\d/,
  );
  await page.getByRole('button', { name: 'Compare criteria in pairs' }).click();
  await expect(page.getByRole('heading', { name: 'Weights', level: 1 })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Ways of asking' }).locator('[aria-current]'),
  ).toContainText('Pairs');
  expect(broken).toEqual([]);
});

test('the normalization of TOPSIS turns the published example; it is undone, kept and reset', async ({
  emptyFolder,
}) => {
  // Opricovic and Tzeng 2004: vector puts A1 first, min-max puts A2 first and A1 and A3 level.
  numbersFile(
    builtInPath(emptyFolder),
    ['A1', 'A2', 'A3'],
    [
      { name: 'Risk', direction: 'min', numbers: [1, 2, 5] },
      { name: 'Altitude', direction: 'max', unit: 'm', numbers: [3000, 3750, 4500] },
    ],
  );
  const first = await launch(emptyFolder);
  const open = async ({ page }: typeof first) => {
    await page.keyboard.press('Control+Shift+O');
    const { cell } = columnOf(page, 'TOPSIS');
    return {
      scaling: page.getByRole('combobox', { name: 'Scaling of TOPSIS' }),
      says: async (ranks: readonly string[]) => {
        for (const [i, rank] of ranks.entries()) {
          await expect((await cell(`A${i + 1}`)).locator('b')).toHaveText(rank);
        }
      },
    };
  };
  try {
    const { page } = first;
    const { scaling, says } = await open(first);
    await expect(page.getByTestId('taken')).toContainText(
      'From every criterion the methods read the measured numbers',
    );
    await expect(page.getByTestId('taken').getByRole('row', { name: /^Altitude/ })).toContainText(
      'numbers in m, more is better',
    );
    await says(['1', '2', '3']);
    await scaling.selectOption({ label: 'Worst 0, best 1 (min-max)' });
    await says(['=2', '1', '=2']);
    await saved(page);
    await page.keyboard.press('Control+Z');
    await says(['1', '2', '3']);
    await page.keyboard.press('Control+Y');
    await says(['=2', '1', '=2']);
    // A product cannot take the zeros of min-max, and says how to mend it.
    await page.getByRole('combobox', { name: 'Scaling of Weighted product' }).selectOption('minmax');
    await expect(page.getByTestId('method-wpm')).toContainText(
      '“A1” has 3000 on “Altitude”, which becomes 0 by the scaling, but a product needs factors above 0.',
    );
    await expect(page.getByTestId('method-winners')).toContainText('weighted product has no answer here');
    // A threshold in the unit of its criterion.
    await page.getByRole('combobox', { name: 'Preference on Altitude' }).selectOption('own');
    await page.getByRole('combobox', { name: 'Preference on Altitude' }).selectOption('linear');
    const q = page.getByRole('textbox', { name: 'q (Altitude), m' });
    await expect(q).toHaveValue('75');
    await q.fill('9000');
    await q.press('Enter');
    await expect(page.getByRole('textbox', { name: 'p (Altitude), m' })).toHaveValue('300');
    await expect(q).toHaveValue('75');
    await q.fill('100');
    await q.press('Enter');
    await saved(page);
  } finally {
    await first.close();
  }
  const second = await launch(emptyFolder);
  try {
    const { page } = second;
    const { scaling, says } = await open(second);
    await expect(scaling).toHaveValue('minmax');
    await says(['=2', '1', '=2']);
    await expect(page.getByRole('textbox', { name: 'q (Altitude), m' })).toHaveValue('100');
    await page.getByRole('button', { name: 'Reset all options' }).click();
    await says(['1', '2', '3']);
    await expect(page.getByRole('button', { name: 'Reset all options' })).toBeDisabled();
  } finally {
    await second.close();
  }
});
