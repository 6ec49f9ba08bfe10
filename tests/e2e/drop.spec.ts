import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { emptySeed } from '../../db/seed/empty.ts';
import { drop, expect, settled, test } from './app.ts';

test('a workbook that is dropped is opened, whatever it is called', async ({ open, dataFolder }) => {
  const { app, page } = await open();
  const path = join(dataFolder, 'renamed.bak');
  createWorkbookFile(path, emptySeed('Ferries'), { analyst: 'ada', createdBy: 'test' });
  const coming = app.waitForEvent('window');
  await drop(page, [path]);
  await expect((await coming).getByText('Ferries').first()).toBeVisible();
  await expect(page.getByTestId('drop-sign')).toHaveCount(0);
});

test('what can be neither opened nor imported is refused with a sentence, and nothing changes', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const text = join(dataFolder, 'picture.weighbridge');
  writeFileSync(text, Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 89) % 7)));
  await drop(page, [text]);
  await expect(page.getByRole('alert')).toContainText('This file is no text and no spreadsheet');
  mkdirSync(join(dataFolder, 'more'));
  writeFileSync(join(dataFolder, 'more', 'b.txt'), 'b');
  await drop(page, [text, join(dataFolder, 'more', 'b.txt')]);
  await expect(page.getByRole('alert')).toContainText('2 of 2 files were not opened');
  await expect(page.getByTestId('verdict')).toBeVisible();
  expect(app.windows()).toHaveLength(1);
});

test('of several files, the workbooks are opened, each in its window, and it is said which were not', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const paths = ['Ferries', 'Bridges'].map((title) => {
    const path = join(dataFolder, `${title}.weighbridge`);
    createWorkbookFile(path, emptySeed(title), { analyst: 'ada', createdBy: 'test' });
    return path;
  });
  const table = join(dataFolder, 'table.csv');
  writeFileSync(table, 'a,b\n1,2\n');
  await drop(page, [...paths, table]);
  await expect(page.getByRole('alert')).toContainText('1 of 3 files were not opened: table.csv.');
  await expect
    .poll(() => Promise.all(app.windows().map((window) => window.title())))
    .toEqual(
      expect.arrayContaining([expect.stringContaining('Ferries'), expect.stringContaining('Bridges')]),
    );
  expect(app.windows()).toHaveLength(3);
});

test('the page can name no file: one that it makes itself has no path', async ({ open }) => {
  const { page } = await open();
  const answers = await page.evaluate(async () => {
    const made = new File(['SQLite format 3\0'], '/etc/passwd');
    const forged = { path: '/etc/passwd', name: 'passwd' };
    // What a page that was taken over might try.
    const openAny = window.weighbridge.openDropped as (
      file: unknown,
      known: { alternatives: string[]; criteria: [] },
    ) => Promise<{ readonly ok: boolean }>;
    const ask = async (file: unknown): Promise<unknown> => {
      try {
        const answer = await openAny(file, { alternatives: [], criteria: [] });
        return answer.ok;
      } catch {
        return false;
      }
    };
    return [await ask(made), await ask(forged), await ask('/etc/passwd')];
  });
  expect(answers).toEqual([false, false, false]);
});

test('a dropped address leads nowhere', async ({ open }) => {
  const { page } = await open();
  const before = page.url();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', 'https://example.org/');
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await settled(page);
  expect(page.url()).toBe(before);
});

test('while a dialog waits for its answer, nothing is opened behind it', async ({ open, dataFolder }) => {
  const { page } = await open();
  const path = join(dataFolder, 'other.weighbridge');
  createWorkbookFile(path, emptySeed('Ferries'), { analyst: 'ada', createdBy: 'test' });
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('dialog', { name: 'New scenario' })).toBeVisible();
  await drop(page, [path]);
  await settled(page);
  await expect(page.getByRole('dialog', { name: 'New scenario' })).toBeVisible();
  await expect(page.getByText('Ferries')).toHaveCount(0);
});
