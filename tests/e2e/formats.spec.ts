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
    const bytes = gunzipSync(readFileSync(new URL(`format-${version}.weighbridge.gz`, FORMATS)));
    writeFileSync(path, bytes);
    const { page } = await shared.open(file, path);
    await expect(page).toHaveTitle(/^Ferries across the bay/);
    const backup = `${path}.format-${version}.bak`;
    const isOlder = Number(version) < newest;
    // Before its first change one of the newest format is as it was, and an older one is there as it was.
    expect(readFileSync(isOlder ? backup : path).equals(bytes)).toBe(true);
    await page.getByRole('button', { name: /^Redo: .* to 55$/ }).click();
    await expect(page.getByRole('button', { name: /^Undo: .* to 55$/ })).toBeVisible();
    await saved(page);
    // What was there before is kept beside it, byte for byte.
    expect(existsSync(backup)).toBe(isOlder);
    if (isOlder) expect(readFileSync(backup).equals(bytes)).toBe(true);
  });
}
