import { createHash as nodes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createHash } from '../../../../electron/processes/reader/hashes.ts';

test('SHA-256 in a page is that of Node', () => {
  for (const text of ['', 'Wägebrücke 👍', 'x'.repeat(100_000)]) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(nodes('sha256').update(text).digest('hex'));
  }
  const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 256);
  expect(createHash('sha256').update(bytes).update('a').digest('hex')).toBe(
    nodes('sha256').update(bytes).update('a').digest('hex'),
  );
});
