import { chooseMenu, expect, saved, test } from './app.ts';

test('the rules of the scenario are chosen, each says what it does, and undo takes them back', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const footer = page.getByTestId('rules');
  await expect(footer).toContainText('Weighted sum, Beta evidence, credibility off');
  await chooseMenu(app, 'Scenario', 'Rules of the Scenario…');
  const rules = page.getByRole('dialog', { name: 'Rules of Linux datacenter' });
  await expect(rules.getByRole('radio', { name: 'Beta evidence' })).toBeFocused();
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
  await page.keyboard.press('ControlOrMeta+4');
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
  await page.keyboard.press('ControlOrMeta+1');
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
