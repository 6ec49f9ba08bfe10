import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import { keepAppearance, keptAppearance } from '../../db/appearance.ts';
import { temporaryFolder } from './workbooks.ts';

test('what was chosen comes back, beside the other settings', () => {
  const folder = temporaryFolder();
  expect(keptAppearance(folder)).toEqual(STANDARD_APPEARANCE);
  writeFileSync(join(folder, 'settings.json'), '{ "analystName": "Ada" }');
  const chosen = { ...STANDARD_APPEARANCE, theme: 'dark', textSize: 110 } as const;
  keepAppearance(chosen, folder);
  expect(keptAppearance(folder)).toEqual(chosen);
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
    analystName: 'Ada',
  });
});

test('settings that cannot be read are as none', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{ "appearance": ');
  expect(keptAppearance(folder)).toEqual(STANDARD_APPEARANCE);
  expect(() => keepAppearance(STANDARD_APPEARANCE, folder)).toThrow('does not write over it');
});
