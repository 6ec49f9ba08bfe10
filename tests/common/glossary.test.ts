import { afterEach, expect, test } from 'vitest';
import { GLOSSARY } from '../../common/glossary.ts';
import { namesInTexts, namesOf } from '../../common/glossary-entry.ts';
import { loadLanguage } from '../../common/language/load.ts';
import { setLanguage } from '../../common/language/present.ts';
import { t } from '../../common/language/texts.ts';
import { METHOD_TERMS } from '../../common/method-terms.ts';
import { TRADE_TERMS_A_TO_I } from '../../common/trade-terms-a-to-i.ts';
import { TRADE_TERMS_K_TO_W } from '../../common/trade-terms-k-to-w.ts';

afterEach(() => setLanguage('en'));

test('no term or alias stands there twice', () => {
  const names = GLOSSARY.flatMap(namesOf).map((name) => name.toLowerCase());
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('every entry explains its term in at most thirty words, in whole sentences', () => {
  for (const entry of GLOSSARY) {
    const [term, text] = [t(entry.term), t(entry.text)];
    expect(text.split(/\s+/).length, term).toBeLessThanOrEqual(30);
    expect(text, term).toMatch(/^[A-Z].*[^ ]\.$/s);
  }
});

test('the terms stand in the order of the alphabet', () => {
  const terms = GLOSSARY.map(({ term }) => t(term).toLowerCase());
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('it is all terms of the trade', () => {
  expect(GLOSSARY).toEqual([...TRADE_TERMS_A_TO_I, ...TRADE_TERMS_K_TO_W]);
});

test.each([
  ['the trade', GLOSSARY],
  ['weighing evidence', METHOD_TERMS],
] as const)('in German a name of %s is that of one term, in texts of either language', async (_, terms) => {
  await loadLanguage('de');
  const names = terms.flatMap((entry) => [...new Set(namesInTexts(entry).map((name) => name.toLowerCase()))]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
