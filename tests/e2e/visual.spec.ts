import { _electron, type Page } from '@playwright/test';
import { startPageServer } from '../../scripts/lib/page-server.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { chooseMenu, expect, settled, test } from './app.ts';

/**
 * How the main views look, light and dark, against pictures of tests/e2e/snapshots. After a change that is meant to be seen,
 * `npm run snapshots` makes anew those that differ; look at them before they are committed.
 */

const SIZE = { width: 1440, height: 900 };
const WHOLE_GALLERY = { width: 1440, height: 6000 };
const SCHEMES = ['light', 'dark'] as const;

const VIEWS = [
  'Answer',
  'Matrix',
  'Evidence',
  'Ranking',
  'Robustness',
  'Weights',
  'Scenarios',
  'Report',
] as const;

/** What says a time: a report is of the day on which it is looked at. */
const times = (page: Page) => [page.getByTestId('save-state'), page.getByTestId('document-facts')];

/** Compares the window with the pictures of this name. What says a time is covered. */
async function compare(page: Page, name: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page).toHaveScreenshot(`${name}-${colorScheme}.png`, {
      mask: times(page),
    });
  }
}

/** Goes to a view in a window of the size of the pictures; the pointer rests on its name. */
async function show(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.getByTestId('views').getByRole('button', { name: view }).click();
  await settled(page);
}

for (const view of VIEWS) {
  test(`${view.toLowerCase()} looks as it did`, async ({ openShipped }) => {
    const { page } = await openShipped();
    await show(page, view);
    // Nothing is computed any more, and no part of the view is still on its way.
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(
      page.getByRole('main').getByText('…', { exact: false }).and(page.getByRole('status')),
    ).toHaveCount(0);
    await compare(page, view.toLowerCase());
  });
}

test('a control that moved or has another colour is seen', async ({ openShipped }, { config }) => {
  test.skip(config.updateSnapshots === 'changed', 'What is spoilt on purpose is no picture to keep.');
  const { page } = await openShipped();
  await show(page, 'Matrix');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const compared = () =>
    expect(page).toHaveScreenshot('matrix-light.png', {
      mask: times(page),
      timeout: 5_000,
    });
  const button = page.getByRole('button', { name: 'Report', exact: true }).first();
  for (const [property, value] of [
    ['translate', '2px'],
    ['background', 'var(--pro)'],
  ] as const) {
    const change = { name: property, to: value };
    await button.evaluate((element, { name, to }) => element.style.setProperty(name, to), change);
    await expect(compared(), property).rejects.toThrow('pixels');
    await button.evaluate((element, name) => element.style.removeProperty(name), property);
  }
  await compared();
});

test('the start screen looks as it did', async ({ startFresh }) => {
  const { app, page } = await startFresh();
  await page.setViewportSize(SIZE);
  await chooseMenu(app, 'File', 'Start…');
  await expect(page.getByRole('dialog', { name: 'Start' })).toBeVisible();
  await settled(page);
  await compare(page, 'start');
});

test('the gallery looks as it did', async () => {
  const executablePath = process.env['WEIGHBRIDGE_ELECTRON'] ?? '';
  const server = await startPageServer();
  const gallery = inRoot('scripts', 'apps', 'gallery');
  const args = [gallery, `--page=${server.origin}/gallery.html`];
  const app = await _electron.launch({ executablePath, args });
  try {
    const page = await app.firstWindow();
    // All of it at once: a picture of a page that scrolls is taken while its charts still follow the width.
    await page.setViewportSize(WHOLE_GALLERY);
    await expect(page.getByRole('heading', { name: 'Progress' })).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page).toHaveScreenshot(`gallery-${colorScheme}.png`);
    }
  } finally {
    await app.close();
    await server.close();
  }
});
