import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../common/language/present.ts';
import { inLanguage } from '../../../common/language/tables.ts';
import { msg } from '../../../common/language/texts.ts';

afterEach(() => setLanguage('en'));

test('a table that was made before the language is known is read in the language of the reader', () => {
  const table = inLanguage({ yes: msg('yes'), no: msg('no') });
  expect(table).toEqual({ yes: 'yes', no: 'no' });
  setLanguage('de', { texts: new Map([['yes', 'ja']]) });
  expect(table.yes).toBe('ja');
  expect({ ...table }).toEqual({ yes: 'ja', no: 'no' });
});
