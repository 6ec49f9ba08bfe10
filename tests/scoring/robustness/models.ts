import * as fc from 'fast-check';
import { type LinearModel, linearModel } from '../../../scoring/robustness/linear-model.ts';

/** Random linear models: whole values of 0 to 20 and whole weights, so that ties and equal columns are common. */
export function anyModel(
  criteria: fc.Arbitrary<number>,
  alternatives = { min: 1, max: 7 },
): fc.Arbitrary<LinearModel> {
  const value = fc.integer({ min: 0, max: 20 });
  return criteria.chain((m) =>
    fc
      .tuple(
        fc.array(fc.array(value, { minLength: m, maxLength: m }), {
          minLength: alternatives.min,
          maxLength: alternatives.max,
        }),
        fc
          .array(fc.integer({ min: 0, max: 9 }), { minLength: m, maxLength: m })
          .filter((weights) => weights.some((w) => w > 0)),
      )
      .map(([values, weights]) => linearModel(values, weights)),
  );
}

export const best = (scores: readonly number[]): number => Math.max(...scores);
