import { expect, test } from 'vitest';
import { isProsAndCons } from '../../../../formats/read/foreign/pros-and-cons.ts';
import { tableOfR } from '../../../../formats/read/foreign/r-table.ts';
import { tableOfJson } from '../../../../formats/read/foreign/records.ts';
import { errorTextOf, fileWith } from '../imported-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MANY = 100_000;

test('brackets and signs of R without end are no table', () => {
  expect(() => tableOfR(bytes(`x <- ${'c('.repeat(MANY)}1${')'.repeat(MANY)}`))).toThrow('no table in it');
  expect(() => tableOfR(bytes(`x <- c(${'-'.repeat(MANY)}1)`))).toThrow('no table in it');
});

test('JSON without end is no table and no problem', async () => {
  const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
  expect(tableOfJson(bytes(`[${deep}]`))).toBeNull();
  const problem = `{"criteria": {}, "alternatives": {}, "performanceTable": [${deep}]}`;
  expect(await errorTextOf(fileWith(problem, 'a.json'))).toContain('nested too deeply');
});

test('lines of marks and gaps, and instructions without an element, keep nobody busy', async () => {
  expect(isProsAndCons(`# a${' '.repeat(MANY)}b\n+ ${'['.repeat(MANY)}\n+ ${'**'.repeat(MANY)}\n`)).toBe(
    true,
  );
  expect(await errorTextOf(fileWith('<?x y?><!-- z -->'.repeat(3_000), 'a.xml'))).not.toBe('');
});
