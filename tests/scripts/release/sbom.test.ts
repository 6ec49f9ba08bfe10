import { expect, test } from 'vitest';
import { billOfMaterials, problemOf } from '../../../scripts/lib/release/sbom.mjs';

const works = [
  { name: '@scope/one', version: '1.2.3', license: 'MIT', in: null },
  { name: 'two', version: '2.0.0', license: '(MIT OR GPL-3.0-or-later)', in: null },
  { name: 'better-sqlite3', version: '13.2.0', license: 'MIT', in: null },
  { name: 'SQLite', version: '13.2.0', license: 'blessing', in: 'better-sqlite3' },
];
const versions = { chrome: '150.0.1.2', node: '24.18.0', modules: '1' };
const made = async () => JSON.parse(await billOfMaterials({ works, electron: '43.8.13', versions }));

test('it names all that is shipped, by its true version, and is valid by the schema of CycloneDX', async () => {
  const bill = await made();
  expect(await problemOf(JSON.stringify(bill))).toBeNull();
  const found = (name: string) => bill.components.find((each: { name: string }) => each.name === name);
  expect(found('one')).toMatchObject({
    group: '@scope',
    version: '1.2.3',
    purl: 'pkg:npm/%40scope/one@1.2.3',
  });
  expect(found('two').licenses).toEqual([{ expression: '(MIT OR GPL-3.0-or-later)' }]);
  expect(found('electron').version).toBe('43.8.13');
  expect(found('Chromium').version).toBe('150.0.1.2');
  // Not that of the package that contains it.
  expect(found('SQLite').version).toMatch(/^3\.\d+\.\d+$/);
  const electron = bill.dependencies.find(({ ref }: { ref: string }) => ref.includes('electron'));
  expect(electron.dependsOn).toEqual(['Chromium@150.0.1.2', 'Node.js@24.18.0']);
});

test('what breaks the schema is found', async () => {
  const bill = await made();
  expect(await problemOf(JSON.stringify({ ...bill, bomFormat: 'none' }))).not.toBeNull();
  expect(await problemOf(JSON.stringify({ ...bill, unknown: 1 }))).not.toBeNull();
});

test('a work whose version nobody can tell is no silent guess', async () => {
  const strange = [...works, { name: 'Strange', version: '1.0.0', license: 'MIT', in: 'two' }];
  await expect(billOfMaterials({ works: strange, electron: '1.0.0', versions })).rejects.toThrow(
    /Strange is in the app/,
  );
});
