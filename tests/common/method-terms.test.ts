import { expect, test } from 'vitest';
import { namesOf } from '../../common/glossary-entry.ts';
import { t } from '../../common/language/texts.ts';
import { METHOD_TERMS } from '../../common/method-terms.ts';

test('no term or alias stands there twice, and the terms are in the order of the alphabet', () => {
  const names = METHOD_TERMS.flatMap(namesOf).map((name) => name.toLowerCase());
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  const terms = METHOD_TERMS.map(({ term }) => t(term).toLowerCase());
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('every entry explains its term in at most thirty words, in whole sentences', () => {
  for (const entry of METHOD_TERMS) {
    const [term, text] = [t(entry.term), t(entry.text)];
    expect(text.split(/\s+/).length, term).toBeLessThanOrEqual(30);
    expect(text, term).toMatch(/^[A-Z].*[^ ]\.$/s);
  }
});

test('the words that a first-time user stumbled over are among them', () => {
  const names = METHOD_TERMS.flatMap(namesOf).map((name) => name.toLowerCase());
  for (const word of 'draws,coverage,beta evidence,credibility,findings,claims,swing,roc,critic,merec,tau,holder,level weights,smaa,half-life,rho,voices'.split(
    ',',
  ))
    expect(names).toContain(word);
});
