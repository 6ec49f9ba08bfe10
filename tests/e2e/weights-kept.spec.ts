import { chooseMenu, expect, saved, test } from './app.ts';
import { openPanel, outcome, provenance, weightRow } from './weights-panels.ts';

/** What stays: locked weights, and the panels as they were left. */

test('a locked weight keeps its share, is not moved by accident, and is set free again', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await expect(matrix.weight('security')).toContainText('locked');
  await saved(page);
  await matrix.setWeight('kernel-integration', 90);
  await expect(matrix.weight('security').getByTestId('weight-share')).toHaveText('12 %');
  await matrix.weight('security').click();
  for (const key of ['5', '+', 'F2', 'Alt+ArrowUp']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('alert').locator('strong')).toHaveText(
      'The weight of Security is locked at 12 %.',
    );
    await page.getByRole('alert').getByRole('button', { name: 'Dismiss', exact: true }).click();
    await matrix.weight('security').click();
  }
  await expect(matrix.weight('security').getByTestId('weight-share')).toHaveText('12 %');

  await page.keyboard.press('Control+6');
  const row = weightRow(page, 'Security');
  await row.getByRole('textbox').fill('30');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: /^Undo: lock the weight of Security at 30 percent/ }),
  ).toBeVisible();
  await row.getByRole('button', { name: 'Free Security' }).click();
  await expect(row.getByRole('button', { name: /^Lock Security at/ })).toBeVisible();
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(row.getByRole('button', { name: 'Free Security' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(matrix.weight('security').getByTestId('weight-share')).toHaveText('30 %');
});

test('with a lock, a panel shows the shares of the table beside it', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await saved(page);
  await openPanel(page, 'Direct');
  await page.getByRole('textbox', { name: 'Points of Security, as a number' }).fill('60');
  await page.keyboard.press('Enter');
  const line = (name: string) =>
    page.getByTestId('ask-row').filter({ hasText: name }).first().getByTestId('ask-share');
  await expect(line('Security')).toHaveText('locked at 12 %');
  const performance = await weightRow(page, 'Performance').locator('td').last().textContent();
  await expect(line('Performance')).toHaveText(performance ?? '');
  await openPanel(page, 'Rank order');
  const placed = page
    .getByTestId('order-row')
    .filter({ hasText: 'Performance' })
    .first()
    .getByTestId('ask-share');
  // Beside the 12 % of Security, the largest of the others takes its part of 88 %.
  const table = await weightRow(page, 'Performance').locator('td').last().textContent();
  await expect(placed).toHaveText(table ?? '');
  await page.locator('fieldset label', { hasText: 'By group, then within' }).click();
  await page.getByRole('button', { name: 'Operation, answered' }).click();
  await expect(page.getByTestId('ask-set')).toContainText('Percentages here are of Operation');
});

test('weights that are used give the focus on: their button has done its work', async ({ open }) => {
  const { page } = await open();
  await openPanel(page, 'Rank order');
  await page.getByRole('button', { name: 'Use these weights' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show the ranking' })).toBeFocused();
});

test('a panel is as it was left: in another view, another scenario, and after a restart', async ({
  start,
}) => {
  const first = await start();
  const { page } = first;
  await openPanel(page, 'Swing');
  await page.getByTestId('swing-first').filter({ hasText: 'Security' }).click();
  await page.getByRole('textbox', { name: 'What Performance is worth, as a number' }).fill('70');
  await page.locator('[data-scenario="desktop-virtualization"]').click();
  await expect(provenance(page)).toContainText('Desktop virtualization');
  await openPanel(page, 'Swing');
  await expect(page.getByText('Which one would you lift first?')).toBeVisible();
  await page.locator('[data-scenario="linux-datacenter"]').click();
  await expect(page.getByRole('textbox', { name: 'What Performance is worth, as a number' })).toHaveValue(
    '70',
  );
  // Closed at once, before the answer was saved by itself.
  await page.getByRole('textbox', { name: 'What Maturity is worth, as a number' }).fill('35');
  await first.close();

  const second = await start();
  await second.page.keyboard.press('Control+6');
  await expect(second.page.getByRole('heading', { level: 2, name: 'Swing', exact: true })).toBeVisible();
  await expect(
    second.page.getByRole('textbox', { name: 'What Performance is worth, as a number' }),
  ).toHaveValue('70');
  await expect(second.page.getByRole('textbox', { name: 'What Maturity is worth, as a number' })).toHaveValue(
    '35',
  );
  // Looking and answering are no edits.
  await expect(second.page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Start again…' }).click();
  await expect(second.page.getByRole('button', { name: 'Forget them' })).toBeFocused();
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('Which one would you lift first?')).toBeVisible();
  await expect(second.page.getByRole('heading', { level: 2, name: 'Swing', exact: true })).toBeFocused();
});

test('whatever another program left as answers, every panel can be asked', async ({ open }) => {
  const { page } = await open();
  await page.evaluate(async () => {
    const loaded = await window.weighbridge.loadWorkbook();
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const scenarioId = loaded.value.state.tables.workbook[0]?.currentScenarioId ?? '';
    const junk = {
      structure: 7,
      sets: { all: { points: 'x', places: [3], first: {}, ratios: [null] } },
      applied: 5,
    };
    for (const method of [
      'direct',
      'points',
      'rank-order',
      'swing',
      'swing-ratios',
      'ahp',
      'objective',
    ] as const) {
      const saved = await window.weighbridge.execute({
        type: 'saveElicitation',
        scenarioId,
        method,
        state: junk,
      });
      if (!saved.ok) throw new Error(saved.problem.message);
    }
  });
  await page.reload();
  await page.locator('[data-testid="verdict"][data-kind]').waitFor();
  for (const way of [
    'Direct',
    '100 points',
    'Rank order',
    'Swing',
    'Swing ratios',
    'Pairs (AHP)',
    'From the data',
  ]) {
    await openPanel(page, way);
    await expect(page.getByTestId(/^failure-/)).toHaveCount(0);
    await expect(outcome(page)).not.toBeEmpty();
  }
});
