import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  expect,
  saveDialogsAnswered,
  saved,
  settled,
  test,
  toolOutput,
} from './app.ts';

test('the PDF holds ranking, weights, matrix, every claim with its source, and notes', async ({
  open,
  dataFolder,
}) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('security', 60);
  await saved(page);
  const path = join(dataFolder, 'report.pdf');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect.poll(() => existsSync(path)).toBe(true);

  const text = toolOutput('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, ' ');
  const { state } = await page.evaluate(async () => {
    const opened = await window.weighbridge.loadWorkbook();
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  });
  expect(text).toContain('KVM and Xen, 2008 to 2009');
  expect(text).toContain('Linux datacenter');
  const plain = (words: string) => words.replaceAll(/\s+/g, '');
  for (const claim of state.tables.claims) expect(plain(text)).toContain(plain(claim.text));
  for (const criterion of state.tables.criteria) expect(text).toContain(criterion.name);
  expect(text).toContain('002_fa57398ffc9a7004.txt');
  expect(text).toMatch(/Page 1 of \d/);

  const info = toolOutput('pdfinfo', path);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+\S/);
  const structure = toolOutput('pdfinfo', '-struct', path);
  for (const element of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(structure).toContain(element);
  expect(readFileSync(path).includes('/Outlines')).toBe(true);
});

test('the CSVs hold what the screen shows', async ({ open, dataFolder }) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('security', 60);
  await saved(page);
  const [matrixFile, evidenceFile] = [join(dataFolder, 'm.csv'), join(dataFolder, 'e.csv')];
  await answerSaveDialog(app, matrixFile);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect.poll(() => existsSync(matrixFile)).toBe(true);
  await answerSaveDialog(app, evidenceFile);
  await chooseMenu(app, 'File', 'Export Evidence as CSV…');
  await expect.poll(() => existsSync(evidenceFile)).toBe(true);

  const rows: Record<string, string>[] = parse(readFileSync(matrixFile), { columns: true });
  expect(rows.find((row) => row['criterion'] === 'Security')?.['weight']).toBe('60');
  const scores = await page
    .getByTestId('standing')
    .evaluateAll((items) =>
      items.map((item) => [item.getAttribute('data-name'), item.getAttribute('data-score')]),
    );
  for (const [name, score] of scores) {
    const total = rows.find((row) => row['criterion'] === 'Total')?.[name ?? ''];
    expect(Number(total)).toBeCloseTo(Number(score), 6);
  }
  const evidence: Record<string, string>[] = parse(readFileSync(evidenceFile), { columns: true });
  expect(evidence.length).toBeGreaterThan(30);
});

test('several tables are exported at once, in the dialect that the workbook remembers', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  const folder = join(dataFolder, 'out');
  mkdirSync(folder);
  await answerOpenDialog(app, folder);
  await chooseMenu(app, 'File', 'Export Tables…');
  const dialog = page.getByRole('dialog', { name: 'Export tables' });
  await expect(dialog.getByRole('checkbox', { name: 'Spreadsheet (XLSX)' })).toBeChecked();
  for (const name of ['Matrix', 'Ranking', 'Markdown'])
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  await dialog.getByText('Comma: 62,5').click();
  await expect(dialog.getByRole('radio', { name: 'Semicolon' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Export 4 files…' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('written')).toContainText('4 files saved');
  const files = readdirSync(folder).sort();
  expect(files.map((file) => file.replace(/^.*datacenter/, ''))).toEqual([
    ' - matrix.csv',
    ' - ranking.csv',
    '.md',
    '.xlsx',
  ]);
  const ranking = readFileSync(join(folder, files[1] ?? ''), 'utf8');
  expect(ranking).toMatch(/^rank;alternative;score;/);
  expect(ranking).toMatch(/;\d+,\d+;/);

  // The next time everything is as it was, and a single file by the menu is written in the same dialect.
  await chooseMenu(app, 'File', 'Export Tables…');
  await expect(dialog.getByRole('checkbox', { name: 'Ranking' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Comma: 62,5' })).toBeChecked();
  await page.keyboard.press('Escape');
  const matrix = join(dataFolder, 'm.csv');
  await answerSaveDialog(app, matrix);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect.poll(() => existsSync(matrix)).toBe(true);
  expect(readFileSync(matrix, 'utf8')).toMatch(/^group;criterion;weight;share;/);
});

test('for other tools: JSON, XMCDA and BibTeX by the menu', async ({ open, dataFolder }) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  const wanted = [
    ['Export Workbook as JSON…', 'w.json', '"format": "weighbridge-workbook/2"'],
    ['Export as XMCDA…', 'w.zip', 'performance_table.xml'],
    ['Export Sources as BibTeX…', 's.bib', '@'],
  ] as const;
  for (const [item, name, holds] of wanted) {
    const file = join(dataFolder, name);
    await answerSaveDialog(app, file);
    await chooseMenu(app, 'File', item);
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'latin1')).toContain(holds);
  }
});

test('leaving the dialog writes nothing and says nothing', async ({ open, dataFolder }) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await answerSaveDialog(app, null);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect.poll(() => saveDialogsAnswered(app)).toBe(1);
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(existsSync(join(dataFolder, 'm.csv'))).toBe(false);
});

test('a file that is being written is shown and can be stopped; what was written is opened and shown', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  const asked = await app.evaluateHandle(({ shell }) => {
    const calls: string[] = [];
    shell.openPath = (path) => {
      calls.push(`open ${path}`);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (path) => calls.push(`show ${path}`);
    return calls;
  });
  const notice = page.getByTestId('written');
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  // Stopped: the hidden window goes, and no file is there, not even half of one.
  const report = join(dataFolder, 'Report.pdf');
  await answerSaveDialog(app, report);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect(notice).toContainText('Writing Report.pdf');
  await expect(notice.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Exporting…' })).toBeVisible();
  await notice.getByRole('button', { name: 'Stop' }).click();
  await expect(notice).toContainText('Stopped. Nothing of Report.pdf was written.');
  await expect(notice.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(windows).toBe(1);
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(readdirSync(dataFolder).filter((name) => name.includes('Report'))).toEqual([]);

  // Written: the notice stays, and leads to the file.
  const matrix = join(dataFolder, 'm.csv');
  await answerSaveDialog(app, matrix);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect(notice).toContainText('Matrix saved: m.csv');
  await notice.getByRole('button', { name: 'Open', exact: true }).click();
  await notice.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => asked.jsonValue()).toEqual([`open ${matrix}`, `show ${matrix}`]);

  // Gone since: said, with what to do.
  rmSync(matrix);
  await notice.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('is no longer there');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeEmpty();

  // A name of a program is not opened from here.
  const script = join(dataFolder, 'm.sh');
  await answerSaveDialog(app, script);
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect(notice).toContainText('Matrix saved: m.sh');
  await expect(notice.getByRole('button', { name: 'Open', exact: true })).toHaveCount(0);
  await expect(notice.getByRole('button', { name: 'Show in folder' })).toBeVisible();
});

test('a folder that does not exist is said in a sentence', async ({ open }) => {
  const { app, page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await answerSaveDialog(app, '/nowhere/at/all.csv');
  await chooseMenu(app, 'File', 'Export Matrix as CSV…');
  await expect(page.getByRole('alert')).toContainText('cannot be written');
});

test('the command line writes the same PDF, of any scenario', async ({ dataFolder }) => {
  const path = join(dataFolder, 'cli.pdf');
  const cli = join(import.meta.dirname, '..', '..', 'scripts', 'cli.mjs');
  const environment = { ...process.env, WEIGHBRIDGE_DATA: join(dataFolder, 'none') };
  await promisify(execFile)(
    process.execPath,
    [cli, 'export', '--pdf', path, '--scenario', 'security first'],
    {
      env: environment,
    },
  );
  const text = toolOutput('pdftotext', '-layout', path, '-');
  expect(text).toContain('Security first');
  expect(
    existsSync(join(dataFolder, 'none', 'Hypervisors 2008-2009.weighbridge')),
    'it makes no workbook',
  ).toBe(false);
});
