import { chooseMenu, expect, ranking, saved, test } from './app.ts';

test('weights are tried beside the saved ones, and kept as one step', async ({ open }) => {
  const { app, page, matrix } = await open();
  const banner = page.getByTestId('tried-banner');
  await expect(banner).toHaveCount(0);
  await chooseMenu(app, 'Scenario', 'Try Weights');
  await expect(banner).toContainText('not saved');
  await matrix.setWeight('kernel-integration', 90);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await expect(banner).toContainText('Trying 1 weight');
  await expect(page.getByTestId('inspector')).toContainText(': 90 points');
  await expect(banner).toContainText('KVM leads Xen by');
  await expect(banner).toContainText('saved: Xen leads KVM by');
  await expect(banner).toContainText('winner changes');
  await matrix.setWeight('security', 5);
  await expect(banner).toContainText('Trying 2 weights');
  await expect(matrix.weight('security').getByTestId('saved-weight')).toHaveCount(1);
  await expect(matrix.weight('scheduling').getByTestId('saved-weight')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(banner).toContainText('Trying 2 weights');
  await banner.getByRole('button', { name: 'Keep', exact: true }).click();
  await saved(page);
  await expect(banner).toHaveCount(0);
  expect(await ranking(page)).toEqual(['KVM', 'Xen']);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await expect(matrix.weight('security')).toContainText('12');
});

test('tried weights outlive another view and a kill of the program, and are reverted', async ({ start }) => {
  const first = await start();
  await first.page.keyboard.press('ControlOrMeta+Shift+Y');
  await first.matrix.setWeight('kernel-integration', 90);
  await first.page.keyboard.press('ControlOrMeta+Shift+H');
  await expect(first.page.getByTestId('tried-banner')).toContainText('Trying 1 weight');
  await first.close();
  const { page, matrix } = await start();
  const banner = page.getByTestId('tried-banner');
  await expect(banner).toContainText('Trying 1 weight');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(matrix.weight('kernel-integration').getByTestId('weight-points')).toHaveText('90');
  // A lock would be saved at a share that only the tried weights have.
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await expect(page.getByRole('alert')).toContainText('Keep the tried weights or revert them first.');
  await banner.getByRole('button', { name: 'Revert' }).click();
  await expect(banner).toHaveCount(0);
  await expect(matrix.weight('kernel-integration').getByTestId('weight-points')).toHaveText('6');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
});

test('weights tried in a scenario that is deleted wait for undo', async ({ open }) => {
  const { app, page, matrix } = await open();
  await chooseMenu(app, 'Scenario', 'Try Weights');
  await matrix.setWeight('kernel-integration', 90);
  const banner = page.getByTestId('tried-banner');
  await expect(banner).toContainText('Trying 1 weight');
  await chooseMenu(app, 'Scenario', 'Delete Scenario…');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete scenario' }).click();
  await expect(banner).toHaveCount(0);
  await page.getByTestId('drafts-notice').click();
  await expect(page.getByTestId('draft')).toContainText('The scenario was deleted.');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(banner).toContainText('Trying 1 weight');
});

test('another winner is told with its reason, and undone from there', async ({ open }) => {
  const { page, matrix } = await open();
  const notice = page.getByTestId('lead-notice');
  await expect(notice).toBeEmpty();
  await matrix.setWeight('kernel-integration', 8);
  await saved(page);
  await expect(notice).toBeEmpty();
  await matrix.setWeight('kernel-integration', 90);
  await expect(notice).toContainText('since Kernel integration went from 8 to 90');
  await expect(notice).toContainText(/KVM leads Xen by [\d.]+/);
  await expect(notice).toContainText(/Before: Xen leads KVM by [\d.]+/);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toContainText('since “weight of Kernel integration 8 to 90” was undone');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeEmpty();
});

test('while a weight is dragged the strip says who was first, and it is told once at rest', async ({
  open,
}) => {
  const { page, matrix } = await open();
  await matrix.setWeight('kernel-integration', 60);
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  const notice = page.getByTestId('lead-notice');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  const slider = matrix.weight('kernel-integration').getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 1, box.y + box.height / 2, { steps: 5 });
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  await expect(page.getByTestId('standing').first()).toContainText('first now, before: KVM');
  await expect(page.getByTestId('standing').first()).toHaveAttribute('data-before', /\d/);
  await expect(notice).toBeEmpty();
  await page.mouse.up();
  await expect(notice).toContainText('since Kernel integration went from 60 to');
});

test('a rule that changes who is first is told in any view', async ({ open }) => {
  const { app, page } = await open();
  await page.keyboard.press('ControlOrMeta+3');
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  await rules.getByRole('radio', { name: 'Judgements only' }).click();
  await page.keyboard.press('Escape');
  const notice = page.getByTestId('lead-notice');
  await expect(notice).toContainText('since “value of a cell: mean of the belief to judgements only');
  await expect(notice).toContainText('Before: Xen leads KVM by');
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toContainText(/Xen leads KVM by .* was undone/);
});

test('what must hold for another to lead: the smallest weight is tried, and it leads', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('ControlOrMeta+Shift+G');
  const goal = page.getByRole('dialog', { name: 'What must hold for KVM to lead?' });
  await expect(goal).toContainText('Now Xen leads KVM by');
  const weights = goal.getByTestId('goal-weights');
  await expect(weights.getByRole('row').nth(1)).toBeVisible();
  await expect(goal.getByTestId('goal-nearest')).toContainText('of the weight moves');
  await weights.getByRole('button', { name: /^Try / }).first().click();
  await expect(goal).toHaveCount(0);
  await expect(page.getByTestId('tried-banner')).toContainText('Trying 1 weight');
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await page.getByTestId('tried-banner').getByRole('button', { name: 'Revert' }).click();
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
  // The strip asks it of the alternative that is pointed at.
  await page.getByTestId('standing').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'What must hold for Xen to lead…' }).click();
  await expect(page.getByRole('dialog', { name: 'What must hold for Xen to lead?' })).toContainText(
    'Xen leads already.',
  );
});

test('what must hold, with the evidence that ships: all weights together, and a cell is shown', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await page.keyboard.press('ControlOrMeta+Shift+G');
  const goal = page.getByRole('dialog', { name: /^What must hold for / });
  await goal.getByRole('button', { name: 'Try these weights' }).click();
  const banner = page.getByTestId('tried-banner');
  await expect(banner).toContainText('winner changes');
  await banner.getByRole('button', { name: 'Revert' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+G');
  await goal
    .getByRole('button', { name: /^Show the evidence of / })
    .first()
    .click();
  await expect(goal).toHaveCount(0);
  await expect(page.getByTestId('inspector').getByTestId('cell-value')).toBeVisible();
});
