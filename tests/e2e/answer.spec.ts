import { chooseMenu, expect, ranking, saved, test } from './app.ts';

/** Two pages of one answer: what the strip of the other views says, and what the answer says. */

test('the answer says on one screen what every other view says: verdict, order, scores and chances', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  const headline = await page.getByTestId('verdict').getByRole('button').textContent();
  const order = await ranking(page);
  const scores = await page
    .getByTestId('standing')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-score')).toFixed(1)));
  await page.keyboard.press('Control+1');
  await expect(page.getByTestId('answer-verdict')).toHaveText(`Answer: ${headline}`);
  const rows = page.getByTestId('answer-standing');
  await expect(rows).toHaveCount(order.length);
  for (const [i, name] of order.entries()) {
    await expect(rows.nth(i)).toContainText(name);
    await expect(rows.nth(i)).toContainText(scores[i] ?? '');
    await expect(rows.nth(i)).toContainText('of 100');
  }
  for (const part of ['ranking', 'reasons', 'flips', 'voices', 'scenarios', 'next']) {
    await expect(page.getByTestId(`answer-${part}`).getByRole('heading', { level: 2 })).toBeVisible();
  }
  await expect(page.getByTestId('answer-condition')).toContainText('stays first while');
  await expect(page.getByTestId('answer-voices')).toContainText('for Xen');
  // The heading of a part leads to the view that says more.
  await page.getByTestId('answer-scenarios').getByRole('heading').getByRole('button').click();
  await expect(page.locator('[data-view-heading]')).toHaveText('Scenarios');
  await chooseMenu(app, 'View', 'Answer');
});

test('nothing stands beside the answer until something is selected, and it goes with the selection', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await page.getByTestId('standing').first().getByRole('button').click();
  await page.keyboard.press('Control+1');
  await expect(page.getByTestId('answer-verdict')).toBeVisible();
  const pane = page.getByRole('complementary');
  await expect(pane).toHaveCount(0);
  await page.getByTestId('answer-reasons').getByRole('listitem').first().getByRole('button').click();
  await expect(pane).toBeVisible();
  await pane.getByRole('button', { name: 'Hide the inspector' }).click();
  await expect(pane).toHaveCount(0);
});

test('the weight that is nearest to changing the first place says where it does, and does so when it is moved there', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  const [before] = await ranking(page);
  await page.keyboard.press('Control+1');
  const flips = page.getByTestId('answer-flips');
  const slider = flips.getByRole('slider');
  await expect(flips).toContainText(/(above|below) [\d.]+ % \S+ is first/);
  const line = (await flips.getByTestId('answer-takeover').textContent()) ?? '';
  const [, , wanted = '', next = ''] = /(above|below) ([\d.]+) % (.+?) is first/.exec(line) ?? [];
  expect(next).not.toBe(before);
  await slider.focus();
  const beyond = async (): Promise<boolean> => {
    const share = Number(
      /([\d.]+) % of the weight/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1],
    );
    return line.startsWith('above') ? share > Number(wanted) : share < Number(wanted);
  };
  for (let step = 0; step < 60 && !(await beyond()); step++) {
    await page.keyboard.press(line.startsWith('above') ? 'ArrowRight' : 'ArrowLeft');
  }
  expect(await beyond()).toBe(true);
  await expect(page.getByTestId('answer-standing').first()).toContainText(next);
  await expect(page.getByTestId('answer-verdict')).toContainText(next);
  await saved(page);
  // One undo for each step of the keys; the first place comes back.
  for (let step = 0; step < 60; step++) {
    if ((await page.getByTestId('answer-standing').first().getAttribute('data-name')) === before) break;
    await page.keyboard.press('Control+Z');
    await saved(page);
  }
  await expect(page.getByTestId('answer-standing').first()).toContainText(before ?? '');
});

test('a click on a scenario answers by it, and a side or a source leads to where it is believed or left out', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  await page.keyboard.press('Control+1');
  await page
    .getByTestId('answer-scenarios')
    .getByRole('button', { name: /^Desktop virtualization/ })
    .click();
  await expect(page.getByTestId('answer-standing').first()).toContainText('KVM');
  await page
    .getByTestId('answer-scenarios')
    .getByRole('button', { name: /^Linux datacenter/ })
    .click();
  await expect(page.getByTestId('answer-standing').first()).toContainText('Xen');
  await page.getByTestId('answer-flips').getByRole('button', { name: 'Leave it out…' }).click();
  await expect(page.getByRole('dialog')).toContainText('is left out.');
  await page.keyboard.press('Escape');
  await page.getByTestId('answer-flips').getByRole('button', { name: 'Show both sides' }).click();
  await expect(page.getByTestId('side').first()).toBeVisible();
});

test('a workbook opens in the view in which it was left', async ({ start }) => {
  const first = await start();
  await first.page.keyboard.press('Control+1');
  await expect(first.page.getByTestId('answer-verdict')).toBeVisible();
  await first.close();
  const again = await start();
  await expect(again.page.getByTestId('answer-verdict')).toBeVisible();
});
