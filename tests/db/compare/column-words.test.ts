import { afterEach, expect, test } from 'vitest';
import { loadLanguage } from '../../../common/language/load.ts';
import { columnWords } from '../../../db/compare/column-words.ts';
import { comparedColumns } from '../../../db/compare/field-words.ts';
import { tableNames } from '../../../db/tables.ts';

afterEach(() => loadLanguage('en'));

test('a column is spoken of in words, and a reference by what it refers to', () => {
  expect(columnWords('speakerInferred')).toBe('speaker inferred');
  expect(columnWords('speakerId')).toBe('speaker');
  expect(columnWords('unheardOf')).toBe('unheard of');
});

test('each column of a table that is compared has German words', async () => {
  const names = [...new Set(tableNames.flatMap(comparedColumns))].filter((name) => name.length > 1);
  const plain = names.map((name) => columnWords(name));
  await loadLanguage('de');
  const alike = ['rho', 'sha256', 'archive sha256', 'text sha256', 'url'];
  const unsaid = names.filter((name, i) => columnWords(name) === plain[i] && !alike.includes(plain[i] ?? ''));
  expect(unsaid).toEqual([]);
});
