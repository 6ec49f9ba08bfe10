import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';
import { asRoot, executable, expectPacked, makeFirstRun, temporaryFolder, unpacked } from './app.ts';

beforeAll(expectPacked);

test('starts from a folder with a space and a letter beyond ASCII, and makes its report', async () => {
  const folder = temporaryFolder('Wäge brücke ');
  const copy = join(folder, 'Programme für alle');
  // Links instead of copies: the executable alone has 220 MB.
  expect((await run('cp', ['--archive', '--link', unpacked, copy])).status).toBe(0);
  const out = join(folder, 'Ausgabe öffentlich');
  const { status, stdout, output } = await makeFirstRun(
    join(copy, 'weighbridge'),
    asRoot,
    join(folder, 'Daten üblich'),
    out,
  );

  expect(status, output).toBe(0);
  expect(stdout).toMatch(/^ +1 {2}\S/m);
  const files = await readdir(out);
  expect(files.filter((file) => file.endsWith('.csv')).length).toBeGreaterThanOrEqual(2);
  expect(readFileSync(join(out, 'screenshot.png')).subarray(1, 4).toString()).toBe('PNG');
  const { stdout: text } = await run('pdftotext', ['-layout', join(out, 'report.pdf'), '-']);
  expect(text).toMatch(/\w{3}/);
  expect(stdout.split('\n')[0]?.length).toBeGreaterThan(0);
});

test('is not a Node that runs what it is given', async () => {
  // With the fuse on it would print 42. A Node would not take --no-sandbox, and so it is left out for root too.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { output } = await run(executable, ['-e', 'console.log(6 * 7)'], { env, timeoutMs: 120_000 });
  expect(output).not.toMatch(/^42$/m);
});
