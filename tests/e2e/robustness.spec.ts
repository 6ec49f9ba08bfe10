import type { Locator, Page } from '@playwright/test';
import { chooseMenu, expect, saved, test } from './app.ts';

const figure = (page: Page, name: string): Locator => page.getByTestId(`figure-${name}`);
const inspectorTitle = (page: Page): Locator =>
  page.getByTestId('inspector').getByRole('heading', { level: 2 });
const progress = (page: Page): Locator => page.getByTestId('chance-progress');

/** The chances in the heat map, row by row, exactly. */
const chances = (page: Page): Promise<number[][]> =>
  page
    .getByTestId('acceptability-row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('[data-chance]')].map((cell) => Number(cell.dataset['chance'])),
      ),
    );

async function openRobustness(page: Page): Promise<void> {
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('heading', { name: 'Robustness', level: 1 })).toBeFocused();
  await openPane(page, 'How firm');
  await expect(progress(page)).toHaveAttribute('data-running', 'false');
}

/** Shows one part of the view, as somebody with a pointer does. */
async function openPane(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

test('every rank has its chance, and they change with what is held to be known', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) broken.push(message.text());
  });
  await chooseMenu(app, 'View', 'Robustness');
  await expect(page.getByRole('heading', { name: 'Robustness', level: 1 })).toBeFocused();
  await expect(progress(page)).toContainText(/^10,000 draws: no chance is further off than 1\.0 of 100/);
  const rows = await chances(page);
  expect(rows).toHaveLength(await page.getByTestId('standing').count());
  for (const row of rows) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  for (const r of rows.keys()) expect(rows.reduce((sum, row) => sum + (row[r] ?? 0), 0)).toBeCloseTo(1, 9);
  await expect(figure(page, 'acceptability').getByTestId('figure-sentence')).toHaveText(
    /^Xen is first most often: its chance to be first is \d+ of 100 \(give or take [01]\.\d\)/,
  );

  // A ridge for each, with its table.
  await expect(figure(page, 'beliefs').getByTestId('ridge-row')).toHaveCount(rows.length);
  await expect(figure(page, 'beliefs').getByTestId('figure-sentence')).toHaveText(
    /^In 90 of 100 draws the score of .+ is between [\d.]+ and [\d.]+; that of /,
  );

  // Weights that are held bring no doubt, and evidence that is held brings none either.
  const controls = page.getByTestId('chance-controls');
  const doubt = figure(page, 'doubt').getByTestId('figure-sentence');
  await expect(doubt).toContainText('All doubt about its lead over VMware ESX comes from the evidence.');
  await controls.getByRole('checkbox', { name: 'Draw the evidence too' }).uncheck();
  await expect(doubt).toContainText('Nothing is drawn: at these weights and values Xen is first.');
  await controls.getByText('Around these').click();
  await expect(doubt).toContainText(/All doubt about its lead over .+ comes from the weights\./);

  // The slider answers to the keyboard, and the numbers follow it.
  const before = await chances(page);
  await controls.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(controls.locator('output')).toHaveText('100 %');
  await expect.poll(() => chances(page)).not.toEqual(before);
  expect(broken).toEqual([]);
});

test('long draws show how far they are and can be ended; what is newer is never overwritten', async ({
  openShipped,
}) => {
  const { page } = await openShipped();
  // All alternatives, ranked whatever is known of them: a million draws of these take a while.
  await page.evaluate(async () => {
    const answer = await window.weighbridge.loadWorkbook();
    if (!answer.ok) throw new Error(answer.problem.message);
    const { alternatives, scenarios } = answer.value.state.tables;
    const alternativeIds = alternatives.map(({ id }) => id);
    await window.weighbridge.execute({ type: 'setAlternativesActive', alternativeIds, active: true });
    const scenarioId = scenarios[0]?.id ?? '';
    await window.weighbridge.execute({ type: 'setRules', scenarioId, leastCoverage: 0 });
  });
  await page.reload();
  await page.locator('[data-testid="verdict"][data-kind]').waitFor();
  await openRobustness(page);
  const draws = page.getByTestId('chance-controls').getByRole('combobox', { name: 'Draws' });
  // A million can be drawn in a second, so Cancel is pressed in the frame in which the first draws are told.
  await page.evaluate(() => {
    const look = (): void => {
      const element = document.querySelector('[data-testid=chance-progress]');
      const cancel = [...(element?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Cancel',
      );
      const made = element?.querySelector('progress')?.value ?? 0;
      if (cancel && made > 0) cancel.click();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await draws.selectOption('1,000,000');
  await expect(progress(page)).toHaveAttribute('data-running', 'false');
  await expect(progress(page)).toContainText(/^Ended after [\d,]+ draws: everything below rests on these\.$/);
  const made = Number((await progress(page).textContent())?.match(/[\d,]+/)?.[0].replaceAll(',', ''));
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(1_000_000);
  for (const row of await chances(page)) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);

  // While a million are drawn, fewer are asked for: theirs is the last word.
  await page.getByTestId('chance-controls').getByText('Any', { exact: true }).click();
  await expect(progress(page)).toHaveAttribute('data-running', 'true');
  await draws.selectOption('10,000');
  await expect(progress(page)).toContainText(/^10,000 draws: /);
  const last = await chances(page);
  // More draws are the clock: what is left of the million would be told while they are made.
  await draws.selectOption('100,000');
  await expect(progress(page)).toContainText(/^100,000 draws: /);
  await draws.selectOption('10,000');
  await expect(progress(page)).toContainText(/^10,000 draws: /);
  expect(await chances(page)).toEqual(last);
});

test('the smallest change really brings the two level, in a copy that can be undone', async ({ open }) => {
  const { page } = await open();
  await openRobustness(page);
  await openPane(page, 'Weights');
  const flip = figure(page, 'flip');
  await expect(flip.getByTestId('figure-sentence')).toHaveText(
    /^The smallest change: move [\d.]+ % of the weight from .+ to .+, and KVM ties with Xen\.$/,
  );
  const changes = await flip
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => Number(row.lastElementChild?.textContent?.replace('−', '-').replace(' %', ''))),
    );
  expect(changes.length).toBeGreaterThan(1);
  expect(Math.abs(changes.reduce((sum, change) => sum + change, 0))).toBeLessThan(0.1 * changes.length);
  await flip.getByRole('button', { name: 'Try these weights' }).focus();
  await page.keyboard.press('Enter');
  // The button is gone with the lead; the focus is not.
  await expect(flip.getByRole('button', { name: 'Try these weights' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Robustness' })).toBeFocused();
  await expect(page.getByTestId('tried-banner')).toContainText(/Trying \d+ weights/);
  const ranks = () =>
    page.getByTestId('standing').evaluateAll((items) => items.map((item) => item.getAttribute('data-rank')));
  await expect.poll(ranks).toEqual(['1', '1']);
  await expect(flip.getByTestId('figure-sentence')).toContainText('is level with');
  // A copy with these weights is one step.
  await page.getByRole('button', { name: 'Keep as new scenario' }).click();
  await saved(page);
  await expect(page.getByTestId('page-head')).toContainText('Linux datacenter: other weights');
  await expect.poll(ranks).toEqual(['1', '1']);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('page-head')).not.toContainText('other weights');
  await expect.poll(ranks).toEqual(['1', '2']);
});

test('a place in the map and an end of the tornado are weights that are tried', async ({ open }) => {
  const { page } = await open();
  await openRobustness(page);
  await openPane(page, 'Weights');
  const banner = page.getByTestId('tried-banner');
  const revert = () => banner.getByRole('button', { name: 'Revert' }).click();
  const tornado = figure(page, 'tornado');
  await tornado.getByRole('button', { name: /without weight$/ }).click();
  await expect(banner).toContainText(/Trying \d+ weights?/);
  await revert();
  await expect(banner).toHaveCount(0);
  // The criterion that is selected is the one whose ends are tried.
  const third = tornado.getByTestId('range-row').nth(2).getByRole('button');
  await third.click();
  await expect(
    tornado.getByRole('button', { name: `${await third.textContent()} without weight` }),
  ).toBeVisible();
  const map = figure(page, 'weight-map');
  const present = map.getByRole('img', { name: /Map of winners/ });
  const before = await present.getAttribute('aria-label');
  const axes = () =>
    map.getByRole('combobox').evaluateAll((all) => all.map((e) => (e as HTMLSelectElement).value));
  const shown = await axes();
  await map.getByTestId('map-region').first().click();
  await expect(banner).toContainText(/Trying \d+ weights?/);
  await expect(present).not.toHaveAttribute('aria-label', before ?? '');
  expect(await axes()).toEqual(shown);
  // The line of what is tried says that another leads; nothing else is laid over the view.
  await expect(page.getByTestId('lead-notice').getByRole('button')).toHaveCount(0);
  await revert();
  // The same without a pointer: the middle of where one is first.
  await expect(banner).toHaveCount(0);
  await map
    .getByRole('button', { name: /^Try its middle\s+where/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(banner).toContainText(/Trying \d+ weights?/);
  // What is tried outlives the workbook in this window; the next test begins without it.
  await revert();
  await expect(banner).toHaveCount(0);
});

test('every row leads to its words: a cell, a source, a speaker', async ({ openShipped }) => {
  const { page } = await openShipped();
  await openRobustness(page);
  await openPane(page, 'Evidence');
  const reading = figure(page, 'reading-list').getByTestId('reading-row').first().getByRole('button');
  const cell = (await reading.textContent()) ?? '';
  await expect(figure(page, 'reading-list').getByTestId('figure-sentence')).toContainText(
    `Settle ${cell} next`,
  );
  await reading.click();
  await expect(inspectorTitle(page)).toHaveText(new RegExp(`^${cell}$`, 'i'));
  await expect(reading).toHaveAttribute('aria-pressed', 'true');

  const without = figure(page, 'leave-out').getByTestId('left-out');
  await expect(without.first()).toContainText(/≠ another first place|∅ undefined/);
  await without.first().locator('summary').click();
  const emptied = without.first().getByRole('listitem').first().getByRole('button');
  const emptiedCell = (await emptied.textContent()) ?? '';
  await emptied.click();
  await expect(inspectorTitle(page)).toHaveText(new RegExp(`^${emptiedCell}$`, 'i'));
  const source = without.first().getByRole('rowheader').getByRole('button');
  const title = (await source.textContent()) ?? '';
  await source.click();
  // The link has the short name, "Jones, KVM: Yet another"; the source its title, or its file where the text has none.
  const words = title.split(', ').at(-1) ?? title;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${words}|^00\\d_\\w+\\.txt$`));

  await openRobustness(page);
  await openPane(page, 'People');
  const withoutThem = figure(page, 'leave-out-people').getByTestId('left-out');
  const speaker = withoutThem.first().getByRole('rowheader').getByRole('button');
  const name = (await speaker.textContent()) ?? '';
  const claims = Number(await withoutThem.first().getByRole('cell').first().textContent());
  await speaker.click();
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible();
  // Whoever says it and whose view it is, so never fewer than they made themselves.
  const found = (await page.getByTestId('claims-shown').textContent()) ?? '';
  const [counting = 0, context = 0] = [...found.matchAll(/\d+/g)].map(Number);
  expect(counting + context).toBeGreaterThanOrEqual(claims);
  await expect(page.getByRole('button', { name: new RegExp(`Speaker.*${name}`) }).first()).toBeVisible();
});

async function showAsTable(page: Page, id: string): Promise<void> {
  await figure(page, id)
    .getByRole('button', { name: /Show as table/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(figure(page, id).getByRole('table')).toBeVisible();
  expect(await figure(page, id).getByRole('row').count()).toBeGreaterThan(1);
}

test('the view is walked through from the keyboard, and charts have tables as their twins', async ({
  open,
}) => {
  const { page } = await open();
  await openRobustness(page);
  // The arrow keys go from part to part; one of them is in the order of the Tab key.
  await page.getByRole('tab', { name: 'How firm' }).focus();
  for (const [label, question, figures] of [
    ['Weights', 'What if the weights were others?', ['stability', 'tornado', 'weight-map']],
    ['Evidence', 'What if the evidence were otherwise?', ['missing']],
    ['People', 'On whose word does it rest?', ['lead-shares']],
    ['Method and order', 'Does the order hang on the method, or on who takes part?', []],
    ['How firm', 'How firm is the first place, and who else could have it?', ['doubt']],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    const tab = page.getByRole('tab', { name: label, exact: true });
    await expect(tab).toBeFocused();
    await expect(page.getByRole('tab', { selected: true })).toHaveText(label);
    await expect(page.getByRole('heading', { name: question, level: 2 })).toBeInViewport();
    for (const id of figures) await showAsTable(page, id);
    await tab.focus();
  }
  // What one would have to believe of the weights is a question only where they vary.
  await openPane(page, 'Method and order');
  await expect(figure(page, 'pairwise')).toBeVisible();
  await expect(figure(page, 'central-weights')).toHaveCount(0);
  await openPane(page, 'How firm');
  await page.getByTestId('chance-switch').getByText('Around these').click();
  await openPane(page, 'Method and order');
  await showAsTable(page, 'central-weights');
  // The part is remembered while the workbook is open.
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Method and order');
  await openPane(page, 'Weights');
  // The chart and its table say the same of the first criterion.
  const stability = figure(page, 'stability');
  const [now, from, to] = await stability.getByRole('row').nth(1).getByRole('cell').allTextContents();
  await stability.getByRole('button', { name: /Show as chart/ }).click();
  await stability.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(stability.getByTestId('chart-tip')).toContainText(
    `Now${now}First place stays${from} to ${to}`,
  );
});

test('the answer and the palette lead to the part that says more', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('Control+1');
  await page.getByTestId('answer-flips').getByRole('heading', { level: 2 }).getByRole('button').click();
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Weights');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill('robustness people');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('People');
  await expect(figure(page, 'lead-shares')).toBeVisible();
});

test('a weight that is changed elsewhere is in the answers at once', async ({ open }) => {
  const { page, matrix } = await open();
  await openRobustness(page);
  await openPane(page, 'Weights');
  await figure(page, 'stability')
    .getByRole('button', { name: /Show as table/ })
    .click();
  const row = figure(page, 'stability').getByRole('row', { name: /^Maturity/ });
  const before = await row.getByRole('cell').first().textContent();
  await page.keyboard.press('Control+2');
  await matrix.setWeight('maturity', 60);
  await openRobustness(page);
  await openPane(page, 'Weights');
  await expect(row.getByRole('cell').first()).not.toHaveText(before ?? '');
  await openPane(page, 'How firm');
  await expect(figure(page, 'acceptability').getByTestId('acceptability-row')).toHaveCount(2);
});

test('a locked weight is left alone by every question about other weights, and the view says so', async ({
  open,
}) => {
  const { page, matrix } = await open();
  await matrix.weight('security').click();
  await page.keyboard.press('l');
  await expect(matrix.weight('security')).toContainText('locked');
  await saved(page);
  await openRobustness(page);
  const said = 'Locked, so left alone: Security.';
  await page.getByTestId('chance-switch').getByText('Around these').click();
  await expect(page.getByTestId('chance-controls')).toContainText(said);
  await openPane(page, 'Weights');
  for (const name of ['stability', 'tornado']) {
    await expect(figure(page, name).getByTestId('figure-sentence')).toContainText(said);
    await figure(page, name)
      .getByRole('button', { name: /Show as table/ })
      .click();
    await expect(figure(page, name).getByRole('row', { name: /^Maturity/ })).toBeVisible();
    await expect(figure(page, name).getByRole('row', { name: /^Security/ })).toHaveCount(0);
  }
  await expect(figure(page, 'weight-map').getByTestId('figure-sentence')).toContainText('Unlock Security');
});
