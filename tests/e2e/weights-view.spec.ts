import type { Page } from '@playwright/test';
import { chooseMenu, expect, ranking, saved, test } from './app.ts';
import { openPanel, outcome, provenance, weightRow } from './weights-panels.ts';

/** The panels of the weights view, worked through as somebody would who has never seen them. */

const use = (page: Page): Promise<void> => page.getByRole('button', { name: 'Use these weights' }).click();
const choose = (page: Page, label: string): Promise<void> =>
  page.locator('fieldset label', { hasText: label }).click();

/** The saved weights of the scenario on the screen in percent of their sum, by the name of the criterion. */
const savedShares = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const loaded = await window.weighbridge.loadWorkbook();
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const { tables } = loaded.value.state;
    const scenarioId = tables.workbook[0]?.currentScenarioId;
    const weights = tables.weights.filter((w) => w.scenarioId === scenarioId);
    const sum = weights.reduce((total, w) => total + w.value, 0);
    const names = new Map(tables.criteria.map((c) => [c.id, c.name]));
    return Object.fromEntries(
      weights.map((w) => [names.get(w.criterionId) ?? '', Math.round((1000 * w.value) / sum) / 10]),
    );
  });

test('the view is reached by its shortcut and the menu, and says how the weights came to be', async ({
  open,
}) => {
  const { app, page } = await open();
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Weights', exact: true })).toBeFocused();
  await expect(provenance(page)).toHaveText('Linux datacenter: set by hand');
  await page.keyboard.press('Control+2');
  await chooseMenu(app, 'View', 'Weights');
  await expect(page.getByRole('heading', { name: 'Weights', exact: true })).toBeVisible();
});

test('rank order by keyboard: moved, tied, used, and taken back in one step', async ({ open }) => {
  const { app, page } = await open();
  await openPanel(page, 'Rank order');
  const list = page.getByRole('list', { name: 'Order of importance' });
  const names = () =>
    list
      .getByTestId('order-handle')
      .getByTestId('ask-name')
      .evaluateAll((all) => all.map((n) => n.firstChild?.textContent));
  expect((await names()).slice(0, 3)).toEqual(['Scheduling', 'Performance', 'Security']);
  const before = await savedShares(page);

  await list.getByRole('button', { name: /^Security: place 3 of 15/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('button', { name: /^Security: place 1 of 15/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /^Performance: place 2 of 15, tied/ })).toBeFocused();
  await page.keyboard.press('t');
  await expect(list.getByRole('button', { name: 'Performance: place 3 of 15' })).toBeFocused();
  expect((await names()).slice(0, 3)).toEqual(['Security', 'Scheduling', 'Performance']);

  // The largest of 15 centroid weights is (1 + 1/2 + ... + 1/15) / 15.
  await expect(weightRow(page, 'Security').locator('td').last()).toHaveText('22 %');
  await choose(page, 'Rank sum');
  await expect(weightRow(page, 'Security').locator('td').last()).toHaveText(/^1[23] %$/);
  await use(page);
  await expect(provenance(page)).toContainText('set by rank order, ');
  await saved(page);
  expect((await savedShares(page))['Security']).toBe(12.5);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(provenance(page)).toHaveText('Linux datacenter: set by hand');
  expect(await savedShares(page)).toEqual(before);
  // The order is no edit: it is still there.
  expect((await names()).slice(0, 3)).toEqual(['Security', 'Scheduling', 'Performance']);
});

test('rank order by dragging a line', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, 'Rank order');
  const rows = page.getByTestId('order-row');
  const maturity = rows.filter({ hasText: 'Maturity' });
  await maturity.getByTestId('order-handle').dragTo(rows.nth(0), { targetPosition: { x: 40, y: 3 } });
  await expect(rows.nth(0)).toContainText('Maturity');
  await expect(page.getByRole('button', { name: 'Maturity: place 1 of 15' })).toBeVisible();
});

test('Escape leaves a line that is dragged where it was', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, 'Rank order');
  const rows = page.getByTestId('order-row');
  const before = await rows.allInnerTexts();
  await rows.nth(3).getByTestId('order-handle').hover();
  await page.mouse.down();
  await rows.nth(0).hover();
  await expect(page.locator('[data-testid=order-row][data-over=true]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-testid=order-row][data-over=true]')).toHaveCount(0);
  await page.mouse.up();
  expect(await rows.allInnerTexts()).toEqual(before);
});

test('swing: the largest first, the others beside it, who would lead, and the weights used', async ({
  open,
}) => {
  const { app, page } = await open();
  expect(await ranking(page)).toEqual(['Xen', 'KVM']);
  await openPanel(page, 'Swing');
  await expect(page.getByText('Which one would you lift first?')).toBeVisible();
  await expect(outcome(page)).toHaveText('Choose the largest swing first.');
  const lift = page.getByTestId('swing-first').filter({ hasText: 'Kernel integration' });
  await expect(lift).toContainText('It is part of the mainline kernel');
  await lift.click();
  await expect(outcome(page)).toHaveText('14 swings are not rated yet.');
  await expect(page.getByRole('button', { name: 'Use these weights' })).toBeDisabled();

  const numbers = page.getByTestId('ask-row').getByRole('textbox');
  await expect(numbers.nth(0)).toBeFocused();
  await numbers.nth(0).fill('140');
  await expect(page.getByRole('alert')).toHaveText(
    'More than Kernel integration? Enter makes it the largest.',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('ask-row').first()).toContainText('Architecture class');
  await expect(page.getByTestId('ask-row').first()).toContainText('100 the largest');
  await page.getByRole('button', { name: 'Choose another' }).click();
  await lift.click();
  // One stop of Tab a row, and Enter goes on; the ranking is there from the first answer.
  await numbers.nth(0).fill('5');
  await expect(page.getByTestId('ranking-preview')).toContainText('Ranking so far');
  for (let i = 1; i < 14; i++) {
    await page.keyboard.press(i === 1 ? 'Tab' : 'Enter');
    await expect(numbers.nth(i)).toBeFocused();
    await page.keyboard.type('5');
  }
  await expect(outcome(page)).toContainText('KVM would lead by');
  await expect(page.getByTestId('ranking-preview').locator('tbody tr').first()).toContainText('KVM');
  // Nothing is changed before it is used.
  expect(await ranking(page)).toEqual(['Xen', 'KVM']);
  await use(page);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  expect((await savedShares(page))['Kernel integration']).toBe(58.8);
  await expect(page.getByText('These are the weights of Linux datacenter.')).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('weights-from')).toHaveText(/^Weights by swing, \d+ \w+ \d{4}$/);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await expect(page.getByTestId('weights-from')).toHaveText('Weights by hand');
  await chooseMenu(app, 'Edit', 'Redo');
  await expect(page.getByTestId('weights-from')).toHaveText(/^Weights by swing, /);
});

test('weights of a panel that are tried are kept as what they are, and as set by hand once one is changed', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const keep = () =>
    page.getByTestId('tried-banner').getByRole('button', { name: 'Keep', exact: true }).click();
  await chooseMenu(app, 'Scenario', 'Try Weights');
  await openPanel(page, 'Swing');
  await page.getByTestId('swing-first').filter({ hasText: 'Kernel integration' }).click();
  const numbers = page.getByTestId('ask-row').getByRole('textbox');
  for (let i = 0; i < 14; i++) await numbers.nth(i).fill('5');
  await page.getByRole('button', { name: 'Use these weights' }).click();
  await expect(page.getByTestId('tried-banner')).toContainText('KVM leads Xen');
  await keep();
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('weights-from')).toHaveText(/^Weights by swing, \d+ \w+ \d{4}$/);
  await chooseMenu(app, 'Scenario', 'Try Weights');
  await matrix.setWeight('security', 50);
  await keep();
  await expect(page.getByTestId('weights-from')).toHaveText('Weights by hand');
});

test('a hundred points: what is left, what is too much, and the rest shared out', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, '100 points');
  const numbers = page.getByTestId('ask-row').getByRole('textbox');
  await numbers.nth(0).fill('60');
  await expect(page.getByTestId('points-left')).toContainText('40 points left to hand out');
  await numbers.nth(1).fill('70');
  await expect(page.getByTestId('points-left')).toContainText('30 points too many');
  await expect(outcome(page)).toHaveText('30 points too many: take some back.');
  await page.getByRole('button', { name: 'Cut all down to 100' }).click();
  await expect(page.getByTestId('points-left')).toContainText('All 100 points are handed out');
  await expect(numbers.nth(0)).toHaveValue('46');
  await use(page);
  await expect(provenance(page)).toContainText('by 100 points');
  expect((await savedShares(page))['Architecture class']).toBe(46);
});

test('swing ratios: asked until all hang together, a contradiction named and mended', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, 'Swing ratios');
  await choose(page, 'By group, then within');
  await page
    .getByRole('list', { name: 'Questions' })
    .getByRole('button')
    .filter({ hasText: 'Architecture' })
    .click();
  const rows = page.getByTestId('ratio-row');
  await rows.nth(0).getByRole('textbox').fill('2');
  await page.getByRole('button', { name: 'Ask the next pair' }).click();
  await expect(rows.nth(1).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('3');
  await expect(page.getByText('Enough: every criterion hangs together')).toBeVisible();
  await page.getByRole('button', { name: 'Add a pair to check' }).click();
  // What was not compared yet.
  await expect(rows.nth(2).getByRole('combobox', { name: 'First step' }).locator(':checked')).toHaveText(
    'Kernel integration',
  );
  await expect(rows.nth(2).getByRole('combobox', { name: 'Second step' }).locator(':checked')).toHaveText(
    'Footprint',
  );
  await rows.nth(2).getByRole('textbox').fill('4');
  await expect(page.getByRole('alert').first()).toContainText('make it 1.5');
  await expect(rows.nth(2)).toContainText('The other lines make it 1.5.');
  await rows.nth(2).getByRole('combobox', { name: 'First step' }).selectOption('Footprint');
  await expect(rows.nth(2).getByRole('textbox')).toHaveValue('0.25');
  await rows.nth(2).getByRole('combobox', { name: 'First step' }).selectOption('Kernel integration');
  await rows.nth(2).getByRole('button', { name: 'Take 1.5' }).click();
  await expect(page.getByText('Enough: every criterion hangs together')).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Questions' }).getByRole('button').filter({ hasText: 'Architecture' }),
  ).toHaveAccessibleName('Architecture, answered');
});

test('pairs: one at a time, enough without all, the contradiction repaired by what is proposed', async ({
  open,
}) => {
  const { page } = await open();
  await openPanel(page, 'Pairs (AHP)');
  // Fifteen criteria are 105 pairs: groups come first by themselves.
  await expect(page.getByRole('radio', { name: 'By group, then within' })).toBeChecked();
  const answered = page.getByTestId('pairs-answered');
  await expect(answered).toHaveText('0 of 10 pairs answered; 4 more are needed at least');
  // A click is an answer, and the next pair comes by itself.
  const answer = (name: string): Promise<void> =>
    page.getByRole('radio', { name, exact: true }).click({ force: true });
  const equal = (a: string, b: string): Promise<void> => answer(`${a} and ${b} count equally`);
  for (const [a, b] of [
    ['Architecture', 'Operation'],
    ['Operation', 'Protection'],
    ['Protection', 'Standing'],
  ] as const) {
    await equal(a, b);
  }
  await equal('Standing', 'Fit for use');
  await expect(answered).toHaveText('4 of 10 pairs answered; that is enough');
  // Four answers are a chain through the five groups.
  await expect(page.getByTestId('consistency')).toContainText('cannot be measured yet');

  // Against all that was said and will be: Architecture far ahead of Protection.
  await answer('Architecture counts extremely more than Protection');
  for (const [a, b] of [
    ['Operation', 'Standing'],
    ['Protection', 'Fit for use'],
    ['Architecture', 'Standing'],
    ['Operation', 'Fit for use'],
    ['Architecture', 'Fit for use'],
  ] as const) {
    await equal(a, b);
  }
  await expect(answered).toHaveText('10 of 10 pairs answered');
  const ratio = async (): Promise<number> => Number(await page.getByTestId('consistency').textContent());
  expect(await ratio()).toBeGreaterThan(0.1);
  await expect(page.getByTestId('consistency-worst')).toContainText(
    'Most out of line: Architecture counts extremely more than Protection',
  );
  await page
    .getByTestId('consistency-worst')
    .getByRole('button', { name: /^Take / })
    .click();
  await expect.poll(ratio).toBeLessThan(0.1);

  // By keyboard: the arrow keys choose, Enter goes on.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Operation and Fit for use count equally' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('pair-said')).toContainText('Operation counts equally to moderately more');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pair 10 of 10')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Architecture and Fit for use count equally' })).toBeFocused();

  // The matrix shows the same answers.
  await choose(page, 'Matrix');
  await expect(page.getByRole('combobox', { name: 'Operation against Protection' })).toHaveValue('1');
  await expect(outcome(page)).toContainText('Architecture: 2 more answers are needed.');
  for (const group of ['Architecture', 'Operation', 'Standing', 'Fit for use']) {
    await page
      .getByRole('list', { name: 'Questions' })
      .getByRole('button')
      .filter({ hasText: group })
      .click();
    const open = page.getByTestId('pairs-matrix').getByRole('combobox');
    for (let i = 0; i < (await open.count()); i++) await open.nth(i).selectOption('1');
  }
  await use(page);
  await expect(provenance(page)).toContainText('set by pairwise comparison');
  const shares = await savedShares(page);
  expect(shares['Kernel integration']).toBe(shares['Footprint']);
});

test('weights from the data come with a warning', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, 'From the data');
  await expect(page.getByText('These weights say what differs, not what matters.')).toBeVisible();
  for (const formula of ['CRITIC', 'MEREC', 'Entropy']) {
    await choose(page, formula);
    await expect(outcome(page)).toContainText(/first|lead/);
  }
  await use(page);
  await expect(provenance(page)).toContainText('set from the data');
});

test('with one criterion there is nothing to ask, with none a way to show some', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+Shift+C');
  await page.getByRole('button', { name: 'Hide all' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+6');
  await expect(page.getByText('Every criterion is hidden. Show at least one.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose criteria' }).click();
  await page.getByRole('checkbox', { name: 'Security' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+6');
  await expect(page.getByText('Only one criterion is shown, and it has the whole weight')).toBeVisible();
});
