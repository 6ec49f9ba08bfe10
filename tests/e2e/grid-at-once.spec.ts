import { chooseMenu, expect, saved, test } from './app.ts';
import { openPanel } from './weights-panels.ts';

/**
 * AG Grid tells of the focus and of keys by a timer. These tests hold all timers of zero milliseconds back until they are over, as a busy
 * machine or a covered window may for a while, and go on at once.
 */

const holdTimers = (page: import('@playwright/test').Page): Promise<void> =>
  page.evaluate(() => {
    const inTime = window.setTimeout;
    Object.assign(window, {
      setTimeout: (then: () => void, ms?: number) => inTime(then, ms ? ms : 60_000),
    });
  });

test('a command on a cell that was just clicked finds it selected', async ({ open }) => {
  const { app, page, matrix } = await open();
  await holdTimers(page);
  await matrix.cell('performance', 'xen').click();
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  const inspector = page.getByTestId('inspector');
  await expect(inspector.getByRole('textbox', { name: 'Value from 0 to 100' })).toBeVisible({
    timeout: 5_000,
  });
});

test('a key on a weight counts although another view comes at once', async ({ open }) => {
  const { page, matrix } = await open();
  await holdTimers(page);
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await page.keyboard.press('Control+6');
  await openPanel(page, 'Direct');
  await saved(page);
  const line = page.getByTestId('ask-row').filter({ hasText: 'Security' }).first();
  await expect(line.getByTestId('ask-share')).toContainText('locked', { timeout: 5_000 });
});

test('a weight that was typed is saved although another view comes at once', async ({ open }) => {
  const { page, matrix } = await open();
  await holdTimers(page);
  await matrix.weight('security').click();
  await page.keyboard.type('37');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+6');
  // The grid draws by timers too, so the workbook is asked.
  const weight = (): Promise<number | undefined> =>
    page.evaluate(async () => {
      const answer = await window.weighbridge.loadWorkbook();
      if (!answer.ok) return undefined;
      const { criteria, scenarios, weights } = answer.value.state.tables;
      const criterion = criteria.find(({ slug }) => slug === 'security');
      return weights.find((w) => w.criterionId === criterion?.id && w.scenarioId === scenarios[0]?.id)?.value;
    });
  await expect.poll(weight, { timeout: 5_000 }).toBe(37);
});

test('a claim that was just reached with the arrow keys is the one that Enter explains', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+3');
  const rows = page.getByTestId('evidence').locator('[role=row][row-index]');
  await rows.first().click();
  await holdTimers(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const text = await rows.nth(1).locator('[col-id="claim"]').first().textContent();
  await expect(page.getByTestId('inspector')).toContainText((text ?? '').slice(0, 20), { timeout: 5_000 });
});
