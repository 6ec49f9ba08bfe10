import { expect, test } from 'vitest';
import { GLOSSARY } from '../../common/glossary.ts';

test('no term or alias stands there twice', () => {
  const names = GLOSSARY.flatMap(({ term, aliases }) => [term, ...aliases]).map((name) => name.toLowerCase());
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('every entry explains its term in at most thirty words, in whole sentences', () => {
  for (const { term, text } of GLOSSARY) {
    expect(text.split(/\s+/).length, term).toBeLessThanOrEqual(30);
    expect(text, term).toMatch(/^[A-Z].*[^ ]\.$/s);
  }
});

test('the terms stand in the order of the alphabet', () => {
  const terms = GLOSSARY.map(({ term }) => term.toLowerCase());
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
});
