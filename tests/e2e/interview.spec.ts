import type { Page } from '@playwright/test';
import { chooseMenu, expect, ranking, saved, test } from './app.ts';
import { openPanel, outcome, provenance, weightRow } from './weights-panels.ts';

/** Weights by an interview: one question a screen, answered by keys alone. */

const progress = (page: Page) => page.getByTestId('interview-progress');
const answers = (page: Page) => page.getByRole('navigation', { name: 'Your answers' }).getByRole('listitem');
const chosen = (page: Page) => page.getByTestId('interview-answer').and(page.locator('[aria-pressed=true]'));

/** Presses a key that answers, and waits until the answer is in the list. */
async function answer(page: Page, key: string): Promise<void> {
  const before = await answers(page).count();
  await page.keyboard.press(key);
  await expect(answers(page)).toHaveCount(before + 1);
}

test('the whole interview by keys: answered, gone back, a range typed, settled, used, undone', async ({
  open,
}) => {
  const { app, page } = await open();
  const before = await ranking(page);
  await chooseMenu(app, 'Scenario', 'Weights by Interview');
  await expect(page.getByRole('heading', { level: 2, name: 'Interview' })).toBeVisible();
  await expect(progress(page)).toHaveText('Question 1 of at most 19');
  await expect(outcome(page)).toHaveText('Answer the first question.');

  // A digit answers wherever the focus is in the view, and the next question comes by itself.
  await answer(page, '2');
  await expect(progress(page)).toHaveText('Question 2 of at most 19');
  await expect(page.getByTestId('interview-ranking').getByRole('listitem')).toHaveCount(2);
  await expect(outcome(page)).toContainText('can still come first');
  await expect(page.getByTestId('interview-answer').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('interview-answer').nth(1)).toBeFocused();
  await answer(page, 'Enter');

  // Back to the first question and on again: what was answered is still there.
  await page.keyboard.press('Backspace');
  await expect(progress(page)).toHaveText('Question 2 of at most 19');
  await page.keyboard.press('ArrowLeft');
  await expect(progress(page)).toHaveText('Question 1 of at most 19');
  await expect(chosen(page)).toContainText('Operation');
  await expect(chosen(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(progress(page)).toHaveText('Question 3 of at most 19');

  // A range of one's own, at the first question that asks for a ratio.
  const own = page.getByTestId('interview-answer').filter({ hasText: 'A number or range of my own' });
  while ((await own.count()) === 0) await answer(page, '1');
  await page.keyboard.press('7');
  await expect(page.getByRole('textbox', { name: 'At least' })).toBeFocused();
  await page.keyboard.type('60');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await expect(page.getByText('The second number has to be as large as the first, or larger.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('90');
  await answer(page, 'Enter');
  await expect(answers(page).last()).toContainText('60 to 90 of 100');

  const settled = page.getByTestId('interview-settled');
  for (let i = 0; i < 40 && !(await settled.isVisible()); i++) await answer(page, i % 2 === 0 ? '3' : '2');
  await expect(settled).toContainText(/^Whatever you answer now, (Xen|KVM) stays first: at /);
  const leader = /now, (\w+) stays/.exec((await settled.textContent()) ?? '')?.[1] ?? '';
  await expect(page.getByTestId('interview-standing').first()).toContainText(leader);
  await expect(page.getByTestId('interview-standing').last()).toContainText('cannot be first');

  // Enter uses them, in one step for undo.
  await page.keyboard.press('Enter');
  await expect(provenance(page)).toContainText('set by interview, ');
  await saved(page);
  await expect.poll(async () => (await ranking(page))[0]).toBe(leader);
  await page.keyboard.press('Control+z');
  await expect(provenance(page)).toHaveText('Linux datacenter: set by hand');
  expect(await ranking(page)).toEqual(before);
});

test('an interview is taken up where it was left, an answer is changed, and one can go on after the end', async ({
  open,
}) => {
  const { page } = await open();
  await openPanel(page, 'Interview');
  for (const key of ['1', '1', '2', '2', '1']) await answer(page, key);
  const at = await progress(page).textContent();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+6');
  await expect(progress(page)).toHaveText(at ?? '');
  await expect(answers(page)).toHaveCount(5);

  await answers(page).first().getByRole('button').click();
  await expect(progress(page)).toHaveText('Question 1 of at most 19');
  await page.keyboard.press('3');
  await expect(answers(page).first()).toContainText('Protection');
  // Between which shares the answers leave each weight.
  await expect(weightRow(page, 'Security').getByTestId('weight-range')).toHaveText(/^[\d.]+ % to [\d.]+ %$/);

  const settled = page.getByTestId('interview-settled');
  for (let i = 0; i < 40 && !(await settled.isVisible()); i++) await answer(page, i % 2 === 0 ? '1' : '3');
  const goOn = page.getByRole('button', { name: 'Go on asking' });
  await expect(goOn).toBeVisible();
  await goOn.press('Enter');
  await expect(page.getByTestId('interview-answer').first()).toBeFocused();
  await answer(page, '2');
});

test('locked weights are not asked about', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await saved(page);
  await openPanel(page, 'Interview');
  await expect(progress(page)).toHaveText('Question 1 of at most 18');
  await answer(page, '1');
  await expect(weightRow(page, 'Security').getByTestId('weight-range')).toHaveCount(0);
  await expect(weightRow(page, 'Security').locator('td').last()).toHaveText('locked');
});

test('while weights are tried, those of an interview are a draft too', async ({ open }) => {
  const { app, page } = await open();
  await openPanel(page, 'Interview');
  await answer(page, '1');
  await chooseMenu(app, 'Scenario', 'Try Weights');
  await page.getByRole('button', { name: 'Use these weights' }).click();
  await expect(weightRow(page, 'Security').locator('td').last()).toHaveText(/%$/);
  await expect(provenance(page)).toHaveText('Linux datacenter: set by hand');
  await chooseMenu(app, 'Scenario', 'Keep Tried Weights');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible();
});
