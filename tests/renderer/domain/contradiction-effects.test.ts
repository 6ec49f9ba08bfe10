import { describe, expect, test } from 'vitest';
import { effectRange, effectScale, effectsSentence } from '../../../renderer/domain/contradiction-effects.ts';
import type { WeighedTheme } from '../../../renderer/model/contradictions.ts';

const side = (id: string, excluded = false) => ({ id, statement: id, claimIds: [], holders: [], excluded });
const effect = (swing: number) => ({ leaders: ['A'], lead: 1, winnerChanges: false, swing, moves: [] });

const theme = (name: string, swings: readonly number[], winnerChanges = false): WeighedTheme => ({
  id: name,
  theme: name,
  position: 0,
  sides: swings.map((_, i) => side(`${name} ${i}`)),
  effects: swings.map(effect),
  winnerChanges,
  size: Math.max(...swings.map(Math.abs)),
});

describe('the range of the lead', () => {
  test('goes from the present lead to what each side makes of it', () => {
    expect(effectRange(theme('x', [1.5, -4]), 2)).toEqual({ low: -2, high: 3.5 });
    expect(effectRange(theme('x', [1.5, 3]), 2)).toEqual({ low: 2, high: 5 });
  });

  test('leaves out a side that is excluded', () => {
    const { sides, effects } = theme('x', [1.5, -4]);
    const without = { sides: [sides[0] ?? side('a'), side('b', true)], effects };
    expect(effectRange(without, 2)).toEqual({ low: 2, high: 3.5 });
  });
});

test('the scale is round, has the tie on it and shows five points at least', () => {
  expect(effectScale([0.1, -0.1])).toMatchObject({ from: -1, to: 5 });
  const { from, to, ticks } = effectScale([-2, 13]);
  expect(from).toBeLessThanOrEqual(-2);
  expect(to).toBeGreaterThanOrEqual(13);
  expect(ticks).toContain(0);
});

test('the sentence counts what decides and names the largest', () => {
  expect(effectsSentence([theme('Is it safe?', [1, -3], true), theme('Is it fast?', [4, 0])])).toBe(
    'Believing one side of 1 of 2 contradictions makes somebody else first. The one that moves the lead most, by 4.0, is “Is it fast?”.',
  );
  expect(effectsSentence([theme('Is it safe?', [0, 0])])).toBe(
    'Whichever side of the 1 contradiction one believes, the first place stays.',
  );
});
