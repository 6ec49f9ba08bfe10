import { describe, expect, test } from 'vitest';
import {
  beta,
  between,
  discrete,
  gamma,
  logNormal,
  normal,
  rounded,
  studentT,
} from '../../../../formats/read/foreign/distributions.ts';

const close = (a: number, b: number) => ({
  kind: 'normal',
  a: expect.closeTo(a, 12),
  b: expect.closeTo(b, 12),
});

describe('mean and standard deviation', () => {
  test.each([
    ['beta', beta(2, 6), close(0.25, Math.sqrt(12 / (64 * 9)))],
    ['beta between two numbers', beta(1, 1, 10, 22), close(16, Math.sqrt(12))],
    ['gamma', gamma(4, 2), close(2, 1)],
    ['log-normal', logNormal(0, 1), close(Math.exp(0.5), Math.sqrt((Math.E - 1) * Math.E))],
    ['t', studentT(5, 2, 4), close(5, 2 * Math.SQRT2)],
    [
      'discrete',
      discrete([
        [0, 0.5],
        [10, 0.5],
      ]),
      close(5, 5),
    ],
  ])('of %s', (_name, measured, expected) => {
    expect(measured).toEqual(expected);
  });
});

test('what has no width is a number, and the ends of a range come in order', () => {
  expect(normal(3, 0)).toEqual({ kind: 'exact', a: 3 });
  expect(between(5, 2)).toEqual({ kind: 'uniform', a: 2, b: 5 });
  expect(between(4, 4)).toEqual({ kind: 'exact', a: 4 });
  expect(logNormal(0, 0)).toEqual({ kind: 'exact', a: 1 });
  expect(rounded(0.07 * 100)).toBe(7);
});
