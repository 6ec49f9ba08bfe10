import { chooseMenu, expect, saved, test } from './app.ts';

test('the timeline says who led when, with a table of the same numbers and the claims that came in', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Timeline');
  const figure = page.getByTestId('figure-timeline');
  await expect(figure.getByTestId('figure-sentence')).toContainText(
    /Claims came in on \d+ dates from 2008-10-27 to 2010-07-27/,
  );
  await expect(figure.getByTestId('figure-sentence')).toContainText(/by the dated claims alone/i);
  const steps = page.getByTestId('timeline-step');
  // What has no date is said apart.
  await expect(steps.first()).toContainText('No date');
  expect(await steps.count()).toBeGreaterThan(3);
  await expect(steps.first()).toContainText('counted at every date');
  // The last date of the workbook brings context alone.
  await expect(steps.last()).toContainText('2010-07-27');
  await expect(steps.last()).toContainText(/2 claims give context/);
  // The claims of a date lie behind it, from the keyboard too.
  await steps.nth(1).locator('summary').focus();
  await page.keyboard.press('Enter');
  const claim = steps.nth(1).getByRole('button').first();
  const text = await claim.textContent();
  await claim.press('Enter');
  await expect(page.getByTestId('inspector')).toContainText(text ?? '');
  await figure.getByRole('button', { name: /Show as table/ }).click();
  const dates = await figure.locator('tbody th').allTextContents();
  expect(dates[0]).toBe('without a date');
  expect(dates.slice(1)).toEqual([...dates.slice(1)].sort());
  expect(dates).toHaveLength(await figure.locator('tbody tr').count());
});

test('a date is tried from the keyboard by the whole window, left again, and saved to the scenario', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Timeline');
  const slider = page.getByRole('slider', { name: 'As of' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'every date');
  const rules = page.getByTestId('rules');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^2008-10-2\d$/);
  await expect(rules).toContainText(/as of 2008-10-2\d/);
  await expect(page.getByTestId('save-state')).toHaveText('Not saved yet');
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'every date');
  await expect(rules).not.toContainText('as of');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const date = await slider.getAttribute('aria-valuetext');
  await page.getByRole('button', { name: `Save as of ${date}` }).click();
  await saved(page);
  await expect(page.getByTestId('as-of-lead')).toContainText('The scenario keeps this date.');
  // A date that was only tried does not stay when one leaves.
  await slider.focus();
  await page.keyboard.press('Home');
  await chooseMenu(app, 'View', 'Matrix');
  await expect(rules).toContainText(`as of ${date}`);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(rules).not.toContainText('as of');
});

test('claims that may no longer hold are listed with the reason', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Timeline');
  const figure = page.getByTestId('figure-stale');
  await expect(figure.getByTestId('figure-sentence')).toContainText('may no longer hold');
  await expect(figure.getByTestId('stale-claim').first()).toContainText(
    /speaks of a time that ended 2008-12-31/,
  );
});

test('a workbook without dates says so', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Timeline');
  await expect(page.getByTestId('figure-timeline').getByTestId('figure-sentence')).toHaveText(
    'No claim that counts has a date.',
  );
  await expect(page.getByRole('slider')).toHaveCount(0);
});
