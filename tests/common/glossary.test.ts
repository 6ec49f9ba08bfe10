import { expect, test } from 'vitest';
import { GLOSSARY } from '../../common/glossary.ts';
import { namesOf } from '../../common/glossary-entry.ts';
import { t } from '../../common/language/texts.ts';

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
