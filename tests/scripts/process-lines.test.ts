import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Files in folders whose code runs in several processes, or in one that the folder does not name. */
const TOLD_BY_THE_FILE = [/^electron\//, /^cli\//, /^formats\//, /\.worker\.tsx?$/];
const PROCESSES =
  /^\/\*\*[\s*]*(Main process|Page|Plain Node|Worker|Child process|Preload|Database host|Import reader|Text converter|Workbook reader)/;

test('each file that belongs to one process says which in its first line', () => {
  const files = ['electron', 'cli', 'formats', 'renderer']
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .filter((file) => TOLD_BY_THE_FILE.some((pattern) => pattern.test(file)));
  expect(files.length).toBeGreaterThan(100);
  const silent = files.filter((file) => !PROCESSES.test(readFileSync(inRoot(file), 'utf8')));
  expect(silent).toEqual([]);
});
