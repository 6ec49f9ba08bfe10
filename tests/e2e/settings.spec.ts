import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { chooseMenu, expect, test } from './app.ts';

const dark = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

test('theme, contrast, density and size of text hold at once and at the next start', async ({ start }) => {
  const { page, close } = await start();
  // Playwright shows pages in light unless it is told to leave that to the app.
  await page.emulateMedia({ colorScheme: null });
  const view = page.getByRole('button', { name: 'Ranking', exact: true });
  const height = async (): Promise<number> => (await view.boundingBox())?.height ?? 0;
  const normal = await height();
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const line = (shown: Page) =>
    shown.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--dim'));
  const width = () => page.evaluate(() => innerWidth);
  const [inkBefore, lineBefore, widthBefore] = [await ink(), await line(page), await width()];

  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByText('Dark', { exact: true }).click();
  await expect.poll(() => dark(page)).toBe(true);
  await expect.poll(ink).not.toBe(inkBefore);
  await dialog.getByRole('checkbox', { name: 'High contrast' }).check();
  await expect.poll(() => line(page)).not.toBe(lineBefore);
  await dialog.getByText('Compact', { exact: true }).click();
  await expect.poll(height).toBeLessThan(normal);
  await dialog.getByRole('combobox', { name: 'Text size' }).selectOption('125');
  await expect.poll(width).toBeLessThan(widthBefore);
  await close();

  // The next start: as it was chosen, before anything asks for it.
  const again = await start();
  await again.page.emulateMedia({ colorScheme: null });
  expect(await dark(again.page)).toBe(true);
  const marks = await again.app.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://weighbridge/');
    return /<html[^>]*>/.exec(await answer.text())?.[0];
  });
  expect(marks).toBe('<html lang="en-GB" dir="ltr" data-spacing="compact" data-contrast="more">');
  expect(await again.page.evaluate(() => innerWidth)).toBeLessThan(widthBefore);
  await chooseMenu(again.app, 'Edit', 'Settings…');
  const settings = again.page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(settings.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await settings.getByRole('button', { name: 'Your name…' }).click();
  await expect(again.page.getByRole('dialog', { name: 'Change your name' })).toBeVisible();
});

test('a choice reaches every window, and paper stays as it is', async ({ start, dataFolder }) => {
  const { app, page } = await start();
  const path = join(dataFolder, 'Other.weighbridge');
  createWorkbookFile(path, listsSeed, { analyst: 'ada', createdBy: 'test' });
  const coming = app.waitForEvent('window');
  await app.evaluate(
    ({ app: electron }, file) => electron.emit('open-file', { preventDefault: () => {} }, file),
    path,
  );
  const other = await coming;
  await expect(other.getByTestId('verdict')).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).getByText('Comfortable', { exact: true }).click();
  const spacing = (shown: Page) => shown.evaluate(() => document.documentElement.dataset['spacing']);
  await expect.poll(() => spacing(other)).toBe('comfortable');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Report', exact: true }).first().click();
  const paper = page.getByTestId('pages');
  await expect(paper).toBeVisible();
  const space = (test: string) =>
    page.evaluate((selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).getPropertyValue('--space-2');
    }, test);
  expect(await space('html')).toBe('10px');
  expect(await space('[data-testid=pages]')).toBe('8px');
});
