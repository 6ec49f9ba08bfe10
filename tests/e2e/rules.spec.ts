import { chooseMenu, expect, saved, test } from './app.ts';

test('the rules of the scenario are chosen, each says what it does, and undo takes them back', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const footer = page.getByTestId('rules');
  await expect(footer).toContainText('Weighted sum, Beta evidence, credibility off');
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  await expect(rules.getByRole('slider').first()).toBeFocused();
  await rules.getByRole('radio', { name: 'Beta evidence' }).focus();
  await expect(rules.getByRole('radio', { name: 'Beta evidence' })).toBeChecked();
  await expect(rules.getByRole('radio', { name: 'Mean of findings' })).toHaveAccessibleDescription(
    /plain mean/,
  );
  // The arrow keys go from rule to rule.
  await page.keyboard.press('ArrowDown');
  await expect(rules.getByRole('radio', { name: 'Mean of findings' })).toBeChecked();
  await expect(matrix.cell('security', 'kvm')).toContainText('100');
  await rules.getByRole('radio', { name: 'Pessimistic' }).click();
  // The 5 percent quantile of Beta(2, 1): the root of 0.05.
  await expect(matrix.cell('security', 'kvm')).toContainText('22');
  await rules.getByRole('radio', { name: 'Judgements only' }).click();
  await expect(matrix.cell('security', 'kvm')).toContainText('–');
  await page.keyboard.press('Escape');
  await expect(rules).toHaveCount(0);
  await expect(footer).toContainText('Judgements only');
  await matrix.cell('security', 'kvm').click();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('Nothing counts here: this scenario takes judgements only.');
  await expect(inspector).toContainText('not counted: this scenario takes judgements only');
  for (const _ of [1, 2, 3]) {
    await chooseMenu(app, 'Edit', 'Undo');
    await saved(page);
  }
  await expect(footer).toContainText('Beta evidence');
  await expect(matrix.cell('security', 'kvm')).toContainText('67');
});

test('credibility counts where the scenario says so, and every place says what holds', async ({ open }) => {
  const { page, matrix } = await open();
  await page.keyboard.press('ControlOrMeta+5');
  const page_ = page.getByRole('region', { name: 'Sources', exact: true });
  await expect(page_).toContainText('This scenario has credibility off');
  const field = page.getByLabel('Credibility of KVM: Yet another hypervisor?, 0 to 1');
  await field.fill('0.5');
  await field.press('Enter');
  await saved(page);
  await page_.getByRole('button', { name: 'Rules of the scenario…' }).click();
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  await rules.getByRole('radio', { name: 'On', exact: true }).click();
  await expect(page.getByTestId('rules')).toContainText('credibility on');
  await page.keyboard.press('Escape');
  await expect(page_).toContainText('Credibility counts in this scenario');
  await page.keyboard.press('ControlOrMeta+2');
  await matrix.cell('security', 'kvm').click();
  const inspector = page.getByTestId('inspector');
  // 100 (1 + 0.5) / (2 + 0.5)
  await expect(inspector.getByTestId('cell-value')).toHaveText('60.0');
  await expect(inspector).toContainText('counts for 0.5: strength 1 × credibility 0.5');
});

test('the palette finds the rules, and predictions are chosen there too', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('rules of');
  await page.keyboard.press('Enter');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  await expect(rules).toBeVisible();
  await rules.getByRole('radio', { name: 'Counted', exact: true }).click();
  await expect(page.getByTestId('rules')).toContainText('predictions counted');
});

const voices = 'How much the findings of one voice depend on one another';

test('voices are counted from the keyboard: tried at once, saved when the keys rest, undone in one step', async ({
  open,
}) => {
  const { app, page } = await open();
  const before = await page.getByTestId('standing').first().getAttribute('data-score');
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  const slider = rules.getByRole('slider', { name: voices, exact: true });
  await expect(slider).toHaveValue('0');
  await expect(rules).toContainText('Every finding counts in full');
  await expect(rules.getByTestId('lead-change')).toContainText(/^Now: Xen leads KVM by/);
  await page.keyboard.press('End');
  // The whole window follows before anything is saved.
  await expect(slider).toHaveValue('1');
  await expect(rules.getByTestId('lead-change')).toContainText('Before the last change: Xen leads KVM by');
  await expect(page.getByTestId('standing').first()).not.toHaveAttribute('data-score', before ?? '');
  await saved(page);
  await expect(rules).toContainText('it never counts for more than 1.0 findings');
  await expect(page.getByTestId('rules')).toContainText('voices counted');
  await page.keyboard.press('Escape');
  await expect(rules).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(page.getByTestId('standing').first()).toHaveAttribute('data-score', before ?? '');
  await expect(page.getByTestId('rules')).toContainText('claims counted');
});

test('a dragged rule is saved once, when it is let go', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  const slider = rules.getByRole('slider', { name: voices, exact: true });
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not drawn.');
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.2, 0.4, 0.6]) await page.mouse.move(box.x + part * box.width, box.y + box.height / 2);
  await expect(page.getByTestId('save-state')).toHaveText('Not saved yet');
  const tried = await slider.inputValue();
  expect(Number(tried)).toBeGreaterThan(0.4);
  await page.mouse.up();
  await saved(page);
  await expect(slider).toHaveValue(tried);
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(page.getByTestId('rules')).toContainText('claims counted');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('what is known too little of is not ranked, and the panel says who', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: /^Rules of / });
  const field = rules.getByRole('textbox', { name: /known, in percent: number/ });
  await field.fill('100');
  await field.press('Enter');
  await expect(rules).toContainText('Not ranked now:');
  await expect(rules.getByTestId('lead-change')).toContainText('Before the last change:');
  await field.fill('200');
  await expect(rules).toContainText('It goes from 0 to 100.');
  await field.fill('0');
  await field.press('Enter');
  await expect(rules).toContainText('Everybody is ranked');
  await expect(rules).not.toContainText('Not ranked now');
});

test('a date and a half-life decide what counts, each with the point where the winner changes', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: /^Rules of / });
  await expect(rules.getByTestId('turn-as-of')).toContainText(/[Tt]he winner/);
  const date = rules.getByLabel('As of');
  await date.fill('2008-12-31');
  await date.press('Enter');
  await expect(page.getByTestId('rules')).toContainText('as of 2008-12-31');
  await expect(rules).toContainText('Claims made after 2008-12-31 do not count');
  await rules.getByRole('checkbox', { name: 'Older claims count less' }).check();
  await expect(page.getByTestId('rules')).toContainText('half-life 2 years');
  await rules.getByRole('button', { name: 'Every date' }).click();
  await expect(page.getByTestId('rules')).not.toContainText('as of');
});

test('kinds of evidence are weighed, from the name of the scenario', async ({ openShipped }) => {
  const { page } = await openShipped();
  await page.getByRole('button', { name: 'Rules, rename, duplicate or delete' }).click();
  await page.getByRole('menuitem', { name: 'Rules of the scenario…' }).click();
  const rules = page.getByRole('dialog', { name: /^Rules of / });
  const opinion = rules.getByRole('slider', { name: /^Expert opinion/ });
  await opinion.focus();
  await page.keyboard.press('Home');
  await saved(page);
  await expect(page.getByTestId('rules')).toContainText('kinds weighed');
  await expect(opinion).toHaveValue('0');
});
