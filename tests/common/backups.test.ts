import { expect, test } from 'vitest';
import { sizeWords } from '../../common/backups.ts';

test.each([
  [0, '1 kB'],
  [999_499, '999 kB'],
  [1_000_000, '1.0 MB'],
  [9_940_000, '9.9 MB'],
  [123_456_789, '123 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
