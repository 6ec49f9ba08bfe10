import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { answerSaveDialog, chooseMenu, expect, test } from './app.ts';

const clipboard = (app: ElectronApplication) =>
  app.evaluate(({ clipboard: board }) => ({ text: board.readText(), html: board.readHTML() }));

const clearClipboard = (app: ElectronApplication) => app.evaluate(({ clipboard: board }) => board.clear());

test('the matrix is copied as it stands, in every format, by menu, shortcut and pointer', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  await clearClipboard(app);
  await chooseMenu(app, 'Edit', 'Copy Table');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^Criterion\tWeight\tShare\tKVM\tXen\n/);
  const { text, html } = await clipboard(app);
  const lines = text.split('\n').map((line) => line.split('\t'));
  const scores = await page
    .getByTestId('standing')
    .evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('data-name'),
        Number(item.getAttribute('data-score')).toFixed(1),
      ]),
    );
  const total = lines.find(([head]) => head === 'Total') ?? [];
  for (const [name, score] of scores) expect(total[lines[0]?.indexOf(name ?? '') ?? -1]).toBe(score);
  expect(lines.find(([head]) => head === 'Power management')?.[3]).toBe('50.0 (assumed)');
  expect(html).toMatch(/<table>[\s\S]*<th scope="col"[^>]*>KVM<\/th>/);

  await chooseMenu(app, 'Edit', 'Copy Table without Headings');
  await expect.poll(async () => (await clipboard(app)).text).not.toContain('Criterion');
  await chooseMenu(app, 'Edit', 'Copy Table as Markdown');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^\| Criterion \| Weight \|/);
  await chooseMenu(app, 'Edit', 'Copy Table as HTML');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^<table>/);
  await page.keyboard.press('Control+Shift+T');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^Criterion\t/);

  await matrix.cell('security', 'kvm').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy table as Markdown' }).click();
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^\| Criterion/);
  await expect(page.getByRole('menuitem')).toHaveCount(0);

  // The menu key does the same where the focus is, and Escape gives it back.
  await matrix.cell('security', 'kvm').click();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'Copy table', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(matrix.cell('security', 'kvm')).toBeFocused();
});

test('Ctrl+C on a cell copies that cell as before', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.cell('security', 'kvm').click();
  await page.keyboard.press('Control+C');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^KVM, Security: /);
});

test('tables of the other views are read from the page', async ({ open }) => {
  const { app, page } = await open();
  for (const [view, heads] of [
    ['Sources', 'Source\tCredibility\tClaims\tSpeakers'],
    ['Scenarios', 'Alternative\t'],
    ['History', 'Number\tWhen\tAnalyst\tWhat'],
    ['Evidence', 'Claim\tBears on\t'],
    ['Weights', 'Criterion\t'],
  ] as const) {
    await clearClipboard(app);
    await chooseMenu(app, 'View', view);
    await page.locator('[data-view-heading]').filter({ hasText: view }).waitFor();
    await page.locator('main table, main [role=row][row-id]').first().waitFor();
    await chooseMenu(app, 'Edit', 'Copy Table');
    await expect.poll(async () => (await clipboard(app)).text, view).toContain(heads);
    const { text } = await clipboard(app);
    const widths = new Set(text.split('\n').map((line) => line.split('\t').length));
    expect(widths.size, view).toBe(1);
    expect(text.split('\n').length, view).toBeGreaterThan(1);
  }
});

test('a figure is copied as its numbers and as a picture on white, and saved as SVG and PNG', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  await chooseMenu(app, 'View', 'Ranking');
  const figure = page.getByTestId('figure-scores');
  await figure.locator('svg[role]').waitFor();
  const menu = figure.getByRole('button', { name: /^Copy or save/ });
  const choose = async (name: string): Promise<void> => {
    await menu.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await choose('Copy table');
  await expect.poll(async () => (await clipboard(app)).text).toMatch(/^Rank\tAlternative|^Alternative\t/);

  await clearClipboard(app);
  await choose('Copy as picture');
  const pictured = () =>
    app.evaluate(({ clipboard: board }) => {
      const image = board.readImage();
      return { ...image.getSize(), corner: [...image.toBitmap().subarray(0, 4)] };
    });
  await expect.poll(async () => (await pictured()).width).toBeGreaterThan(800);
  expect((await pictured()).corner).toEqual([255, 255, 255, 255]);

  const [svg, png] = [join(dataFolder, 'scores.svg'), join(dataFolder, 'scores.png')];
  await answerSaveDialog(app, svg);
  await choose('Save picture as SVG…');
  await expect.poll(() => existsSync(svg)).toBe(true);
  const drawing = readFileSync(svg, 'utf8');
  expect(drawing).toContain('>KVM</text>');
  expect(drawing).toContain('Scores and what makes them up');
  expect(drawing).toContain('font/woff2;base64,');
  expect(drawing).not.toMatch(/var\(|class=|foreignObject|https?:\/\/(?!www\.w3\.org)/);
  await answerSaveDialog(app, png);
  await choose('Save picture as PNG…');
  await expect.poll(() => existsSync(png)).toBe(true);
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
});
