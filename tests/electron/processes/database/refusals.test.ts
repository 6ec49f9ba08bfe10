import { expect, test } from 'vitest';
import { doubtfulCopy, inMemory } from '../../../../electron/processes/database/refusals.ts';

test('what is refused says what to do instead', () => {
  for (const refusal of [doubtfulCopy(), inMemory()]) {
    expect(refusal.code).toBe('invalid');
    expect(refusal.remedy).toMatch(/^[A-Z].*\.$/);
  }
});
