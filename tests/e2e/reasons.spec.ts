import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { answerSaveDialog, chooseMenu, expect, saved, test } from './app.ts';

test('the verdict leads to why the leader leads, and every row leads on', async ({ open }) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await page.getByTestId('verdict').getByRole('button').click();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/^Why Xen leads KVM by \d+\.\d$/);
  const lead = inspector.getByTestId('lead');
  await expect(lead).toContainText('assumed 50');
  await lead
    .getByRole('button', { name: /^Xen: \d+$/ })
    .first()
    .click();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/^Xen on /);
  await expect(matrix.focused).toHaveAttribute('col-id', 'xen');
});

test('on whose word leads to the speakers and sources with their counted claims', async ({ open }) => {
  const { page } = await open();
  const inspector = page.getByTestId('inspector');
  await page.getByTestId('evidence-basis').click();
  await expect(inspector).toContainText('Richard Jones');
  await expect(inspector).toContainText('KVM: Yet another hypervisor?');
  await expect(inspector).toContainText('Nothing is counted from');
  await expect(page.getByTestId('extent')).toHaveText(/^Evidence from 1 of 5 articles, \d+ alternatives$/);
});

test('a claim is text with a way to open it, which says that it is a paraphrase and of what', async ({
  open,
}) => {
  const { page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await matrix.cell('security', 'xen').click();
  const text = inspector.getByTestId('claim-text').first();
  expect(await text.evaluate((element) => [element.tagName, getComputedStyle(element).userSelect])).toEqual([
    'P',
    'auto',
  ]);
  await inspector
    .getByRole('button', { name: /^Open the claim/ })
    .first()
    .click();
  await expect(inspector).toContainText(
    /This is a paraphrase\. The original is paragraph \d+ of KVM: Yet another hypervisor\?, Richard Jones, undated\./,
  );
});

test('a judged cell shows where the evidence would put it, and which claims it overrides', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  const cell = matrix.cell('performance', 'xen');
  await cell.click();
  await expect(cell.getByTestId('ghost')).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Judge Cell…');
  await inspector.getByRole('textbox', { name: 'Value from 0 to 100' }).fill('20');
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('Measured.');
  await inspector.getByRole('button', { name: 'Save judgement' }).click();
  await expect(inspector.getByRole('heading', { name: 'Claims it overrides' })).toBeVisible();
  await expect(cell.getByTestId('ghost')).toHaveAttribute('style', 'left: 75%;');
});

test('the name is asked once, in place, while only the account is known', async ({ open }) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await chooseMenu(app, 'Edit', 'Change Your Name…');
  await page.getByRole('textbox', { name: 'Your name' }).fill('root');
  await page.keyboard.press('Enter');
  await matrix.cell('performance', 'xen').click();
  await inspector.getByRole('button', { name: 'Add a note on this cell' }).click();
  await page.keyboard.type('Signed.');
  await inspector.getByRole('textbox', { name: /What is your name/ }).fill('Ada Lovelace');
  await inspector.getByRole('button', { name: 'Save note' }).click();
  await expect(inspector.getByTestId('note')).toContainText('Ada Lovelace');
  await inspector.getByRole('button', { name: 'Add a note on this cell' }).click();
  await expect(inspector.getByRole('textbox', { name: /What is your name/ })).toHaveCount(0);
});

test('what was begun is there after a restart', async ({ start }) => {
  const first = await start();
  await first.matrix.cell('performance', 'xen').click();
  const inspector = first.page.getByTestId('inspector');
  await inspector.getByRole('button', { name: 'Add a note on this cell' }).click();
  await first.page.keyboard.type('Half a thought');
  await inspector.getByRole('button', { name: 'Set a value of your own' }).click();
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('Because');
  await first.close();

  const { page, matrix } = await start();
  await matrix.cell('performance', 'xen').click();
  const again = page.getByTestId('inspector');
  await again.getByRole('button', { name: 'Continue the judgement' }).click();
  await expect(again.getByRole('textbox', { name: 'Reason' })).toHaveValue('Because');
  await again.getByRole('button', { name: 'Continue the note on this cell' }).click();
  await expect(again.getByRole('textbox', { name: 'Note on this cell' })).toHaveValue('Half a thought');
  await again.getByRole('button', { name: 'Save note' }).click();
  await saved(page);
  await expect(again.getByRole('button', { name: 'Add a note on this cell' })).toBeVisible();
});

test('a filter says how many criteria it leaves', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.header('criterion').hover();
  await page.getByRole('button', { name: 'Filter Criterion' }).click();
  await page.getByRole('textbox', { name: 'Filter Value' }).first().fill('security');
  await expect(page.getByTestId('filtered')).toHaveText(/^\d of 15 shown; the total counts all$/);
});

test('a success is told at the foot and covers nothing', async ({ open, dataFolder }) => {
  const { app, page } = await open();
  const path = join(dataFolder, 'm.csv');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect.poll(() => existsSync(path)).toBe(true);
  await expect(page.getByTestId('written')).toContainText('Matrix saved');
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
});

const resize = (app: ElectronApplication, width: number, height: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);

test('in a narrow window two alternatives stay in sight, and the inspector lies over them on request', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toBeVisible();
  await resize(app, 1024, 700);
  await expect(inspector).toHaveCount(0);
  await expect(matrix.weight('security').getByRole('slider')).toBeHidden();
  for (const name of ['kvm', 'xen']) {
    const box = await matrix.header(name).boundingBox();
    expect(box?.width).toBeGreaterThan(176);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1024);
  }
  await matrix.cell('performance', 'kvm').click();
  await expect(inspector).toContainText('KVM on performance');
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await page.getByRole('button', { name: 'Scenario: Linux datacenter' }).click();
  await page.getByRole('menuitem', { name: 'Security first' }).click();
  await expect(matrix.weight('security')).toContainText('40');
  await resize(app, 1440, 900);
  await expect(inspector).toBeVisible();
  await expect(matrix.weight('security').getByRole('slider')).toBeVisible();
});

test('a long description of a scenario shows four lines, and the rest on request', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Scenario', 'Rename or Describe Scenario…');
  await page
    .getByRole('textbox', { name: 'What it stands for' })
    .fill('Many words for one thing. '.repeat(30));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const text = page.getByText(/^Many words for one thing\./);
  const height = async () => (await text.boundingBox())?.height ?? 0;
  await expect.poll(height).toBe(64);
  await page.getByRole('button', { name: 'more', exact: true }).click();
  await expect.poll(height).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'less', exact: true }).click();
  await expect.poll(height).toBe(64);
});
