import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capitalized,
  fewOf,
  list,
  plural,
  quote,
  readableSourceName,
  shorten,
  sourceName,
} from '../../common/words.ts';

test('a number has its noun, and whoever writes numbers in another way says so', () => {
  expect([0, 1, 2].map((n) => plural(n, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
  expect(plural(1234, 'matrix', 'matrices')).toBe('1,234 matrices');
  expect(plural(1234, 'row', 'rows', (n) => n.toFixed(1))).toBe('1234.0 rows');
});

test('words begin a sentence', () => {
  expect(['expert opinion', 'élan', ''].map(capitalized)).toEqual(['Expert opinion', 'Élan', '']);
});

test('lists end with a word before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => list(names))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(list(['this and that', 'b', 'c'], 'or')).toBe('this and that, b or c');
  expect(fewOf(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 others');
});

test('a quotation is one short line, whatever the text is', () => {
  expect(quote('KVM')).toBe('“KVM”');
  expect(quote('a\n\u001b[31mb\u2028c')).toBe('“a [31mb c”');
  expect(quote('x'.repeat(61))).toBe(`“${'x'.repeat(59)}…”`);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 2, max: 80 }),
      (text, most) => {
        const said = quote(text, most);
        expect(said.length).toBeLessThanOrEqual(most + 2);
        expect(said).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(said.isWellFormed()).toBe(true);
      },
    ),
  );
});

test('a shortened text is no longer than asked for and keeps whole characters', () => {
  expect(shorten('abcdef', 6)).toBe('abcdef');
  expect(shorten('abcdef', 5)).toBe('abcd…');
  expect(shorten('ab😀cd', 4)).toBe('ab…');
});

test('a source is called by its title, else by its file', () => {
  expect(sourceName({ title: 'T', fileName: 'f.txt' })).toBe('T');
  expect(readableSourceName({ title: 'Linux *is* one, 2 * 3 * 4', fileName: 'f.txt' })).toBe(
    'Linux is one, 2 * 3 * 4',
  );
  expect(sourceName({ title: null, fileName: 'f.txt' })).toBe('f.txt');
  expect(sourceName({ title: null, fileName: null })).toBe('untitled source');
});

/** The built-in comparison is of posts and hypervisors; another one is not. */
test('no word of the built-in comparison stands in the app itself', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const found = ['common', 'scoring', 'db', 'formats', 'cli', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !(folder === 'db' && path.startsWith('seed')))
      .flatMap((path) => {
        const text = readFileSync(join(root, folder, path), 'utf8');
        const words = text.match(/untitled post|undated post|one post|No title in the text/gi) ?? [];
        const names = text.match(/\btitle \?\? (?:\w+\.)?fileName/g) ?? [];
        return [...words, ...(path === 'words.ts' && folder === 'common' ? [] : names)].map(
          (word) => `${folder}/${path}: ${word}`,
        );
      }),
  );
  expect(found).toEqual([]);
});
