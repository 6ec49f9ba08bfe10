import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { ensureBuild } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { failure, runMain } from './lib/failure.mjs';
import { palettePng } from './lib/palette-png.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { electronRuntime, ensureSetup } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The pictures of the README: what each is called, the view that it shows, how it is lit, and what is done there first.
 * @type {readonly { name: string, view: string, dark?: true, first?: (page: Page) => Promise<void> }[]}
 */
const PICTURES = [
  { name: 'answer', view: 'Answer' },
  {
    name: 'matrix',
    view: 'Matrix',
    first: (page) => page.locator('[role=gridcell][col-id]').nth(12).click(),
  },
  { name: 'matrix-dark', view: 'Matrix', dark: true },
  {
    name: 'evidence',
    view: 'Evidence',
    first: (page) => page.getByRole('gridcell').filter({ hasText: /\w{4}/ }).first().click(),
  },
  { name: 'robustness', view: 'Robustness' },
  { name: 'report', view: 'Report' },
];

const FOLDER = inRoot('docs', 'screenshots');

/** How often is looked whether a view has come to rest, and after how many looks it is given up. */
const LOOK_MS = 300;
const LOOKS = 60;

// Makes the pictures of docs/screenshots from the workbook that ships, as it is at its first start.
await runMain(async () => {
  await ensureSetup({ tests: true });
  await ensureBuild();
  const display = await openDisplay();
  const data = mkdtempSync(join(tmpdir(), 'weighbridge-screenshots-'));
  mkdirSync(FOLDER, { recursive: true });
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [root, `--user-data-dir=${data}`],
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...display.env }),
  });
  try {
    const page = await app.firstWindow();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('[data-testid="verdict"][data-kind]').waitFor();
    for (const { name, view, dark, first } of PICTURES) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.getByTestId('views').getByRole('button', { name: view }).click();
      await first?.(page);
      const picture = palettePng(await stillPicture(page));
      writeFileSync(join(FOLDER, `${name}.png`), picture);
      console.log(`docs/screenshots/${name}.png: ${Math.round(picture.length / 1000)} kB`);
    }
  } finally {
    await app.close();
    display.stop();
    rmSync(data, { recursive: true, force: true });
  }
  return 0;
});

/**
 * The window once it looks alike in three looks, one after the other: what is computed is there then.
 * @param {Page} page
 */
async function stillPicture(page) {
  /** @type {Buffer | null} */
  let before = null;
  for (let look = 0, alike = 0; look < LOOKS; look++) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    alike = before && now.equals(before) ? alike + 1 : 0;
    if (alike === 2) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw failure('A view did not come to rest.');
}
