import { expect, test, vi } from 'vitest';
import { builtInSeed } from '../../../db/seed/index.ts';

test('the evidence is there for commands when it has been loaded, and not before', async () => {
  vi.resetModules();
  const { builtInEvidence } = await import('../../../db/seed/provided.ts');
  expect(builtInEvidence).toThrow('was not loaded');
  const { loadBuiltInEvidence } = await import('../../../db/seed/at-need.ts');
  const loaded = await loadBuiltInEvidence();
  expect(loaded).toEqual(builtInSeed);
  expect(builtInEvidence()).toBe(loaded);
});
