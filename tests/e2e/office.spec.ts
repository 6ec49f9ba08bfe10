import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { answerSaveDialog, chooseMenu, expect, test } from './app.ts';

/** The report for Word and as slides, made by the hidden page under the policy of every page. */

/** The text of a part of an Office file. */
const part = (path: string, name: string): string =>
  strFromU8(unzipSync(readFileSync(path))[name] ?? new Uint8Array());

test('the report is written for Word from the menu, with its charts as they are printed', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const path = join(dataFolder, 'report.docx');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export as Word…');
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  await expect(page.getByText(/^Word document saved:/)).toBeVisible();

  const body = part(path, 'word/document.xml');
  expect(body).toContain('KVM and Xen, 2008 to 2009');
  expect(body).toContain('w:val="Heading2"');
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('svgBlip');
  const svg = Object.keys(unzipSync(readFileSync(path))).find((name) => name.endsWith('.svg')) ?? '';
  // Bars, names and numbers of the ranking, in the typeface of the file.
  expect(part(path, svg)).toMatch(/<text [^>]*font-family="[^"]*Arial[^>]*>[^<]*Xen/);
  expect(part(path, svg)).toContain('<rect');
});

test('the slides are written from the report view, with charts that can be edited', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const path = join(dataFolder, 'report.pptx');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'View', 'Report');
  await page.getByRole('button', { name: 'Slides…' }).click();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  await expect(page.getByText(/^Slides saved:/)).toBeVisible();

  const { state } = await page.evaluate(async () => {
    const opened = await window.weighbridge.loadWorkbook();
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  });
  expect(part(path, 'ppt/slides/slide1.xml')).toContain(state.tables.workbook[0]?.title);
  expect(part(path, 'ppt/charts/chart1.xml')).toContain('<c:grouping val="stacked"/>');
  expect(part(path, 'ppt/charts/chart1.xml')).toContain('Xen');
});

test('the command line writes both at once, and says why it cannot', async ({ dataFolder }) => {
  const cli = join(import.meta.dirname, '..', '..', 'scripts', 'cli.mjs');
  const env = { ...process.env, WEIGHBRIDGE_DATA: dataFolder };
  const [word, slides] = [join(dataFolder, 'brief.docx'), join(dataFolder, 'brief.pptx')];
  const run = promisify(execFile);
  await run(process.execPath, [cli, 'export', '--docx', word, '--pptx', slides, '--template', 'brief'], {
    env,
  });
  expect(part(word, 'word/document.xml')).toContain('Xen');
  expect(part(slides, 'ppt/slides/slide1.xml')).toContain('Xen');
  expect(
    Object.keys(unzipSync(readFileSync(slides))).filter((name) => /slides\/slide\d/.test(name)).length,
  ).toBeLessThanOrEqual(3);

  const nowhere = join(dataFolder, 'no folder', 'a.docx');
  const failed = await run(process.execPath, [cli, 'export', '--docx', nowhere], { env }).catch(
    (error: { readonly code?: number; readonly stderr?: string }) => error,
  );
  expect(failed).toMatchObject({ code: 2 });
  expect(failed.stderr).toContain(`${nowhere} cannot be written`);
});
