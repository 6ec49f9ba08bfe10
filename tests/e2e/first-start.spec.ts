import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { answerOpenDialog, builtInPath, chooseMenu, expect, ranking, test } from './app.ts';

test('the first start makes the built-in workbook and shows the matrix, the ranking and on whose word it rests', async ({
  startFresh,
  emptyFolder,
}) => {
  const { page, matrix } = await startFresh();
  await expect(page.getByTestId('verdict')).toContainText('Xen');
  expect(existsSync(builtInPath(emptyFolder))).toBe(true);
  expect((await ranking(page)).toSorted()).toEqual(['KVM', 'VMware ESX', 'Xen']);
  await expect(page.getByTestId('not-ranked')).toContainText('Microsoft Hyper-V');
  await expect(page.getByTestId('evidence-basis')).toContainText(
    /\d+ claims count in this scenario, by \d+ speakers in 5 sources/,
  );
  await expect(matrix.header('vmware-esx')).toContainText('VMware ESX');
  await expect(matrix.cell('administration', 'vmware-esx')).toContainText('–');
});

test('a workbook of one article says whose word it all is', async ({ open }) => {
  const { page, matrix } = await open();
  await expect(page.getByTestId('verdict')).toContainText('Xen leads');
  expect(await ranking(page)).toEqual(['Xen', 'KVM']);
  await expect(page.getByTestId('evidence-basis')).toContainText(
    /^All \d+ claims are Richard Jones’s, in one undated source$/,
  );
  await expect(matrix.header('kvm')).toContainText('KVM');
  await expect(matrix.cell('kernel-integration', 'kvm')).toContainText('75');
  await expect(matrix.cell('kernel-integration', 'xen')).toContainText('17');
  await expect(matrix.cell('footprint', 'xen')).toContainText('–');
});

test('a cell leads to its formula and to every claim, speaker, source, paragraph and certainty', async ({
  open,
}) => {
  const { page, matrix } = await open();
  await matrix.cell('security', 'xen').click();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('Xen on');
  await expect(inspector).toContainText('100 × (1 + 1) / (2 + 1 + 1)');
  await expect(inspector).toContainText('contested');
  await expect(inspector).toContainText('Xen exposes a larger target to attackers than KVM does.');
  await expect(inspector).toContainText('Richard Jones');
  await expect(inspector).toContainText('KVM: Yet another hypervisor?');
  await expect(inspector).toContainText('paragraph 34');
  await expect(inspector).toContainText('hedged');
  await matrix.cell('power-management', 'kvm').click();
  await expect(inspector).toContainText(/nothing/i);
});

test('the arrow keys move through cells and the inspector follows', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.cell('scheduling', 'kvm').click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('inspector')).toContainText('Xen on');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('inspector')).toContainText(/performance/i);
});

test('every menu item leads somewhere', async ({ open }) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toContainText('leads');
  await chooseMenu(app, 'View', 'Report');
  await expect(page.getByRole('heading', { level: 1, name: 'KVM and Xen, 2008 to 2009' })).toBeVisible();
  await chooseMenu(app, 'View', 'Sources');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeFocused();
  await chooseMenu(app, 'View', 'History');
  await expect(page.getByRole('button', { name: 'make the workbook' })).toBeVisible();
  await chooseMenu(app, 'View', 'Matrix');
  for (const [menu, item, name] of [
    ['View', 'Search Everything…', /search/i],
    ['File', 'Start…', 'Start'],
    ['File', 'New Workbook…', 'Start'],
    ['File', 'Describe Workbook…', 'Describe the workbook'],
    ['Evidence', 'New Source…', 'New source'],
    ['Evidence', 'New Speaker…', 'New speaker'],
    ['Evidence', 'New Claim…', 'New claim'],
    ['Evidence', 'New Alternative…', 'New alternative'],
    ['Evidence', 'New Criterion…', 'New criterion'],
    ['Scenario', 'New Scenario…', 'New scenario'],
    ['Scenario', 'Duplicate Scenario…', /Duplicate/],
    ['Scenario', 'Rename or Describe Scenario…', /Rename/],
    ['Scenario', 'Delete Scenario…', /Delete/],
    ['Edit', 'Change Your Name…', /name/i],
    ['Help', 'Keyboard Shortcuts', /shortcuts/i],
    ['Help', 'About Weighbridge', /Weighbridge/],
  ] as const) {
    await chooseMenu(app, menu, item);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the window is called what its workbook is called, also after another name or another workbook', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const titles = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getTitle())
        .sort(),
    );
  const file = '(Hypervisors 2008-2009) — saved — Weighbridge';
  await expect.poll(titles).toEqual([`KVM and Xen, 2008 to 2009 ${file}`]);
  await chooseMenu(app, 'File', 'Describe Workbook…');
  await page.getByRole('dialog').getByRole('textbox').first().fill('LOUD NAME');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([`LOUD NAME ${file}`]);
  const other = join(dataFolder, 'other.weighbridge');
  createWorkbookFile(other, { ...listsSeed, title: 'Another' }, { analyst: 'Ada', createdBy: 'test' });
  await answerOpenDialog(app, other);
  await chooseMenu(app, 'File', 'Open Workbook…');
  await expect.poll(titles).toEqual(['Another (other) — saved — Weighbridge', `LOUD NAME ${file}`]);
});

test('the command palette finds and runs a command', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Search Everything…');
  await expect(page.getByPlaceholder(/Search commands/)).toBeFocused();
  await page.keyboard.type('history');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'make the workbook' })).toBeVisible();
});
