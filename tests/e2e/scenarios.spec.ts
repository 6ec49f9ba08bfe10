import { chooseMenu, expect, ranking, saved, test } from './app.ts';

test('scenarios are switched, and each has its own weights', async ({ open }) => {
  const { page, matrix } = await open();
  await page.getByRole('button', { name: 'Security first' }).click();
  await expect(matrix.weight('security')).toContainText('40');
  await expect.poll(() => ranking(page)).toEqual(['KVM', 'Xen']);
  await page.getByRole('button', { name: 'Linux datacenter' }).click();
  await expect(matrix.weight('security')).toContainText('12');
  await expect.poll(() => ranking(page)).toEqual(['Xen', 'KVM']);
});

test('new, rename, duplicate, delete, and undo', async ({ open }) => {
  const { app, page, matrix } = await open();
  const scenario = (name: string) => page.getByRole('button', { name, exact: true });
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Edge sites');
  await page.getByRole('textbox', { name: 'What it stands for' }).fill('Small machines far away.');
  await page.getByRole('button', { name: 'Make scenario' }).click();
  await expect(scenario('Edge sites')).toHaveAttribute('aria-current', 'true');
  await matrix.setWeight('footprint', 55);
  await chooseMenu(app, 'Scenario', 'Duplicate Scenario…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Edge sites, lean');
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(scenario('Edge sites, lean')).toHaveAttribute('aria-current', 'true');
  await expect(matrix.weight('footprint')).toContainText('55');
  await chooseMenu(app, 'Scenario', 'Rename or Describe Scenario…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lean');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(scenario('Lean')).toBeVisible();
  await chooseMenu(app, 'Scenario', 'Delete Scenario…');
  await page.getByRole('button', { name: 'Delete scenario' }).click();
  await expect(scenario('Lean')).toHaveCount(0);
  await saved(page);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(scenario('Lean')).toHaveAttribute('aria-current', 'true');
  await expect(matrix.weight('footprint')).toContainText('55');
});

test('a name that is taken is refused in the dialog, which stays open', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  await page.getByRole('textbox', { name: 'Name' }).fill('security FIRST');
  await page.getByRole('button', { name: 'Make scenario' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('already');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('security FIRST');
});

test('predictions count where the scenario says so', async ({ open }) => {
  const { page, matrix } = await open();
  await expect(matrix.cell('scheduling', 'kvm')).toContainText('25');
  await page.getByRole('switch', { name: 'Count predictions' }).click();
  await expect(matrix.cell('scheduling', 'kvm')).toContainText('40');
});
