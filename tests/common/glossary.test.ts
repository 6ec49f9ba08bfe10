import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GLOSSARY } from '../../common/glossary.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';

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

/** The articles are not part of the project; where they are at hand, the explanations are held against them. */
const ARTICLES = inRoot('../../shared/articles');
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9][a-z0-9'.-]*/g) ?? [];

/** Every run of so many words, joined by blanks. */
const runsOf = (words: readonly string[], length: number): string[] =>
  words.flatMap((_, i) => (i + length <= words.length ? [words.slice(i, i + length).join(' ')] : []));

test.runIf(existsSync(ARTICLES))('no explanation repeats eight words of an article', () => {
  const known = new Set(
    readdirSync(ARTICLES).flatMap((file) => runsOf(wordsOf(readFileSync(`${ARTICLES}/${file}`, 'utf8')), 8)),
  );
  expect(known.size).toBeGreaterThan(1_000);
  for (const { term, text } of GLOSSARY) {
    expect(
      runsOf(wordsOf(text), 8).filter((run) => known.has(run)),
      term,
    ).toEqual([]);
  }
});
