import { expect, test } from 'vitest';
import { t } from '../../../../common/language/texts.ts';
import { METHOD_TERMS } from '../../../../common/method-terms.ts';
import { termsWith } from '../../../../renderer/features/start/terms-with.ts';

const found = (query: string): string[] => termsWith(METHOD_TERMS, query).map(({ term }) => t(term));

test('without a search every term is there, in its order', () => {
  expect(termsWith(METHOD_TERMS, '  ')).toBe(METHOD_TERMS);
});

test('what is called so stands first, then what begins so, then what speaks of it', () => {
  expect(found('draws')[0]).toBe('draw');
  expect(found('cr').slice(0, 2)).toEqual(['credibility', 'CRITIC']);
  expect(found('rank order')).toContain('ROC');
  expect(found('rankings order')).toEqual(['tau']);
});
