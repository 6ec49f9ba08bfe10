import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { loadLanguage } from '../../../common/language/load.ts';
import { says } from '../../../common/language/says.ts';
import { msg } from '../../../common/language/texts.ts';

afterEach(() => loadLanguage('en'));

const name = z
  .string()
  .min(1, says(msg('must not be empty')))
  .max(9, says(msg('must have at most {most} words'), { most: '3' }));
const ruleFor = (value: string) => name.safeParse(value).error?.issues[0]?.message;

test('a rule is said when it is broken, in the language of then', async () => {
  expect(ruleFor('')).toBe('must not be empty');
  expect(ruleFor('a long name')).toBe('must have at most 3 words');
  await loadLanguage('de');
  expect(ruleFor('')).toBe('darf nicht leer sein');
  expect(ruleFor('a long name')).toBe('darf höchstens 3 Wörter haben');
});
