import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastMapping, rememberMapping } from '../../../formats/read/kept-mappings.ts';
import { guessTable } from '../../../formats/read/tables/guess.ts';
import {
  fingerprintOf,
  type KeptMapping,
  keptMapping,
} from '../../../formats/read/tables/kept/kept-mapping.ts';
import { readTable } from '../../../formats/read/tables/read-table.ts';
import { temporaryFolder } from '../../db/workbooks.ts';

async function kept(alternatives = ['Red', 'Blue']): Promise<KeptMapping> {
  const text = `car,Speed\n${alternatives.map((name, i) => `${name},${i}`).join('\n')}\n`;
  const table = await readTable({ kind: 'file', bytes: Buffer.from(text) });
  const guess = guessTable(table.grid);
  return keptMapping(table, guess, guess.mapping) ?? expect.fail('it is not kept');
}

test('the last reading of a table is found by its headings, in whatever order', async () => {
  const folder = temporaryFolder();
  const mapping = await kept();
  rememberMapping(fingerprintOf(['car', 'Speed']), mapping, folder);
  expect(lastMapping(fingerprintOf(['Speed', 'car']), folder)).toEqual(mapping);
  expect(lastMapping(fingerprintOf(['car', 'Price']), folder)).toBeUndefined();
});

test('as many as are useful are kept, the last ones, and none that is very large', async () => {
  const folder = temporaryFolder();
  const mapping = await kept();
  for (let i = 0; i < 25; i++) rememberMapping(`table ${i}`, mapping, folder);
  expect(lastMapping('table 4', folder)).toBeUndefined();
  expect(lastMapping('table 5', folder)).toEqual(mapping);
  const large = await kept(
    Array.from({ length: 9_000 }, (_, i) => `A car with a long name, number ${i}`.replace(',', '')),
  );
  rememberMapping('large', large, folder);
  expect(lastMapping('large', folder)).toBeUndefined();
});

test('what makes no sense in the settings is as nothing', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'settings.json');
  writeFileSync(path, JSON.stringify({ importMappings: [{ fingerprint: 'a', kept: { format: 'x' } }, 3] }));
  expect(lastMapping('a', folder)).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toContain('"x"');
});
