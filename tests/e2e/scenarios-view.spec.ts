import { chooseMenu, expect, test } from './app.ts';

test('all scenarios stand side by side, and where another is first it is marked', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Scenarios');
  await expect(page.getByRole('heading', { name: 'Scenarios', level: 1 })).toBeFocused();
  await expect(page.getByTestId('winners')).toHaveText(/^Xen is first in .+, KVM in .+\.$/);
  const table = page.getByTestId('side-by-side');
  const column = async (name: string): Promise<number> => {
    const heads = await table.getByRole('columnheader').allTextContents();
    return heads.findIndex((head) => head.startsWith(name));
  };
  const cell = async (row: string, scenario: string) =>
    table
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .locator('th, td')
      .nth(await column(scenario));
  await expect(await cell('Verdict', 'Linux datacenter')).toContainText(/chance to be first \d+ of 100$/);
  await expect(await cell('Verdict', 'Security first')).toContainText(/chance to be first \d+ of 100/);
  await expect(await cell('Verdict', 'Security first')).toContainText('≠ another first place');
  await expect(await cell('KVM', 'Linux datacenter')).toHaveText(/^2\d\d\.\d\d+\.\d \+ \d+\.\d$/);
  await expect(await cell('KVM', 'Security first')).toHaveText(
    /^1\d\d\.\d\d+\.\d \+ \d+\.\d▲11 rank higher$/,
  );

  // Choosing another changes what the others are compared with.
  await table.getByRole('button', { name: 'Security first', exact: true }).click();
  await expect(await cell('Verdict', 'Linux datacenter')).toContainText('≠ another first place');
  await expect(await cell('Verdict', 'Security first')).not.toContainText('≠');
  await expect(await cell('KVM', 'Linux datacenter')).toHaveText(
    /^2\d\d\.\d\d+\.\d \+ \d+\.\d▼11 rank lower$/,
  );
});

test('a scenario is renamed and duplicated from its column', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+9');
  const table = page.getByTestId('side-by-side');
  await table.getByRole('button', { name: 'Rename or duplicate Security first' }).click();
  await page.getByRole('menuitem', { name: 'Rename or describe scenario…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Safety first');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: /^Safety first/ })).toBeVisible();
  await table.getByRole('button', { name: 'Rename or duplicate Equal weights' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate scenario…' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: /^Equal weights, copy/ })).toBeVisible();
});

test('ranks and weights are charts with tables as their twins', async ({ openShipped }) => {
  const { page } = await openShipped();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) broken.push(message.text());
  });
  await page.keyboard.press('Control+9');
  const ranks = page.getByTestId('figure-scenario-ranks');
  // Whoever is ranked in no scenario has no line, and says in the table above why.
  const never = page.getByTestId('side-by-side').getByRole('row', { name: /Hyper-V/ });
  await expect(never).toContainText('not enough known: ');
  await expect(ranks.getByTestId('rank-line')).toHaveCount(3);
  await expect(ranks.getByTestId('figure-sentence')).toContainText(/moves most, between rank \d and \d/);
  await ranks.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(ranks.getByTestId('chart-tip')).toContainText('KVM');
  await ranks.getByRole('button', { name: 'Xen', exact: true }).click();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText('Xen');
  await expect(ranks.locator('[data-testid=rank-line][data-lit=true]')).toHaveCount(1);
  await ranks.getByRole('button', { name: /Show as table/ }).click();
  await expect(ranks.getByRole('row', { name: /^KVM/ }).getByRole('cell')).toHaveCount(4);

  const weights = page.getByTestId('figure-scenario-weights');
  await weights.getByRole('combobox', { name: 'Second scenario' }).selectOption('Security first');
  await expect(weights.getByTestId('figure-sentence')).toContainText(
    /^From Linux datacenter to Security first, \d+ % of the weight goes elsewhere: most to security and isolation/,
  );
  await weights.getByRole('button', { name: /^Security and isolation: \+/ }).click();
  await expect(page.getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText(
    'Security and isolation',
  );
  expect(broken).toEqual([]);
});

test('a scenario has a pane of its own: what it stands for, its weights and its rules', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Scenarios');
  const pane = page.getByTestId('inspector');
  // A press on what is shown already explains it, in the table and in the sidebar.
  await page.locator('[data-scenario="linux-datacenter"]').click();
  await expect(pane.getByRole('heading', { name: 'Linux datacenter', level: 2 })).toBeVisible();
  await expect(pane.getByTestId('scenario-lead')).toHaveText('Xen leads VMware ESX by 2.4.');
  await expect(pane.getByText('Set by hand.')).toBeVisible();
  await expect(pane.getByTestId('scenario-rules')).toContainText('Weighted sum');
  await expect(pane.getByRole('button', { name: 'Describe…' })).toBeVisible();
  expect(await pane.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
  // Of another one it says the same, and offers to show it.
  const table = page.getByTestId('side-by-side');
  await table.getByRole('button', { name: /rename or duplicate Security first/ }).click();
  await page.getByRole('menuitem', { name: 'Weights and rules…' }).click();
  await expect(pane.getByRole('heading', { name: 'Security first', level: 2 })).toBeVisible();
  await pane.getByRole('button', { name: 'Show this scenario' }).click();
  await expect(pane.getByRole('button', { name: 'Duplicate…' })).toBeVisible();
  // Once it is deleted there is nothing to explain.
  await pane.getByRole('button', { name: 'Delete…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Delete/ })
    .click();
  await expect(pane.getByRole('heading', { name: 'Security first', level: 2 })).toHaveCount(0);
});
