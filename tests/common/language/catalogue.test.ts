import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GERMAN } from '../../../common/language/de/index.ts';
import { readGerman, survey } from '../../../scripts/lib/texts/catalogue.mjs';

const { faults, texts } = survey();

test('every text of the code is a message with exactly the values that it is given, and German says the same of it', () => {
  expect(faults.map(({ file, line, what }) => `${file}:${line}: ${what}`)).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});

test('every file of the catalogue is spoken', () => {
  const all = new Map([...readGerman().values()].flatMap((entries) => Object.entries(entries)));
  expect(Object.fromEntries(GERMAN)).toEqual(Object.fromEntries(all));
  expect(readdirSync('common/language/de').filter((name) => name.endsWith('.json'))).toHaveLength(
    readGerman().size,
  );
});
