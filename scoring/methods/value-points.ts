import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { ValuePoints } from '../types.ts';
import { MethodFault } from './fault.ts';

/**
 * Puts the points of a value function into ascending order, as `valueAt` wants them, and drops repeated ones. Throws a
 * `MethodFault` when fewer than two different points are left, or when one performance has two values (a step, which is
 * no function). `criterion` is for the message.
 */
export function sortedPoints(points: ValuePoints, criterion: string): ValuePoints {
  const sorted = [...points].sort(([a], [b]) => a - b);
  const distinct = sorted.filter(
    ([x, value], index) => x !== sorted[index - 1]?.[0] || value !== sorted[index - 1]?.[1],
  );
  const step = distinct.find(([x], index) => index > 0 && x === distinct[index - 1]?.[0]);
  if (step) {
    throw new MethodFault(
      t('The value function of {criterion} has two values at {number}.', {
        criterion: quote(criterion),
        number: String(step[0]),
      }),
      t('Keep one of the two points, or move one of them a little.'),
    );
  }
  if (distinct.length < 2) {
    throw new MethodFault(
      t('The value function of {criterion} has fewer than two different points.', {
        criterion: quote(criterion),
      }),
      t('Give it at least the points of the worst and of the best performance.'),
    );
  }
  return distinct;
}
