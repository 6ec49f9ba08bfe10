import { expect, test } from 'vitest';
import type { Criterion, Measurement } from '../../../electron/ipc/contract.ts';
import { judgedValue, judgedWords } from '../../../renderer/domain/judgement/judged-value.ts';

const criterion = (more: Partial<Criterion> = {}) => ({
  id: 'support',
  scale: 'numeric' as const,
  levels: ['No', 'Partly', 'Yes'],
  valuePoints: [
    [1, 0],
    [3, 100],
  ] as Criterion['valuePoints'],
  direction: 'max' as const,
  ...more,
});
const measured = (a: number, criterionId = 'support') =>
  ({ criterionId, kind: 'exact', a, b: null }) as Measurement;

test('words are worth what the value function gives their places', () => {
  expect(judgedWords(criterion(), [])).toEqual([
    { word: 'No', value: 0 },
    { word: 'Partly', value: 50 },
    { word: 'Yes', value: 100 },
  ]);
  // Without points of its own the line goes through what was measured on this criterion alone.
  const own = criterion({ valuePoints: [] });
  expect(judgedWords(own, [measured(1), measured(3), measured(9, 'other')])[1]?.value).toBe(50);
  expect(judgedWords(own, [])).toEqual([]);
  expect(judgedWords(criterion({ scale: 'evidence' }), [])).toEqual([]);
});

test('a judgement is a number of the scale or one of its words', () => {
  const words = judgedWords(criterion(), []);
  expect(judgedValue(' 70 ', words)).toBe(70);
  expect(judgedValue('partly', words)).toBe(50);
  expect(judgedValue('0', [])).toBe(0);
  for (const wrong of ['', '101', '-1', 'good']) expect(judgedValue(wrong, words)).toBe(null);
});
