import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, saved, test } from './app.ts';

const FORMATS = new URL('../fixtures/formats/', import.meta.url);
const versions = readdirSync(FORMATS).flatMap((name) => /^format-(\d+)\./.exec(name)?.[1] ?? []);
const newest = Math.max(...versions.map(Number));

for (const version of versions) {
  test(`a workbook of format ${version} opens, and its last step is made again`, async ({
    shared,
    emptyFolder,
  }, { file }) => {
    const path = join(emptyFolder, `ferries ${version}.weighbridge`);
    writeFileSync(path, gunzipSync(readFileSync(new URL(`format-${version}.weighbridge.gz`, FORMATS))));
    const { page } = await shared.open(file, path);
    await expect(page).toHaveTitle(/^Ferries across the bay/);
    await page.getByRole('button', { name: /^Redo: .* to 55$/ }).click();
    await expect(page.getByRole('button', { name: /^Undo: .* to 55$/ })).toBeVisible();
    await saved(page);
    // What was there before is kept beside it, byte for byte.
    expect(existsSync(`${path}.format-${version}.bak`)).toBe(Number(version) < newest);
  });
}
