import { expect, test } from 'vitest';
import { joinedBytes } from '../../../formats/write/joined-bytes.ts';

test('texts one behind the other are the bytes of the whole, whatever their lengths', () => {
  const texts = ['', 'a', 'ü€🐧'.repeat(300_000), '', 'b'.repeat(2_500_000), '虚'];
  expect(joinedBytes(texts).equals(Buffer.from(texts.join('')))).toBe(true);
  expect(joinedBytes([])).toHaveLength(0);
});
