import { afterEach, expect, test } from 'vitest';
import { loadLanguage } from '../../../common/language/load.ts';
import { setLanguage } from '../../../common/language/present.ts';
import { gridText } from '../../../renderer/grid/texts.ts';

afterEach(() => setLanguage('en'));

test('what AG Grid says is said in the language of the window, and what is not known as it comes', async () => {
  const contains = { key: 'contains', defaultValue: 'Contains' };
  const other = { key: 'pivotMode', defaultValue: 'Pivot Mode' };
  expect([contains, other].map(gridText)).toEqual(['Contains', 'Pivot Mode']);
  await loadLanguage('de');
  expect([contains, other].map(gridText)).toEqual(['Enthält', 'Pivot Mode']);
});
