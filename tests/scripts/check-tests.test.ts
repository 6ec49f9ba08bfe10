import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkTests, writeList } from '../../scripts/check-tests.mjs';

/** A small project with these files. */
function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'check-tests-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const CODE = 'export const a = 1;';
const importing = (path: string) => `import { a } from '${path}';`;

test('a test at the mirrored path, or in the mirrored folder with an import, is a test of a file', () => {
  const root = project({
    'db/mirrored.ts': CODE,
    'tests/db/mirrored.test.ts': '',
    'db/exchange/imported.ts': CODE,
    'tests/db/exchange/all.test.ts': importing('../../../db/exchange/imported.ts'),
    'db/types.ts': 'export interface A { readonly a: number }\nexport type B = A;',
    'electron/window.ts': `import { app } from 'electron';\n${CODE}`,
  });
  expect(checkTests(root)).toEqual([]);
});

test('a file without one is named, with where its test belongs', () => {
  const root = project({
    'scoring/far.ts': CODE,
    'tests/db/far.test.ts': importing('../../scoring/far.ts'),
    'electron/pure.ts': CODE,
  });
  expect(checkTests(root)).toEqual([
    'electron/pure.ts: has no test; write tests/electron/pure.test.ts',
    'scoring/far.ts: has no test; write tests/scoring/far.test.ts',
  ]);
});

test('the list says what is true of each file, and of no other', () => {
  const files = {
    'scoring/far.ts': importing('./inner.ts') + CODE,
    'scoring/inner.ts': CODE,
    'tests/db/far.test.ts': importing('../../scoring/far.ts'),
    'db/nobody.ts': CODE,
  };
  const root = project(files);
  writeList(root);
  const list = readFileSync(join(root, 'tests/without-test.txt'), 'utf8');
  expect(list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
    'none      db/nobody.ts',
    'elsewhere scoring/far.ts',
    'through   scoring/inner.ts',
  ]);
  expect(checkTests(root)).toEqual([]);
  writeFileSync(join(root, 'tests/db/nobody.test.ts'), '');
  writeFileSync(join(root, 'tests/db/inner.test.ts'), importing('../../scoring/inner.ts'));
  expect(checkTests(root)).toEqual([
    'db/nobody.ts: has a test or is gone; take it off tests/without-test.txt',
    'scoring/inner.ts: the list says "through", but it is "elsewhere"; correct tests/without-test.txt',
  ]);
});
