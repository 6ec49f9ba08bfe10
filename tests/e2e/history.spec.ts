import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';

/** Three weights of the first scenario and a note, and the history on the screen. */
async function worked(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const loaded = await window.weighbridge.loadWorkbook();
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const { scenarios, criteria } = loaded.value.state.tables;
    const scenarioId = scenarios[0]?.id ?? '';
    for (const [index, { id }] of criteria.slice(0, 3).entries()) {
      await window.weighbridge.execute({
        type: 'setWeight',
        scenarioId,
        criterionId: id,
        value: 60 + index,
      });
    }
    await window.weighbridge.execute({
      type: 'addNote',
      target: { subject: 'workbook' },
      text: 'Ask first.',
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
}

test('the history is searched, explains a change, and leads to what it changed', async ({ open }) => {
  const { page } = await open();
  await worked(page);
  const list = page.getByTestId('history');
  await expect(list.getByRole('row')).toHaveCount(6);
  await page.getByRole('searchbox', { name: 'Search the history' }).fill('weight 61');
  await expect(list.getByRole('row')).toHaveCount(2);
  const event = page.getByTestId('event');
  await expect(event.getByRole('heading', { level: 2 })).toContainText('to 61');
  await expect(event.getByTestId('effect')).toContainText(/first|None/);
  await expect(event.getByTestId('changes')).toContainText('61');
  await page.getByLabel('What was changed').selectOption('notes');
  await expect(page.getByText('No change fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all 5' }).click();
  await page.getByLabel('What was changed').selectOption('notes');
  await expect(list.getByRole('row')).toHaveCount(2);
  await page.getByLabel('What was changed').selectOption('weights');
  await list
    .getByRole('button', { name: /^weight of/ })
    .first()
    .click();
  await event.getByTestId('changes').getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: 'Weights', exact: true })).toBeVisible();
});

test('one gesture goes back many changes and forth again, by keyboard alone', async ({ open }) => {
  const { page } = await open();
  await worked(page);
  const list = page.getByTestId('history');
  await list.getByRole('button').first().focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  const event = page.getByTestId('event');
  await expect(event.getByRole('heading', { level: 2 })).toContainText('to 60');
  const back = event.getByRole('button', { name: 'Undo the 3 changes after this one' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('row')).toHaveCount(9);
  await expect(event).toContainText('The workbook stands as it was left then.');
  await list.getByRole('button', { name: /^note on .*taken back/ }).click();
  await event.getByRole('button', { name: 'Redo up to this one (3 changes)' }).click();
  await expect(list.getByRole('row')).toHaveCount(12);
  await expect(list.getByRole('button', { name: /note on .*the workbook stands here/ })).toBeVisible();
});

test('the log is verified and compacted, and undo still takes all of it back', async ({ open }) => {
  const { page } = await open();
  await worked(page);
  await page.getByRole('button', { name: 'Verify or compact history…' }).click();
  const dialog = page.getByRole('dialog');
  // Where the window was when it was loaded anew is an event of its own, if it was kept by then.
  await expect(dialog.getByTestId('verified')).toContainText(/The history is sound\. [56] events/);
  await dialog.getByLabel('Put together what is older than').selectOption('now');
  await expect(dialog.getByTestId('compaction')).toContainText(
    /(4 of 5|5 of 6) events, views included, become 1\./,
  );
  await dialog.getByRole('button', { name: 'Compact', exact: true }).click();
  await expect(dialog.getByTestId('compaction')).toContainText(/[45] events became 1\./);
  // What it says of the log is not left over from before.
  await expect(dialog.getByTestId('verified')).toContainText('The history is sound. 2 events');
  await page.keyboard.press('Escape');
  const list = page.getByTestId('history');
  await expect(list.getByRole('row')).toHaveCount(3);
  await page
    .getByRole('button', { name: /^Undo: 4 older changes/ })
    .first()
    .click();
  await expect(list.getByRole('button', { name: /make the workbook.*stands here/ })).toBeVisible();
});
