import { expect, test } from 'vitest';
import { NEW_SCENARIO } from '../../db/defaults.ts';
import type { Elicitation, Scenario, Weight } from '../../electron/ipc/contract.ts';
import { provenanceOf, provenanceText, readApplied, withApplied } from '../../renderer/model/provenance.ts';

const scenario = (elicitation: string): Scenario => ({
  id: 's',
  slug: null,
  name: 'S',
  description: '',
  ...NEW_SCENARIO,
  position: 0,
  elicitation,
});
const weights = (x: number): Weight[] => [
  { id: 'w', scenarioId: 's', criterionId: 'x', value: x, lockedShare: null },
];
const row = (state: unknown): Elicitation[] => [
  { id: 'e', scenarioId: 's', method: 'swing', state, updatedAt: '2026-11-30T00:00:00.000Z' },
];
const applied = [
  { at: '2026-11-20T10:00:00.000Z', weights: { x: 40 } },
  { at: '2026-11-18T10:00:00.000Z', weights: { x: 30 } },
];

test('the date is that of the weights as they are, also after an undo', () => {
  const text = (x: number): string =>
    provenanceText(provenanceOf(scenario('swing'), weights(x), row({ applied })));
  expect(text(40)).toBe('by swing, 20 November 2026');
  expect(text(30)).toBe('by swing, 18 November 2026');
  expect(text(7)).toBe('by swing');
});

test('weights that were set by hand, or in a way that nobody knows, are called so', () => {
  for (const method of ['direct', 'tarot']) {
    expect(provenanceText(provenanceOf(scenario(method), weights(40), row({ applied })))).toBe('by hand');
  }
});

test('a file may say anything', () => {
  for (const junk of [
    null,
    3,
    { applied: 'x' },
    { applied: [{ at: 'once', weights: {} }, { at: 3 }, null] },
  ]) {
    expect(readApplied(junk)).toEqual([]);
    expect(provenanceText(provenanceOf(scenario('swing'), weights(1), row(junk)))).toBe('by swing');
  }
});

test('only the latest are remembered, fewer where there are many weights', () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`c${i}`, 1]));
  const entry = (w: Record<string, number>) => ({ at: '2026-11-20T10:00:00.000Z', weights: w });
  const ten = Array.from({ length: 10 }, () => entry({ x: 1 }));
  expect(withApplied(ten, entry({ x: 2 }))).toHaveLength(6);
  expect(withApplied(ten, entry(many))).toHaveLength(1);
});
